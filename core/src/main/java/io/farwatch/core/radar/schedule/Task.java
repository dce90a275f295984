package io.farwatch.core.radar.schedule;

import io.farwatch.core.time.Epoch;

/**
 * A dwell that is wanted.
 *
 * @param id unique
 * @param kind what for
 * @param rank who is served first
 * @param face which face of the array
 * @param notBefore earliest useful start
 * @param notAfter void after this
 * @param transmitS length of the pulse (s); zero for calibration
 * @param listenFromS the window in which echoes are awaited, s after the start
 * @param listenToS its end
 * @param interruptible whether the face may transmit for others in that window: what falls in the
 *     gap is lost
 */
public record Task(
    String id,
    DwellKind kind,
    Rank rank,
    int face,
    Epoch notBefore,
    Epoch notAfter,
    double transmitS,
    double listenFromS,
    double listenToS,
    boolean interruptible) {
  public Task {
    if (!(transmitS >= 0) || !(listenFromS >= transmitS) || !(listenToS > listenFromS)) {
      throw new IllegalArgumentException(
          id + ": transmits " + transmitS + " s, listens " + listenFromS + " to " + listenToS);
    }
    if (notAfter.isBefore(notBefore)) {
      throw new IllegalArgumentException(id + " is void before it is due");
    }
  }
}
