package io.farwatch.cli;

import io.farwatch.cli.report.Doc;
import io.farwatch.cli.report.LoadReport;
import io.farwatch.cli.report.Table;
import io.farwatch.core.radar.Figure;
import io.farwatch.core.radar.RadarModel;
import io.farwatch.scenario.radar.LoadTable;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** One radar, each number with its source, and what it does with its time. */
@Command(
    name = "show",
    description = "One radar, each number with where it comes from, and its load table.",
    footer = {"", "Example: farwatch radar show uhf-two-face"})
final class RadarShowCommand extends Leaf {
  @Parameters(index = "0", paramLabel = "NAME", description = "Its name, as 'radar list' says.")
  private String name = "";

  @Override
  public Integer call() {
    RadarModel m = RadarCommand.named(name);
    List<Object> figures = new ArrayList<>();
    Table table = new Table("lrll");
    table.row("figure", "value", "unit", "source");
    for (Figure f : m.figures()) {
      figures.add(
          new Doc()
              .put("name", f.name())
              .put("value", f.value())
              .put("unit", f.unit())
              .put("source", f.source())
              .map());
      table.row(f.name(), plain(f.value()), f.unit(), f.source());
    }
    LoadTable load = LoadTable.of(m);
    print(
        new Doc()
            .put("name", m.name())
            .put("figures", figures)
            .put("load", LoadReport.document(load))
            .map(),
        table.text() + System.lineSeparator() + LoadReport.text(load));
    return CommandLine.ExitCode.OK;
  }

  private static String plain(double x) {
    return x == Math.rint(x) && Math.abs(x) < 1e9 ? String.valueOf((long) x) : String.valueOf(x);
  }
}
