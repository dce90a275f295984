package io.farwatch.cli;

import io.farwatch.cli.report.Doc;
import io.farwatch.cli.report.Words;
import io.farwatch.core.radar.detection.SquareLaw;
import io.farwatch.core.radar.detection.Swerling;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Detection probability from SNR, or SNR from detection probability. */
@Command(
    name = "detection",
    description = {
      "Detection probability of a square-law detector that adds pulses, or the SNR it takes.",
      "Exact; SNR is that of one pulse, the mean where the target fluctuates; the threshold is on the"
          + " sum of |z|^2 for unit noise."
    },
    footer = {"", "Example: farwatch radar detection --pfa 1e-6 --pulses 10 --swerling 1 --pd 0.9"})
final class RadarDetectionCommand extends Leaf {
  @Option(names = "--pfa", required = true, paramLabel = "P", description = "False alarms a cell.")
  private String pfa = "";

  @Option(
      names = "--pulses",
      required = true,
      paramLabel = "N",
      description = "Pulses added, without phase.")
  private int pulses;

  @Option(names = "--swerling", required = true, paramLabel = "0..4", description = "The target.")
  private int swerling;

  @Option(names = "--snr-db", paramLabel = "S", description = "SNR of a pulse (dB): gives Pd.")
  private @Nullable String snr;

  @Option(names = "--pd", paramLabel = "P", description = "Detection probability: gives the SNR.")
  private @Nullable String pd;

  @Override
  public Integer call() {
    if (snr == null == (pd == null)) {
      throw wrong("give either --snr-db or --pd");
    }
    double threshold;
    double snrDb;
    double detected;
    try {
      SquareLaw d = new SquareLaw(pulses);
      Swerling target = Swerling.of(swerling);
      double alarms = number("--pfa", pfa);
      threshold = d.threshold(alarms);
      if (pd != null) {
        detected = number("--pd", pd);
        snrDb = d.snrDb(detected, alarms, target);
      } else {
        snrDb = number("--snr-db", String.valueOf(snr));
        detected = d.pd(threshold, Decibels.toRatio(snrDb), target);
      }
    } catch (IllegalArgumentException outside) {
      throw wrong(String.valueOf(outside.getMessage()));
    }
    print(
        new Doc().put("pd", detected).put("snrDb", snrDb).put("threshold", threshold).map(),
        String.format(
            Locale.ROOT,
            "Pd %.6f at %s dB a pulse; threshold %s on the sum of %d%n",
            detected,
            Words.fixed(snrDb, 4),
            Words.fixed(threshold, 6),
            pulses));
    return CommandLine.ExitCode.OK;
  }
}
