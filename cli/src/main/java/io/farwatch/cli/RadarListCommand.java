package io.farwatch.cli;

import io.farwatch.cli.report.Doc;
import io.farwatch.cli.report.Table;
import io.farwatch.cli.report.Words;
import io.farwatch.core.radar.RadarLibrary;
import io.farwatch.core.radar.RadarModel;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The radars there are. */
@Command(
    name = "list",
    description = "The radars there are.",
    footer = {"", "Example: farwatch radar list"})
final class RadarListCommand extends Leaf {
  @Override
  public Integer call() {
    List<Object> radars = new ArrayList<>();
    Table table = new Table("lrrrr");
    table.row("name", "MHz", "faces", "kW a face", "gain dB");
    for (RadarModel m : RadarLibrary.all()) {
      double gainDb = Decibels.of(m.gain());
      radars.add(
          new Doc()
              .put("name", m.name())
              .put("frequencyMhz", m.frequencyHz() / 1e6)
              .put("faces", m.faceAzimuthsRad().size())
              .put("peakPowerW", m.peakPowerW())
              .put("gainDb", gainDb)
              .put("rangeMaxKm", m.rangeMaxM() / 1e3)
              .map());
      table.row(
          m.name(),
          Words.fixed(m.frequencyHz() / 1e6, 0),
          String.valueOf(m.faceAzimuthsRad().size()),
          Words.fixed(m.peakPowerW() / 1e3, 1),
          Words.fixed(gainDb, 1));
    }
    print(new Doc().put("radars", radars).map(), table.text());
    return CommandLine.ExitCode.OK;
  }
}
