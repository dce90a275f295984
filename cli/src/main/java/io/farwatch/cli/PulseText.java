package io.farwatch.cli;

import io.farwatch.core.radar.array.Taylor;
import io.farwatch.core.radar.waveform.LinearFm;
import io.farwatch.core.radar.waveform.NonLinearFm;
import io.farwatch.core.radar.waveform.PhaseCode;
import io.farwatch.core.radar.waveform.RectangularPulse;
import io.farwatch.core.radar.waveform.Waveform;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A pulse as {@code --waveform} of detect and record tells it, its numbers with it. */
final class PulseText {
  static final String LABEL = "KIND:NUMBERS";

  /** What can be told, for help. */
  static final String HELP =
      "lfm:MS,KHZ[,down] linear chirp (length, band); nlfm:MS,KHZ[,NBAR,DB][,down] chirp of low"
          + " sidelobes by Taylor's weighting (default 6,40); pulse:MS plain; code:barker13,MS,"
          + " code:frank:M,MS (M x M chips), code:p3:N,MS, code:p4:N,MS, code:m:BITS,MS (shift"
          + " register, 2^BITS - 1 chips), each with the length of the whole pulse";

  private static final double PULSE_MAX_MS = 10_000;
  private static final int CHIPS_MAX = 65_535;

  private final Leaf command;
  private final String text;

  private PulseText(Leaf command, String text) {
    this.command = command;
    this.text = text;
  }

  /** The pulse, or a complaint about wrong usage. */
  static Waveform parse(Leaf command, String text) {
    PulseText p = new PulseText(command, text);
    String t = text.strip().toLowerCase(Locale.ROOT);
    int colon = t.indexOf(':');
    String kind = colon < 0 ? t : t.substring(0, colon);
    List<String> rest = new ArrayList<>();
    if (colon >= 0) {
      rest.addAll(Arrays.asList(t.substring(colon + 1).split(",", -1)));
    }
    try {
      return switch (kind) {
        case "lfm", "nlfm" -> p.chirp(kind.equals("lfm"), rest);
        case "pulse" -> new RectangularPulse(p.lengthS(p.exactly(rest, 1).get(0)));
        case "code" -> p.code(p.exactly(rest, 2).get(0), p.lengthS(rest.get(1)));
        default -> throw p.wrong("is not lfm, nlfm, pulse or code with numbers");
      };
    } catch (IllegalArgumentException outside) {
      throw p.wrong(String.valueOf(outside.getMessage()));
    }
  }

  private Waveform chirp(boolean linear, List<String> rest) {
    boolean down = !rest.isEmpty() && rest.get(rest.size() - 1).equals("down");
    List<String> n = down ? rest.subList(0, rest.size() - 1) : rest;
    boolean weighted = !linear && n.size() == 4;
    if (!weighted) {
      exactly(n, 2);
    }
    double lengthS = lengthS(n.get(0));
    double bandHz = 1e3 * number(n.get(1));
    if (!(bandHz * lengthS >= 1 && bandHz * lengthS <= 1e6)) {
      throw wrong("has a length times band of " + bandHz * lengthS + ", outside 1..1e6");
    }
    if (linear) {
      return new LinearFm(lengthS, bandHz, !down);
    }
    double bars = weighted ? number(n.get(2)) : 6;
    double db = weighted ? number(n.get(3)) : 40;
    if (!(bars >= 2 && bars <= 100 && db >= 13.3 && db <= 100)) {
      throw wrong("asks for NBAR outside 2..100 or sidelobes outside 13.3..100 dB");
    }
    return new NonLinearFm(lengthS, bandHz, Taylor.ofDb((int) bars, db), !down);
  }

  private Waveform code(String name, double lengthS) {
    int colon = name.indexOf(':');
    int digits = name.length() - name.replaceFirst("^barker", "").length();
    String kind = colon >= 0 ? name.substring(0, colon) : name.substring(0, digits);
    double n = number(colon >= 0 ? name.substring(colon + 1) : name.substring(digits));
    if (!(n >= 2 && n <= CHIPS_MAX && n == Math.rint(n))) {
      throw wrong("has a size of " + n + ", no whole number of 2.." + CHIPS_MAX);
    }
    int size = (int) n;
    return switch (kind) {
      case "barker" -> PhaseCode.barker(size, lengthS / size);
      case "frank" -> PhaseCode.frank(Math.min(size, 256), lengthS / Math.min(65_536, n * n));
      case "p3" -> PhaseCode.p3(size, lengthS / size);
      case "p4" -> PhaseCode.p4(size, lengthS / size);
      case "m" -> PhaseCode.maximalLength(size, lengthS / (Math.pow(2, size) - 1));
      default -> throw wrong("is no code barker13, frank:M, p3:N, p4:N or m:BITS");
    };
  }

  private double lengthS(String ms) {
    double x = number(ms);
    if (!(x > 0 && x <= PULSE_MAX_MS)) {
      throw wrong("has a length of " + x + " ms, outside 0.." + PULSE_MAX_MS);
    }
    return 1e-3 * x;
  }

  private double number(String part) {
    return command.number("--waveform " + text, part);
  }

  private List<String> exactly(List<String> parts, int count) {
    if (parts.size() != count) {
      throw wrong("needs " + count + " values behind its kind, got " + parts.size());
    }
    return parts;
  }

  private RuntimeException wrong(String what) {
    return command.wrong("--waveform '" + text + "' " + what + "; known: " + HELP);
  }
}
