package io.farwatch.core.radar.array;

/**
 * One face on the ground: from directions in ENU to direction cosines along its axes and back.
 *
 * @param azimuthRad of the face's normal, from north over east
 * @param tiltRad elevation of the normal
 */
public record FaceFrame(double azimuthRad, double tiltRad) {
  public FaceFrame {
    if (!Double.isFinite(azimuthRad) || !(Math.abs(tiltRad) <= Math.PI / 2)) {
      throw new IllegalArgumentException("azimuth " + azimuthRad + ", tilt " + tiltRad + " rad");
    }
  }

  /** Fills {u, v, w} of an azimuth and elevation: to the right, up along the face, outward. */
  public void cosines(double azimuth, double elevation, double[] out) {
    double c = StrictMath.cos(elevation);
    double e = c * StrictMath.sin(azimuth);
    double n = c * StrictMath.cos(azimuth);
    fromEnu(e, n, StrictMath.sin(elevation), out);
  }

  /** Fills {u, v, w} of a vector in ENU. */
  public void fromEnu(double e, double n, double up, double[] out) {
    double sa = StrictMath.sin(azimuthRad);
    double ca = StrictMath.cos(azimuthRad);
    double se = StrictMath.sin(tiltRad);
    double ce = StrictMath.cos(tiltRad);
    out[0] = ca * e - sa * n;
    out[1] = -sa * se * e - ca * se * n + ce * up;
    out[2] = sa * ce * e + ca * ce * n + se * up;
  }

  /** Fills {east, north, up} of a vector on the face's axes. */
  public void toEnu(double u, double v, double w, double[] out) {
    double sa = StrictMath.sin(azimuthRad);
    double ca = StrictMath.cos(azimuthRad);
    double se = StrictMath.sin(tiltRad);
    double ce = StrictMath.cos(tiltRad);
    out[0] = ca * u - sa * se * v + sa * ce * w;
    out[1] = -sa * u - ca * se * v + ca * ce * w;
    out[2] = ce * v + se * w;
  }

  /**
   * Fills {azimuth from 0 to below 2 pi, elevation} of the direction in front with these cosines.
   *
   * @return false where there is none
   */
  public boolean angles(double u, double v, double[] out) {
    double w2 = 1 - u * u - v * v;
    if (!(w2 >= 0)) {
      return false;
    }
    double sa = StrictMath.sin(azimuthRad);
    double ca = StrictMath.cos(azimuthRad);
    double se = StrictMath.sin(tiltRad);
    double ce = StrictMath.cos(tiltRad);
    double w = Math.sqrt(w2);
    double e = ca * u - sa * se * v + sa * ce * w;
    double n = -sa * u - ca * se * v + ca * ce * w;
    double up = ce * v + se * w;
    double azimuth = StrictMath.atan2(e, n);
    double turned = azimuth < 0 ? azimuth + 2 * Math.PI : azimuth;
    out[0] = turned < 2 * Math.PI ? turned : 0;
    out[1] = StrictMath.atan2(up, Math.sqrt(e * e + n * n));
    return true;
  }

  /**
   * Fills the covariance (rad^2) of (azimuth, elevation), 2 x 2 by rows, of independent errors in u
   * and v, to first order.
   *
   * @return false where the mapping is singular (the zenith, or the face's own plane)
   */
  public boolean angleCovariance(
      double azimuth, double elevation, double sigmaU, double sigmaV, double[] out) {
    double sA = StrictMath.sin(azimuthRad);
    double cA = StrictMath.cos(azimuthRad);
    double sT = StrictMath.sin(tiltRad);
    double cT = StrictMath.cos(tiltRad);
    double sAz = StrictMath.sin(azimuth);
    double cAz = StrictMath.cos(azimuth);
    double sEl = StrictMath.sin(elevation);
    double cEl = StrictMath.cos(elevation);
    // d(e, n, up)/d(azimuth) and d/d(elevation)
    double ea = cEl * cAz;
    double na = -cEl * sAz;
    double ee = -sEl * sAz;
    double ne = -sEl * cAz;
    double ua = cA * ea - sA * na;
    double ue = cA * ee - sA * ne;
    double va = -sA * sT * ea - cA * sT * na;
    double ve = -sA * sT * ee - cA * sT * ne + cT * cEl;
    double det = ua * ve - ue * va;
    if (!(Math.abs(det) >= 1e-3)) {
      return false;
    }
    double su = sigmaU * sigmaU / (det * det);
    double sv = sigmaV * sigmaV / (det * det);
    out[0] = su * ve * ve + sv * ue * ue;
    out[1] = -su * ve * va - sv * ue * ua;
    out[2] = out[1];
    out[3] = su * va * va + sv * ua * ua;
    return true;
  }
}
