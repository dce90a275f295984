package io.farwatch.core.signal;

/**
 * Keeps the samples of the pulses' windows while their burst is not done, in as many buffers as are
 * ever open at once.
 */
final class Recorder {
  private final Listening listening;
  private final int burst;
  private final long[] first;
  private final float[][][] re;
  private final float[][][] im;
  private long end = Long.MAX_VALUE;

  /**
   * @param burst pulses of a burst
   */
  Recorder(Listening listening, int burst, int channels) {
    this.listening = listening;
    this.burst = burst;
    int pulses = listening.starts.length;
    this.first = new long[pulses];
    for (int n = 0; n < pulses; n++) {
      first[n] = listening.firstSample(n);
    }
    int slots = burst;
    for (int b = 0; b + burst <= pulses; b += burst) {
      long done = first[b + burst - 1] + listening.window;
      int n = b + burst;
      while (n < pulses && first[n] < done) {
        n++;
      }
      slots = Math.max(slots, n - b);
    }
    this.re = new float[slots][channels][listening.window];
    this.im = new float[slots][channels][listening.window];
  }

  /** Forgets the dwell before. */
  void clear() {
    end = Long.MAX_VALUE;
  }

  /** The sample after a burst's last. */
  long endOf(int burstNumber) {
    return first[(burstNumber + 1) * burst - 1] + listening.window;
  }

  /**
   * Copies samples {@code at} to {@code at + count} - 1, from a block's place on, into the windows
   * of the oldest pulse still worked on and of those after it.
   */
  void take(IqBlock block, int from, long at, int count, int oldest) {
    for (int n = oldest; n < first.length && first[n] < at + count; n++) {
      long start = Math.max(at, first[n]);
      long stop = Math.min(at + count, first[n] + listening.window);
      if (n - oldest >= re.length) {
        throw new IllegalStateException("more windows are open than were foreseen");
      }
      for (int c = 0; c < re[0].length && start < stop; c++) {
        int into = (int) (start - first[n]);
        int out = from + (int) (start - at);
        int length = (int) (stop - start);
        System.arraycopy(block.re(c), out, re[n % re.length][c], into, length);
        System.arraycopy(block.im(c), out, im[n % re.length][c], into, length);
      }
    }
  }

  /** The recording ended here. */
  void end(long samples) {
    end = samples;
  }

  float[] re(int pulse, int channel) {
    return re[pulse % re.length][channel];
  }

  float[] im(int pulse, int channel) {
    return im[pulse % re.length][channel];
  }

  /** The first sample of a window that was recorded; what lies before is not to be used. */
  int recordedFrom(int pulse) {
    return (int) Math.max(0, Math.min(listening.window, -first[pulse]));
  }

  /** The sample after the last that was recorded. */
  int recordedTo(int pulse) {
    return (int) Math.max(0, Math.min(listening.window, end - first[pulse]));
  }

  /** Puts silence where nothing was recorded. */
  void silence(int pulse) {
    int from = recordedFrom(pulse);
    int to = recordedTo(pulse);
    for (int c = 0; c < re[0].length; c++) {
      java.util.Arrays.fill(re(pulse, c), 0, from, 0);
      java.util.Arrays.fill(im(pulse, c), 0, from, 0);
      java.util.Arrays.fill(re(pulse, c), Math.max(from, to), listening.window, 0);
      java.util.Arrays.fill(im(pulse, c), Math.max(from, to), listening.window, 0);
    }
  }
}
