package io.farwatch.cli;

import io.farwatch.cli.report.Words;
import io.farwatch.core.radar.environment.SunNoise;
import io.farwatch.core.radar.waveform.LinearFm;
import io.farwatch.scenario.random.Draws;
import io.farwatch.scenario.signal.NoiseEmitter;
import io.farwatch.scenario.signal.PulsedEmitter;
import java.util.Locale;

/** What reaches a simulated radar without having been sent by it. */
final class Emitters {
  /** s: a search radar's pulse and interval, assumed. */
  private static final double PULSE_S = 50e-6;

  private static final double INTERVAL_S = 1 / 300.0;

  private Emitters() {}

  /**
   * @param at {u, v} minus the beam's
   */
  static Surrounding sun(RecordBeam b, SunNoise.Sun state, double[] at) {
    double flux = SunNoise.fluxWPerM2Hz(state, b.model().frequencyHz());
    double gain = b.model().receiveGain();
    double kelvin = b.model().systemTemperatureK();
    NoiseEmitter e = NoiseEmitter.sun(flux, gain, b.wavelengthM(), kelvin, at[0], at[1]);
    String word = state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return new Surrounding("the Sun, " + word, 0, (scene, key, s) -> scene.with(e));
  }

  /**
   * @param overNoiseDb were the beam on it
   * @param at {u, v} minus the beam's
   */
  static Surrounding jammer(double overNoiseDb, double[] at) {
    double ratio = Decibels.toRatio(overNoiseDb);
    NoiseEmitter e =
        new NoiseEmitter(ratio, at[0], at[1], Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    return new Surrounding(
        "a jammer of " + Words.fixed(overNoiseDb, 1) + " dB", 0, (scene, key, s) -> scene.with(e));
  }

  /** Another radar's pulses; the rest as of a jammer. */
  static Surrounding radar(RecordBeam b, double overNoiseDb, double[] at) {
    double ratio = Decibels.toRatio(overNoiseDb);
    LinearFm pulse = new LinearFm(PULSE_S, Math.max(1 / PULSE_S, b.bandwidthHz() / 2), true);
    return new Surrounding(
        "another radar of " + Words.fixed(overNoiseDb, 1) + " dB",
        0,
        (scene, key, s) -> {
          // Its pulses go on from dwell to dwell.
          double first = new Draws(key.seed(), key.who(), 0, Draws.name("other")).uniform();
          double next = (first - s / INTERVAL_S) % 1;
          double wait = INTERVAL_S * (next < 0 ? next + 1 : next);
          return scene.with(new PulsedEmitter(pulse, 0, wait, INTERVAL_S, ratio, at[0], at[1]));
        });
  }
}
