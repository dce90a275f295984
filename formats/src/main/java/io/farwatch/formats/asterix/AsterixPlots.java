package io.farwatch.formats.asterix;

import io.farwatch.core.plot.DropReason;
import io.farwatch.core.plot.Provenance;
import io.farwatch.core.time.Epoch;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Says what the entries of a feed mean to the core: target reports (category 048) are plots,
 * service messages (category 034) are states and marks of the radar. Every entry gives exactly one
 * report.
 */
public final class AsterixPlots {
  private final Map<Integer, AsterixRadar> radars = new TreeMap<>();
  private final Provenance provenance;

  /**
   * Reads the feeds of some radars.
   *
   * @param radars known ones; a report of any other is dropped
   * @param provenance of the plots made
   */
  public AsterixPlots(List<AsterixRadar> radars, Provenance provenance) {
    for (AsterixRadar r : radars) {
      if (this.radars.put(r.sac() << 8 | r.sic(), r) != null) {
        throw new IllegalArgumentException("two radars have " + r.sac() + "/" + r.sic());
      }
    }
    this.provenance = provenance;
  }

  /**
   * What an entry means.
   *
   * @param entry as decoded
   * @param reference an instant within 12 h of the entry, to find its day by. Used only where the
   *     record has no time of receipt; of raw input longer than half a day, the epoch of the last
   *     report
   */
  public AsterixReport of(AsterixEntry entry, Epoch reference) {
    return switch (entry) {
      case AsterixFault f ->
          new AsterixReport.Dropped(DropReason.UNREADABLE, f.error(), f.offset());
      case AsterixRecord r -> of(r, r.received() == null ? reference : r.received());
    };
  }

  private AsterixReport of(AsterixRecord record, Epoch reference) {
    if (record.category() != 34 && record.category() != 48) {
      return drop(record, DropReason.NO_POSITION, "no plot is made of this category");
    }
    Fields fields = new Fields(record.items());
    if (!fields.has("010")) {
      return drop(record, DropReason.MISSING_FIELD, "item 010 (which radar) is missing");
    }
    int sac = (int) fields.number("010", "SAC");
    int sic = (int) fields.number("010", "SIC");
    AsterixRadar radar = radars.get(sac << 8 | sic);
    if (radar == null) {
      return drop(record, DropReason.UNKNOWN_RADAR, "no radar has SAC " + sac + " and SIC " + sic);
    }
    boolean service = record.category() == 34;
    String item = service ? "030" : "140";
    if (!fields.has(item)) {
      return drop(record, DropReason.MISSING_FIELD, "item " + item + " (time of day) is missing");
    }
    Optional<Epoch> epoch = TimeOfDay.near(fields.number(item), reference);
    if (epoch.isEmpty()) {
      String what = "item " + item + " is no time of a day: " + fields.number(item) + " s";
      return drop(record, DropReason.BAD_VALUE, what);
    }
    return service
        ? ServiceMessages.of(record, fields, radar, epoch.get())
        : TargetReports.of(record, fields, radar, epoch.get(), provenance);
  }

  static AsterixReport drop(AsterixRecord record, DropReason reason, String what) {
    String where =
        String.format(
            java.util.Locale.ROOT,
            "category %03d, record %d of its block: ",
            record.category(),
            record.recordIndex());
    return new AsterixReport.Dropped(reason, where + what, record.offset());
  }
}
