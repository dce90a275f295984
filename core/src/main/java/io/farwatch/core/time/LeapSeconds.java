package io.farwatch.core.time;

/**
 * TAI minus UTC since 1972. Source: IERS Bulletin C (the table of leap seconds, last step
 * 2017-01-01; no further step announced up to Bulletin C 72). Before 1972 the first value is held.
 */
public final class LeapSeconds {
  /** Unix seconds (UTC) from which each offset holds. */
  private static final long[] FROM_UNIX = {
    63072000L,
    78796800L,
    94694400L,
    126230400L,
    157766400L,
    189302400L,
    220924800L,
    252460800L,
    283996800L,
    315532800L,
    362793600L,
    394329600L,
    425865600L,
    489024000L,
    567993600L,
    631152000L,
    662688000L,
    709948800L,
    741484800L,
    773020800L,
    820454400L,
    867715200L,
    915148800L,
    1136073600L,
    1230768000L,
    1341100800L,
    1435708800L,
    1483228800L
  };

  private static final int FIRST_OFFSET = 10;
  private static final long NANOS = 1_000_000_000L;

  private LeapSeconds() {}

  /** Unix seconds (UTC) of the steps, the first being the start of the table. */
  public static long[] steps() {
    return FROM_UNIX.clone();
  }

  /** TAI - UTC (s) at a Unix second of UTC. */
  public static int taiMinusUtcAtUnix(long unixSeconds) {
    int k = FROM_UNIX.length - 1;
    while (k > 0 && unixSeconds < FROM_UNIX[k]) {
      k--;
    }
    return FIRST_OFFSET + k;
  }

  /** The instant of a Unix second of UTC and nanoseconds into it. */
  public static Epoch fromUnix(long unixSeconds, int nanos) {
    return new Epoch((unixSeconds + taiMinusUtcAtUnix(unixSeconds)) * NANOS + nanos);
  }

  /**
   * Unix nanoseconds of UTC of an instant. Within a leap second it gives the second that follows
   * again; {@link #isInLeapSecond} tells the two apart.
   */
  public static long toUnixNanos(Epoch epoch) {
    int k = FROM_UNIX.length - 1;
    while (k > 0 && epoch.taiNanos() < (FROM_UNIX[k] + FIRST_OFFSET + k - 1) * NANOS) {
      k--;
    }
    return epoch.taiNanos() - (FIRST_OFFSET + k) * NANOS + (isStep(epoch, k) ? NANOS : 0);
  }

  /** Whether the instant lies in an inserted second (23:59:60 UTC). */
  public static boolean isInLeapSecond(Epoch epoch) {
    for (int k = 1; k < FROM_UNIX.length; k++) {
      if (isStep(epoch, k)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isStep(Epoch epoch, int k) {
    long start = (FROM_UNIX[k] + FIRST_OFFSET + k - 1) * NANOS;
    return k > 0 && epoch.taiNanos() >= start && epoch.taiNanos() < start + NANOS;
  }
}
