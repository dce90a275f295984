package io.farwatch.core.radar.array;

/**
 * Gain of a beam in its direction of steering, and of what it is made.
 *
 * @param directivity by integration, taper and element pattern in it
 * @param taperEfficiency of the directivity of equal weights, kept by the taper; already in the
 *     directivity, told apart so that it can be named
 * @param ohmicEfficiency of the power fed, not turned into heat; an input
 */
public record ArrayGain(double directivity, double taperEfficiency, double ohmicEfficiency) {
  public ArrayGain {
    if (!(ohmicEfficiency > 0) || ohmicEfficiency > 1) {
      throw new IllegalArgumentException("ohmic efficiency " + ohmicEfficiency);
    }
  }

  public static ArrayGain of(ArrayBeam beam, double ohmicEfficiency) {
    return new ArrayGain(beam.directivity(), beam.array().taperEfficiency(), ohmicEfficiency);
  }

  /** Directivity less ohmic loss. */
  public double gain() {
    return directivity * ohmicEfficiency;
  }
}
