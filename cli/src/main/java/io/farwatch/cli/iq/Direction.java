package io.farwatch.cli.iq;

import io.farwatch.core.radar.array.FaceFrame;
import io.farwatch.core.signal.Detection;
import io.farwatch.formats.sigmf.BeamPointing;
import org.jspecify.annotations.Nullable;

/**
 * Where a detection lies, from the beam and its offsets in direction cosines.
 *
 * @param azimuthRad clockwise from north, 0 to 2 pi
 * @param azimuthSigmaRad NaN when not known
 * @param elevationRad apparent
 * @param elevationSigmaRad NaN when not known
 */
public record Direction(
    double azimuthRad, double azimuthSigmaRad, double elevationRad, double elevationSigmaRad) {
  /**
   * Share of the one-way half-power width that is 1 sigma of where an object in the beam is, when
   * nothing but its being seen is known: of a Gaussian two-way pattern, 1 / sqrt(16 ln 2).
   */
  private static final double IN_BEAM = 0.300;

  /**
   * The direction; null when the beam's own is not known, or when the offsets lead out of what the
   * face can see. Without difference channels it is the beam's, with the beam's width for error.
   */
  static @Nullable Direction of(@Nullable BeamPointing beam, Detection d) {
    if (beam == null || !Double.isFinite(beam.azimuthRad() + beam.elevationRad())) {
      return null;
    }
    if (Double.isNaN(d.offsetU()) || Double.isNaN(d.offsetV())) {
      double sigma = IN_BEAM * beam.widthRad();
      return new Direction(
          turn(beam.azimuthRad()),
          sigma / Math.max(1e-3, Math.cos(beam.elevationRad())),
          beam.elevationRad(),
          sigma);
    }
    FaceFrame face =
        beam.hasFace()
            ? new FaceFrame(beam.faceAzimuthRad(), beam.faceElevationRad())
            : new FaceFrame(beam.azimuthRad(), beam.elevationRad());
    double[] centre = new double[3];
    face.cosines(beam.azimuthRad(), beam.elevationRad(), centre);
    double[] at = new double[2];
    double[] covariance = new double[4];
    boolean seen = face.angles(centre[0] + d.offsetU(), centre[1] + d.offsetV(), at);
    if (!seen
        || !face.angleCovariance(at[0], at[1], d.offsetUSigma(), d.offsetVSigma(), covariance)) {
      return null;
    }
    return new Direction(at[0], Math.sqrt(covariance[0]), at[1], Math.sqrt(covariance[3]));
  }

  private static double turn(double azimuth) {
    return azimuth < 0 ? azimuth + 2 * Math.PI : azimuth;
  }
}
