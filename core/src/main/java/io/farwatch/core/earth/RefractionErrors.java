package io.farwatch.core.earth;

/**
 * What the atmosphere does to one look: apparent minus true.
 *
 * @param elevationErrorRad apparent elevation minus that of the straight line
 * @param rangeErrorM range from the echo's group delay minus the straight line's length
 * @param trueElevationRad of the straight line
 * @param trueRangeM of the straight line
 */
public record RefractionErrors(
    double elevationErrorRad, double rangeErrorM, double trueElevationRad, double trueRangeM) {
  public double apparentElevationRad() {
    return trueElevationRad + elevationErrorRad;
  }

  public double apparentRangeM() {
    return trueRangeM + rangeErrorM;
  }
}
