package io.farwatch.core.earth;

/** A place in the Earth-centred, Earth-fixed frame of WGS-84 (m). */
public record EcefPosition(double xM, double yM, double zM) {
  public EcefPosition {
    if (!(Double.isFinite(xM) && Double.isFinite(yM) && Double.isFinite(zM))) {
      throw new IllegalArgumentException("position is not finite");
    }
  }

  /** Straight-line distance (m). */
  public double distanceM(EcefPosition other) {
    double dx = xM - other.xM;
    double dy = yM - other.yM;
    double dz = zM - other.zM;
    return Math.sqrt(dx * dx + dy * dy + dz * dz);
  }
}
