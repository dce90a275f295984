package io.farwatch.cli;

import io.farwatch.cli.report.Doc;
import io.farwatch.formats.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Whether a file is what it should be, with every problem and its place. */
@Command(
    name = "validate",
    description = {
      "Whether a file is valid, with every problem and its place: CAP alert, TLE catalogue, ASTERIX,",
      "plots (CSV, JSON lines), radars YAML, scenario YAML, areas GeoJSON, launch notices, SigMF with its data.",
      "Exit code 1 when it is not valid."
    },
    footer = {"", "Example: farwatch validate alert.cap --json"})
final class ValidateCommand extends Leaf {
  @Parameters(index = "0", paramLabel = "FILE", description = "What to check.")
  private @Nullable Path file;

  @Option(
      names = "--radars",
      paramLabel = "RADARS.yaml",
      description = "The radars of a file of plots; without them any radar's name is right.")
  private @Nullable Path radars;

  @Override
  public Integer call() throws IOException {
    Path path = file == null ? Path.of("") : file;
    List<Problem> problems = new Validation(path, radars).problems();
    List<Object> list = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (Problem p : problems) {
      list.add(new Doc().put("where", p.where()).put("what", p.what()).map());
      text.append(path).append(' ').append(p).append(System.lineSeparator());
    }
    text.append(path).append(problems.isEmpty() ? " is valid" : " is not valid");
    text.append(System.lineSeparator());
    print(new Doc().put("valid", problems.isEmpty()).put("problems", list).map(), text.toString());
    return problems.isEmpty() ? CommandLine.ExitCode.OK : Failures.FAILED;
  }
}
