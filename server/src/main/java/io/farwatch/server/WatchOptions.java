package io.farwatch.server;

import io.farwatch.core.flight.MeanElements;
import io.farwatch.scenario.file.Scenario;
import io.farwatch.server.live.CapOutlet;
import java.nio.file.Path;
import java.util.List;

/**
 * What to watch, and how.
 *
 * @param scenario to be run
 * @param text the scenario's file, kept in the journal; may be empty
 * @param seed of all draws
 * @param elements of the catalogue that the scenario names, or none
 * @param speed seconds of the run a second, above 0
 * @param threads for the work of a step, 1 or more
 * @param port on 127.0.0.1; 0 takes a free one
 * @param folder for journals and alerts; made when it is not there
 * @param program version of the program
 * @param cap how confirmed exercise warnings are written
 */
public record WatchOptions(
    Scenario scenario,
    String text,
    long seed,
    List<MeanElements> elements,
    double speed,
    int threads,
    int port,
    Path folder,
    String program,
    CapOutlet cap) {
  /** The port when none is asked for. */
  public static final int PORT = 8080;

  public WatchOptions {
    elements = List.copyOf(elements);
  }
}
