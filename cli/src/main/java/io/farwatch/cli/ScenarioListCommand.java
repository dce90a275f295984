package io.farwatch.cli;

import io.farwatch.cli.report.Doc;
import io.farwatch.cli.report.Table;
import io.farwatch.cli.report.Words;
import io.farwatch.scenario.file.Scenario;
import io.farwatch.scenario.file.ScenarioFile;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The bundled scenarios. */
@Command(
    name = "list",
    description = "The bundled scenarios.",
    footer = {"", "Example: farwatch scenario list"})
final class ScenarioListCommand extends Leaf {
  @Override
  public Integer call() {
    List<Object> all = new ArrayList<>();
    Table table = new Table("lrrrl");
    table.row("name", "s", "radars", "flights", "title");
    for (String name : ScenarioFile.BUNDLED) {
      Scenario s = Scenarios.load(name);
      all.add(
          new Doc()
              .put("name", name)
              .put("title", s.title())
              .put("durationS", s.durationS())
              .put("provenance", s.provenance().name())
              .put("radars", s.radars().size())
              .put("flights", s.objects().size())
              .put("satellites", s.satellites().madeUp())
              .put(
                  "catalogue",
                  s.satellites().catalogue().isEmpty() ? null : s.satellites().catalogue())
              .map());
      table.row(
          name,
          Words.fixed(s.durationS(), 0),
          String.valueOf(s.radars().size()),
          String.valueOf(s.objects().size()),
          s.title());
    }
    print(new Doc().put("scenarios", all).map(), table.text());
    return CommandLine.ExitCode.OK;
  }
}
