package io.farwatch.core.track;

import io.farwatch.core.earth.EcefPosition;
import io.farwatch.core.earth.Frames;
import io.farwatch.core.earth.Geodetic;
import io.farwatch.core.flight.FreeFlight;
import io.farwatch.core.plot.Measurement;
import io.farwatch.core.plot.Quantity;
import io.farwatch.core.plot.RadarSite;
import java.util.List;

/**
 * What a radar would measure of a state, and how that changes with the state and the radar's
 * systematic errors: z = h(x, b) + noise. With p the place seen from the site in ENU, r = |p|:
 *
 * <pre>
 * range      r + c r'  + b_range + b_trop dR_trop(el) + b_iono dR_iono(el)     c: coupling (s)
 * azimuth    atan2(e, n) + b_az                      elevation  atan2(u, hypot(e, n)) + b_el + ...
 * range rate p.v / r
 * </pre>
 *
 * and every quantity moves by -dz/dt b_time, since a stamp that is late by b_time belongs to an
 * earlier place. Partial derivatives after Y. Bar-Shalom, X. R. Li, T. Kirubarajan, "Estimation
 * with Applications to Tracking and Navigation" (2001), sec. 10.3; the coupling term after the same
 * authors' use of range-Doppler coupled LFM measurements.
 */
final class MeasurementModel {
  /** m: mean radius of the Earth. */
  private static final double SPHERE_M = 6_371_000;

  private final double[] gradient = new double[6];
  private final double[] rateGradient = new double[6];
  private final double[] corrections = new double[4];
  private final double[] acceleration = new double[3];
  private final double[] work = new double[12];
  private final double[] b = new double[Sensor.BIASES];

