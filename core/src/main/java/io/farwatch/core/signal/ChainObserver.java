package io.farwatch.core.signal;

import java.util.List;

/** Looks into the chain at work: for pictures, and for counting cells. */
public interface ChainObserver {
  /** Nobody looks. */
  ChainObserver NONE =
      new ChainObserver() {
        @Override
        public boolean wantsRows() {
          return false;
        }
      };

  /** Whether the rows' thresholds are wanted, which costs time with ordered cells. */
  default boolean wantsRows() {
    return true;
  }

  /**
   * One row of the map of range and range rate: all cells of one burst for one range rate. Cell i
   * of it lies at rangeFirstM + i rangeStepM.
   *
   * @param burst number of the burst in the dwell, from 0
   * @param rangeRateMps the row's hypothesis; without integration that of the filter
   * @param power |z|^2 of the cells; the chain's own buffer, gone after the call
   * @param threshold which each was compared with; the same
   * @param cells how many
   */
  default void row(
      int burst,
      double rangeRateMps,
      double rangeFirstM,
      double rangeStepM,
      float[] power,
      float[] threshold,
      int cells) {}

  /**
   * A cell whose echo was not in all pulses of its burst, so comes from another range: no
   * detection.
   */
  default void ambiguous(int burst, double apparentRangeM, double snr) {}

  /**
   * What a burst gave, in order of range.
   *
   * @param firstPulse number of the burst's first pulse in the dwell
   */
  default void burst(int burst, int firstPulse, List<Detection> found) {}
}
