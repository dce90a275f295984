package io.farwatch.cli.iq;

import io.farwatch.core.signal.DwellSetup;
import io.farwatch.core.signal.IqBlock;
import io.farwatch.core.signal.IqSource;
import java.util.Arrays;

/**
 * Passes samples on and measures the noise in the sum channel: the median of |z|^2 over ln 2, which
 * for noise is the mean and which echoes hardly move. Samples that are zero, while a pulse is sent
 * or cut out, are left out. It keeps up to 8192 samples, evenly spread over the dwell.
 */
public final class NoiseMeter implements IqSource {
  private static final int KEPT = 8192;
  private static final double LN_TWO = Math.log(2);

  private final IqSource source;
  private final float[] powers = new float[KEPT];
  private int count;
  private long stride = 1;
  private long at;

  public NoiseMeter(IqSource source) {
    this.source = source;
  }

  @Override
  public DwellSetup setup() {
    return source.setup();
  }

  @Override
  public boolean read(IqBlock block) {
    boolean some = source.read(block);
    float[] re = block.re(0);
    float[] im = block.im(0);
    int n = some ? block.count() : 0;
    for (int i = (int) Math.floorMod(-at, stride); i < n; i += (int) stride) {
      float p = re[i] * re[i] + im[i] * im[i];
      if (p > 0) {
        powers[count++] = p;
        if (count == KEPT) {
          thin();
        }
      }
    }
    at += n;
    return some;
  }

  /** Keeps every second, and from now on takes half as many. */
  private void thin() {
    for (int i = 0; i < KEPT / 2; i++) {
      powers[i] = powers[2 * i];
    }
    count = KEPT / 2;
    stride = Math.min(stride * 2, 1 << 20);
  }

  /** Mean |z|^2 of the noise so far; NaN when there were too few samples to tell. */
  public double power() {
    if (count < 64) {
      return Double.NaN;
    }
    float[] sorted = Arrays.copyOf(powers, count);
    Arrays.sort(sorted);
    return sorted[count / 2] / LN_TWO;
  }
}
