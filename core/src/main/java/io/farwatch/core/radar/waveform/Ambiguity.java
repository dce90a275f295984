package io.farwatch.core.radar.waveform;

import java.util.Arrays;

/**
 * The ambiguity function chi(tau, nu) of the package's convention, by numbers for any waveform and
 * burst, and in closed form for the chirp and the plain pulse. Numbers: Gauss's four-point rule in
 * panels no longer than half a period of the widest beat, split at the edges of chips; the error is
 * below 1e-6 of the peak.
 */
public final class Ambiguity {
  /** Nodes and weights of the rule on -1 to 1. Source: Abramowitz and Stegun (1964), table 25.4. */
  private static final double[] NODE = {
    -0.861136311594053, -0.339981043584856, 0.339981043584856, 0.861136311594053
  };

  private static final double[] WEIGHT = {
    0.347854845137454, 0.652145154862546, 0.652145154862546, 0.347854845137454
  };

  private Ambiguity() {}

  /** |chi| of a waveform, 1 at (0, 0). */
  public static double magnitude(Waveform waveform, double delayS, double dopplerHz) {
    double[] out = new double[2];
    cross(waveform, waveform, delayS, dopplerHz, out);
    return Math.hypot(out[0], out[1]) / waveform.durationS();
  }

  /** |chi| of a burst with its own filter, 1 at (0, 0). */
  public static double magnitude(Burst burst, double delayS, double dopplerHz) {
    double re = 0;
    double im = 0;
    double[] out = new double[2];
    for (Burst.Pulse p : burst.pulses()) {
      double turn = 2 * Math.PI * dopplerHz * p.startS();
      double c = StrictMath.cos(turn);
      double s = StrictMath.sin(turn);
      for (Burst.Pulse q : burst.pulses()) {
        double lag = delayS + q.startS() - p.startS();
        if (lag >= p.waveform().durationS() || -lag >= q.waveform().durationS()) {
          continue;
        }
        cross(p.waveform(), q.waveform(), lag, dopplerHz, out);
        re += out[0] * c - out[1] * s;
        im += out[0] * s + out[1] * c;
      }
    }
    return Math.hypot(re, im) / burst.onS();
  }

  /** |chi| at delays (rows) and Dopplers (columns). */
  public static double[][] surface(Waveform waveform, double[] delaysS, double[] dopplersHz) {
    double widest = Arrays.stream(dopplersHz).map(Math::abs).max().orElse(0);
    double[][] out = new double[delaysS.length][dopplersHz.length];
    for (int i = 0; i < delaysS.length; i++) {
      Product product = new Product(waveform, waveform, delaysS[i], widest);
      for (int j = 0; j < dopplersHz.length; j++) {
        out[i][j] = product.magnitude(dopplersHz[j]) / waveform.durationS();
      }
    }
    return out;
  }

  /** Integral of a(t) conj(b(t - delay)) exp(2 pi j nu t), not normalised (s). */
  static void cross(Waveform a, Waveform b, double delayS, double dopplerHz, double[] out) {
    new Product(a, b, delayS, Math.abs(dopplerHz)).at(dopplerHz, out);
  }

  /**
   * |chi| of a chirp: (1 - |tau|/T) |sinc((nu + B tau / T)(T - |tau|))|, B negative for a falling
   * one. Source: Levanon and Mozeson, ch. 4, in this sign convention.
   */
  public static double linearFm(LinearFm chirp, double delayS, double dopplerHz) {
    double t = chirp.durationS();
    double rate = (chirp.up() ? 1 : -1) * chirp.bandwidthHz() / t;
    double rest = t - Math.abs(delayS);
    return rest <= 0 ? 0 : rest / t * Math.abs(sinc((dopplerHz + rate * delayS) * rest));
  }

  /** |chi| of a plain pulse. Source: Levanon and Mozeson, ch. 4. */
  public static double rectangular(RectangularPulse pulse, double delayS, double dopplerHz) {
    double rest = pulse.durationS() - Math.abs(delayS);
    return rest <= 0 ? 0 : rest / pulse.durationS() * Math.abs(sinc(dopplerHz * rest));
  }

  private static double sinc(double x) {
    double p = Math.PI * x;
    return Math.abs(p) < 1e-8 ? 1 : StrictMath.sin(p) / p;
  }

  /** Samples of a(t) conj(b(t - delay)) at the rule's nodes, with its weights in them. */
  private static final class Product {
    private final double[] time;
    private final double[] re;
    private final double[] im;

    Product(Waveform a, Waveform b, double delay, double dopplerMax) {
      double from = Math.max(0, delay);
      double to = Math.min(a.durationS(), b.durationS() + delay);
      if (!(to > from)) {
        this.time = new double[0];
        this.re = this.time;
        this.im = this.time;
        return;
      }
      double[] edges = edges(a, b, delay, from, to);
      double panel = 0.5 / ((a.bandwidthHz() + b.bandwidthHz()) / 2 + dopplerMax);
      int panels = 0;
      for (int e = 1; e < edges.length; e++) {
        panels += panels(edges[e] - edges[e - 1], panel);
      }
      this.time = new double[4 * panels];
      this.re = new double[4 * panels];
      this.im = new double[4 * panels];
      int n = 0;
      for (int e = 1; e < edges.length; e++) {
        int count = panels(edges[e] - edges[e - 1], panel);
        double half = (edges[e] - edges[e - 1]) / count / 2;
        for (int p = 0; p < count; p++) {
          double middle = edges[e - 1] + (2 * p + 1) * half;
          for (int g = 0; g < 4; g++, n++) {
            time[n] = middle + half * NODE[g];
            double phase = a.phaseRad(time[n]) - b.phaseRad(time[n] - delay);
            re[n] = half * WEIGHT[g] * StrictMath.cos(phase);
            im[n] = half * WEIGHT[g] * StrictMath.sin(phase);
          }
        }
      }
    }

    private static int panels(double length, double panel) {
      return Math.max(1, (int) Math.ceil(length / panel));
    }

    private static double[] edges(Waveform a, Waveform b, double delay, double from, double to) {
      double[] all = new double[2 + chips(a) + chips(b)];
      int n = 0;
      all[n++] = from;
      all[n++] = to;
      n = addEdges(a, 0, from, to, all, n);
      n = addEdges(b, delay, from, to, all, n);
      double[] used = Arrays.copyOf(all, n);
      Arrays.sort(used);
      return used;
    }

    private static int chips(Waveform w) {
      return w instanceof PhaseCode c ? c.chips() : 0;
    }

    private static int addEdges(
        Waveform w, double shift, double from, double to, double[] all, int n) {
      int count = n;
      if (w instanceof PhaseCode code) {
        for (int k = 1; k < code.chips(); k++) {
          double edge = shift + k * code.chipS();
          if (edge > from && edge < to) {
            all[count++] = edge;
          }
        }
      }
      return count;
    }

    void at(double doppler, double[] out) {
      double sr = 0;
      double si = 0;
      for (int n = 0; n < time.length; n++) {
        double phase = 2 * Math.PI * doppler * time[n];
        double c = StrictMath.cos(phase);
        double s = StrictMath.sin(phase);
        sr += re[n] * c - im[n] * s;
        si += re[n] * s + im[n] * c;
      }
      out[0] = sr;
      out[1] = si;
    }

    double magnitude(double doppler) {
      double[] out = new double[2];
      at(doppler, out);
      return Math.hypot(out[0], out[1]);
    }
  }
}
