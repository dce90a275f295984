package io.farwatch.cli;

import io.farwatch.cli.report.Doc;
import io.farwatch.cli.report.RunReport;
import io.farwatch.core.flight.MeanElements;
import io.farwatch.scenario.file.Scenario;
import io.farwatch.scenario.file.ScenarioFile;
import io.farwatch.scenario.measure.Account;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scenarios against what they expect. */
@Command(
    name = "check",
    description = {
      "Runs scenarios and holds them against what they expect: a line each, then how many passed.",
      "Without a file: the bundled ones that need no catalogue, or with --catalogue all of them."
    },
    footer = {"", "Example: farwatch check single-object my-scenarios/"})
final class CheckCommand extends Leaf {
  @Parameters(
      arity = "0..*",
      paramLabel = "FILE|DIR",
      description = "Scenario files, folders of them, or bundled names.")
  private List<String> names = new ArrayList<>();

  @Option(names = "--catalogue", paramLabel = "TLE", description = "For those that need one.")
  private @Nullable Path catalogue;

  private int passed;
  private int failed;

  @Override
  public Integer call() throws IOException {
    Sources sources = new Sources(err());
    List<MeanElements> elements = catalogue == null ? List.of() : sources.catalogue(catalogue);
    List<Object> list = new ArrayList<>();
    for (String name : names.isEmpty() ? bundled() : all()) {
      list.add(one(name, elements));
    }
    if (wantsJson()) {
      JsonOut.document(
          line(),
          new Doc().put("scenarios", list).put("passed", passed).put("failed", failed).map());
    } else {
      out().println(passed + " passed, " + failed + " failed");
      out().flush();
    }
    return failed == 0 ? CommandLine.ExitCode.OK : Failures.FAILED;
  }

  private List<String> bundled() {
    return ScenarioFile.BUNDLED.stream()
        .filter(n -> catalogue != null || Scenarios.load(n).satellites().catalogue().isEmpty())
        .toList();
  }

  private List<String> all() throws IOException {
    List<String> all = new ArrayList<>();
    for (String name : names) {
      if (Files.isDirectory(Path.of(name))) {
        try (Stream<Path> files = Files.list(Path.of(name))) {
          files
              .map(Path::toString)
              .filter(f -> f.endsWith(".yaml") || f.endsWith(".yml"))
              .sorted()
              .forEach(all::add);
        }
      } else {
        all.add(name);
      }
    }
    if (all.isEmpty()) {
      throw new Failure("no scenario (*.yaml) in " + String.join(", ", names));
    }
    return all;
  }

  private Object one(String name, List<MeanElements> elements) {
    List<Object> checks = new ArrayList<>();
    List<String> shorts = new ArrayList<>();
    int expected = 0;
    long began = System.nanoTime();
    try {
      Scenario s = Scenarios.load(name);
      boolean needs = !s.satellites().catalogue().isEmpty();
      if (needs && catalogue == null) {
        throw new Failure(name + " needs the elements " + s.satellites().catalogue());
      }
      int threads = Runtime.getRuntime().availableProcessors();
      Account a =
          new ScenarioRun(s, s.seed(), needs ? elements : List.of(), threads)
              .run(e -> {})
              .account();
      checks.addAll(RunReport.checks(a));
      expected = a.checks().size();
      a.checks().stream()
          .filter(c -> !c.passed())
          .forEach(c -> shorts.add(c.what() + ": " + c.saw()));
      if (expected == 0) {
        shorts.add("it expects nothing");
      }
    } catch (Failure f) {
      shorts.addAll(f.problems());
    }
    boolean good = shorts.isEmpty();
    passed += good ? 1 : 0;
    failed += good ? 0 : 1;
    if (!wantsJson()) {
      double tookS = (System.nanoTime() - began) * 1e-9;
      out()
          .println(
              good
                  ? String.format(
                      Locale.ROOT, "ok    %s: %d expectations, %.1f s", name, expected, tookS)
                  : "SHORT " + name + ": " + String.join("; ", shorts));
      out().flush();
    }
    return new Doc()
        .put("scenario", name)
        .put("passed", good)
        .put("checks", checks)
        .put("problems", shorts)
        .map();
  }
}
