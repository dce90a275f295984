package io.farwatch.cli;

import io.farwatch.cli.report.Doc;
import io.farwatch.cli.report.Words;
import io.farwatch.core.plot.Provenance;
import io.farwatch.core.radar.RadarEquation;
import io.farwatch.core.radar.RadarModel;
import io.farwatch.core.radar.detection.Swerling;
import io.farwatch.core.radar.waveform.LinearFm;
import io.farwatch.core.signal.DwellSetup;
import io.farwatch.core.time.Epoch;
import io.farwatch.formats.sigmf.BeamPointing;
import io.farwatch.formats.sigmf.Datatype;
import io.farwatch.formats.sigmf.SigmfWriter;
import io.farwatch.scenario.random.Draws;
import io.farwatch.scenario.signal.GaussianBeam;
import io.farwatch.scenario.signal.Scatterer;
import io.farwatch.scenario.signal.Scene;
import io.farwatch.scenario.signal.SimulatedDwell;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Simulated dwells of a radar, saved as a recording that {@code detect} reads. */
@Command(
    name = "record",
    description = {
      "Simulates dwells of a radar sample by sample, sum and difference channels, and saves them as"
          + " SigMF: targets, thermal noise, the receiver blanked while a pulse is sent.",
      "Search pulse and beam of the radar unless told otherwise."
    },
    footer = {
      "",
      "Example: farwatch radar record --radar uhf-two-face --target 1200,-3500,20"
          + " --target 1500,6000,25 -o night.sigmf-meta",
      "Then:    farwatch detect night.sigmf-meta"
    })
final class RadarRecordCommand extends Leaf {
  /** Difference over sum, a beam width from the centre: typical after Barton (2005), ch. 8. */
  private static final double MONOPULSE_SLOPE = 1.6;

  /** Samples a second for each hertz of the waveform's band. */
  private static final double OVERSAMPLING = 1.25;

  /** An integer's full scale in noise amplitudes: an rms of noise is six counts of 16 bits. */
  private static final double FULL_SCALE = 4096;

  /** A recording that somebody asked for by mistake would fill the disk. */
  private static final double SAMPLES_MAX = 4e9;

  /** As many captures as readers take in one file of metadata. */
  private static final int DWELLS_MAX = 10_000;

  @Option(names = "--radar", required = true, paramLabel = "NAME", description = "Which radar.")
  private String radar = "";

  @Option(
      names = "--target",
      paramLabel = "KM,MPS,DB[,RIGHT,UP]",
      description =
          "Range (km) at the beginning, range rate (m/s, positive when receding), SNR of a pulse"
              + " in the beam's centre (dB), and how far off the beam it is (deg, default 0).")
  private List<String> targets = new ArrayList<>();

  @Option(
      names = "-o",
      required = true,
      paramLabel = "NAME.sigmf-meta",
      description = "Where the recording goes; the samples beside it.")
  private @Nullable Path file;

  @Option(names = "--dwells", paramLabel = "N", description = "How many (default 1).")
  private int dwells = 1;

  @Option(names = "--pulses", paramLabel = "N", description = "Of a dwell (default 4).")
  private int pulses = 4;

  @Option(
      names = "--pri-ms",
      paramLabel = "T",
      description = "From pulse to pulse (ms, default: pulse and listening).")
  private @Nullable String interval;

  @Option(names = "--pulse-ms", paramLabel = "T", description = "Length of a pulse (ms).")
  private @Nullable String pulse;

  @Option(names = "--bandwidth-khz", paramLabel = "B", description = "Swept band (kHz).")
  private @Nullable String bandwidth;

  @Option(
      names = "--range-km",
      paramLabel = "A..B",
      description = "Ranges of interest (km, default to the radar's reach).")
  private @Nullable String range;

  @Option(
      names = "--beam-deg",
      paramLabel = "AZ,EL",
      description = "Where the beam looks (deg, default the first face's fence).")
  private @Nullable String beam;

  @Option(names = "--swerling", paramLabel = "0..4", description = "Fluctuation (default 0).")
  private int swerling;

  @Option(
      names = "--datatype",
      paramLabel = "cf32_le",
      description = "How samples are stored, by SigMF (default cf32_le).")
  private String datatype = "cf32_le";

  @Option(names = "--start", paramLabel = "T", description = "When it begins (ISO-8601 UTC).")
  private String start = "2026-01-01T00:00:00Z";

  @Option(names = "--seed", paramLabel = "N", description = "Of all that is drawn (default 1).")
  private long seed = 1;

