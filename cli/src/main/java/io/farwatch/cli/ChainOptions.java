package io.farwatch.cli;

import io.farwatch.core.radar.detection.Cfar;
import io.farwatch.core.signal.ChainSettings.Integration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How samples are turned into detections, told on the command line. */
final class ChainOptions {
  /** Reach of the fastest ballistic objects and satellites with margin (m/s). */
  private static final double RATE_MPS = 8000;

  @Option(
      names = "--pfa",
      paramLabel = "P",
      description = "False-alarm probability of a cell (default 1e-8).")
  private String pfa = "1e-8";

  @Option(
      names = "--cfar",
      paramLabel = "ca|go|so|os",
      description = "What the threshold follows (default ca).")
  private Cfar.Type type = Cfar.Type.CA;

  @Option(
      names = "--cells",
      paramLabel = "N",
      description = "Reference cells of it, both halves together (default 32).")
  private int cells = 32;

  @Option(
      names = "--rank",
      paramLabel = "K",
      description = "Which ordered cell os takes (default three quarters).")
  private @Nullable Integer rank;

  @Option(
      names = "--integration",
      paramLabel = "coherent|noncoherent|single",
      description =
          "How the pulses of a dwell are added: by default coherent where their interval tells"
              + " range rates apart, else noncoherent; one pulse is single.")
  private @Nullable Integration integration;

  @Option(
      names = "--range-rates-mps",
      paramLabel = "A..B",
      description = "Range rates to look for (m/s, default -8000..8000).")
  private @Nullable String rates;

  private double pfaNumber = 1e-8;
  private double[] span = {-RATE_MPS, RATE_MPS};
  private Cfar rule = new Cfar(Cfar.Type.CA, 32, 0);

  /** Complains about wrong usage. */
  void check(Leaf command) {
    pfaNumber = command.number("--pfa", pfa);
    if (!(pfaNumber >= 1e-15 && pfaNumber <= 0.1)) {
      throw command.wrong("--pfa " + pfa + " is outside 1e-15..0.1");
    }
    if (cells % 2 != 0) {
      throw command.wrong("--cells " + cells + " are not two equal halves");
    }
    if (rank != null && type != Cfar.Type.OS) {
      throw command.wrong("--rank is of --cfar os only");
    }
    int ordered = rank == null ? Math.max(1, 3 * cells / 4) : rank;
    try {
      rule = new Cfar(type, cells, type == Cfar.Type.OS ? ordered : 0);
    } catch (IllegalArgumentException e) {
      throw command.wrong(String.valueOf(e.getMessage()));
    }
    if (rates != null) {
      span = DwellOptions.span(command, "--range-rates-mps", rates);
      if (Math.max(-span[0], span[1]) > 80_000) {
        throw command.wrong("--range-rates-mps " + rates + " is beyond 80000 m/s");
      }
    }
  }

  double pfa() {
    return pfaNumber;
  }

  Cfar rule() {
    return rule;
  }

  double rateMinMps() {
    return span[0];
  }

  double rateMaxMps() {
    return span[1];
  }

  /** What was asked for; null when it is to be chosen. */
  @Nullable Integration integration() {
    return integration;
  }

  /** The threshold's words. */
  String words() {
    return rule.type().name().toLowerCase(Locale.ROOT) + " of " + cells + " cells, Pfa " + pfa;
  }
}
