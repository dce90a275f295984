package io.farwatch.core.pipeline;

import io.farwatch.core.plot.RadarSite;
import io.farwatch.core.plot.SensorState;
import io.farwatch.core.time.Epoch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Knows when each radar was last heard, and says when one falls silent or speaks again. */
final class Watchdog {
  /** s: a steered radar that searches each 2.5 s is lost after two silent searches. */
  private static final double SILENT_STEERED_S = 5;

  /** s: a turning radar is lost after two turns of the slowest usual kind (12 s). */
  private static final double SILENT_TURNING_S = 24;

  /** s: an unchanged state is said again this often. */
  private static final double SAY_AGAIN_S = 10;

  private final Map<String, Sensor> sensors = new TreeMap<>();

  /** What is known of one sensor. */
  record Sensor(String radar, boolean steerable, Epoch heard, Epoch said, SensorState state) {}

  /** All that the watchdog knows, as a value. */
  record State(List<Sensor> sensors) {}

  void declare(RadarSite site) {
    Epoch never = new Epoch(Long.MIN_VALUE);
    SensorState state =
        new SensorState(site.name(), never, SensorState.Condition.LOST, 0, 0, 0, "never heard yet");
    sensors.put(site.name(), new Sensor(site.name(), site.steerable(), never, never, state));
  }

  void heard(String radar, Epoch epoch, Pipeline.Said said) {
    Sensor s = sensors.get(radar);
    if (s == null) {
      return;
    }
    boolean back = s.state().condition() == SensorState.Condition.LOST;
    SensorState state =
        back
            ? new SensorState(radar, epoch, SensorState.Condition.WORKING, 0, 0, 0, "heard again")
            : s.state();
    sensors.put(
        radar,
        new Sensor(radar, s.steerable(), s.heard().max(epoch), back ? epoch : s.said(), state));
    if (back) {
      said.sensor(state);
    }
  }

  void reported(SensorState state, Pipeline.Said said) {
    Sensor s = sensors.get(state.radar());
    if (s == null) {
      said.body(
          new Event.Body.InputDropped(
              io.farwatch.core.plot.DropReason.UNKNOWN_RADAR, "state of " + state.radar()));
      return;
    }
    boolean first = s.said().taiNanos() == Long.MIN_VALUE;
    boolean say =
        first
            || s.state().condition() != state.condition()
            || state.epoch().secondsSince(s.said()) >= SAY_AGAIN_S;
    sensors.put(
        state.radar(),
        new Sensor(
            state.radar(),
            s.steerable(),
            s.heard().max(state.epoch()),
            say ? state.epoch() : s.said(),
            say ? state : s.state()));
    if (say) {
      said.sensor(state);
    }
  }

  void tick(Epoch now, Pipeline.Said said) {
    for (Sensor s : List.copyOf(sensors.values())) {
      boolean lost = s.state().condition() == SensorState.Condition.LOST;
      if (s.heard().taiNanos() == Long.MIN_VALUE || lost) {
        continue;
      }
      double silent = now.secondsSince(s.heard());
      if (silent > (s.steerable() ? SILENT_STEERED_S : SILENT_TURNING_S)) {
        SensorState state =
            new SensorState(
                s.radar(),
                now,
                SensorState.Condition.LOST,
                0,
                0,
                0,
                "silent for " + Math.round(silent) + " s");
        sensors.put(s.radar(), new Sensor(s.radar(), s.steerable(), s.heard(), now, state));
        said.sensor(state);
      }
    }
  }

  State state() {
    return new State(new ArrayList<>(sensors.values()));
  }

  static Watchdog restore(State s) {
    Watchdog w = new Watchdog();
    s.sensors().forEach(x -> w.sensors.put(x.radar(), x));
    return w;
  }
}
