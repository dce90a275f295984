package io.farwatch.cli;

import io.farwatch.core.radar.RadarModel;
import io.farwatch.core.time.Epoch;
import io.farwatch.formats.sigmf.Datatype;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Simulated dwells of a radar, saved as a recording that {@code detect} reads. */
@Command(
    name = "record",
    description = {
      "Simulates dwells of a radar sample by sample, sum and difference channels, and saves them as"
          + " SigMF: targets, thermal noise, the receiver blanked while a pulse is sent, and what"
          + " is around the radar when asked for.",
      "Search pulse and beam of the radar unless told otherwise."
    },
    footer = {
      "",
      "Example: farwatch radar record --radar uhf-two-face --target 1200,-3500,20"
          + " --target 1500,6000,25 -o night.sigmf-meta",
      "Then:    farwatch detect night.sigmf-meta",
      "A moonrise, told from targets by intervals that take turns:",
      "         farwatch radar record --radar uhf-two-face --moon 2.56 --pri-ms 37,51,66"
          + " --pulse-ms 2 --bandwidth-khz 100 --range-km 0..3000 -o moon.sigmf-meta"
    })
final class RadarRecordCommand extends Leaf {
  @Option(names = "--radar", required = true, paramLabel = "NAME", description = "Which radar.")
  private String radar = "";

  @Option(
      names = "-o",
      required = true,
      paramLabel = "NAME.sigmf-meta",
      description = "Where the recording goes; the samples beside it.")
  private @Nullable Path file;

  @Mixin private RecordTargets targets = new RecordTargets();

  @Option(names = "--dwells", paramLabel = "N", description = "How many (default 1).")
  private int dwells = 1;

  @Mixin private RecordPulses pulses = new RecordPulses();

  @Option(
      names = "--beam-deg",
      paramLabel = "AZ,EL",
      description = "Where the beam looks (deg, default the first face's fence).")
  private @Nullable String beam;

  @Option(
      names = "--sidelobes-db",
      paramLabel = "D",
      description = "The beam's sidelobes, below its peak, one way (dB, default 30).")
  private double sidelobesDb = 30;

  @Mixin private RecordSurroundings surroundings = new RecordSurroundings();

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
    RecordBeam seen = beam(m);
    DwellRecorder recorder =
        new DwellRecorder(
            this, m, seen, pulses, targets.points(this), surroundings.all(this, seen), seed);
    recorder.check(dwells);
    long samples;
    try (Progress progress = Progress.of("record", dwells)) {
      samples = recorder.write(out, type, begin, dwells, progress);
    }
    RecordReport said =
        new RecordReport(radar, out, type, dwells, pulses.pulses(), samples, recorder);
    print(said.document(), said.text());
    return CommandLine.ExitCode.OK;
  }

  private RecordBeam beam(RadarModel m) {
    double[] deg = beam == null ? new double[0] : numbers("--beam-deg", beam, 2);
    if (beam != null && !(Math.abs(deg[0]) <= 360 && Math.abs(deg[1]) < 90)) {
      throw wrong("--beam-deg " + beam + " is no azimuth and elevation");
    }
    if (!(sidelobesDb >= 3 && sidelobesDb <= 200)) {
      throw wrong("--sidelobes-db " + sidelobesDb + " is outside 3..200");
    }
    var w = pulses.setup(this, m, 0).waveform();
    return RecordBeam.of(m, w.durationS(), w.bandwidthHz(), deg, sidelobesDb);
  }
}
