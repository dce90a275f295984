package io.farwatch.cli;

import io.farwatch.cli.report.BudgetReport;
import io.farwatch.cli.report.Doc;
import io.farwatch.cli.report.LoadReport;
import io.farwatch.cli.report.Table;
import io.farwatch.cli.report.Words;
import io.farwatch.core.earth.Geodetic;
import io.farwatch.core.radar.ArrayShape;
import io.farwatch.core.radar.Figure;
import io.farwatch.core.radar.RadarModel;
import io.farwatch.scenario.radar.LoadTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** One radar, each number with its source, and what it does with its time. */
@Command(
    name = "show",
    description =
        "One radar: each number, loss and part of the noise with where it comes from, and its load"
            + " table.",
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
    Doc doc =
        new Doc()
            .put("name", m.name())
            .put("kind", m.kind().name())
            .put("figures", figures)
            .put("array", array(m.array()))
            .put("receiveArray", array(m.receiveArray()));
    m.sites()
        .ifPresent(
            s ->
                doc.put("transmitter", place(s.transmitter()))
                    .put("receiver", place(s.receiver())));
    doc.put("peakPowerW", m.limits().peakPowerW())
        .put("meanPowerMaxW", m.limits().meanPowerMaxW())
        .put("pulseEnergyMaxJ", m.limits().energyMaxJ())
        .put("apertureM2", m.apertureM2());
    BudgetReport.add(doc, m, m.lossBudget());
    String text =
        table.text() + limits(m) + System.lineSeparator() + BudgetReport.text(m, m.lossBudget());
    if (m.kind() == RadarModel.Kind.PULSED_ARRAY) {
      // What a face does with its time is the simulated radar's; fences are not simulated.
      LoadTable load = LoadTable.of(m);
      doc.put("load", LoadReport.document(load));
      text += System.lineSeparator() + LoadReport.text(load);
    }
    print(doc.map(), text);
    return CommandLine.ExitCode.OK;
  }

  private static String limits(RadarModel m) {
    return "transmitter of a face: "
        + Words.fixed(m.limits().meanPowerMaxW() / 1e3, 1)
        + " kW mean at most, "
        + Words.fixed(m.limits().energyMaxJ() / 1e3, 2)
        + " kJ in the longest pulse; receives on "
        + Words.fixed(m.apertureM2(), 0)
        + " m2"
        + System.lineSeparator();
  }

  private static @Nullable Object array(Optional<ArrayShape> shape) {
    if (shape.isEmpty()) {
      return null;
    }
    ArrayShape a = shape.get();
    return new Doc()
        .put("outline", a.outline().name())
        .put("widthM", a.widthM())
        .put("heightM", a.heightM())
        .put("places", a.places())
        .put("active", a.active())
        .put("lattice", a.lattice().name())
        .put("spacingM", a.spacingM())
        .map();
  }

  private static Object place(Geodetic g) {
    return new Doc()
        .degrees("latitudeDeg", g.latitudeRad())
        .degrees("longitudeDeg", g.longitudeRad())
        .put("heightM", g.heightM())
        .map();
  }

  private static String plain(double x) {
    return x == Math.rint(x) && Math.abs(x) < 1e9
        ? String.valueOf((long) x)
        : String.valueOf(x).replace(".0E", "e");
  }
}
