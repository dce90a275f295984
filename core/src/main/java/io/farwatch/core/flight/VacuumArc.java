package io.farwatch.core.flight;

import io.farwatch.core.earth.Ellipsoid;

/** A free arc under J2 in vacuum over the ellipsoid. */
final class VacuumArc extends Arc {
  /** Step over the local time scale. */
  double eta = FreeFlight.FINE_STEP;

  @Override
  double advance(double mostS) {
    double longest = FreeFlight.longestStepS(eta, w, mostS);
    double h = Math.copySign(Math.min(longest, Math.abs(mostS)), mostS);
    FreeFlight.step(h, 6, w);
    return h;
  }

  @Override
  void advanceExactly(double t) {
    FreeFlight.step(t, 6, w);
  }

  @Override
  double lookDown() {
    return Ellipsoid.heightAndNormal(w, FreeFlight.Y, normal);
  }
}
