package io.farwatch.core.signal;

import io.farwatch.core.radar.RadarEquation;
import java.util.ArrayList;
import java.util.List;

/**
 * A dwell's samples for tests, exact: points of constant range rate, c (t - s) = R(s), s when the
 * wave was reflected, t when it is received, 2 s - t when it was sent. Noise has unit power a
 * sample and channel and depends on (seed, channel, sample) alone.
 */
final class Sky implements IqSource {
  private static final double C = RadarEquation.LIGHT_MPS;

  private final DwellSetup setup;
  private final long samples;
  private final long seed;
  private final boolean noisy;
  private final List<Point> points = new ArrayList<>();
  private long at;

  /**
   * @param energySnr of one pulse at the peak of the matched filter: amplitude^2 x samples of a
   *     pulse
   * @param pulses amplitude of each pulse's echo besides, or empty
   */
  private record Point(
      double epochS,
      double rangeM,
      double rateMps,
      double energySnr,
      double turns,
      double u,
      double v,
      double[] pulses) {}

  Sky(DwellSetup setup, long seed, boolean noisy) {
    this.setup = setup;
    this.seed = seed;
    this.noisy = noisy;
    double last = setup.pulseStartsS().get(setup.pulseStartsS().size() - 1);
    double end = last + 2 * setup.rangeMaxM() / C + 2 * setup.waveform().durationS() + 2e-4;
    this.samples = (long) Math.ceil(end * setup.sampleRateHz());
  }

  /** A steady point; SNR of one pulse at the matched filter, phase in turns. */
  Sky point(double epochS, double rangeM, double rateMps, double snr, double turns) {
    return point(epochS, rangeM, rateMps, snr, turns, 0, 0);
  }

  /** The same off the beam's middle: ratios of difference over sum. */
  Sky point(
      double epochS, double rangeM, double rateMps, double snr, double turns, double u, double v) {
    points.add(new Point(epochS, rangeM, rateMps, snr, turns, u, v, new double[0]));
    return this;
  }

  /** The same with an amplitude of its own for each pulse. */
  Sky fading(double epochS, double rangeM, double rateMps, double energySnr, double[] pulses) {
    points.add(new Point(epochS, rangeM, rateMps, energySnr, 0.1, 0, 0, pulses));
    return this;
  }

  long samples() {
    return samples;
  }

  @Override
  public DwellSetup setup() {
    return setup;
  }

  @Override
  public boolean read(IqBlock block) {
    int count = (int) Math.min(block.capacity(), samples - at);
    block.count(Math.max(0, count));
    if (count <= 0) {
      return false;
    }
    for (int c = 0; c < block.channels(); c++) {
      float[] re = block.re(c);
      float[] im = block.im(c);
      for (int k = 0; k < count; k++) {
        re[k] = 0;
        im[k] = 0;
      }
      if (noisy) {
        Noise.add(seed, c, at, re, im, count);
      }
      for (Point p : points) {
        echoes(p, c, re, im, count);
      }
      blank(re, im, count);
    }
    at += count;
    return true;
  }

  private void blank(float[] re, float[] im, int count) {
    double fs = setup.sampleRateHz();
    for (double start : setup.pulseStartsS()) {
      int from = (int) Math.max(0, Math.ceil(start * fs - 1e-9) - at);
      double stop = Math.ceil((start + setup.waveform().durationS()) * fs - 1e-9) - at;
      for (int k = from; k < Math.min(count, stop); k++) {
        re[k] = 0;
        im[k] = 0;
      }
    }
  }

  private void echoes(Point p, int channel, float[] re, float[] im, int count) {
    double fs = setup.sampleRateHz();
    double length = setup.waveform().durationS();
    double amplitude = Math.sqrt(p.energySnr / Math.round(length * fs));
    amplitude *= channel == 0 ? 1 : channel == 1 ? p.u : p.v;
    for (int n = 0; n < setup.pulseStartsS().size(); n++) {
      double start = setup.pulseStartsS().get(n);
      double delay =
          2 * (p.rangeM + p.rateMps * (start - p.epochS + p.rangeM / C)) / (C - p.rateMps);
      int from = (int) Math.max(0, Math.floor((start + delay) * fs) - 4 - at);
      int to = (int) Math.min(count, Math.ceil((start + delay + length) * fs) + 4 - at);
      double a = amplitude * (p.pulses.length == 0 ? 1 : p.pulses[n]);
      for (int k = from; k < to; k++) {
        double t = (at + k) / fs;
        double s = (C * t - p.rangeM + p.rateMps * p.epochS) / (C + p.rateMps);
        double x = 2 * s - t - start;
        if (x >= 0 && x < length) {
          double turns = setup.carrierHz() * 2 * (t - s) - p.turns;
          double phase = setup.waveform().phaseRad(x) - 2 * Math.PI * (turns - Math.rint(turns));
          re[k] += (float) (a * Math.cos(phase));
          im[k] += (float) (a * Math.sin(phase));
        }
      }
    }
  }
}
