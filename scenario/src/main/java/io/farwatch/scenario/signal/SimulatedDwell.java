package io.farwatch.scenario.signal;

import io.farwatch.core.radar.RadarEquation;
import io.farwatch.core.signal.DwellSetup;
import io.farwatch.core.signal.IqBlock;
import io.farwatch.core.signal.IqSource;
import io.farwatch.scenario.random.NormalStream;
import java.util.Arrays;
import java.util.List;

/**
 * The samples of a dwell, made when they are read. Memory is that of the scene and the pulses'
 * times; samples are not kept. The order in which contributions are added to a sample is fixed:
 * thermal noise, emitters of noise, other radars, scatterers; and within each by place and pulse.
 */
public final class SimulatedDwell implements IqSource {
  /** Streams of the dwell's draws: channels from 0, then what emits and reflects. */
  private static final int NOISE_PART = 0x1000;

  private static final int PULSES_PART = 0x2000;
  private static final int SCATTERERS_PART = 0x10000;

  private final DwellSetup setup;
  private final Scene scene;
  private final long samples;
  private final double[] pulseStarts;
  private final boolean noisy;
  private final NormalStream[] thermal;
  private final NormalStream[] emitted;
  private final double[][] emittedGains;
  private final PulsePainter[] others;
  private final EchoPainter[] echoes;
  private long next;

  /**
   * @param setup how the dwell is sent; its pulses are those that were sent last
   * @param earlierPulseStartsS pulses sent before, whose echoes may still come in: rising, all
   *     before the setup's first
   * @param samples how many to make
   * @param beam patterns by which echoes and emissions enter
   * @param key of the draws
   */
  public SimulatedDwell(
      DwellSetup setup,
      List<Double> earlierPulseStartsS,
      long samples,
      MonopulseBeam beam,
      Scene scene,
      Key key) {
    this(setup, earlierPulseStartsS, samples, beam, scene, key, true);
  }

  /**
   * What a dwell's draws depend on.
   *
   * @param who the radar, see {@link io.farwatch.scenario.random.Draws#name}
   */
  public record Key(long seed, int who, long dwell) {}

  SimulatedDwell(
      DwellSetup setup,
      List<Double> earlierPulseStartsS,
      long samples,
      MonopulseBeam beam,
      Scene scene,
      Key key,
      boolean noisy) {
    if (samples < 1) {
      throw new IllegalArgumentException(samples + " samples");
    }
    this.setup = setup;
    this.scene = scene;
    this.samples = samples;
    this.noisy = noisy;
    this.pulseStarts = joined(earlierPulseStartsS, setup.pulseStartsS());
    int channels = setup.channels();
    this.thermal = new NormalStream[channels];
    for (int c = 0; c < channels; c++) {
      thermal[c] = stream(key, c);
    }
    double[] three = new double[3];
    this.emitted = new NormalStream[scene.noise().size()];
    this.emittedGains = new double[emitted.length][];
    for (int i = 0; i < emitted.length; i++) {
      NoiseEmitter e = scene.noise().get(i);
      emitted[i] = stream(key, NOISE_PART + i);
      beam.receive(e.u(), e.v(), three);
      emittedGains[i] = gains(three, channels, Math.sqrt(e.powerRatio()));
    }
    this.others = new PulsePainter[scene.pulses().size()];
    for (int i = 0; i < others.length; i++) {
      PulsedEmitter p = scene.pulses().get(i);
      beam.receive(p.u(), p.v(), three);
      others[i] =
          new PulsePainter(
              p,
              setup,
              stream(key, PULSES_PART + i),
              gains(three, channels, Math.sqrt(p.powerRatio())));
    }
    this.echoes = new EchoPainter[scene.scatterers().size()];
    double inPulse = setup.waveform().durationS() * setup.sampleRateHz();
    for (int i = 0; i < echoes.length; i++) {
      Scatterer s = scene.scatterers().get(i);
      beam.receive(s.u(), s.v(), three);
      double amplitude = Math.sqrt(s.snr() / inPulse) * beam.transmit(s.u(), s.v());
      echoes[i] =
          new EchoPainter(
              s,
              setup,
              pulseStarts,
              stream(key, SCATTERERS_PART + i),
              gains(three, channels, amplitude));
    }
  }

