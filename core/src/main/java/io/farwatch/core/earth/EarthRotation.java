package io.farwatch.core.earth;

import io.farwatch.core.time.EarthOrientation;
import io.farwatch.core.time.Epoch;
import io.farwatch.core.time.TimeScales;
import org.jspecify.annotations.Nullable;

/**
 * The Earth's attitude at one epoch: between ECEF and two frames that do not turn, TEME (by
 * Greenwich mean sidereal time of 1982) and ECI (by the Earth rotation angle of 2000).
 *
 * <p>Errors. Without orientation data UT1 is UTC: up to 0.9 s, 420 m on the equator, in proportion
 * to the distance from the axis; and the pole rests: up to 0.6 arcsecond, 19 m. With data: 1 mm for
 * the reading, some metres for TEME because its equinox was never defined better. Both frames are
 * of date: their axes creep with precession and nutation, 8e-12 rad/s (0.2 m an hour in a low
 * orbit), so states of epochs more than some hours apart must not be compared in them. The rotation
 * rate is the nominal one; the length of day changes it by 5e-8 of itself (2e-5 m/s).
 *
 * <p>Sources: D. A. Vallado et al., AIAA 2006-6753, appendix C; S. Aoki et al., "The new definition
 * of universal time", Astron. Astrophys. 105 (1982), eq. 14; N. Capitaine et al., "Definition of
 * the celestial ephemeris origin and of UT1", Astron. Astrophys. 355 (2000), eq. 20.
 */
public final class EarthRotation {
  private static final double TWO_PI = 2 * Math.PI;
  private static final double DAYS_A_CENTURY = 36525;

  private final double sinGmst;
  private final double cosGmst;
  private final double sinEra;
  private final double cosEra;

  /** From the pseudo-fixed axes of the rotation to ECEF, by rows; null when the pole rests. */
  private final double @Nullable [] pole;

  public EarthRotation(Epoch epoch, EarthOrientation orientation) {
    double gmst = gmst82Rad(epoch, orientation);
    double era = rotationAngleRad(epoch, orientation);
    sinGmst = StrictMath.sin(gmst);
    cosGmst = StrictMath.cos(gmst);
    sinEra = StrictMath.sin(era);
    cosEra = StrictMath.cos(era);
    pole = pole(orientation.xPoleRad(epoch), orientation.yPoleRad(epoch));
  }

  /** Greenwich mean sidereal time of 1982 (rad, 0 to 2 pi). */
  public static double gmst82Rad(Epoch epoch, EarthOrientation orientation) {
    long ut1 = TimeScales.ut1Nanos(epoch, orientation);
    double part = TimeScales.ut1PartOfDay(ut1);
    double t = (TimeScales.ut1Day(ut1) + part) / DAYS_A_CENTURY;
    // 876600 h of the source's linear term are the whole turns of UT1 itself: the part of the day.
    double s = 67310.54841 + t * (8640184.812866 + t * (0.093104 - t * 6.2e-6));
    return turn(s / 86400 + part);
  }

  /** Earth rotation angle of 2000 (rad, 0 to 2 pi). */
  public static double rotationAngleRad(Epoch epoch, EarthOrientation orientation) {
    long ut1 = TimeScales.ut1Nanos(epoch, orientation);
    double part = TimeScales.ut1PartOfDay(ut1);
    double days = TimeScales.ut1Day(ut1) + part;
    return turn(0.7790572732640 + 0.00273781191135448 * days + part);
  }

  public EcefState toEcef(TemeState s) {
    double[] a = {s.xM(), s.yM(), s.zM(), s.vxMps(), s.vyMps(), s.vzMps()};
    temeToEcef(a, 0);
    return EcefState.of(a);
  }

  public EcefState toEcef(EciState s) {
    double[] a = {s.xM(), s.yM(), s.zM(), s.vxMps(), s.vyMps(), s.vzMps()};
    eciToEcef(a, 0);
    return EcefState.of(a);
  }

  public TemeState toTeme(EcefState s) {
    double[] a = s.toArray();
    ecefToTeme(a, 0);
    return new TemeState(a[0], a[1], a[2], a[3], a[4], a[5]);
  }

  public EciState toEci(EcefState s) {
    double[] a = s.toArray();
    ecefToEci(a, 0);
    return new EciState(a[0], a[1], a[2], a[3], a[4], a[5]);
  }

  /** In place, six numbers from {@code at} on; no heap. */
  public void temeToEcef(double[] s, int at) {
    turnForward(s, at, sinGmst, cosGmst);
  }

  /** In place, six numbers from {@code at} on; no heap. */
  public void eciToEcef(double[] s, int at) {
    turnForward(s, at, sinEra, cosEra);
  }

  /** In place, six numbers from {@code at} on; no heap. */
  public void ecefToTeme(double[] s, int at) {
    turnBack(s, at, sinGmst, cosGmst);
  }

  /** In place, six numbers from {@code at} on; no heap. */
  public void ecefToEci(double[] s, int at) {
    turnBack(s, at, sinEra, cosEra);
  }

  private void turnForward(double[] s, int at, double sin, double cos) {
    double x = cos * s[at] + sin * s[at + 1];
    double y = cos * s[at + 1] - sin * s[at];
    double vx = cos * s[at + 3] + sin * s[at + 4] + Wgs84.OMEGA * y;
    double vy = cos * s[at + 4] - sin * s[at + 3] - Wgs84.OMEGA * x;
    s[at] = x;
    s[at + 1] = y;
    s[at + 3] = vx;
    s[at + 4] = vy;
    if (pole != null) {
      byRows(pole, s, at);
      byRows(pole, s, at + 3);
    }
  }

  private void turnBack(double[] s, int at, double sin, double cos) {
    if (pole != null) {
      byColumns(pole, s, at);
      byColumns(pole, s, at + 3);
    }
    double x = s[at];
    double y = s[at + 1];
    double vx = s[at + 3] - Wgs84.OMEGA * y;
    double vy = s[at + 4] + Wgs84.OMEGA * x;
    s[at] = cos * x - sin * y;
    s[at + 1] = sin * x + cos * y;
    s[at + 3] = cos * vx - sin * vy;
    s[at + 4] = sin * vx + cos * vy;
  }

  private static double @Nullable [] pole(double x, double y) {
    if (x == 0 && y == 0) {
      return null;
    }
    double sx = StrictMath.sin(x);
    double cx = StrictMath.cos(x);
    double sy = StrictMath.sin(y);
    double cy = StrictMath.cos(y);
    return new double[] {cx, sx * sy, sx * cy, 0, cy, -sy, -sx, cx * sy, cx * cy};
  }

  private static void byRows(double[] m, double[] v, int at) {
    double x = v[at];
    double y = v[at + 1];
    double z = v[at + 2];
    v[at] = m[0] * x + m[1] * y + m[2] * z;
    v[at + 1] = m[3] * x + m[4] * y + m[5] * z;
    v[at + 2] = m[6] * x + m[7] * y + m[8] * z;
  }

  private static void byColumns(double[] m, double[] v, int at) {
    double x = v[at];
    double y = v[at + 1];
    double z = v[at + 2];
    v[at] = m[0] * x + m[3] * y + m[6] * z;
    v[at + 1] = m[1] * x + m[4] * y + m[7] * z;
    v[at + 2] = m[2] * x + m[5] * y + m[8] * z;
  }

  private static double turn(double turns) {
    return TWO_PI * (turns - Math.floor(turns));
  }
}
