package io.farwatch.cli.iq;

import io.farwatch.core.signal.ChainObserver;
import io.farwatch.core.signal.Detection;
import java.util.List;

/** Counts cells with echoes from beyond the unambiguous range, and passes all on. */
public final class CellCount implements ChainObserver {
  private final ChainObserver next;
  private int ambiguous;
  private long tested;

  public CellCount(ChainObserver next) {
    this.next = next;
  }

  @Override
  public boolean wantsRows() {
    return next.wantsRows();
  }

  @Override
  public void row(
      int burst,
      double rangeRateMps,
      double rangeFirstM,
      double rangeStepM,
      float[] power,
      float[] threshold,
      int cells) {
    tested += cells;
    next.row(burst, rangeRateMps, rangeFirstM, rangeStepM, power, threshold, cells);
  }

  @Override
  public void ambiguous(int burst, double apparentRangeM, double snr) {
    ambiguous++;
    next.ambiguous(burst, apparentRangeM, snr);
  }

  @Override
  public void burst(int burst, int firstPulse, List<Detection> found) {
    next.burst(burst, firstPulse, found);
  }

  /** Echoes refused. */
  public int ambiguous() {
    return ambiguous;
  }

  /** Cells compared with a threshold. */
  public long tested() {
    return tested;
  }
}