  private static NormalStream stream(Key key, int part) {
    return new NormalStream(key.seed(), key.who(), key.dwell(), part);
  }

  private static double[] gains(double[] three, int channels, double amplitude) {
    double[] g = new double[channels];
    for (int c = 0; c < channels; c++) {
      g[c] = amplitude * three[c];
    }
    return g;
  }

  private static double[] joined(List<Double> earlier, List<Double> own) {
    double[] all = new double[earlier.size() + own.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = i < earlier.size() ? earlier.get(i) : own.get(i - earlier.size());
      if (i > 0 && !(all[i] > all[i - 1])) {
        throw new IllegalArgumentException("pulse " + i + " does not begin after the one before");
      }
    }
    return all;
  }

  /** As many samples as hold every echo of the setup's last pulse up to its farthest range. */
  public static long samplesOf(DwellSetup s) {
    double last = s.pulseStartsS().get(s.pulseStartsS().size() - 1);
    double end = last + s.waveform().durationS() + 2 * s.rangeMaxM() / RadarEquation.LIGHT_MPS;
    return (long) Math.ceil(end * s.sampleRateHz()) + 1;
  }

  @Override
  public DwellSetup setup() {
    return setup;
  }

  /** Samples that the dwell has in all. */
  public long samples() {
    return samples;
  }

  @Override
  public boolean read(IqBlock block) {
    if (block.channels() != setup.channels()) {
      throw new IllegalArgumentException(
          "a block of " + block.channels() + " channels for " + setup.channels());
    }
    int n = (int) Math.min(block.capacity(), samples - next);
    block.count(n);
    if (n == 0) {
      return false;
    }
    for (int c = 0; c < setup.channels(); c++) {
      Arrays.fill(block.re(c), 0, n, 0);
      Arrays.fill(block.im(c), 0, n, 0);
      if (noisy) {
        thermal[c].addTo(next, block.re(c), block.im(c), 0, n, 1);
      }
    }
    emit(block, n);
    for (PulsePainter p : others) {
      p.addTo(block, next, n);
    }
    for (EchoPainter e : echoes) {
      e.addTo(block, next, n);
    }
    blank(block, n);
    next += n;
    return true;
  }

  private void emit(IqBlock block, int n) {
    double rate = setup.sampleRateHz();
    for (int i = 0; i < emitted.length; i++) {
      NoiseEmitter e = scene.noise().get(i);
      int a = (int) Math.max(0, Math.min(n, Math.ceil(e.fromS() * rate) - next));
      int b = (int) Math.max(a, Math.min(n, Math.ceil(e.untilS() * rate) - next));
      for (int c = 0; c < setup.channels(); c++) {
        emitted[i].addTo(next + a, block.re(c), block.im(c), a, b - a, emittedGains[i][c]);
      }
    }
  }

  /** The receiver is off while a pulse is sent. */
  private void blank(IqBlock block, int n) {
    double rate = setup.sampleRateHz();
    double length = setup.waveform().durationS();
    int p = placeBefore(pulseStarts, next / rate - length);
    for (; p < pulseStarts.length && pulseStarts[p] * rate < next + n; p++) {
      int a = (int) Math.max(0, Math.ceil(pulseStarts[p] * rate) - next);
      int b = (int) Math.min(n, Math.ceil((pulseStarts[p] + length) * rate) - next);
      for (int c = 0; c < setup.channels() && a < b; c++) {
        Arrays.fill(block.re(c), a, b, 0);
        Arrays.fill(block.im(c), a, b, 0);
      }
    }
  }

  /** The last place before which all of rising numbers are below a value, or one earlier. */
  static int placeBefore(double[] rising, double value) {
    int p = Arrays.binarySearch(rising, value);
    int at = p >= 0 ? p : -p - 1;
    return Math.max(0, at - 1);
  }
}
