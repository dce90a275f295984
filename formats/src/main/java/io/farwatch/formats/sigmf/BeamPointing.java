package io.farwatch.formats.sigmf;

/**
 * Where a dwell looked, in rad. What is not known is NaN.
 *
 * @param face number of the face, from zero
 * @param faceAzimuthRad of the face's normal, clockwise from north
 * @param faceElevationRad of the face's normal
 * @param azimuthRad of the beam
 * @param elevationRad of the beam
 * @param widthRad half-power width of the one-way beam at broadside
 * @param monopulseSlope difference over sum, per direction cosine off the beam
 */
public record BeamPointing(
    int face,
    double faceAzimuthRad,
    double faceElevationRad,
    double azimuthRad,
    double elevationRad,
    double widthRad,
    double monopulseSlope) {
  /** Whether offsets in direction cosines can be turned to azimuth and elevation. */
  public boolean hasFace() {
    return Double.isFinite(faceAzimuthRad) && Double.isFinite(faceElevationRad);
  }
}
