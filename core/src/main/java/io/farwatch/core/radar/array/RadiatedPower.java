package io.farwatch.core.radar.array;

import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * Power that a beam sends into the half-space in front: the integral of |sum a_i exp(j k r_i .
 * u)|^2 p(w) over solid angle. Multiplied out it is the sum over pairs of Re(a_i a_j*) Q(k |r_i -
 * r_j|) with Q(s) = integral of p(w) exp(j s u) over the half-space, which depends on the distance
 * alone since p depends on w alone. Source of the pair form: R. S. Elliott, "Antenna Theory and
 * Design", rev. ed. (2003) (there for isotropic elements, Q = 2 pi sin(s)/s).
 *
 * <p>Q is tabulated and read by a cubic through four points: p's transform holds no frequency above
 * one, so the error of a pair is below (3/128) h^4 Q(0), 2e-8 of Q(0) with h = 1/32.
 */
final class RadiatedPower {
  private static final int PER_UNIT = 32;
  private static final GaussIntegratorFactory RULES = new GaussIntegratorFactory();

  private RadiatedPower() {}

  static double of(ArrayBeam beam) {
    double[] x = beam.array().grid().xs();
    double[] y = beam.array().grid().ys();
    int n = x.length;
    double far = 0;
    for (int i = 0; i < n; i++) {
      far = Math.max(far, Math.hypot(x[i], y[i]));
    }
    double scale = beam.k() * PER_UNIT;
    double[] q = table(beam.array().element(), 2 * far * beam.k());
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double ar = beam.re(i);
      double ai = beam.im(i);
      if (ar == 0 && ai == 0) {
        continue;
      }
      double row = 0;
      for (int j = 0; j < i; j++) {
        double weight = ar * beam.re(j) + ai * beam.im(j);
        if (weight != 0) {
          double dx = x[i] - x[j];
          double dy = y[i] - y[j];
          row += weight * read(q, Math.sqrt(dx * dx + dy * dy) * scale);
        }
      }
      sum += 2 * row + (ar * ar + ai * ai) * q[1];
    }
    return sum;
  }

  /** Lagrange's cubic; entry 1 of the table is at zero, entry 0 its mirror image. */
  private static double read(double[] q, double at) {
    int i = (int) at;
    double t = at - i;
    double a = q[i];
    double b = q[i + 1];
    double c = q[i + 2];
    double d = q[i + 3];
    double tm = t - 1;
    double t2 = t - 2;
    double tp = t + 1;
    return -t * tm * t2 / 6 * a + tp * tm * t2 / 2 * b - tp * t * t2 / 2 * c + tp * t * tm / 6 * d;
  }

  /**
   * Q at -1, 0, 1, 2 ... steps. With u = sin b: Q(s) = 2 integral over b of 0 to pi/2 of cos(s sin
   * b) cos b S(cos b), S(c) = integral of p(c cos a) over a of -pi/2 to pi/2.
   */
  private static double[] table(ElementPattern element, double most) {
    int nodes = Math.max(48, (int) (most / 2) + 48);
    GaussIntegrator outer = RULES.legendre(nodes, 0, Math.PI / 2);
    GaussIntegrator inner = RULES.legendre(48, 0, Math.PI / 2);
    double[] sine = new double[nodes];
    double[] weight = new double[nodes];
    for (int i = 0; i < nodes; i++) {
      double b = outer.getPoint(i);
      double c = StrictMath.cos(b);
      sine[i] = StrictMath.sin(b);
      double s = 0;
      for (int j = 0; j < 48; j++) {
        s += inner.getWeight(j) * 2 * element.radiated(c * StrictMath.cos(inner.getPoint(j)));
      }
      weight[i] = 2 * outer.getWeight(i) * c * s;
    }
    double[] q = new double[(int) (most * PER_UNIT) + 6];
    for (int i = 0; i < q.length; i++) {
      double s = (double) (i - 1) / PER_UNIT;
      double sum = 0;
      for (int j = 0; j < nodes; j++) {
        sum += weight[j] * StrictMath.cos(s * sine[j]);
      }
      q[i] = sum;
    }
    return q;
  }
}
