package io.farwatch.core.time;

import java.util.Arrays;
import java.util.List;

/**
 * How the Earth stands against its mean rotation, day by day, as the IERS publishes it: UT1 - UTC
 * and the pole. Between two midnights (UTC) every value is a straight line; UT1 - UTC is
 * interpolated as UT1 - TAI, so that a leap second stays a step and is not smeared over its day.
 * Outside its days the nearest day's values hold. Not in it: tides shorter than a day (0.1 ms, 0.5
 * milliarcsecond).
 *
 * <p>Source of the meaning: G. Petit, B. Luzum (eds.), "IERS Conventions (2010)", IERS Technical
 * Note 36, chapter 5.
 */
public final class EarthOrientation {
  /**
   * No data: UT1 is UTC, wrong by at most 0.9 s (420 m on the equator), and the pole is at rest.
   */
  public static final EarthOrientation NONE = new EarthOrientation(List.of());

  /** The first day that UTC has had whole leap seconds: 1972-01-01. */
  public static final int FIRST_MJD = 41317;

  /** 2262-01-01, by when epochs end. */
  public static final int LAST_MJD = 147183;

  private static final int UNIX_MJD = 40587;

  private final List<Day> days;
  private final long[] taiNanos;
  private final double[] ut1MinusTaiS;

  /**
   * The values at the beginning of one day of UTC.
   *
   * @param mjd modified Julian date, {@link #FIRST_MJD} to {@link #LAST_MJD}
   * @param ut1MinusUtcS s, -1 to 1
   * @param xPoleRad towards the Greenwich meridian, at most 1e-4
   * @param yPoleRad towards 90 degrees west, at most 1e-4
   */
  public record Day(int mjd, double ut1MinusUtcS, double xPoleRad, double yPoleRad) {
    public Day {
      if (mjd < FIRST_MJD
          || mjd > LAST_MJD
          || !(Math.abs(ut1MinusUtcS) <= 1)
          || !(Math.abs(xPoleRad) <= 1e-4)
          || !(Math.abs(yPoleRad) <= 1e-4)) {
        throw new IllegalArgumentException(
            "not an orientation of the Earth: "
                + mjd
                + ", "
                + ut1MinusUtcS
                + " s, "
                + xPoleRad
                + " rad, "
                + yPoleRad
                + " rad");
      }
    }

    private Epoch begins() {
      return LeapSeconds.fromUnix((mjd - UNIX_MJD) * 86_400L, 0);
    }
  }

  private EarthOrientation(List<Day> days) {
    this.days = List.copyOf(days);
    this.taiNanos = new long[days.size()];
    this.ut1MinusTaiS = new double[days.size()];
    for (int i = 0; i < days.size(); i++) {
      Day d = days.get(i);
      if (i > 0 && d.mjd() <= days.get(i - 1).mjd()) {
        throw new IllegalArgumentException("days are not in order: " + d.mjd());
      }
      taiNanos[i] = d.begins().taiNanos();
      ut1MinusTaiS[i] = d.ut1MinusUtcS() + utcMinusTaiS(d.begins());
    }
  }

  /** The days must ascend; no day gives {@link #NONE}. */
  public static EarthOrientation of(List<Day> days) {
    return days.isEmpty() ? NONE : new EarthOrientation(days);
  }

  public List<Day> days() {
    return days;
  }

  /** Whether the epoch lies from the first midnight to the last. */
  public boolean covers(Epoch epoch) {
    int n = taiNanos.length;
    return n > 0 && epoch.taiNanos() >= taiNanos[0] && epoch.taiNanos() <= taiNanos[n - 1];
  }

  /** UT1 - TAI (s). Without data it is UTC - TAI, with its steps. */
  public double ut1MinusTaiS(Epoch epoch) {
    if (days.isEmpty()) {
      return utcMinusTaiS(epoch);
    }
    int i = before(epoch);
    if (!covers(epoch) || i == taiNanos.length - 1) {
      return days.get(i).ut1MinusUtcS() + utcMinusTaiS(epoch);
    }
    double f = fraction(i, epoch);
    return ut1MinusTaiS[i] + f * (ut1MinusTaiS[i + 1] - ut1MinusTaiS[i]);
  }

  /** UT1 - UTC (s); in a leap second UTC is taken as the second that follows again. */
  public double ut1MinusUtcS(Epoch epoch) {
    return ut1MinusTaiS(epoch) - utcMinusTaiS(epoch);
  }

  /** The pole's x (rad). */
  public double xPoleRad(Epoch epoch) {
    if (days.isEmpty()) {
      return 0;
    }
    int i = before(epoch);
    double x = days.get(i).xPoleRad();
    return covers(epoch) && i < taiNanos.length - 1
        ? x + fraction(i, epoch) * (days.get(i + 1).xPoleRad() - x)
        : x;
  }

  /** The pole's y (rad). */
  public double yPoleRad(Epoch epoch) {
    if (days.isEmpty()) {
      return 0;
    }
    int i = before(epoch);
    double y = days.get(i).yPoleRad();
    return covers(epoch) && i < taiNanos.length - 1
        ? y + fraction(i, epoch) * (days.get(i + 1).yPoleRad() - y)
        : y;
  }

  /** The last day that has begun, or the first. */
  private int before(Epoch epoch) {
    int found = Arrays.binarySearch(taiNanos, epoch.taiNanos());
    return found >= 0 ? found : Math.max(0, -found - 2);
  }

  private double fraction(int i, Epoch epoch) {
    return (double) (epoch.taiNanos() - taiNanos[i]) / (taiNanos[i + 1] - taiNanos[i]);
  }

  private static double utcMinusTaiS(Epoch epoch) {
    return (LeapSeconds.toUnixNanos(epoch) - epoch.taiNanos()) * 1e-9;
  }
}
