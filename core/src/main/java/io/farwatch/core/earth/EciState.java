package io.farwatch.core.earth;

/**
 * Position (m) and velocity (m/s) in Earth-centred axes that do not turn: z is the pole of date, x
 * the origin from which the Earth's rotation angle counts (the celestial intermediate system of
 * date, CIRS). See {@link EarthRotation} for its errors.
 */
public record EciState(double xM, double yM, double zM, double vxMps, double vyMps, double vzMps) {
  public EciState {
    if (!Double.isFinite(xM + yM + zM + vxMps + vyMps + vzMps)) {
      throw new IllegalArgumentException("state is not finite");
    }
  }
}
