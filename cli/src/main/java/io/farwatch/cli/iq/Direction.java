package io.farwatch.cli.iq;

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
    boolean face = beam.hasFace();
    Face f =
        new Face(
            face ? beam.faceAzimuthRad() : beam.azimuthRad(),
            face ? beam.faceElevationRad() : beam.elevationRad());
    double[] centre = f.cosines(beam.azimuthRad(), beam.elevationRad());
    double u = centre[0] + d.offsetU();
    double v = centre[1] + d.offsetV();
    if (u * u + v * v >= 1) {
      return null;
    }
    // Central differences over a thousandth of a sigma's order; angles are smooth off the zenith.
    double step = 1e-6;
    double[] at = f.angles(u, v);
    double[] du = f.change(u - step, v, u + step, v);
    double[] dv = f.change(u, v - step, u, v + step);
    return new Direction(
        at[0],
        Math.hypot(du[0] * d.offsetUSigma(), dv[0] * d.offsetVSigma()) / (2 * step),
        at[1],
        Math.hypot(du[1] * d.offsetUSigma(), dv[1] * d.offsetVSigma()) / (2 * step));
  }

  private static double turn(double azimuth) {
    return azimuth < 0 ? azimuth + 2 * Math.PI : azimuth;
  }

  /** A flat face by the azimuth and elevation of its normal. */
  private record Face(double azimuthRad, double elevationRad) {
    /** {u, v} of a direction: to the right seen from the radar, up along the face. */
    double[] cosines(double azimuth, double elevation) {
      double side = Math.cos(elevation) * Math.sin(azimuth - azimuthRad);
      double ahead = Math.cos(elevation) * Math.cos(azimuth - azimuthRad);
      double up = Math.sin(elevation);
      return new double[] {
        side, -Math.sin(elevationRad) * ahead + Math.cos(elevationRad) * up,
      };
    }

    /** {azimuth, elevation} of direction cosines. */
    double[] angles(double u, double v) {
      double w = Math.sqrt(Math.max(0, 1 - u * u - v * v));
      double ahead = Math.cos(elevationRad) * w - Math.sin(elevationRad) * v;
      double up = Math.sin(elevationRad) * w + Math.cos(elevationRad) * v;
      double azimuth = (azimuthRad + Math.atan2(u, ahead)) % (2 * Math.PI);
      return new double[] {turn(azimuth), Math.asin(Math.max(-1, Math.min(1, up)))};
    }

    /** Change of the angles from one place to another, the shorter way round. */
    double[] change(double u0, double v0, double u1, double v1) {
      double[] a = angles(u0, v0);
      double[] b = angles(u1, v1);
      return new double[] {Math.IEEEremainder(b[0] - a[0], 2 * Math.PI), b[1] - a[1]};
    }
  }
}
