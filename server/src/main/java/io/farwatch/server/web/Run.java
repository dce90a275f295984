package io.farwatch.server.web;

import io.farwatch.core.assess.DefendedArea;
import io.farwatch.core.plot.Provenance;
import io.farwatch.core.plot.RadarSite;
import io.farwatch.core.time.Epoch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What does not change while a run lasts.
 *
 * @param provenance of every input
 * @param name of the scenario
 * @param title for people
 * @param start when it begins
 * @param end when it ends, or null when it has no end
 * @param speed asked for, in seconds of the run a second
 * @param radars that watch
 * @param areas that are defended
 */
public record Run(
    Provenance provenance,
    String name,
    String title,
    Epoch start,
    @Nullable Epoch end,
    double speed,
    List<RadarSite> radars,
    List<DefendedArea> areas) {
  public Run {
    radars = List.copyOf(radars);
    areas = List.copyOf(areas);
  }
}
