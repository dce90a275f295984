package io.farwatch.core.earth;

/**
 * What the atmosphere does to one look: apparent minus true.
 *
 * @param elevationErrorRad apparent elevation minus that of the straight line
 * @param rangeErrorM range from the echo's group delay minus the straight line's length
 * @param trueElevationRad of the straight line
 * @param trueRangeM of the straight line
 * @param bendingRad by how much the ray has turned downward on its way to the target
 */
public record RefractionErrors(
    double elevationErrorRad,
    double rangeErrorM,
    double trueElevationRad,
    double trueRangeM,
    double bendingRad) {
  public double apparentElevationRad() {
    return trueElevationRad + elevationErrorRad;
  }

  public double apparentRangeM() {
    return trueRangeM + rangeErrorM;
  }

  /** Time from the pulse to its echo (s): there and back along the group path. */
  public double echoDelayS() {
    return 2 * apparentRangeM() / Refraction.LIGHT_MPS;
  }
}
