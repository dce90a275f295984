package io.farwatch.cli;

import io.farwatch.cli.report.Doc;
import io.farwatch.cli.report.Words;
import io.farwatch.core.radar.detection.Cfar;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The multiplier of a threshold that follows the noise, and what it costs. */
@Command(
    name = "cfar",
    description = {
      "Multiplier and loss of a threshold that follows the noise (exponential noise, one pulse,",
      "Swerling 1). os multiplies the k-th ordered cell, the others a mean; go and so that of a half."
    },
    footer = {"", "Example: farwatch radar cfar --type os --cells 32 --rank 24 --pfa 1e-6"})
final class RadarCfarCommand extends Leaf {
  @Option(
      names = "--type",
      required = true,
      paramLabel = "ca|go|so|os",
      description = "Which statistic.")
  private Cfar.@Nullable Type type;

  @Option(
      names = "--cells",
      required = true,
      paramLabel = "N",
      description = "Reference cells, both halves together.")
  private int cells;

  @Option(names = "--rank", paramLabel = "K", description = "Which ordered cell; with os only.")
  private int rank;

  @Option(names = "--pfa", required = true, paramLabel = "P", description = "False alarms a cell.")
  private String pfa = "";

  @Override
  public Integer call() {
    double multiplier;
    double loss50;
    double loss90;
    try {
      Cfar c = new Cfar(type == null ? Cfar.Type.CA : type, cells, rank);
      double alarms = number("--pfa", pfa);
      multiplier = c.multiplier(alarms);
      loss50 = c.lossDb(0.5, alarms);
      loss90 = c.lossDb(0.9, alarms);
    } catch (IllegalArgumentException outside) {
      throw wrong(String.valueOf(outside.getMessage()));
    }
    print(
        new Doc()
            .put("multiplier", multiplier)
            .put("lossDbPd50", loss50)
            .put("lossDbPd90", loss90)
            .map(),
        "multiplier "
            + Words.fixed(multiplier, 6)
            + ", loss "
            + Words.fixed(loss50, 4)
            + " dB at Pd 0.5, "
            + Words.fixed(loss90, 4)
            + " dB at Pd 0.9"
            + System.lineSeparator());
    return CommandLine.ExitCode.OK;
  }
}
