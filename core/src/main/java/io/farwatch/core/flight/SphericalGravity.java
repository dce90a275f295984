package io.farwatch.core.flight;

/**
 * An Earth that is a sphere and does not turn, with heights over that sphere: the world of the
 * closed formulas, to compare with them.
 *
 * @param gm (m3/s2)
 * @param radiusM of the ground
 */
record SphericalGravity(double gm, double radiusM) implements GravityModel {
  /** As {@link Field#derivative}, held inside half the radius. */
  void derivative(double[] w, int y, int at, int n) {
    if (n != 6) {
      throw new IllegalArgumentException("no transition matrix here");
    }
    double r2 = w[y] * w[y] + w[y + 1] * w[y + 1] + w[y + 2] * w[y + 2];
    double held = Math.max(r2, 0.25 * radiusM * radiusM);
    double pull = gm / (held * Math.sqrt(held));
    for (int i = 0; i < 3; i++) {
      w[at + i] = w[y + 3 + i];
      w[at + 3 + i] = -pull * w[y + i];
    }
  }

  /** Height over the sphere (m) and the vertical, which at the centre is along x. */
  double heightAndNormal(double[] w, int y, double[] normal) {
    double r = Math.sqrt(w[y] * w[y] + w[y + 1] * w[y + 1] + w[y + 2] * w[y + 2]);
    for (int i = 0; i < 3; i++) {
      normal[i] = r > 0 ? w[y + i] / r : i == 0 ? 1 : 0;
    }
    return r - radiusM;
  }
}
