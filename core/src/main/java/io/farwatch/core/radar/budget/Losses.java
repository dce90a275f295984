package io.farwatch.core.radar.budget;

import io.farwatch.core.radar.detection.Cfar;
import io.farwatch.core.radar.detection.SquareLaw;
import io.farwatch.core.radar.detection.Swerling;
import org.hipparchus.special.Erf;

/** The losses that follow from how a radar works, in dB. */
public final class Losses {
  /** 4 ln 2: exponent of a Gaussian beam's power at its full half-power width, one way. */
  private static final double HALF_POWER = 4 * StrictMath.log(2);

  private static final int STEPS = 2000;

  private Losses() {}

  /**
   * Two-way loss of a target anywhere between beams that stand a spacing apart along one direction,
   * the mean of the power being kept; the beam Gaussian. The directions of a raster add. Source: D.
   * K. Barton, "Radar Equations for Modern Radar" (2013), ch. 5; of a scan so dense that beams add,
   * counted per half-power width, it leaves his 1.24 dB.
   *
   * @param spacing of the beams over the one-way half-power width
   */
  public static Loss beamShape(double spacing) {
    double a = Math.sqrt(2 * HALF_POWER);
    double x = a * spacing / 2;
    double kept = x < 1e-9 ? 1 : 0.5 * Math.sqrt(Math.PI) * Erf.erf(x) / x;
    return new Loss(
        "beam shape",
        db(1 / kept),
        "mean over beams " + shown(spacing) + " widths apart; Barton (2013), ch. 5");
  }

  /**
   * Two-way loss from steering, the mean of the power being kept over a sector of azimuth that is
   * symmetric about the broadside.
   *
   * @param exponent the power kept is the cosine of the scan angle to this power
   * @param halfWidthRad of the sector
   * @param offsetRad elevation of the beams over or under the broadside
   */
  public static Loss scan(double exponent, double halfWidthRad, double offsetRad) {
    double sum = 0;
    for (int i = 0; i < STEPS; i++) {
      double azimuth = (i + 0.5) / STEPS * halfWidthRad;
      double cosine = StrictMath.cos(azimuth) * StrictMath.cos(offsetRad);
      sum += cosine <= 0 ? 0 : StrictMath.pow(cosine, exponent);
    }
    return new Loss(
        "scan, mean of the sector",
        db(STEPS / sum),
        "cosine to the power of " + shown(exponent) + " over " + shown(deg(halfWidthRad)) + " deg");
  }

  /** Two-way loss at one scan angle whose cosine is given. */
  public static Loss scan(double exponent, double cosine) {
    return new Loss(
        "scan",
        -10 * exponent * StrictMath.log10(cosine),
        "cosine to the power of "
            + shown(exponent)
            + " at "
            + shown(deg(StrictMath.acos(Math.min(1, cosine))))
            + " deg");
  }

  /**
   * Range (or Doppler) straddling: the target's place between samples is even, the compressed pulse
   * sin(x)/x. Source: M. A. Richards, "Fundamentals of Radar Signal Processing", 2nd ed. (2014),
   * sec. 5.3.5.
   *
   * @param samplesPerCell samples in a cell of 1 / bandwidth
   */
  public static Loss straddling(double samplesPerCell) {
    double sum = 0;
    for (int i = 0; i < STEPS; i++) {
      double x = Math.PI * (i + 0.5) / STEPS / (2 * samplesPerCell);
      double s = StrictMath.sin(x) / x;
      sum += s * s;
    }
    return new Loss(
        "straddling",
        db(STEPS / sum),
        "mean over " + shown(samplesPerCell) + " samples a cell; Richards (2014), sec. 5.3.5");
  }

  /**
   * Loss of a weighted filter against the matched one: N sum(w^2) / sum(w)^2. Source: F. J. Harris,
   * "On the use of windows for harmonic analysis with the discrete Fourier transform", Proc. IEEE
   * 66 (1978), eq. 15.
   */
  public static Loss weighting(String window, double[] weights) {
    double sum = 0;
    double squares = 0;
    for (double w : weights) {
      sum += w;
      squares += w * w;
    }
    return new Loss(
        "weighting",
        Math.max(0, db(weights.length * squares / (sum * sum))),
        window + "; Harris (1978), eq. 15");
  }

  /**
   * The pulse's own length hides what comes back sooner: only the echo's end is heard, with the
   * noise of that time alone, so the share heard is what is kept. Infinite for a target that is not
   * heard; here then 199 dB.
   */
  public static Loss eclipsing(double pulseS, double delayS) {
    double kept = Math.min(1, delayS / pulseS);
    return new Loss(
        "eclipsing",
        kept <= 1e-19 ? 199 : db(1 / kept),
        "echo after " + shown(1e3 * delayS) + " ms of a pulse of " + shown(1e3 * pulseS) + " ms");
  }

  /** What a threshold that follows the noise costs against one over known noise. */
  public static Loss cfar(Cfar cfar, double pd, double pfa) {
    return new Loss(
        "CFAR",
        Math.max(0, cfar.lossDb(pd, pfa)),
        cfar.type() + " of " + cfar.cells() + " cells at Pd " + shown(pd) + ", Pfa " + shown(pfa));
  }

  /**
   * What adding N pulses without phase costs against adding them with it: N times the SNR a pulse
   * needs, over the SNR that one pulse of the whole energy needs. Of a target that fluctuates from
   * pulse to pulse it can be a gain; then zero is said.
   */
  public static Loss integration(int pulses, double pd, double pfa, Swerling target) {
    double one = new SquareLaw(1).snrDb(pd, pfa, target);
    double many = new SquareLaw(pulses).snrDb(pd, pfa, target);
    return new Loss(
        "integration",
        Math.max(0, many + 10 * StrictMath.log10(pulses) - one),
        pulses + " pulses without phase, " + target + "; exact");
  }

  /**
   * Faraday rotation of linear polarisation, there and back: the cosine of the whole angle squared
   * is kept. None for circular polarisation. Source: Recommendation ITU-R P.531.
   *
   * @param oneWayRad see {@link io.farwatch.core.earth.Ionosphere#faradayRad}
   */
  public static Loss faraday(double oneWayRad) {
    double c = StrictMath.cos(2 * oneWayRad);
    return new Loss(
        "Faraday rotation",
        Math.min(199, -10 * StrictMath.log10(Math.max(1e-19, c * c))),
        "linear polarisation turned by " + shown(deg(2 * oneWayRad)) + " deg; ITU-R P.531");
  }

  private static double db(double ratio) {
    return 10 * StrictMath.log10(ratio);
  }

  private static double deg(double rad) {
    return rad * 180 / Math.PI;
  }

  /** Four digits at most, no more than are needed; small numbers as 1e-6. */
  private static String shown(double x) {
    if (x != 0 && Math.abs(x) < 1e-3) {
      return String.valueOf(x).replace(".0E", "e").replace('E', 'e');
    }
    return new java.math.BigDecimal(x)
        .round(new java.math.MathContext(4))
        .stripTrailingZeros()
        .toPlainString();
  }
}
