package io.farwatch.core.radar.array;

/**
 * Where a beam is pointed and by what.
 *
 * @param u direction cosine to the right
 * @param v direction cosine up along the face
 * @param phaseBits bits of the phase shifters, rounded to the nearest step; 0: exact
 * @param timeDelay true: the same direction at every frequency; false: phases of the centre
 *     frequency, so that the beam squints off it
 */
public record Steering(double u, double v, int phaseBits, boolean timeDelay) {
  public Steering {
    if (!(u * u + v * v < 1)) {
      throw new IllegalArgumentException("no direction in front has cosines " + u + ", " + v);
    }
    if (phaseBits < 0 || phaseBits > 24 || (timeDelay && phaseBits != 0)) {
      throw new IllegalArgumentException(phaseBits + " bits of phase, time delay " + timeDelay);
    }
  }

  /** By exact phases of the centre frequency. */
  public static Steering phase(double u, double v) {
    return new Steering(u, v, 0, false);
  }

  /** By phases of so many bits. */
  public static Steering quantised(double u, double v, int phaseBits) {
    return new Steering(u, v, phaseBits, false);
  }

  /** By true delays. */
  public static Steering delay(double u, double v) {
    return new Steering(u, v, 0, true);
  }

  /** Along the normal of the face. */
  public static Steering broadside() {
    return phase(0, 0);
  }
}
