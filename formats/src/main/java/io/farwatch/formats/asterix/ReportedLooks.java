package io.farwatch.formats.asterix;

import io.farwatch.core.plot.Look;
import io.farwatch.core.plot.LookPurpose;
import io.farwatch.core.plot.LookVolume;
import io.farwatch.core.plot.Plot;
import io.farwatch.core.time.Epoch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Looks of a source that gives only plots: of unknown volume, one per radar and epoch. */
public final class ReportedLooks {
  private ReportedLooks() {}

  private record Key(String radar, Epoch epoch) {}

  /** The looks, in the order in which the first plot of each came. */
  public static List<Look> of(List<Plot> plots) {
    Map<Key, List<Plot>> groups = new LinkedHashMap<>();
    for (Plot p : plots) {
      groups.computeIfAbsent(new Key(p.radar(), p.epoch()), k -> new ArrayList<>()).add(p);
    }
    List<Look> looks = new ArrayList<>();
    groups.forEach(
        (key, group) ->
            looks.add(
                new Look(
                    key.radar(),
                    key.epoch(),
                    LookPurpose.REPORTED,
                    "",
                    new LookVolume.Unknown(),
                    Double.NaN,
                    Double.NaN,
                    group,
                    group.get(0).provenance())));
    return looks;
  }
}
