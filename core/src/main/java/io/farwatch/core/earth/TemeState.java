package io.farwatch.core.earth;

/**
 * Position (m) and velocity (m/s) in the true-equator, mean-equinox axes of date, which SGP4 speaks
 * in. See {@link EarthRotation}.
 */
public record TemeState(double xM, double yM, double zM, double vxMps, double vyMps, double vzMps) {
  public TemeState {
    if (!Double.isFinite(xM + yM + zM + vxMps + vyMps + vzMps)) {
      throw new IllegalArgumentException("state is not finite");
    }
  }
}
