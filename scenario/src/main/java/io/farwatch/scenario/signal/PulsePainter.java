package io.farwatch.scenario.signal;

import io.farwatch.core.radar.waveform.Waveform;
import io.farwatch.core.signal.DwellSetup;
import io.farwatch.core.signal.IqBlock;
import io.farwatch.scenario.random.NormalStream;
import io.farwatch.scenario.random.Turns;

/** Adds another radar's pulses to blocks; each pulse has a phase of its own. */
final class PulsePainter {
  private final PulsedEmitter emitter;
  private final double rate;
  private final NormalStream draws;
  private final double[] gains;

  PulsePainter(PulsedEmitter emitter, DwellSetup setup, NormalStream draws, double[] gains) {
    this.emitter = emitter;
    this.rate = setup.sampleRateHz();
    this.draws = draws;
    this.gains = gains;
  }

  void addTo(IqBlock block, long first, int count) {
    Waveform w = emitter.waveform();
    double length = w.durationS();
    double from = (first / rate - length - emitter.firstS()) / emitter.intervalS();
    for (long p = (long) Math.max(0, Math.floor(from)); ; p++) {
      double start = emitter.firstS() + p * emitter.intervalS();
      int a = (int) Math.max(0, Math.ceil(start * rate) - first);
      if (a >= count) {
        return;
      }
      int b = (int) Math.min(count, Math.ceil((start + length) * rate) - first);
      double phase = draws.turnsOf(p);
      for (int i = a; i < b; i++) {
        double x = (first + i) / rate - start;
        double turns = w.phaseRad(x) / (2 * Math.PI) + emitter.offsetHz() * x + phase;
        double re = Turns.cos(turns);
        double im = Turns.sin(turns);
        for (int c = 0; c < gains.length; c++) {
          block.re(c)[i] += (float) (gains[c] * re);
          block.im(c)[i] += (float) (gains[c] * im);
        }
      }
    }
  }
}
