package io.farwatch.core.flight;

import io.farwatch.core.earth.Wgs84;
import io.farwatch.core.time.Epoch;
import io.farwatch.core.time.LeapSeconds;
import org.hipparchus.geometry.euclidean.threed.Vector3D;

/**
 * The rotation from the true-equator, mean-equinox frame of SGP4 to ECEF at one epoch, by Greenwich
 * mean sidereal time of 1982, without polar motion, UT1 = UTC. Source: D. A. Vallado, "Fundamentals
 * of Astrodynamics and Applications", 4th ed., eqs. 3-47 and 3-90 (S. Aoki et al., "The new
 * definition of universal time", Astron. Astrophys. 105 (1982)).
 */
final class Teme {
  private static final long J2000_UNIX_S = 946_728_000L;
  private static final double CENTURY_S = 36525.0 * 86400;

  private final double sin;
  private final double cos;

  Teme(Epoch epoch) {
    double angle = siderealRad(epoch);
    sin = StrictMath.sin(angle);
    cos = StrictMath.cos(angle);
  }

  /** Greenwich mean sidereal time (rad, 0 to 2 pi). */
  static double siderealRad(Epoch epoch) {
    long nanos = LeapSeconds.toUnixNanos(epoch) - J2000_UNIX_S * 1_000_000_000L;
    double ofDayS = Math.floorMod(nanos, 86_400_000_000_000L) * 1e-9;
    double t = nanos * 1e-9 / CENTURY_S;
    // 876600 h of the source's T term are the whole turns of UT1 itself: the seconds of the day.
    double s = 67310.54841 + ofDayS + t * (8640184.812866 + t * (0.093104 - t * 6.2e-6));
    double turns = s / 86400;
    return 2 * Math.PI * (turns - Math.floor(turns));
  }

  /** Writes the ECEF state at {@code at}; false when it is not finite or lies under the ground. */
  boolean toEcef(Vector3D p, Vector3D v, double[] out, int at) {
    double x = cos * p.getX() + sin * p.getY();
    double y = cos * p.getY() - sin * p.getX();
    out[at] = x;
    out[at + 1] = y;
    out[at + 2] = p.getZ();
    out[at + 3] = cos * v.getX() + sin * v.getY() + Wgs84.OMEGA * y;
    out[at + 4] = cos * v.getY() - sin * v.getX() - Wgs84.OMEGA * x;
    out[at + 5] = v.getZ();
    return p.getNormSq() >= Wgs84.B_M * Wgs84.B_M && Double.isFinite(v.getNormSq());
  }
}
