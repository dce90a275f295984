package io.farwatch.core.signal;

import io.farwatch.core.radar.RadarEquation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * From the samples of dwells that are sent alike to what is in them: pulse compression, integration
 * over hypotheses of range rate, a threshold that follows the noise, and for each echo its place
 * between the cells, its SNR and its direction in the beam. Made once for a setup and used for one
 * dwell after another; one object is for one thread. It takes no heap but for what it finds.
 *
 * <p>A cell is one sample of range (c / 2 / sample rate) in one row of range rate; the set
 * false-alarm probability holds for each cell by itself. Neighbouring cells are not independent.
 *
 * <p>Ranges nearer than the pulse's own length, and those whose echoes would end while a later
 * pulse is sent, are not looked at: the receiver is deaf then.
 *
 * <p>An echo from beyond the unambiguous range is no detection of a burst whose intervals differ by
 * more than such an echo is long: it is not in all pulses. Of a burst at equal intervals it is, at
 * its range less a whole number of them: that cannot be told from the burst. Nor can it from single
 * pulses; for those see {@link io.farwatch.core.radar.waveform.Stagger}.
 */
public final class Chain {
  private static final int BLOCK = 16_384;
  private static final int CANDIDATES = 1 << 16;
  private static final Comparator<Detection> BY_RANGE =
      Comparator.comparingDouble(Detection::rangeM)
          .thenComparingDouble(Detection::rangeRateMps)
          .thenComparingDouble(Detection::snr);

  private final DwellSetup setup;
  private final ChainSettings settings;
  private final Listening listening;
  private final Response response;
  private final Recorder recorder;
  private final Burst burst;
  private final Candidates candidates = new Candidates(CANDIDATES);
  private final Echoes echoes;
  private final IqBlock block;
  private final int bursts;

  public Chain(DwellSetup setup, ChainSettings settings) {
    this(setup, settings, true);
  }

  private Chain(DwellSetup setup, ChainSettings settings, boolean vector) {
    this.setup = setup;
    this.settings = settings;
    int sent = setup.pulseStartsS().size();
    boolean single = settings.integration() == ChainSettings.Integration.SINGLE;
    int pulses = single ? 1 : settings.pulses() == 0 ? sent : settings.pulses();
    if (pulses > sent) {
      throw new IllegalArgumentException("a burst of " + pulses + " of " + sent + " pulses");
    }
    this.bursts = sent / pulses;
    checkDoppler(pulses);
    Replica replica = new Replica(setup, settings.taper());
    double filter = 0.5 * (settings.rangeRateMinMps() + settings.rangeRateMaxMps());
    this.response = new Response(replica, filter, vector);
    this.listening = new Listening(setup, pad(pulses), replica.length());
    this.recorder = new Recorder(listening, pulses, setup.channels());
    this.burst = new Burst(setup, settings, listening, replica, response, pulses, vector);
    this.echoes = new Echoes(setup, settings, burst, recorder, replica, response);
    this.block = new IqBlock(setup.channels(), BLOCK);
  }

  /**
   * A burst's pulses are compressed with one filter. A chirp's peak moves with Doppler and stays; a
   * code's falls, by 0.2 dB where a quarter of a turn is missed over the pulse.
   */
  private void checkDoppler(int pulses) {
    double span = settings.rangeRateMaxMps() - settings.rangeRateMinMps();
    double turns =
        setup.carrierHz() * span / RadarEquation.LIGHT_MPS * setup.waveform().durationS();
    boolean holds = setup.waveform().couplingS(setup.carrierHz()) != 0;
    if (pulses > 1 && !holds && turns > 0.25) {
      throw new IllegalArgumentException(
          "range rates over "
              + span
              + " m/s turn a pulse of this waveform by "
              + turns
              + " at the span's ends: more than a quarter, so its peak would be lost; narrow the"
              + " span or take single pulses");
    }
  }

  /** With transforms that use no lanes: the same detections, slower. */
  public static Chain scalar(DwellSetup setup, ChainSettings settings) {
    return new Chain(setup, settings, false);
  }

  /** Samples by which a cell may be read shifted. */
  private int pad(int pulses) {
    if (pulses == 1) {
      return 1;
    }
    double c = RadarEquation.LIGHT_MPS;
    List<Double> starts = setup.pulseStartsS();
    double reach = 0;
    for (int b = 0; b < bursts; b++) {
      reach = Math.max(reach, starts.get((b + 1) * pulses - 1) - starts.get(b * pulses));
    }
    double fastest =
        Math.max(Math.abs(settings.rangeRateMinMps()), Math.abs(settings.rangeRateMaxMps()));
    double walk = 2 * fastest / (c - fastest) * reach;
    double coupled =
        settings.integration() == ChainSettings.Integration.COHERENT
            ? Math.abs(setup.waveform().couplingS(setup.carrierHz()))
                * (settings.rangeRateMaxMps() - settings.rangeRateMinMps())
                / c
            : 0;
    return 8 + (int) Math.ceil(1.1 * (walk + coupled) * setup.sampleRateHz());
  }

  /** All detections of a dwell, burst by burst, in order of range. */
  public List<Detection> detect(IqSource source) {
    return detect(source, ChainObserver.NONE);
  }

  /** The same, shown to an observer as they come. */
  public List<Detection> detect(IqSource source, ChainObserver observer) {
    if (!source.setup().equals(setup)) {
      throw new IllegalArgumentException("a dwell of another setup");
    }
    List<Detection> all = new ArrayList<>();
    recorder.clear();
    long at = 0;
    int next = 0;
    while (next < bursts && source.read(block)) {
      int done = 0;
      while (done < block.count() && next < bursts) {
        int count = (int) Math.min(block.count() - done, recorder.endOf(next) - at);
        if (count > 0) {
          recorder.take(block, done, at, count, next * burst.pulses);
          done += count;
          at += count;
        }
        if (at >= recorder.endOf(next)) {
          work(next++, observer, all);
        }
      }
    }
    recorder.end(at);
    while (next < bursts && listening.firstSample(next * burst.pulses) < at) {
      work(next++, observer, all);
    }
    return all;
  }

  private void work(int number, ChainObserver observer, List<Detection> all) {
    burst.search(recorder, number, candidates, observer);
    if (candidates.count() > 0) {
      List<Detection> found = echoes.among(candidates, number, observer);
      found.sort(BY_RANGE);
      all.addAll(found);
      observer.burst(number, number * burst.pulses, List.copyOf(found));
    } else {
      observer.burst(number, number * burst.pulses, List.of());
    }
  }

  /** Pulses at the end of the dwell that make no whole burst and are not used. */
  public int pulsesUnused() {
    return setup.pulseStartsS().size() - bursts * burst.pulses;
  }

  /** Cells over the threshold that were too many to be looked into, since the beginning. */
  public long crossingsRefused() {
    return candidates.refused();
  }

  /**
   * Cells whose echoes were not in all pulses of their burst, or not above what surrounded them in
   * each, since the beginning.
   */
  public long secondTimeAround() {
    return echoes.secondTimeAround();
  }

  /** Size of a cell in range (m). */
  public double cellM() {
    return listening.cellM();
  }

  /** Samples from one value of noise to the next that is independent of it; 1 without weighting. */
  public int noiseSpacing() {
    return response.spacing();
  }

  /** SNR after weighting in range and over pulses, relative to the matched filter's. */
  public double weightingEfficiency() {
    return echoes.efficiency();
  }
}
