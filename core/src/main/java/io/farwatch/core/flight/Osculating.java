package io.farwatch.core.flight;

import io.farwatch.core.earth.Wgs84;

/**
 * The Kepler orbit that touches an ECEF state: energy, perigee, period. The inertial frame is the
 * one that coincides with ECEF at the instant. Source: D. A. Vallado, "Fundamentals of
 * Astrodynamics and Applications", 4th ed., section 2.4.
 */
final class Osculating {
  private static final double W = Wgs84.OMEGA;
  private static final double MU = Wgs84.GM;

  /** Below this eccentricity its direction is noise, and the perigee's gradient that of p. */
  private static final double ECCENTRICITY_FLOOR = 1e-8;

  private final double[] r;
  private final double[] u;
  private final double[] l;
  private final double radius;
  private final double l2;

  /** Specific energy (J/kg). */
  final double energy;

  final double eccentricity;

  Osculating(double[] s) {
    r = new double[] {s[0], s[1], s[2]};
    u = new double[] {s[3] - W * s[1], s[4] + W * s[0], s[5]};
    l = cross(r, u);
    radius = Math.max(Math.sqrt(dot(r, r)), 1); // 1 m: finite at the Earth's centre
    l2 = dot(l, l);
    energy = 0.5 * dot(u, u) - MU / radius;
    // e^2 = (1 - p/r)^2 + p (r.u)^2 / (mu r^2): a sum of squares, no cancellation.
    double p = l2 / MU;
    double a = 1 - p / radius;
    double b = dot(r, u) / radius;
    eccentricity = Math.sqrt(a * a + p * b * b / MU);
  }

  double perigeeRadiusM() {
    return l2 / MU / (1 + eccentricity);
  }

  /** Period (s), infinite when unbound. */
  double periodS() {
    return periodS(energy);
  }

  /** Period (s) at a specific energy (J/kg), infinite when unbound. */
  static double periodS(double energy) {
    double v2 = -2 * energy;
    return energy < 0 ? 2 * Math.PI * MU / (v2 * Math.sqrt(v2)) : Double.POSITIVE_INFINITY;
  }

  /** Specific energy (J/kg) of an ECEF state; allocates nothing. */
  static double energy(double[] s) {
    double ux = s[3] - W * s[1];
    double uy = s[4] + W * s[0];
    double r = Math.sqrt(s[0] * s[0] + s[1] * s[1] + s[2] * s[2]);
    return 0.5 * (ux * ux + uy * uy + s[5] * s[5]) - MU / Math.max(r, 1);
  }

  /** Radius of the perigee (m) of an ECEF state; allocates nothing. */
  static double perigeeRadiusM(double[] s) {
    double ux = s[3] - W * s[1];
    double uy = s[4] + W * s[0];
    double lx = s[1] * s[5] - s[2] * uy;
    double ly = s[2] * ux - s[0] * s[5];
    double lz = s[0] * uy - s[1] * ux;
    double r = Math.max(Math.sqrt(s[0] * s[0] + s[1] * s[1] + s[2] * s[2]), 1);
    double p = (lx * lx + ly * ly + lz * lz) / MU;
    double a = 1 - p / r;
    double b = (s[0] * ux + s[1] * uy + s[2] * s[5]) / r;
    return p / (1 + Math.sqrt(a * a + p * b * b / MU));
  }

  /** d(perigee radius)/d(ECEF state): differentials of p = l^2/mu and e^2 = 1 + 2 E l^2/mu^2. */
  double[] perigeeGradient() {
    double e = Math.max(eccentricity, ECCENTRICITY_FLOOR);
    double p = l2 / MU;
    double perL2 = 1 / (MU * (1 + e)) - p / ((1 + e) * (1 + e)) * energy / (MU * MU * e);
    double perEnergy = -p / ((1 + e) * (1 + e)) * l2 / (MU * MU * e);
    double[] ul = cross(u, l);
    double[] lr = cross(l, r);
    double[] g = new double[6];
    for (int i = 0; i < 3; i++) {
      double gravity = MU / (radius * radius * radius) * r[i];
      g[i] = perL2 * 2 * ul[i] + perEnergy * gravity;
      g[3 + i] = perL2 * 2 * lr[i] + perEnergy * u[i];
    }
    // The inertial velocity holds the turning of the frame: u = v + omega x r.
    g[0] += W * g[4];
    g[1] -= W * g[3];
    return g;
  }

  private static double dot(double[] a, double[] b) {
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  }

  private static double[] cross(double[] a, double[] b) {
    return new double[] {
      a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]
    };
  }
}
