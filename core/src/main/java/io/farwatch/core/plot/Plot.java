package io.farwatch.core.plot;

import io.farwatch.core.time.Epoch;
import org.jspecify.annotations.Nullable;

/**
 * One detection as a radar reports it. A plot that exists is valid.
 *
 * @param radar name of the site
 * @param epoch when the echo left the target, by the radar's clock
 * @param measurement what was measured
 * @param snr signal to noise, linear power; NaN when not told
 * @param rangeCellM resolution in range (m); 0 when not told
 * @param provenance where it comes from
 * @param transponder what a cooperative target said, or null
 */
public record Plot(
    String radar,
    Epoch epoch,
    Measurement measurement,
    double snr,
    double rangeCellM,
    Provenance provenance,
    @Nullable Transponder transponder) {
  public Plot {
    if (radar.isEmpty()) {
      throw new IllegalArgumentException("a plot needs a radar");
    }
    if (snr <= 0 || Double.isInfinite(snr) || !(rangeCellM >= 0) || Double.isInfinite(rangeCellM)) {
      throw new IllegalArgumentException("SNR or range cell is out of range");
    }
  }
}
