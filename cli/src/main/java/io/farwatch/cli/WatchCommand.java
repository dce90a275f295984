package io.farwatch.cli;

import io.farwatch.cli.report.Doc;
import io.farwatch.core.flight.MeanElements;
import io.farwatch.scenario.file.Scenario;
import io.farwatch.server.WatchOptions;
import io.farwatch.server.WatchServer;
import io.farwatch.server.live.CapFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The main job: the chain live, with the console. */
@Command(
    name = "watch",
    description = {
      "Runs the chain live and shows it in a browser on this machine, until it is stopped (Ctrl+C).",
      "Everything goes into a journal; started again, it goes on where it was."
    },
    footer = {"", "Example: farwatch watch", "         farwatch watch demo --speed 5 --port 8090"})
final class WatchCommand extends Leaf {
  /** Faster is not watching; {@code run} is as fast as it goes. */
  private static final double SPEED_MAX = 1000;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "SCENARIO",
      description = "A path, or a bundled name (default: demo).")
  private @Nullable String name;

  @Option(names = "--live", paramLabel = "CONFIG.yaml", hidden = true)
  private @Nullable Path live;

  @Option(
      names = "--port",
      paramLabel = "P",
      description = "Port on 127.0.0.1 (default " + WatchOptions.PORT + "; 0 takes a free one).")
  private int port = WatchOptions.PORT;

  @Option(
      names = "--speed",
      paramLabel = "X",
      description = "Seconds of the scenario a second (default 1).")
  private String speed = "1";

  @Option(names = "--seed", paramLabel = "N", description = "Of all draws; the scenario's own.")
  private @Nullable Long seed;

  @Option(
      names = "--catalogue",
      paramLabel = "TLE",
      description = "The elements that the scenario's sky is made of.")
  private @Nullable Path catalogue;

  @Option(
      names = "--folder",
      paramLabel = "DIR",
      description = "For journals and alerts (default: out/watch here).")
  private Path folder = Path.of("out", "watch");

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (live != null) {
      throw new Failure("--live is not supported yet: this version watches scenarios");
    }
    if (port < 0 || port > 65_535) {
      throw wrong("--port " + port + " is outside 0..65535");
    }
    double pace = number("--speed", speed);
    if (!(pace > 0 && pace <= SPEED_MAX)) {
      throw wrong("--speed " + speed + " is outside 0.." + SPEED_MAX);
    }
    String chosen = name == null ? "demo" : name;
    Scenario s = Scenarios.load(chosen);
    List<MeanElements> elements = new Sources(err()).elements(s, catalogue);
    WatchOptions options =
        new WatchOptions(
            s,
            new String(Scenarios.bytes(chosen), StandardCharsets.UTF_8),
            seed == null ? s.seed() : seed,
            elements,
            pace,
            Runtime.getRuntime().availableProcessors(),
            port,
            folder,
            Main.VERSION,
            new CapFiles(CapFiles.EXERCISE_SENDER, s.areas()));
    WatchServer server = WatchServer.start(options);
    try (server) {
      Thread end = new Thread(server::close, "farwatch-stop");
      Runtime.getRuntime().addShutdownHook(end);
      print(
          new Doc()
              .put("url", server.url())
              .put("scenario", s.name())
              .put("provenance", s.provenance().name())
              .put("folder", folder.toString())
              .map(),
          s.title()
              + " ("
              + s.provenance()
              + "): "
              + server.url()
              + System.lineSeparator()
              + "Journal and alerts in "
              + folder
              + ". Stop with Ctrl+C."
              + System.lineSeparator());
      String failure = server.await();
      if (failure != null) {
        throw new Failure(failure);
      }
    }
    return CommandLine.ExitCode.OK;
  }
}
