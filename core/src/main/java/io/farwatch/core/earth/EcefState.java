package io.farwatch.core.earth;

/** Position (m) and velocity relative to the turning Earth (m/s), both in ECEF. */
public record EcefState(double xM, double yM, double zM, double vxMps, double vyMps, double vzMps) {
  public EcefState {
    if (!Double.isFinite(xM + yM + zM + vxMps + vyMps + vzMps)) {
      throw new IllegalArgumentException("state is not finite");
    }
  }

  /** The state in an array of six, position first. */
  public static EcefState of(double[] s) {
    return new EcefState(s[0], s[1], s[2], s[3], s[4], s[5]);
  }

  public double[] toArray() {
    return new double[] {xM, yM, zM, vxMps, vyMps, vzMps};
  }

  public EcefPosition position() {
    return new EcefPosition(xM, yM, zM);
  }

  /** Speed relative to the turning Earth (m/s). */
  public double speedMps() {
    return Math.sqrt(vxMps * vxMps + vyMps * vyMps + vzMps * vzMps);
  }
}
