package io.farwatch.cli;

import io.farwatch.cli.report.Words;
import io.farwatch.core.plot.Provenance;
import io.farwatch.core.radar.RadarModel;
import io.farwatch.core.signal.DwellSetup;
import io.farwatch.core.time.Epoch;
import io.farwatch.formats.sigmf.Datatype;
import io.farwatch.formats.sigmf.SigmfWriter;
import io.farwatch.scenario.random.Draws;
import io.farwatch.scenario.signal.NoiseEmitter;
import io.farwatch.scenario.signal.Scatterer;
import io.farwatch.scenario.signal.Scene;
import io.farwatch.scenario.signal.SimulatedDwell;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Simulates dwells that follow on each other, and writes them. */
final class DwellRecorder {
  /** An integer's full scale in noise amplitudes: an rms of noise is six counts of 16 bits. */
  private static final double FULL_SCALE = 4096;

  /** A recording that somebody asked for by mistake would fill the disk. */
  private static final double SAMPLES_MAX = 4e9;

  /** As many captures as readers take in one file of metadata. */
  private static final int DWELLS_MAX = 10_000;

  private final Leaf command;
  private final RadarModel model;
  private final RecordBeam beam;
  private final RecordPulses pulses;
  private final List<Scatterer> targets;
  private final List<Surrounding> around;
  private final long seed;
  private final long each;

  DwellRecorder(
      Leaf command,
      RadarModel model,
      RecordBeam beam,
      RecordPulses pulses,
      List<Scatterer> targets,
      List<Surrounding> around,
      long seed) {
    this.command = command;
    this.model = model;
    this.beam = beam;
    this.pulses = pulses;
    this.targets = targets;
    this.around = around;
    this.seed = seed;
    this.each = SimulatedDwell.samplesOf(setup(0));
  }

  /** How a dwell of a number is sent. */
  DwellSetup setup(long dwell) {
    return pulses.setup(command, model, dwell);
  }

  /** Complains when there would be too much of it. */
  void check(int dwells) {
    if (dwells < 1 || dwells > DWELLS_MAX || (double) each * dwells > SAMPLES_MAX) {
      throw command.wrong(
          dwells
              + " dwells of "
              + each
              + " samples are outside 1.."
              + DWELLS_MAX
              + " dwells and "
              + SAMPLES_MAX
              + " samples");
    }
  }

  int targets() {
    return targets.size();
  }

  /** What is around, for people. */
  List<String> words() {
    return around.stream().map(Surrounding::words).toList();
  }

  /** Noise in the sum channel above the receiver's own (dB), of the first dwell. */
  double noiseDb() {
    double[] three = new double[3];
    double sum = 1;
    for (NoiseEmitter e : scene(0, key(0)).noise()) {
      beam.pattern().receive(e.u(), e.v(), three);
      sum += e.powerRatio() * three[0] * three[0];
    }
    return Decibels.of(sum);
  }

  /** Writes so many dwells; gives the samples written. */
  long write(Path out, Datatype type, Epoch begin, int dwells, Progress progress)
      throws IOException {
    boolean whole = type.kind() != Datatype.Kind.FLOAT;
    String seen = Words.count(targets.size(), "target");
    SigmfWriter.Header header =
        new SigmfWriter.Header(
            type,
            FULL_SCALE,
            model.name(),
            Provenance.SIMULATED,
            "Simulated: "
                + String.join(", ", around.isEmpty() ? List.of(seen) : joined(seen, words()))
                + " seen by "
                + model.name(),
            "farwatch " + Main.VERSION,
            whole ? 1 / (FULL_SCALE * FULL_SCALE) : 1);
    try (SigmfWriter w = SigmfWriter.create(out, header)) {
      for (int i = 0; i < dwells; i++) {
        DwellSetup s = setup(i);
        SimulatedDwell.Key key = key(i);
        double at = i * each / s.sampleRateHz();
        w.dwell(
            new SimulatedDwell(s, earlier(s), each, beam.pattern(), scene(at, key), key),
            begin.plusNanos(Math.round(at * 1e9)),
            beam.pointing());
        progress.at(i + 1L);
      }
      w.finish();
      return w.samples();
    }
  }

  private static List<String> joined(String first, List<String> more) {
    List<String> all = new ArrayList<>(List.of(first));
    all.addAll(more);
    return all;
  }

  private SimulatedDwell.Key key(long dwell) {
    return new SimulatedDwell.Key(seed, Draws.name(model.name()), dwell);
  }

  private Scene scene(double atS, SimulatedDwell.Key key) {
    Scene scene = Scene.empty().with(targets.stream().map(p -> p.moving(-atS, 0)).toList());
    for (Surrounding s : around) {
      scene = s.part().in(scene, key, atS);
    }
    return scene;
  }

  /**
   * Pulses of the dwells before, as far back as echoes may come from; of chirps that alternate only
   * those that went the same way, since others are not compressed.
   */
  private List<Double> earlier(DwellSetup s) {
    double delay = around.stream().mapToDouble(Surrounding::delayS).max().orElse(0);
    double period = each / s.sampleRateHz() * (pulses.isAlternating() ? 2 : 1);
    List<Double> starts = new ArrayList<>();
    for (int k = delay > 0 ? (int) Math.ceil(delay / period) + 1 : 0; k >= 1; k--) {
      for (double t : s.pulseStartsS()) {
        starts.add(t - k * period);
      }
    }
    return starts;
  }
}
