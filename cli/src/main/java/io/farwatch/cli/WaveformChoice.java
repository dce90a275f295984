package io.farwatch.cli;

import io.farwatch.core.radar.array.Taylor;
import io.farwatch.core.radar.waveform.LinearFm;
import io.farwatch.core.radar.waveform.NonLinearFm;
import io.farwatch.core.radar.waveform.PhaseCode;
import io.farwatch.core.radar.waveform.RectangularPulse;
import io.farwatch.core.radar.waveform.Waveform;
import org.jspecify.annotations.Nullable;

/** A waveform as words name it. */
final class WaveformChoice {
  private static final double TIME_BANDWIDTH_MAX = 20_000;

  private WaveformChoice() {}

  /** From KIND or KIND:NUMBERS, a length and for chirps a band. */
  static Waveform of(Leaf command, String kind, double durationS, @Nullable String bandwidthMhz) {
    int colon = kind.indexOf(':');
    String name = colon < 0 ? kind : kind.substring(0, colon);
    String rest = colon < 0 ? "" : kind.substring(colon + 1);
    boolean chirp = name.equals("lfm") || name.equals("lfm-down") || name.equals("nlfm");
    if (chirp == (bandwidthMhz == null)) {
      throw command.wrong(
          chirp ? name + " needs --bandwidth-mhz" : "--bandwidth-mhz is for lfm and nlfm only");
    }
    double hz =
        bandwidthMhz == null
            ? 0
            : 1e6 * NumberList.positive(command, "--bandwidth-mhz", bandwidthMhz)[0];
    if (durationS * hz > TIME_BANDWIDTH_MAX) {
      throw command.wrong(
          "time-bandwidth " + durationS * hz + " is above " + (long) TIME_BANDWIDTH_MAX);
    }
    try {
      return switch (name) {
        case "lfm" -> new LinearFm(durationS, hz, true);
        case "lfm-down" -> new LinearFm(durationS, hz, false);
        case "nlfm" -> {
          double[] p =
              rest.isEmpty() ? new double[] {6, 40} : command.numbers("--waveform", rest, 2);
          yield new NonLinearFm(durationS, hz, Taylor.ofDb((int) p[0], p[1]), true);
        }
        case "pulse" -> new RectangularPulse(durationS);
        case "barker", "frank", "p3", "p4", "mls" -> code(command, name, rest, durationS);
        default ->
            throw command.wrong(
                "--waveform: '"
                    + kind
                    + "' is not lfm, lfm-down, nlfm:NBAR,DB, pulse, barker:N, frank:M, p3:N, p4:N"
                    + " or mls:BITS");
      };
    } catch (IllegalArgumentException outside) {
      throw command.wrong(String.valueOf(outside.getMessage()));
    }
  }

  private static Waveform code(Leaf command, String name, String rest, double durationS) {
    int n = (int) command.number("--waveform " + name, rest);
    if (n < 2 || n > 1023 || (n > 31 && name.equals("frank")) || (n > 12 && name.equals("mls"))) {
      throw command.wrong("--waveform " + name + ": " + n + " is too small or too large");
    }
    return switch (name) {
      case "barker" -> PhaseCode.barker(n, durationS / n);
      case "frank" -> PhaseCode.frank(n, durationS / (n * n));
      case "p3" -> PhaseCode.p3(n, durationS / n);
      case "p4" -> PhaseCode.p4(n, durationS / n);
      default -> PhaseCode.maximalLength(n, durationS / ((1 << n) - 1));
    };
  }

  /** Its name for people. */
  static String words(Waveform w) {
    String length = length(w.durationS());
    String band = NumberList.plain(Math.round(w.bandwidthHz() / 10) / 1e5) + " MHz";
    return switch (w) {
      case LinearFm l ->
          "linear chirp, " + (l.up() ? "rising" : "falling") + ", " + length + ", " + band;
      case NonLinearFm n -> "non-linear chirp, " + length + ", " + band;
      case PhaseCode c -> c.name() + ", " + c.chips() + " chips, " + length;
      case RectangularPulse p -> "plain pulse, " + length;
      default -> length + ", " + band;
    };
  }

  private static String length(double s) {
    return s < 1e-3
        ? NumberList.plain(Math.round(s * 1e8) / 1e2) + " µs"
        : NumberList.plain(Math.round(s * 1e5) / 1e2) + " ms";
  }
}
