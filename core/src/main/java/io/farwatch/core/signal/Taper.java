package io.farwatch.core.signal;

/**
 * Weighting of a filter along its length: lower sidelobes for a wider main lobe and some loss.
 * Source: F. J. Harris, "On the use of windows for harmonic analysis with the discrete Fourier
 * transform", Proc. IEEE 66 (1978), sec. V; T. T. Taylor, "Design of line-source antennas for
 * narrow beamwidth and low side lobes", IRE Trans. AP-3 (1955).
 */
public sealed interface Taper {
  /** Weight at a place from -1/2 to 1/2 along the filter. */
  double at(double place);

  /** No weighting: the matched filter. */
  record Uniform() implements Taper {
    @Override
    public double at(double place) {
      return 1;
    }
  }

  /** Hamming's: sidelobes of -42 dB, loss 1.3 dB. */
  record Hamming() implements Taper {
    @Override
    public double at(double place) {
      return 0.54 + 0.46 * StrictMath.cos(2 * Math.PI * place);
    }
  }

  /**
   * Taylor's: {@code equal - 1} sidelobes near the main one at a level, then falling.
   *
   * @param sidelobeDb level of the near sidelobes (dB below the peak, positive)
   * @param equal Taylor's n-bar
   */
  record Taylor(double sidelobeDb, int equal) implements Taper {
    public Taylor {
      if (!(sidelobeDb >= 13 && sidelobeDb <= 80) || equal < 2 || equal > 20) {
        throw new IllegalArgumentException("Taylor of " + sidelobeDb + " dB, n-bar " + equal);
      }
    }

    @Override
    public double at(double place) {
      double ratio = StrictMath.pow(10, sidelobeDb / 20);
      double a = StrictMath.log(ratio + Math.sqrt(ratio * ratio - 1)) / Math.PI;
      double widening = equal * equal / (a * a + (equal - 0.5) * (equal - 0.5));
      double sum = 1;
      for (int m = 1; m < equal; m++) {
        double top = 1;
        double bottom = 1;
        for (int n = 1; n < equal; n++) {
          top *= 1 - m * m / (widening * (a * a + (n - 0.5) * (n - 0.5)));
          if (n != m) {
            bottom *= 1 - (double) (m * m) / (n * n);
          }
        }
        double f = (m % 2 == 0 ? -0.5 : 0.5) * top / bottom;
        sum += 2 * f * StrictMath.cos(2 * Math.PI * m * place);
      }
      return sum;
    }
  }
}
