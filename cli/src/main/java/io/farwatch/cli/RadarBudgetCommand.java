package io.farwatch.cli;

import io.farwatch.cli.report.BudgetReport;
import io.farwatch.cli.report.Doc;
import io.farwatch.cli.report.Words;
import io.farwatch.core.radar.RadarBudget;
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
      "Every loss and every part of the noise with its source. Longest pulse and broadside unless told",
      "otherwise; of a continuous-wave fence the pulse is the time integrated with phase."
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

  @Option(
      names = "--search",
      description = "A dwell of the search: its pulse, the mean of its beams and scan angles.")
  private boolean search;

  @Option(
      names = "--receive-range-km",
      paramLabel = "R",
      description = "Range to the receiver where it stands apart (km, default --range-km).")
  private @Nullable String receiveRange;

  @Override
  public Integer call() {
    RadarModel m = RadarCommand.named(radar);
    if (range == null == (snr == null)) {
      throw wrong("give either --range-km or --snr-db");
    }
    double rcsM2 = positive("--rcs-m2", rcs);
    if (search && scan != null) {
      throw wrong("--search takes the mean of all scan angles; leave out --scan-deg");
    }
    if (receiveRange != null && (range == null || m.sites().isEmpty())) {
      throw wrong("--receive-range-km needs --range-km and a radar whose receiver stands apart");
    }
    double usualS = search ? m.fencePulseS() : m.pulseMaxS();
    double pulseS = pulse == null ? usualS : 1e-3 * positive("--pulse-ms", pulse);
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
    RadarBudget budget =
        search ? RadarBudget.search(m) : RadarBudget.track(m, Math.cos(Math.toRadians(scanDeg)));
    double snrDb;
    double rangeKm;
    if (snr != null) {
      snrDb = number("--snr-db", snr);
      rangeKm = budget.rangeM(pulseS, rcsM2, Decibels.toRatio(snrDb)) / 1e3;
    } else {
      rangeKm = positive("--range-km", String.valueOf(range));
      double backKm = receiveRange == null ? rangeKm : positive("--receive-range-km", receiveRange);
      snrDb = Decibels.of(budget.snr(pulseS, rcsM2, 1e3 * rangeKm, 1e3 * backKm));
    }
    double hiddenDb = budget.eclipsing(pulseS, 1e3 * rangeKm).lossDb();
    Doc doc =
        new Doc()
            .put("snrDb", snrDb)
            .put("rangeKm", rangeKm)
            .put("rcsM2", rcsM2)
            .put("pulseMs", 1e3 * pulseS)
            .put("scanDeg", search ? null : scanDeg)
            .put("peakPowerW", m.peakPowerW())
            .put("transmitGainDb", Decibels.of(m.gain()))
            .put("receiveGainDb", Decibels.of(m.receiveGain()))
            .put("frequencyMhz", m.frequencyHz() / 1e6)
            .put("eclipsingDb", hiddenDb);
    if (search) {
      doc.put("searchMeanPowerW", m.peakPowerW() * m.fenceDuty())
          .put("apertureM2", m.apertureM2())
          .put("searchSolidAngleSr", budget.fenceSolidAngleSr())
          .put("beamDensity", budget.beamDensity())
          .put("powerApertureSnrDb", formDb(budget, rcsM2, rangeKm));
    }
    print(
        BudgetReport.add(doc, m, budget.losses()).map(),
        Words.fixed(snrDb, 2)
            + " dB at "
            + Words.fixed(rangeKm, 1)
            + " km for "
            + rcsM2
            + " m2 ("
            + 1e3 * pulseS
            + " ms, "
            + (search ? "mean of the search" : scanDeg + " deg off broadside")
            + ")"
            + System.lineSeparator()
            + Words.fixed(m.peakPowerW() / 1e3, 1)
            + " kW, gains of "
            + Words.fixed(Decibels.of(m.gain()), 1)
            + " and "
            + Words.fixed(Decibels.of(m.receiveGain()), 1)
            + " dB at "
            + Words.fixed(m.frequencyHz() / 1e6, 2)
            + " MHz"
            + System.lineSeparator()
            + (search ? powerAperture(m, budget, formDb(budget, rcsM2, rangeKm)) : "")
            + (hiddenDb > 0
                ? "not counted: the pulse still goes out when the echo comes back, "
                    + Words.fixed(hiddenDb, 2)
                    + " dB"
                    + System.lineSeparator()
                : "")
            + System.lineSeparator()
            + BudgetReport.text(m, budget.losses()));
    return CommandLine.ExitCode.OK;
  }

  private static double formDb(RadarBudget budget, double rcsM2, double rangeKm) {
    return Decibels.of(budget.snrByPowerAperture(rcsM2, 1e3 * rangeKm) / budget.beamDensity());
  }

  private static String powerAperture(RadarModel m, RadarBudget budget, double snrDb) {
    return "search of a face: "
        + Words.fixed(m.peakPowerW() * m.fenceDuty() / 1e3, 1)
        + " kW mean on "
        + Words.fixed(m.apertureM2(), 0)
        + " m2, "
        + Words.fixed(budget.fenceSolidAngleSr(), 4)
        + " sr each "
        + m.fencePeriodS()
        + " s, "
        + Words.fixed(budget.beamDensity(), 2)
        + " beams for each ideal one: "
        + Words.fixed(snrDb, 2)
        + " dB by power and aperture"
        + System.lineSeparator();
  }

  private double positive(String option, String text) {
    double x = number(option, text);
    if (!(x > 0)) {
      throw wrong(option + " " + text + " is not above zero");
    }
    return x;
  }
}
