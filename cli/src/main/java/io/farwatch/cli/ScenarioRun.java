package io.farwatch.cli;

import io.farwatch.core.flight.MeanElements;
import io.farwatch.core.pipeline.Event;
import io.farwatch.core.pipeline.Input;
import io.farwatch.core.pipeline.OutputHash;
import io.farwatch.core.pipeline.Picture;
import io.farwatch.core.plot.DropReason;
import io.farwatch.scenario.file.Scenario;
import io.farwatch.scenario.measure.Account;
import io.farwatch.scenario.measure.Tally;
import io.farwatch.scenario.run.Fork;
import io.farwatch.scenario.run.Runner;
import io.farwatch.server.live.Threads;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** One scenario from its start to its end, as fast as it goes. */
final class ScenarioRun {
  private final Scenario scenario;
  private final long seed;
  private final List<MeanElements> elements;
  private final int threads;

  ScenarioRun(Scenario scenario, long seed, List<MeanElements> elements, int threads) {
    this.scenario = scenario;
    this.seed = seed;
    this.elements = elements;
    this.threads = threads;
  }

  /**
   * What came of it.
   *
   * @param plots that the radars gave
   * @param used of them
   * @param dropped of them, by reason
   * @param outputSha256 of the ordered event log
   */
  record Outcome(
      Account account,
      Picture picture,
      Runner runner,
      long plots,
      long used,
      Map<DropReason, Long> dropped,
      String outputSha256) {}

  /**
   * Runs it.
   *
   * @param listener hears every event, in order
   */
  Outcome run(Consumer<Event> listener) {
    Threads pool = threads > 1 ? new Threads(threads) : null;
    Fork fork = pool == null ? Fork.HERE : pool;
    try (Progress progress = Progress.of(scenario.name(), Math.round(scenario.durationS()))) {
      Runner runner = new Runner(scenario, seed, elements, fork, threads);
      Tally tally = new Tally(runner);
      OutputHash hash = new OutputHash();
      long plots = 0;
      List<Event> before = List.of();
      while (!runner.isDone()) {
        List<Event> said = before;
        Runner.Step step = runner.next(() -> said.forEach(hash::take));
        for (Input i : step.inputs()) {
          plots += i instanceof Input.Looked l ? l.look().plots().size() : 0;
        }
        tally.take(step);
        step.events().forEach(listener);
        progress.at(Math.round(runner.simulatedS()));
        before = step.events();
      }
      before.forEach(hash::take);
      Picture p = tally.picture();
      return new Outcome(
          tally.account(), p, runner, plots, p.plotsUsed(), p.plotsDropped(), hash.hex());
    } finally {
      if (pool != null) {
        pool.close();
      }
    }
  }
}
