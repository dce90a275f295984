package io.farwatch.scenario.measure;

import io.farwatch.scenario.world.World;
import java.util.List;

/** What became of catalogued objects. */
final class Skies {
  private Skies() {}

  static Metrics.SkyMetrics of(World world, List<ObjectOutcome> objects, double visibleSnr) {
    int crossed = 0;
    int tracked = 0;
    int known = 0;
    int right = 0;
    int wrong = 0;
    int missing = 0;
    int missingMatched = 0;
    for (ObjectOutcome o : objects) {
      if (!world.isSatellite(o.object()) || o.fenceSnrMax() < visibleSnr) {
        continue;
      }
      crossed++;
      if (o.tracks() == 0) {
        continue;
      }
      tracked++;
      boolean matched = o.matchNumber() != 0;
      if (o.inCatalogue()) {
        known++;
        boolean its = world.numbers(o.object()).contains(o.matchNumber());
        right += its ? 1 : 0;
        wrong += matched && !its ? 1 : 0;
      } else {
        missing++;
        missingMatched += matched ? 1 : 0;
      }
    }
    return new Metrics.SkyMetrics(crossed, tracked, known, right, wrong, missing, missingMatched);
  }
}
