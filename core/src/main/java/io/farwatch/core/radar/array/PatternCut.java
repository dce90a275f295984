package io.farwatch.core.radar.array;

/** A pattern along a line: offsets from the steering direction in direction cosines, and powers. */
public final class PatternCut {
  private final double[] offset;
  private final double[] power;
  private final int peak;

  PatternCut(double[] offset, double[] power) {
    this.offset = offset;
    this.power = power;
    int top = 0;
    for (int i = 1; i < power.length; i++) {
      if (power[i] > power[top]) {
        top = i;
      }
    }
    this.peak = top;
  }

  public int count() {
    return offset.length;
  }

  public double offset(int i) {
    return offset[i];
  }

  /** On the beam's own scale. */
  public double power(int i) {
    return power[i];
  }

  /** Power over the highest of the cut. */
  public double relative(int i) {
    return power[i] / power[peak];
  }

  /** Sample of the highest power. */
  public int peak() {
    return peak;
  }

  /**
   * The higher of the two sidelobes next to the main lobe, over the peak; 0 if the cut has none.
   */
  public double firstSidelobe() {
    return Math.max(first(1), first(-1));
  }

  private double first(int way) {
    int i = minimum(way);
    while (i + way >= 0 && i + way < power.length && power[i + way] >= power[i]) {
      i += way;
    }
    return i == minimum(way) ? 0 : relative(i);
  }

  /** The highest sidelobe of the cut over the peak; 0 if the cut has none. */
  public double peakSidelobe() {
    double top = 0;
    for (int i = minimum(1) + 1; i < power.length; i++) {
      top = Math.max(top, relative(i));
    }
    for (int i = minimum(-1) - 1; i >= 0; i--) {
      top = Math.max(top, relative(i));
    }
    return top;
  }

  /** Where the main lobe ends on one side. */
  private int minimum(int way) {
    int i = peak;
    while (i + way >= 0 && i + way < power.length && power[i + way] < power[i]) {
      i += way;
    }
    return i;
  }
}
