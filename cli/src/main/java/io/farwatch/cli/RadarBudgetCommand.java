package io.farwatch.cli;

import io.farwatch.cli.report.Doc;
import io.farwatch.cli.report.Words;
import io.farwatch.core.radar.RadarEquation;
import io.farwatch.core.radar.RadarModel;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The radar equation: from range to SNR, or from SNR to range. */
@Command(
    name = "budget",
    description = {
      "Signal to noise of one pulse in the beam's centre, or the range at which it is reached.",
      "Matched filter, longest pulse and broadside unless told otherwise."
    },
    footer = {
      "",
      "Example: farwatch radar budget --radar uhf-two-face --rcs-m2 10 --range-km 5556"
    })
final class RadarBudgetCommand extends Leaf {
  @Option(names = "--radar", required = true, paramLabel = "NAME", description = "Which radar.")
  private String radar = "";

  @Option(
      names = "--rcs-m2",
      required = true,
      paramLabel = "A",
      description = "Cross-section (m2).")
  private String rcs = "";

  @Option(names = "--range-km", paramLabel = "R", description = "Range (km): gives the SNR.")
  private @Nullable String range;

  @Option(names = "--snr-db", paramLabel = "S", description = "SNR (dB): gives the range.")
  private @Nullable String snr;

  @Option(names = "--pulse-ms", paramLabel = "T", description = "Pulse (ms).")
  private @Nullable String pulse;

  @Option(
      names = "--scan-deg",
      paramLabel = "D",
      description = "Angle off broadside (deg, default 0).")
  private @Nullable String scan;

  @Override
  public Integer call() {
    RadarModel m = RadarCommand.named(radar);
    if (range == null == (snr == null)) {
      throw wrong("give either --range-km or --snr-db");
    }
    double rcsM2 = positive("--rcs-m2", rcs);
    double pulseS = pulse == null ? m.pulseMaxS() : 1e-3 * positive("--pulse-ms", pulse);
    if (pulseS < m.pulseMinS() * (1 - 1e-9) || pulseS > m.pulseMaxS() * (1 + 1e-9)) {
      throw wrong(
          "--pulse-ms "
              + pulse
              + " is outside this radar's "
              + 1e3 * m.pulseMinS()
              + ".."
              + 1e3 * m.pulseMaxS());
    }
    double scanDeg = scan == null ? 0 : number("--scan-deg", scan);
    if (!(Math.abs(scanDeg) < 90)) {
      throw wrong("--scan-deg " + scan + " is outside -90..90");
    }
    double kept = RadarEquation.scanFactor(m, Math.cos(Math.toRadians(scanDeg)));
    double snrDb;
    double rangeKm;
    if (snr != null) {
      snrDb = number("--snr-db", snr);
      double atOneKm = kept * RadarEquation.snr(m, pulseS, rcsM2, 1e3);
      rangeKm = Math.pow(atOneKm / Decibels.toRatio(snrDb), 0.25);
    } else {
      rangeKm = positive("--range-km", String.valueOf(range));
      snrDb = Decibels.of(kept * RadarEquation.snr(m, pulseS, rcsM2, 1e3 * rangeKm));
    }
    print(
        new Doc()
            .put("snrDb", snrDb)
            .put("rangeKm", rangeKm)
            .put("rcsM2", rcsM2)
            .put("pulseMs", 1e3 * pulseS)
            .put("scanDeg", scanDeg)
            .map(),
        Words.fixed(snrDb, 2)
            + " dB at "
            + Words.fixed(rangeKm, 1)
            + " km for "
            + rcsM2
            + " m2 ("
            + 1e3 * pulseS
            + " ms, "
            + scanDeg
            + " deg off broadside)"
            + System.lineSeparator());
    return CommandLine.ExitCode.OK;
  }

  private double positive(String option, String text) {
    double x = number(option, text);
    if (!(x > 0)) {
      throw wrong(option + " " + text + " is not above zero");
    }
    return x;
  }
}
