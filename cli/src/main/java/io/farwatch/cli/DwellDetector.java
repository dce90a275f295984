package io.farwatch.cli;

import io.farwatch.cli.iq.CellCount;
import io.farwatch.cli.iq.DetectCount;
import io.farwatch.cli.iq.FoundPlot;
import io.farwatch.cli.iq.NoiseMeter;
import io.farwatch.core.radar.RadarEquation;
import io.farwatch.core.radar.array.Uniform;
import io.farwatch.core.radar.waveform.NonLinearFm;
import io.farwatch.core.radar.waveform.RectangularPulse;
import io.farwatch.core.signal.AngleCurve;
import io.farwatch.core.signal.Chain;
import io.farwatch.core.signal.ChainObserver;
import io.farwatch.core.signal.ChainSettings;
import io.farwatch.core.signal.ChainSettings.Integration;
import io.farwatch.core.signal.Detection;
import io.farwatch.core.signal.DwellSetup;
import io.farwatch.core.time.Epoch;
import io.farwatch.formats.sigmf.BeamPointing;
import io.farwatch.formats.sigmf.RecordedDwell;
import io.farwatch.formats.sigmf.SampleCount;
import io.farwatch.formats.sigmf.SigmfRecording;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs the signal chain over the dwells of a recording; dwells sent alike share one chain. */
final class DwellDetector {
  private final SigmfRecording recording;
  private final ChainOptions options;
  private final Map<Integration, Long> integrations = new EnumMap<>(Integration.class);
  private @Nullable Chain chain;
  private @Nullable DwellSetup setup;
  private double slope = Double.NaN;

  DwellDetector(SigmfRecording recording, ChainOptions options) {
    this.recording = recording;
    this.options = options;
  }

  /** Detects in one dwell and hands out its plots. */
  void dwell(
      long number,
      RecordedDwell d,
      String radar,
      Epoch epoch,
      ChainObserver look,
      DetectCount count,
      Consumer<FoundPlot> out) {
    SampleCount samples = new SampleCount();
    CellCount counting = new CellCount(look);
    NoiseMeter noise = new NoiseMeter(recording.read(d, samples));
    List<Detection> found;
    try {
      found = chain(d).detect(noise, counting);
    } catch (IllegalArgumentException e) {
      String plain =
          d.setup().waveform() instanceof RectangularPulse
              ? "a plain pulse is not processed here, only chirps and codes are: "
              : "";
      throw new Failure(
          "dwell " + number + " (captures[" + d.capture() + "]): " + plain + e.getMessage());
    }
    integrations.merge(integration(d.setup()), 1L, Long::sum);
    count.noise(noise.power());
    count.dwell(number, d, samples, found.size(), counting.ambiguous(), counting.tested());
    for (Detection f : found) {
      out.accept(FoundPlot.of(radar, number, epoch, d.beam(), f));
    }
  }

  private Chain chain(RecordedDwell d) {
    double slopeNow = slope(d.beam());
    Chain c = chain;
    if (c == null || !d.setup().equals(setup) || Double.compare(slope, slopeNow) != 0) {
      c = new Chain(d.setup(), settings(d.setup(), slopeNow));
      chain = c;
      setup = d.setup();
      slope = slopeNow;
    }
    return c;
  }

  private static double slope(@Nullable BeamPointing beam) {
    return beam == null ? Double.NaN : beam.monopulseSlope();
  }

  private ChainSettings settings(DwellSetup s, double monopulse) {
    ChainSettings all = ChainSettings.single(options.pfa());
    all = all.withCfar(options.rule(), all.guard());
    if (s.waveform() instanceof NonLinearFm) {
      // Its spectrum is the weighting: a second one would cost SNR and bend its coupling.
      all = all.withTapers(new Uniform(), new Uniform());
    }
    if (s.channels() == 3 && Double.isFinite(monopulse) && monopulse != 0) {
      AngleCurve curve = AngleCurve.linear(monopulse);
      all = all.withMonopulse(curve, curve);
    }
    Integration how = integration(s);
    return all.withIntegration(
        how, how == Integration.SINGLE ? 1 : 0, options.rateMinMps(), options.rateMaxMps());
  }

  /**
   * How a dwell's pulses are added: as asked; else coherently when the longest interval folds the
   * range rates apart (half a wavelength an interval spans them all), else by powers.
   */
  private Integration integration(DwellSetup s) {
    Integration asked = options.integration();
    if (asked != null) {
      return asked;
    }
    List<Double> starts = s.pulseStartsS();
    if (starts.size() == 1) {
      return Integration.SINGLE;
    }
    double longest = 0;
    for (int i = 1; i < starts.size(); i++) {
      longest = Math.max(longest, starts.get(i) - starts.get(i - 1));
    }
    double folds = RadarEquation.LIGHT_MPS / s.carrierHz() / 2 / longest;
    boolean apart = folds >= options.rateMaxMps() - options.rateMinMps();
    return apart ? Integration.COHERENT : Integration.NONCOHERENT;
  }

  /** How many dwells were integrated in which way. */
  Map<Integration, Long> integrations() {
    return integrations;
  }

  /** How a dwell is processed, for a picture's second line. */
  String words(RecordedDwell d) {
    DwellSetup s = d.setup();
    int n = s.pulseStartsS().size();
    return String.format(
        Locale.ROOT,
        "%d pulse%s of %.3g ms and %.4g kHz at %.4g MHz, %s; threshold %s",
        n,
        n == 1 ? "" : "s",
        1e3 * s.waveform().durationS(),
        1e-3 * s.waveform().bandwidthHz(),
        1e-6 * s.carrierHz(),
        integration(s).name().toLowerCase(Locale.ROOT),
        options.words());
  }
}
