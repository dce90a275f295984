package io.farwatch.formats.asterix;

import io.farwatch.core.time.Epoch;
import io.farwatch.core.time.LeapSeconds;
import java.util.Optional;

/**
 * The ASTERIX time of day: seconds of UTC since midnight, back to zero at the next one. The day is
 * the one that brings it nearest to a reference, so a report of 23:59:59.9 that arrives at
 * 00:00:00.2 belongs to the day before.
 */
final class TimeOfDay {
  private static final long NANOS = 1_000_000_000L;
  private static final long DAY_S = 86_400;

  private TimeOfDay() {}

  /**
   * The instant; empty when no day near has it. A day that ends in a leap second has seconds up to
   * 86 401.
   */
  static Optional<Epoch> near(double secondsOfDay, Epoch reference) {
    long today = Math.floorDiv(Math.floorDiv(LeapSeconds.toUnixNanos(reference), NANOS), DAY_S);
    long into = Math.round(secondsOfDay * NANOS);
    Optional<Epoch> nearest = Optional.empty();
    double least = Double.POSITIVE_INFINITY;
    for (long day = today - 1; day <= today + 1; day++) {
      Epoch midnight = LeapSeconds.fromUnix(day * DAY_S, 0);
      Epoch next = LeapSeconds.fromUnix((day + 1) * DAY_S, 0);
      Epoch epoch = midnight.plusNanos(into);
      double apart = Math.abs(epoch.secondsSince(reference));
      if (into >= 0 && epoch.isBefore(next) && apart < least) {
        least = apart;
        nearest = Optional.of(epoch);
      }
    }
    return nearest;
  }
}
