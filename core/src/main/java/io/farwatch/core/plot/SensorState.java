package io.farwatch.core.plot;

import io.farwatch.core.time.Epoch;

/**
 * What a sensor says of itself, or what its feed's watchdog says of it.
 *
 * @param radar which
 * @param epoch when
 * @param condition how it is
 * @param searchFraction share of the planned search executed since the last report, 0 to 1
 * @param dutyFraction transmit duty since the last report, 0 to 1
 * @param dwellsRefused requests not served since the last report for want of time or duty
 * @param detail in words, may be empty
 */
public record SensorState(
    String radar,
    Epoch epoch,
    Condition condition,
    double searchFraction,
    double dutyFraction,
    int dwellsRefused,
    String detail) {
  /** From good to gone. */
  public enum Condition {
    WORKING,
    SATURATED,
    DEGRADED,
    LOST
  }
}
