package io.farwatch.cli;

import io.farwatch.cli.report.Doc;
import io.farwatch.formats.problem.Problem;
import io.farwatch.scenario.file.ScenarioFile;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Whether a scenario is valid. */
@Command(
    name = "validate",
    description = "Whether a scenario is valid, with every problem; exit code 1 when it is not.",
    footer = {"", "Example: farwatch scenario validate mine.yaml"})
final class ScenarioValidateCommand extends Leaf {
  @Parameters(index = "0", paramLabel = "SCENARIO", description = "A path, or a bundled name.")
  private String name = "";

  @Override
  public Integer call() {
    List<Problem> problems =
        Scenarios.problems(ScenarioFile.read(Scenarios.bytes(name)).problems());
    List<Object> list = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (Problem p : problems) {
      list.add(new Doc().put("where", p.where()).put("what", p.what()).map());
      text.append(name).append(' ').append(p).append(System.lineSeparator());
    }
    text.append(name).append(problems.isEmpty() ? " is valid" : " is not valid");
    text.append(System.lineSeparator());
    print(new Doc().put("valid", problems.isEmpty()).put("problems", list).map(), text.toString());
    return problems.isEmpty() ? CommandLine.ExitCode.OK : Failures.FAILED;
  }
}
