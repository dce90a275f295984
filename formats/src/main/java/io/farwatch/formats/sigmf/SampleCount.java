package io.farwatch.formats.sigmf;

/** What was met while samples were read. A sample of several channels is counted once. */
public final class SampleCount {
  private long samples;
  private long notFinite;
  private long saturated;
  private long firstNotFinite = -1;
  private int firstNotFiniteChannel = -1;
  private long firstSaturated = -1;

  /** Samples read. */
  public long samples() {
    return samples;
  }

  /** Samples with a NaN or an infinity, which were read as zero. */
  public long notFinite() {
    return notFinite;
  }

  /** Samples with a part at full scale. */
  public long saturated() {
    return saturated;
  }

  /** Index in the data file of the first that was not finite; -1 without any. */
  public long firstNotFinite() {
    return firstNotFinite;
  }

  /** Its first channel that was not; -1 without any. */
  public int firstNotFiniteChannel() {
    return firstNotFiniteChannel;
  }

  /** Index in the data file of the first at full scale; -1 without any. */
  public long firstSaturated() {
    return firstSaturated;
  }

  /** Adds what another counted. */
  public void add(SampleCount more) {
    samples += more.samples;
    notFinite += more.notFinite;
    saturated += more.saturated;
    if (firstNotFinite < 0) {
      firstNotFinite = more.firstNotFinite;
      firstNotFiniteChannel = more.firstNotFiniteChannel;
    }
    if (firstSaturated < 0) {
      firstSaturated = more.firstSaturated;
    }
  }

  void read(int count) {
    samples += count;
  }

  void notFinite(long index, int channel) {
    notFinite++;
    if (firstNotFinite < 0) {
      firstNotFinite = index;
      firstNotFiniteChannel = channel;
    }
  }

  void saturated(long index) {
    saturated++;
    if (firstSaturated < 0) {
      firstSaturated = index;
    }
  }
}
