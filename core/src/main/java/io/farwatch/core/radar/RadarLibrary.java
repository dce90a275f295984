package io.farwatch.core.radar;

import java.util.List;
import java.util.Optional;

/** Radars from public figures only; each number says where it comes from or that it is assumed. */
public final class RadarLibrary {
  private static final List<RadarModel> ALL =
      List.of(
          UhfTwoFace.model(),
          UhfThreeFace.model(),
          VhfSector.model(),
          LBandFace.model(),
          SBandFence.model(),
          VhfCwFence.model());

  private RadarLibrary() {}

  public static List<RadarModel> all() {
    return ALL;
  }

  public static Optional<RadarModel> named(String name) {
    return ALL.stream().filter(m -> m.name().equals(name)).findFirst();
  }

  /** A solid-state UHF array of two faces as PAVE PAWS is publicly described. */
  public static RadarModel uhfTwoFace() {
    return ALL.get(0);
  }
}
