package io.farwatch.core.track;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.farwatch.core.earth.EcefState;
import io.farwatch.core.flight.FreeFlight;
import io.farwatch.core.plot.Look;
import io.farwatch.core.plot.Plot;
import io.farwatch.core.plot.RadarSite;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ForesightTest {
  private final Bench bench = new Bench(3, 30, 1e-3, new RadarSite.BiasPrior(30, 3e-4, 3e-4, 0.01));
  private final EcefState object = bench.falling(300, 4700, 0.65, 4.5);

  private Look look(double t) {
    return bench.look(FreeFlight.propagate(object, t), Bench.START.plusSeconds(t), 0);
  }

  @Test
  void everyFitOfAStartIsFoundWhenItsPlotComes() {
    Map<String, Sensor> sensors = Map.of("R", new Sensor(bench.site));
    Workspace w = new Workspace();
    Foresight foresight = new Foresight();
    List<Refit> workedOut = new ArrayList<>();
    TrackFile track = found(new Starter(sensors, w, new Refits.Recorder(workedOut)));
    List<Look> coming = List.of(look(1), look(2), look(3));

    foresight.tasks(List.of(track), coming, sensors, 2).forEach(Runnable::run);

    workedOut.clear();
    Updater plain = new Updater(sensors, new Starter(sensors, w, new Refits.Recorder(workedOut)));
    coming.forEach(l -> plain.absorb(track, plot(l), "look"));
    assertThat(workedOut).hasSize(3);
    for (Refit r : workedOut) {
      ModeFilter foreseen = requireNonNull(requireNonNull(foresight.find(r.question())).main());
      ModeFilter plainly = requireNonNull(r.main());
      assertThat(foreseen.x).containsExactly(plainly.x);
      assertThat(foreseen.p).containsExactly(plainly.p);
    }
  }

  @Test
  void anotherPlotThanTheForeseenOneIsNotAnswered() {
    Map<String, Sensor> sensors = Map.of("R", new Sensor(bench.site));
    Foresight foresight = new Foresight();
    List<Refit> workedOut = new ArrayList<>();
    Starter starter = new Starter(sensors, new Workspace(), new Refits.Recorder(workedOut));
    TrackFile track = found(starter);
    foresight.tasks(List.of(track), List.of(look(1)), sensors, 1).forEach(Runnable::run);

    new Updater(sensors, starter).absorb(track, plot(look(1)), "look");

    assertThat(foresight.find(workedOut.get(workedOut.size() - 1).question())).isNull();
  }

  private TrackFile found(Starter starter) {
    return requireNonNull(starter.found(plot(look(0))));
  }

  private static Plot plot(Look look) {
    return look.plots().get(0);
  }
}
