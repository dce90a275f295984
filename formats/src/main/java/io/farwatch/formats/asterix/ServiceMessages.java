package io.farwatch.formats.asterix;

import io.farwatch.core.plot.DropReason;
import io.farwatch.core.plot.SensorState;
import io.farwatch.core.plot.SensorState.Condition;
import io.farwatch.core.time.Epoch;
import java.util.ArrayList;
import java.util.List;

/**
 * Category 034: what a radar says of itself. A message with the status of the system (item 050)
 * gives a state, a plain north or sector message a mark, a strobe or solar storm a degraded state.
 * A radar that turns is taken to execute its whole search; it tells no transmit duty (0).
 */
final class ServiceMessages {
  private static final int NORTH = 1;
  private static final int SECTOR = 2;
  private static final int FILTERING = 3;

  /** Parts of item 050, each with its own overload bits. */
  private static final List<List<String>> OVERLOADS =
      List.of(
          List.of("050", "COM", "OVLRDP"),
          List.of("050", "COM", "OVLXMT"),
          List.of("050", "PSR", "OVL"),
          List.of("050", "SSR", "OVL"),
          List.of("050", "MDS", "OVLSUR"),
          List.of("050", "MDS", "OVLSCF"),
          List.of("050", "MDS", "OVLDLF"),
          List.of("060", "COM", "REDRDP"),
          List.of("060", "COM", "REDXMT"),
          List.of("060", "PSR", "REDRAD"),
          List.of("060", "SSR", "REDRAD"),
          List.of("060", "MDS", "REDRAD"));

  private ServiceMessages() {}

  static AsterixReport of(AsterixRecord record, Fields fields, AsterixRadar radar, Epoch epoch) {
    double type = fields.number("000");
    if (type > FILTERING) {
      String what = "service message " + (int) type + " (4, 6, 7: jamming strobe; 5: solar storm)";
      return state(radar, epoch, Condition.DEGRADED, what);
    }
    if (fields.has("050")) {
      return status(fields, radar, epoch);
    }
    if (type == NORTH) {
      return new AsterixReport.Mark(radar.name(), epoch, 0, true);
    }
    double azimuthDeg = fields.number("020");
    if (type == SECTOR && !Double.isNaN(azimuthDeg)) {
      return new AsterixReport.Mark(radar.name(), epoch, Math.toRadians(azimuthDeg), false);
    }
    return AsterixPlots.drop(record, DropReason.NO_POSITION, "a service message without a state");
  }

  private static AsterixReport status(Fields fields, AsterixRadar radar, Epoch epoch) {
    List<String> said = new ArrayList<>();
    Condition condition = Condition.WORKING;
    for (List<String> path : OVERLOADS) {
      if (fields.isSet(path.toArray(String[]::new))) {
        condition = Condition.SATURATED;
        said.add("overload " + String.join("/", path));
      }
    }
    if (fields.isSet("050", "COM", "TSV")) {
      condition = Condition.DEGRADED;
      said.add("its time source is invalid");
    }
    if (fields.isSet("050", "COM", "NOGO")) {
      condition = Condition.DEGRADED;
      said.add("its operational use is inhibited");
    }
    return state(radar, epoch, condition, String.join("; ", said));
  }

  private static AsterixReport state(
      AsterixRadar radar, Epoch epoch, Condition condition, String detail) {
    return new AsterixReport.State(
        new SensorState(radar.name(), epoch, condition, 1, 0, 0, detail));
  }
}