  /**
   * Fills the innovation z - h and the rows of H.
   *
   * @param x state of n entries: position and velocity first; biases in units of their prior sigma
   * @param bias index of this radar's first bias in x
   * @param h out: m x n partial derivatives, by rows
   * @param innovation out: m
   */
  void innovate(
      Sensor sensor, Measurement z, double[] x, int n, int bias, double[] h, double[] innovation) {
    List<Quantity> quantities = z.quantities();
    double dx = x[0] - sensor.frame.origin().xM();
    double dy = x[1] - sensor.frame.origin().yM();
    double dz = x[2] - sensor.frame.origin().zM();
    double[] c = sensor.rotation;
    double e = c[0] * dx + c[1] * dy + c[2] * dz;
    double nn = c[3] * dx + c[4] * dy + c[5] * dz;
    double u = c[6] * dx + c[7] * dy + c[8] * dz;
    double range = Math.max(1, Math.sqrt(dx * dx + dy * dy + dz * dz));
    double ground = Math.max(1e-3 * range, Math.sqrt(e * e + nn * nn)); // guards the zenith
    double elevation = StrictMath.atan2(u, ground);
    // Over the sphere under the site; the tables need no better.
    double down = SPHERE_M + u;
    double centre = Math.sqrt(down * down + ground * ground);
    sensor.corrections(elevation, centre - SPHERE_M, corrections);
    FreeFlight.accelerationIn(x, acceleration, work);
    double rate = (dx * x[3] + dy * x[4] + dz * x[5]) / range;
    for (int q = 0; q < quantities.size(); q++) {
      double predicted;
      java.util.Arrays.fill(gradient, 0);
      java.util.Arrays.fill(b, 0);
      switch (quantities.get(q)) {
        case RANGE -> {
          rangeRateGradient(x, dx, dy, dz, range, rate);
          double k = z.couplingS();
          predicted = range + k * rate;
          gradient[0] = dx / range + k * rateGradient[0];
          gradient[1] = dy / range + k * rateGradient[1];
          gradient[2] = dz / range + k * rateGradient[2];
          gradient[3] = k * rateGradient[3];
          gradient[4] = k * rateGradient[4];
          gradient[5] = k * rateGradient[5];
          b[0] = 1;
          b[4] = corrections[1];
          b[5] = corrections[3];
        }
        case RANGE_RATE -> {
          rangeRateGradient(x, dx, dy, dz, range, rate);
          predicted = rate;
          System.arraycopy(rateGradient, 0, gradient, 0, 6);
        }
        case AZIMUTH -> {
          predicted = StrictMath.atan2(e, nn);
          double g2 = ground * ground;
          fromEnu(c, nn / g2, -e / g2, 0);
          b[1] = 1;
        }
        case ELEVATION -> {
          predicted = elevation;
          double r2 = range * range;
          fromEnu(c, -u * e / (ground * r2), -u * nn / (ground * r2), ground / r2);
          b[2] = 1;
          b[4] = corrections[0];
          b[5] = corrections[2];
        }
        case U, V -> {
          double[] axis =
              axis(
                  sensor.site,
                  ((Measurement.DirectionCosines) z).face(),
                  quantities.get(q) == Quantity.U);
          double s = (axis[0] * e + axis[1] * nn + axis[2] * u) / range;
          predicted = s;
          fromEnu(
              c,
              (axis[0] - s * e / range) / range,
              (axis[1] - s * nn / range) / range,
              (axis[2] - s * u / range) / range);
          // An azimuth or elevation error turns the whole antenna.
          b[1] = (axis[0] * nn - axis[1] * e) / range;
          b[2] = (-axis[0] * u * e / ground - axis[1] * u * nn / ground + axis[2] * ground) / range;
          b[4] = b[2] * corrections[0];
          b[5] = b[2] * corrections[2];
        }
        case HEIGHT -> {
          Geodetic g = Frames.ecefToGeodetic(new EcefPosition(x[0], x[1], x[2]));
          predicted = g.heightM();
          double cl = StrictMath.cos(g.latitudeRad());
          gradient[0] = cl * StrictMath.cos(g.longitudeRad());
          gradient[1] = cl * StrictMath.sin(g.longitudeRad());
          gradient[2] = StrictMath.sin(g.latitudeRad());
        }
        default -> throw new IllegalStateException("no model of " + quantities.get(q));
      }
      double timeRate = 0;
      for (int i = 0; i < 3; i++) {
        timeRate += gradient[i] * x[3 + i] + gradient[3 + i] * acceleration[i];
      }
      b[3] = -timeRate;
      for (int i = 0; i < n; i++) {
        h[q * n + i] = i < 6 ? gradient[i] : 0;
      }
      double shift = 0;
      for (int i = 0; i < Sensor.BIASES; i++) {
        double d = b[i] * sensor.biasSigma[i];
        h[q * n + bias + i] = d;
        shift += d * x[bias + i];
      }
      double v = z.values().get(q, 0) - predicted - shift;
      innovation[q] =
          quantities.get(q) == Quantity.AZIMUTH ? Math.IEEEremainder(v, 2 * Math.PI) : v;
    }
  }

  private void rangeRateGradient(
      double[] x, double dx, double dy, double dz, double range, double rate) {
    double ux = dx / range;
    double uy = dy / range;
    double uz = dz / range;
    rateGradient[0] = (x[3] - rate * ux) / range;
    rateGradient[1] = (x[4] - rate * uy) / range;
    rateGradient[2] = (x[5] - rate * uz) / range;
    rateGradient[3] = ux;
    rateGradient[4] = uy;
    rateGradient[5] = uz;
  }

  /** Turns a gradient by east, north and up into one by ECEF position. */
  private void fromEnu(double[] c, double ge, double gn, double gu) {
    for (int i = 0; i < 3; i++) {
      gradient[i] = c[i] * ge + c[3 + i] * gn + c[6 + i] * gu;
    }
  }

  /** A face's axis in ENU: to the right seen from the radar, or upward along the face. */
  private static double[] axis(RadarSite site, int face, boolean right) {
    RadarSite.Face f = site.faces().get(face);
    double sa = StrictMath.sin(f.azimuthRad());
    double ca = StrictMath.cos(f.azimuthRad());
    double se = StrictMath.sin(f.elevationRad());
    double ce = StrictMath.cos(f.elevationRad());
    return right ? new double[] {ca, -sa, 0} : new double[] {-sa * se, -ca * se, ce};
  }
}