  @Override
  public Integer call() throws IOException {
    RadarModel m = RadarCommand.named(radar);
    if (m.kind() == RadarModel.Kind.CW_FENCE) {
      throw new Failure(m.name() + " sends without pause: there are no pulses to record");
    }
    Path out = file == null ? Path.of("") : file;
    if (!String.valueOf(out.getFileName()).endsWith(".sigmf-meta")) {
      throw wrong("-o " + out + " does not end in .sigmf-meta");
    }
    Datatype type = Datatype.of(datatype);
    if (type == null || !type.complex()) {
      throw wrong("--datatype " + datatype + " is not complex and of SigMF, such as cf32_le");
    }
    Epoch begin = EpochText.parse(line(), "--start", start);
    DwellSetup setup = setup(m);
    long each = SimulatedDwell.samplesOf(setup);
    if (dwells < 1 || dwells > DWELLS_MAX || (double) each * dwells > SAMPLES_MAX) {
      throw wrong(
          dwells
              + " dwells of "
              + each
              + " samples are outside 1.."
              + DWELLS_MAX
              + " dwells and "
              + SAMPLES_MAX
              + " samples");
    }
    BeamPointing pointing = pointing(m);
    GaussianBeam pattern = new GaussianBeam(m.beamwidthRad(), MONOPULSE_SLOPE, 0);
    List<Scatterer> points = points();
    SigmfWriter.Header header =
        new SigmfWriter.Header(
            type,
            FULL_SCALE,
            m.name(),
            Provenance.SIMULATED,
            "Simulated: " + Words.count(points.size(), "target") + " seen by " + m.name(),
            "farwatch " + Main.VERSION);
    try (SigmfWriter w = SigmfWriter.create(out, header);
        Progress progress = Progress.of("record", dwells)) {
      for (int i = 0; i < dwells; i++) {
        double at = i * each / setup.sampleRateHz();
        SimulatedDwell.Key key = new SimulatedDwell.Key(seed, Draws.name(m.name()), i);
        List<Scatterer> now = points.stream().map(p -> p.moving(-at, 0)).toList();
        Scene scene = Scene.empty().with(now);
        w.dwell(
            new SimulatedDwell(setup, List.of(), each, pattern, scene, key),
            begin.plusNanos(Math.round(at * 1e9)),
            pointing);
        progress.at(i + 1L);
      }
      w.finish();
      print(
          new Doc()
              .put("recording", out.toString())
              .put("radar", m.name())
              .put("datatype", type.word())
              .put("sampleRateHz", setup.sampleRateHz())
              .put("channels", setup.channels())
              .put("dwells", dwells)
              .put("pulses", pulses)
              .put("targets", points.size())
              .put("samples", w.samples())
              .map(),
          Words.count(dwells, "dwell")
              + " of "
              + Words.count(pulses, "pulse")
              + ", "
              + Words.count(w.samples(), "sample")
              + " of 3 channels in "
              + out
              + System.lineSeparator()
              + "See what is in it: farwatch detect "
              + out
              + System.lineSeparator());
    }
    return CommandLine.ExitCode.OK;
  }

  private DwellSetup setup(RadarModel m) {
    double pulseS = pulse == null ? m.fencePulseS() : 1e-3 * positive("--pulse-ms", pulse);
    double bandHz =
        bandwidth == null ? m.bandwidthHz() : 1e3 * positive("--bandwidth-khz", bandwidth);
    double[] km = range == null ? new double[] {0, m.rangeMaxM() / 1e3} : span(range);
    double listenS = 2e3 * km[1] / RadarEquation.LIGHT_MPS;
    double priS = interval == null ? pulseS + listenS : 1e-3 * positive("--pri-ms", interval);
    if (priS <= pulseS || pulses < 1 || pulses > 10_000) {
      throw wrong(pulses + " pulses of " + pulseS + " s every " + priS + " s");
    }
    if (pulseS * bandHz > 1e7 || pulseS * bandHz < 1) {
      throw wrong("a pulse of " + pulseS + " s and " + bandHz + " Hz is outside 1..1e7 cells");
    }
    List<Double> starts = new ArrayList<>();
    for (int i = 0; i < pulses; i++) {
      starts.add(i * priS);
    }
    return new DwellSetup(
        m.frequencyHz(),
        OVERSAMPLING * bandHz,
        new LinearFm(pulseS, bandHz, true),
        starts,
        1e3 * km[0],
        1e3 * km[1],
        3);
  }

  private double[] span(String text) {
    double[] km = DwellOptions.span(this, "--range-km", text);
    if (km[0] < 0 || km[1] > 1e6) {
      throw wrong("--range-km " + text + " is outside 0..1000000");
    }
    return km;
  }

  private BeamPointing pointing(RadarModel m) {
    double[] deg = beam == null ? null : numbers("--beam-deg", beam, 2);
    double face = m.faceAzimuthsRad().isEmpty() ? 0 : m.faceAzimuthsRad().get(0);
    double azimuth = deg == null ? face : Math.toRadians(deg[0]);
    double elevation = deg == null ? m.fenceElevationRad() : Math.toRadians(deg[1]);
    if (deg != null && !(Math.abs(deg[0]) <= 360 && Math.abs(deg[1]) < 90)) {
      throw wrong("--beam-deg " + beam + " is no azimuth and elevation");
    }
    return new BeamPointing(
        0,
        face,
        m.tiltRad(),
        azimuth < 0 ? azimuth + 2 * Math.PI : azimuth,
        elevation,
        m.beamwidthRad(),
        MONOPULSE_SLOPE / m.beamwidthRad());
  }

  private List<Scatterer> points() {
    if (swerling < 0 || swerling > 4) {
      throw wrong("--swerling " + swerling + " is outside 0..4");
    }
    List<Scatterer> all = new ArrayList<>();
    for (String t : targets) {
      double[] x = numbers("--target", t, t.split(",", -1).length == 5 ? 5 : 3);
      boolean near = x.length == 3 || (Math.abs(x[3]) < 90 && Math.abs(x[4]) < 90);
      if (!(x[0] > 0 && x[0] <= 1e6 && Math.abs(x[1]) <= 80_000 && Math.abs(x[2]) <= 150 && near)) {
        throw wrong("--target " + t + " is no range, range rate and SNR");
      }
      Scatterer s =
          Scatterer.target(1e3 * x[0], x[1], Decibels.toRatio(x[2]), Swerling.of(swerling));
      all.add(
          x.length == 3
              ? s
              : s.towards(Math.sin(Math.toRadians(x[3])), Math.sin(Math.toRadians(x[4]))));
    }
    return all;
  }

  private double positive(String option, String text) {
    double x = number(option, text);
    if (!(x > 0)) {
      throw wrong(option + " " + text + " is not above zero");
    }
    return x;
  }
}
