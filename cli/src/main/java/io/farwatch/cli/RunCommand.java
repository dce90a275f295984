package io.farwatch.cli;

import io.farwatch.cli.report.Doc;
import io.farwatch.cli.report.History;
import io.farwatch.cli.report.PictureReport;
import io.farwatch.cli.report.RunReport;
import io.farwatch.cli.report.TrackLines;
import io.farwatch.cli.report.TrackPage;
import io.farwatch.core.flight.MeanElements;
import io.farwatch.core.pipeline.Event;
import io.farwatch.core.plot.RadarSite;
import io.farwatch.scenario.file.Scenario;
import io.farwatch.scenario.radar.SimulatedRadar;
import io.farwatch.server.live.Threads;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A scenario headless, as fast as it goes. */
@Command(
    name = "run",
    description = "Runs a scenario headless, as fast as it goes, and holds it against the truth.",
    footer = {"", "Example: farwatch run demo --seed 7 -o out --json"})
final class RunCommand extends Leaf {
  @Parameters(index = "0", paramLabel = "SCENARIO", description = "A path, or a bundled name.")
  private String name = "";

  @Option(names = "--seed", paramLabel = "N", description = "Of all draws; the scenario's own.")
  private @Nullable Long seed;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many threads (default: the processors); the outcome is the same.")
  private @Nullable Integer threads;

  @Option(
      names = "--catalogue",
      paramLabel = "TLE",
      description = "The elements that the scenario's sky is made of.")
  private @Nullable Path catalogue;

  @Option(
      names = "-o",
      paramLabel = "DIR",
      description = "Also write run.json, tracks.jsonl and report.html there.")
  private @Nullable Path folder;

  @Override
  public Integer call() throws IOException {
    Scenario s = Scenarios.load(name);
    Sources sources = new Sources(err());
    List<MeanElements> elements = sources.elements(s, catalogue);
    long with = seed == null ? s.seed() : seed;
    History history = new History();
    OutputFolder out = folder == null ? null : new OutputFolder(folder);
    PrintWriter tracks = out == null ? null : out.lines("tracks.jsonl");
    long began = System.nanoTime();
    ScenarioRun.Outcome o =
        new ScenarioRun(s, with, elements, threads()).run(e -> heard(e, history, tracks));
    double tookS = (System.nanoTime() - began) * 1e-9;
    Map<String, @Nullable Object> document = document(s, with, o, sources);
    if (out != null && tracks != null) {
      out.close(tracks, "tracks.jsonl");
      out.write("run.json", JsonOut.text(document));
      List<RadarSite> sites = o.runner().radars().stream().map(SimulatedRadar::site).toList();
      out.write(
          "report.html",
          TrackPage.of(s.title(), o.picture(), history, sites, o.plots(), o.used(), o.dropped()));
    }
    print(document, text(s, o, tookS));
    return sources.isFlawed() ? Failures.FAILED : CommandLine.ExitCode.OK;
  }

  private int threads() {
    int n = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    if (n < 1 || n > Threads.MAX) {
      throw wrong("--threads " + n + " is outside 1.." + Threads.MAX);
    }
    return n;
  }

  private static void heard(Event e, History history, @Nullable PrintWriter tracks) {
    if (tracks == null) {
      return;
    }
    history.take(e);
    Map<String, @Nullable Object> line = TrackLines.line(e);
    if (line != null) {
      JsonOut.object(tracks, line);
    }
  }

  private Map<String, @Nullable Object> document(
      Scenario s, long with, ScenarioRun.Outcome o, Sources sources) {
    Doc d =
        PictureReport.document(
                o.picture(), o.plots(), o.used(), o.dropped(), o.runner().pipeline().biases())
            .put("scenario", s.name())
            .put("seed", with)
            .put("provenance", s.provenance().name())
            .put("truth", RunReport.truth(o.account()))
            .put("metrics", RunReport.metrics(o.account().metrics()))
            .put("checks", RunReport.checks(o.account()))
            .put("outputSha256", o.outputSha256());
    if (catalogue != null) {
      d.put("catalogue", sources.catalogueCounts(o.picture().catalogueRefused()));
    }
    return d.map();
  }

  private static String text(Scenario s, ScenarioRun.Outcome o, double tookS) {
    return PictureReport.text(o.picture(), o.plots(), o.used(), o.dropped())
        + RunReport.text(o.account())
        + String.format(
            Locale.ROOT,
            "%s: %.0f s in %.1f s, %.0f x real time; output %s%n",
            s.name(),
            s.durationS(),
            tookS,
            s.durationS() / tookS,
            o.outputSha256());
  }
}
