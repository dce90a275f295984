package io.farwatch.core.warn;

import io.farwatch.core.assess.DefendedArea;
import java.util.List;

/**
 * The rules in force.
 *
 * @param defended areas; empty means that all ground is defended
 * @param perigeeSigma how many sigmas below ground the perigee must lie
 * @param wideningM by how much an area is widened (m)
 * @param probableProbability of impact inside a widened area from which a threat is PROBABLE
 * @param confirmedProbability the raised rule for one sensor
 * @param confirmedTrackS and how long the track must be for it (s)
 * @param sensorsToConfirm independent sensors that confirm without the raised rule
 * @param raidWindowS impacts this near in time belong to one raid (s)
 */
public record Rules(
    List<DefendedArea> defended,
    double perigeeSigma,
    double wideningM,
    double probableProbability,
    double confirmedProbability,
    double confirmedTrackS,
    int sensorsToConfirm,
    double raidWindowS) {
  public Rules {
    defended = List.copyOf(defended);
  }

  /** The rules of the design, for the given areas. */
  public static Rules standard(List<DefendedArea> defended) {
    return new Rules(defended, 5, 100e3, 0.2, 0.9, 60, 2, 600);
  }
}
