package io.farwatch.core.radar.waveform;

/**
 * A pulse without modulation.
 *
 * @param durationS pulse (s)
 */
public record RectangularPulse(double durationS) implements Waveform {
  public RectangularPulse {
    if (!(durationS > 0) || !Double.isFinite(durationS)) {
      throw new IllegalArgumentException("pulse of " + durationS + " s");
    }
  }

  @Override
  public double bandwidthHz() {
    return 1 / durationS;
  }

  @Override
  public double phaseRad(double timeS) {
    return 0;
  }

  @Override
  public double couplingS(double carrierHz) {
    return 0;
  }
}
