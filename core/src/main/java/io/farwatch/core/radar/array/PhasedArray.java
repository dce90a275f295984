package io.farwatch.core.radar.array;

import java.util.Arrays;

/**
 * One face: its grid, the real weights of the elements (zero: off or failed), how one element
 * radiates, and the frequency for which the phases are set.
 */
public final class PhasedArray {
  /** m/s, exact (SI). */
  static final double LIGHT_MPS = 299_792_458;

  private final ArrayGrid grid;
  private final double[] weights;
  private final ElementPattern element;
  private final double centreHz;

  private PhasedArray(ArrayGrid grid, double[] weights, ElementPattern element, double centreHz) {
    this.grid = grid;
    this.weights = weights;
    this.element = element;
    this.centreHz = centreHz;
  }

  public static PhasedArray of(
      ArrayGrid grid, Taper taper, ElementPattern element, double centreHz) {
    return of(grid, taper.weights(grid), element, centreHz);
  }

  /** With weights of one's own, one an element in the grid's order. */
  public static PhasedArray of(
      ArrayGrid grid, double[] weights, ElementPattern element, double centreHz) {
    if (weights.length != grid.size()) {
      throw new IllegalArgumentException(weights.length + " weights, " + grid.size() + " elements");
    }
    double sum = 0;
    for (double w : weights) {
      sum += w * w;
    }
    if (!(sum > 0) || !Double.isFinite(sum)) {
      throw new IllegalArgumentException("weights of power " + sum);
    }
    if (!(centreHz > 0) || !Double.isFinite(centreHz)) {
      throw new IllegalArgumentException("centre frequency " + centreHz + " Hz");
    }
    return new PhasedArray(grid, weights.clone(), element, centreHz);
  }

  /** With these elements dead. */
  public PhasedArray withFailed(int... elements) {
    double[] w = weights.clone();
    for (int e : elements) {
      w[e] = 0;
    }
    return of(grid, w, element, centreHz);
  }

  /** With so many of the living elements dead, drawn by the seed: the same seed, the same ones. */
  public PhasedArray withFailedDrawn(int count, long seed) {
    int[] living = new int[grid.size()];
    int n = 0;
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] != 0) {
        living[n++] = i;
      }
    }
    if (count < 0 || count >= n) {
      throw new IllegalArgumentException(count + " failures among " + n + " living elements");
    }
    Draw draw = new Draw(seed);
    for (int i = 0; i < count; i++) {
      int j = i + draw.below(n - i);
      int taken = living[j];
      living[j] = living[i];
      living[i] = taken;
    }
    return withFailed(Arrays.copyOf(living, count));
  }

  public ArrayGrid grid() {
    return grid;
  }

  public ElementPattern element() {
    return element;
  }

  public double centreHz() {
    return centreHz;
  }

  public double wavelengthM() {
    return LIGHT_MPS / centreHz;
  }

  public double weight(int i) {
    return weights[i];
  }

  /** Elements that work. */
  public int active() {
    int n = 0;
    for (double w : weights) {
      n += w != 0 ? 1 : 0;
    }
    return n;
  }

  /**
   * Share of the directivity of equal weights on the working elements that the taper keeps: |sum
   * w|^2 / (n sum w^2). Source: Mailloux, ch. 2.
   */
  public double taperEfficiency() {
    double sum = 0;
    double power = 0;
    for (double w : weights) {
      sum += w;
      power += w * w;
    }
    return sum * sum / (active() * power);
  }

  /** The beam at the centre frequency. */
  public ArrayBeam beam(Steering steering) {
    return beam(steering, centreHz);
  }

  /** The beam at another frequency. */
  public ArrayBeam beam(Steering steering, double frequencyHz) {
    return new ArrayBeam(this, steering, frequencyHz, 0);
  }

  /**
   * The beam with all weights turned by -90 degrees, so that the ratio of the difference pattern of
   * odd weights to the sum pattern is real, and positive toward positive u or v.
   */
  public ArrayBeam differenceBeam(Steering steering) {
    return new ArrayBeam(this, steering, centreHz, -Math.PI / 2);
  }
}
