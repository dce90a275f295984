package io.farwatch.cli;

import io.farwatch.core.radar.detection.Swerling;
import io.farwatch.scenario.signal.Scatterer;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The targets of simulated dwells, told on the command line. */
final class RecordTargets {
  private static final double RANGE_MAX_KM = 1e6;
  private static final double RATE_MAX_MPS = 80_000;
  private static final double SNR_MAX_DB = 150;

  @Option(
      names = "--target",
      paramLabel = "KM,MPS,DB[,RIGHT,UP]",
      description =
          "Range (km) at the beginning, range rate (m/s, positive when receding), SNR of a pulse"
              + " in the beam's centre (dB), and how far off the beam it is (deg, default 0).")
  private List<String> targets = new ArrayList<>();

  @Option(
      names = "--swerling",
      paramLabel = "0..4",
      description =
          "Fluctuation of targets: 0 none, 1 and 3 from dwell to dwell, 2 and 4 from pulse to pulse"
              + " (default 0).")
  private int swerling;

  /** The targets when the recording begins; complains about wrong usage. */
  List<Scatterer> points(Leaf command) {
    if (swerling < 0 || swerling > 4) {
      throw command.wrong("--swerling " + swerling + " is outside 0..4");
    }
    List<Scatterer> all = new ArrayList<>();
    for (String t : targets) {
      all.add(point(command, t));
    }
    return all;
  }

  private Scatterer point(Leaf command, String t) {
    double[] x = command.numbers("--target", t, t.split(",", -1).length == 5 ? 5 : 3);
    boolean near = x.length == 3 || (Math.abs(x[3]) < 90 && Math.abs(x[4]) < 90);
    boolean good = x[0] > 0 && x[0] <= RANGE_MAX_KM && Math.abs(x[1]) <= RATE_MAX_MPS;
    if (!good || Math.abs(x[2]) > SNR_MAX_DB || !near) {
      throw command.wrong(
          "--target "
              + t
              + " is outside ranges to 1000000 km, rates to 80000 m/s, SNR to 150 dB or 90 deg"
              + " off the beam");
    }
    Scatterer s = Scatterer.target(1e3 * x[0], x[1], Decibels.toRatio(x[2]), Swerling.of(swerling));
    return x.length == 3
        ? s
        : s.towards(Math.sin(Math.toRadians(x[3])), Math.sin(Math.toRadians(x[4])));
  }
}
