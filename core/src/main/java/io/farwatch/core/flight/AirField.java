package io.farwatch.core.flight;

import io.farwatch.core.earth.Ellipsoid;

/** Gravity and drag as a right-hand side in ECEF; has scratch numbers, so not for two threads. */
final class AirField implements Field {
  private final Forces forces;
  private final Field gravity;
  private final boolean vacuum;
  private final double[] up = new double[3];

  AirField(Forces forces) {
    this.forces = forces;
    this.vacuum = forces.isVacuum();
    this.gravity =
        switch (forces.gravity()) {
          case GravityModel.J2 j2 -> Gravity::derivative;
          case GravityModel.Egm96To egm -> new Harmonics(egm.degree());
          case SphericalGravity sphere -> sphere::derivative;
        };
  }

  /** Height over the ground's figure (m) of the place at {@code y}, and the vertical there. */
  double heightAndNormal(double[] w, int y, double[] normal) {
    return forces.gravity() instanceof SphericalGravity sphere
        ? sphere.heightAndNormal(w, y, normal)
        : Ellipsoid.heightAndNormal(w, y, normal);
  }

  @Override
  public void derivative(double[] w, int y, int at, int n) {
    gravity.derivative(w, y, at, n);
    if (vacuum) {
      return;
    }
    double h = heightAndNormal(w, y, up);
    double density = forces.atmosphere().densityKgM3(h);
    if (density == 0) {
      return;
    }
    double vx = w[y + 3];
    double vy = w[y + 4];
    double vz = w[y + 5];
    if (!forces.winds().isCalm()) {
      double e = forces.winds().eastMps(h);
      double f = forces.winds().northMps(h);
      double out = Math.sqrt(up[0] * up[0] + up[1] * up[1]);
      double ex = out > 0 ? -up[1] / out : 0; // at a pole the meridian of Greenwich counts
      double ey = out > 0 ? up[0] / out : 1;
      vx -= e * ex - f * up[2] * ey;
      vy -= e * ey + f * up[2] * ex;
      vz -= f * (up[0] * ey - up[1] * ex);
    }
    double v = Math.sqrt(vx * vx + vy * vy + vz * vz);
    double mach = forces.drag().needsMach() ? v / forces.atmosphere().soundSpeedMps(h) : 0;
    double k = 0.5 * density * v * forces.drag().oneOverBeta(mach);
    w[at + 3] -= k * vx;
    w[at + 4] -= k * vy;
    w[at + 5] -= k * vz;
  }
}
