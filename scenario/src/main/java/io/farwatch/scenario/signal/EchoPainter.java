package io.farwatch.scenario.signal;

import io.farwatch.core.radar.RadarEquation;
import io.farwatch.core.radar.waveform.Waveform;
import io.farwatch.core.signal.DwellSetup;
import io.farwatch.core.signal.IqBlock;
import io.farwatch.scenario.random.NormalStream;
import io.farwatch.scenario.random.Turns;

/**
 * Adds the echoes of one scatterer to blocks, exactly for R(s) = R + v (s - epoch) + a/2 (s -
 * epoch)^2. A sample taken at t was reflected at s with c (t - s) = R(s), so
 *
 * <pre>
 *   s - epoch = 2 (c t' - R) / (c + v + sqrt((c + v)^2 + 2 a (c t' - R))),   t' = t - epoch
 *   delay = 2 (t - s);   echo = envelope(t - delay - pulse start) exp(-2 pi i carrier delay)
 * </pre>
 *
 * the delay changing within the pulse: Doppler, range walk and the pulse's stretching are all in
 * it. What is left out: relativity (v^2 / c^2 of the delay, below 1e-8 of a turn at 10 km/s).
 */
final class EchoPainter {
  private static final double C = RadarEquation.LIGHT_MPS;

  private final Scatterer s;
  private final Waveform waveform;
  private final double carrierHz;
  private final double rate;
  private final double[] pulseStarts;
  private final NormalStream draws;
  private final double[] gains;
  private final boolean steadyStart;

  EchoPainter(
      Scatterer scatterer,
      DwellSetup setup,
      double[] pulseStarts,
      NormalStream draws,
      double[] gains) {
    this.s = scatterer;
    this.waveform = setup.waveform();
    this.carrierHz = setup.carrierHz();
    this.rate = setup.sampleRateHz();
    this.pulseStarts = pulseStarts;
    this.draws = draws;
    this.gains = gains;
    this.steadyStart =
        s.fromS() == Double.NEGATIVE_INFINITY && s.untilS() == Double.POSITIVE_INFINITY;
  }

  /** When a wave received at a time was reflected. */
  private double reflected(double t) {
    double path = C * (t - s.epochS()) - s.rangeM();
    double b = C + s.rangeRateMps();
    return s.epochS() + 2 * path / (b + Math.sqrt(b * b + 2 * s.accelerationMps2() * path));
  }

  void addTo(IqBlock block, long first, int count) {
    double t0 = first / rate;
    double t1 = (first + count - 1) / rate;
    if (!steadyStart && (reflected(t1) < s.fromS() || reflected(t0) >= s.untilS())) {
      return;
    }
    // Sent between these times; a pulse may have begun a length before.
    double sentFirst = 2 * reflected(t0) - t0;
    double sentLast = 2 * reflected(t1) - t1;
    double length = waveform.durationS();
    int p = SimulatedDwell.placeBefore(pulseStarts, sentFirst - length);
    double slope = Math.max(1, count - 1) / Math.max(sentLast - sentFirst, 1e-9);
    // Sent time rises all but linearly with the sample: a few more are looked at on either side.
    double bend = Math.abs(s.accelerationMps2()) / C * (t1 - t0) * (t1 - t0) * rate;
    int margin = 3 + (int) Math.min(count, Math.ceil(bend));
    for (; p < pulseStarts.length && pulseStarts[p] <= sentLast; p++) {
      double a = (pulseStarts[p] - sentFirst) * slope;
      double b = (pulseStarts[p] + length - sentFirst) * slope;
      int from = (int) Math.max(0, Math.floor(a) - margin);
      int to = (int) Math.min(count, Math.ceil(b) + margin);
      pulse(block, first, from, to, p);
    }
  }

  private void pulse(IqBlock block, long first, int from, int to, int p) {
    long draw = perPulse() ? p + 1L : 0;
    double strength = strength(draw);
    double phase = draws.turnsOf(2 * draw);
    double start = pulseStarts[p];
    double length = waveform.durationS();
    for (int i = from; i < to; i++) {
      double t = (first + i) / rate;
      double at = reflected(t);
      double x = 2 * at - t - start;
      if (x >= 0 && x < length && at >= s.fromS() && at < s.untilS()) {
        double turns = waveform.phaseRad(x) / (2 * Math.PI) - carrierHz * (2 * (t - at)) + phase;
        double a = strength;
        if (s.decayS() < Double.POSITIVE_INFINITY) {
          a *= StrictMath.exp(-(at - s.fromS()) / s.decayS());
        }
        double re = a * Turns.cos(turns);
        double im = a * Turns.sin(turns);
        for (int c = 0; c < gains.length; c++) {
          block.re(c)[i] += (float) (gains[c] * re);
          block.im(c)[i] += (float) (gains[c] * im);
        }
      }
    }
  }

  private boolean perPulse() {
    return switch (s.fluctuation()) {
      case CASE_0, CASE_1, CASE_3 -> false;
      case CASE_2, CASE_4 -> true;
    };
  }

  /** Amplitude relative to the mean power's root: chi-square of two or four degrees of freedom. */
  private double strength(long draw) {
    return switch (s.fluctuation()) {
      case CASE_0 -> 1;
      case CASE_1, CASE_2 -> Math.sqrt(draws.powerOf(2 * draw));
      case CASE_3, CASE_4 ->
          Math.sqrt(0.5 * (draws.powerOf(2 * draw) + draws.powerOf(2 * draw + 1)));
    };
  }
}
