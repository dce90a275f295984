package io.farwatch.cli;

import io.farwatch.cli.report.Doc;
import io.farwatch.cli.report.Table;
import io.farwatch.cli.report.Words;
import io.farwatch.core.radar.RadarBudget;
import io.farwatch.core.radar.RadarLibrary;
import io.farwatch.core.radar.RadarModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The radars there are. */
@Command(
    name = "list",
    description = "The radars there are.",
    footer = {"", "Example: farwatch radar list"})
final class RadarListCommand extends Leaf {
  /** At which the ranges are told: what the classical claims take. */
  private static final double SNR_DB = 13;

  @Override
  public Integer call() {
    List<Object> radars = new ArrayList<>();
    Table table = new Table("lrrrrrrl");
    table.row("name", "MHz", "faces", "kW a face", "gain dB", "1 m2 km", "10 m2 km", "kind");
    for (RadarModel m : RadarLibrary.all()) {
      double gainDb = Decibels.of(m.gain());
      RadarBudget budget = RadarBudget.track(m, 1);
      double snr = Decibels.toRatio(SNR_DB);
      double one = budget.rangeM(m.pulseMaxS(), 1, snr) / 1e3;
      double ten = budget.rangeM(m.pulseMaxS(), 10, snr) / 1e3;
      radars.add(
          new Doc()
              .put("name", m.name())
              .put("frequencyMhz", m.frequencyHz() / 1e6)
              .put("faces", m.faceAzimuthsRad().size())
              .put("peakPowerW", m.peakPowerW())
              .put("gainDb", gainDb)
              .put("receiveGainDb", Decibels.of(m.receiveGain()))
              .put("rangeMaxKm", m.rangeMaxM() / 1e3)
              .put("range1M2Km", one)
              .put("range10M2Km", ten)
              .put("rangeSnrDb", SNR_DB)
              .put("kind", m.kind().name())
              .map());
      table.row(
          m.name(),
          Words.fixed(m.frequencyHz() / 1e6, 0),
          String.valueOf(m.faceAzimuthsRad().size()),
          Words.fixed(m.peakPowerW() / 1e3, 1),
          Words.fixed(gainDb, 1),
          Words.fixed(one, 0),
          Words.fixed(ten, 0),
          m.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }
    print(
        new Doc().put("radars", radars).map(),
        table.text()
            + "ranges: longest pulse, beam's centre, broadside, "
            + Words.fixed(SNR_DB, 0)
            + " dB"
            + System.lineSeparator());
    return CommandLine.ExitCode.OK;
  }
}
