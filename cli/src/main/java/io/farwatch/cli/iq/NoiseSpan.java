package io.farwatch.cli.iq;

import io.farwatch.cli.report.Doc;
import io.farwatch.cli.report.Words;

/**
 * The noise of a recording's dwells, and how much SNR it costs where the receiver's own is told.
 */
final class NoiseSpan {
  /** dB: less is not worth a sentence; echoes and the scatter of few samples come to as much. */
  private static final double SAID_DB = 1;

  private final double own;
  private double least = Double.POSITIVE_INFINITY;
  private double most;
  private double sum;
  private long dwells;

  /**
   * @param own mean |z|^2 of the receiver's noise; NaN: not told
   */
  NoiseSpan(double own) {
    this.own = own;
  }

  /** Takes a dwell's; NaN is left out. */
  void dwell(double power) {
    if (power > 0) {
      least = Math.min(least, power);
      most = Math.max(most, power);
      sum += power;
      dwells++;
    }
  }

  private static double db(double ratio) {
    return 10 * Math.log10(ratio);
  }

  void into(Doc d) {
    if (dwells == 0) {
      return;
    }
    Doc noise =
        new Doc().put("meanPower", sum / dwells).put("leastPower", least).put("mostPower", most);
    if (own > 0) {
      noise.put("receiverPower", own).put("snrLossDb", db(sum / dwells / own));
    }
    d.put("noise", noise.map());
  }

  /** A sentence when there is something to say, with its line's end; else empty. */
  String text() {
    if (dwells == 0) {
      return "";
    }
    String level = "Noise level " + Words.fixed(db(sum / dwells), 1) + " dB (of |z|^2)";
    String span =
        db(most / least) < SAID_DB
            ? ""
            : ", from "
                + Words.fixed(db(least), 1)
                + " to "
                + Words.fixed(db(most), 1)
                + " over the dwells";
    double loss = db(sum / dwells / own);
    String lost =
        loss >= SAID_DB
            ? ": "
                + Words.fixed(loss, 1)
                + " dB above the receiver's own, which echoes lose of their SNR (range: "
                + Words.fixed(100 * (1 - Math.pow(10, -loss / 40)), 0)
                + " % less)"
            : "";
    return level + span + lost + System.lineSeparator();
  }
}
