package io.farwatch.core.radar;

import java.util.List;
import java.util.Optional;

/** Radars from public figures only; each number says where it comes from or that it is assumed. */
public final class RadarLibrary {
  private static final String NRC =
      "National Research Council, \"An Assessment of Potential Health Effects from Exposure to PAVE"
          + " PAWS\" (2005)";

  private RadarLibrary() {}

  public static List<RadarModel> all() {
    return List.of(uhfTwoFace());
  }

  public static Optional<RadarModel> named(String name) {
    return all().stream().filter(m -> m.name().equals(name)).findFirst();
  }

  /** A solid-state UHF array of two faces as PAVE PAWS is publicly described. */
  public static RadarModel uhfTwoFace() {
    List<Figure> figures =
        List.of(
            new Figure("frequency", 435, "MHz (of 420-450)", NRC),
            new Figure("active elements a face", 1792, "", NRC),
            new Figure("power of an element", 325, "W (public figures: 325-340)", NRC),
            new Figure("aperture", 22.1, "m", NRC),
            new Figure("tilt", 20, "deg", NRC),
            new Figure("gain", 38.4, "dB", NRC),
            new Figure("beam width", 2.2, "deg", NRC),
            new Figure("shortest pulse", 0.25, "ms", NRC),
            new Figure("longest pulse", 16, "ms", NRC),
            new Figure("chirp", 2, "MHz (assumed wide-band track chirp, used throughout)", NRC),
            new Figure("duty", 25, "% at most", NRC),
            new Figure("azimuth", 240, "deg", NRC),
            new Figure("elevation", 3, "deg to 85", NRC),
            new Figure("search directions", 120, "at 3 deg each 2.5 s", NRC),
            new Figure("listening", 37, "ms", "5,550 km: " + NRC),
            new Figure("fence pulse", 5, "ms", "assumed: 12 % duty of the 25 are the fence's"),
            new Figure("system temperature", 450, "K", "assumed: sky and receiver at UHF"),
            new Figure("losses", 6, "dB", "assumed"),
            new Figure("scan loss", 2.5, "power of the cosine, two-way", "assumed"),
            new Figure(
                "search Pfa", 1e-6, "a cell", "assumed: 3.6 false alarms a second, verified"),
            new Figure("gated Pfa", 1e-5, "a cell", "assumed: some hundred cells a gate"));
    double deg = Math.PI / 180;
    return new RadarModel(
        "uhf-two-face",
        435e6,
        1792 * 325.0,
        StrictMath.pow(10, 3.84),
        2.2 * deg,
        450,
        StrictMath.pow(10, 0.6),
        2.5,
        2e6,
        5e-3,
        16e-3,
        0.25e-3,
        0.25,
        List.of(0.0, 120 * deg),
        20 * deg,
        120 * deg,
        3 * deg,
        85 * deg,
        3 * deg,
        60,
        2.5,
        37e-3 * RadarEquation.LIGHT_MPS / 2,
        1e-6,
        1e-5,
        figures);
  }
}
