package io.farwatch.cli;

import io.farwatch.cli.report.Doc;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The text of a scenario. */
@Command(
    name = "show",
    description = "The text of a scenario, to read or to begin another with.",
    footer = {"", "Example: farwatch scenario show demo > mine.yaml"})
final class ScenarioShowCommand extends Leaf {
  @Parameters(index = "0", paramLabel = "SCENARIO", description = "A bundled name, or a path.")
  private String name = "";

  @Override
  public Integer call() {
    String text = new String(Scenarios.bytes(name), StandardCharsets.UTF_8);
    print(new Doc().put("name", name).put("text", text).map(), text);
    return CommandLine.ExitCode.OK;
  }
}
