package io.farwatch.cli;

import io.farwatch.cli.iq.DetectCount;
import io.farwatch.cli.iq.DetectReport;
import io.farwatch.cli.iq.FoundPlot;
import io.farwatch.cli.iq.RangeMap;
import io.farwatch.cli.picture.Picture;
import io.farwatch.cli.picture.PictureFile;
import io.farwatch.cli.picture.Theme;
import io.farwatch.core.radar.RadarModel;
import io.farwatch.core.signal.ChainObserver;
import io.farwatch.core.time.Epoch;
import io.farwatch.formats.problem.Problem;
import io.farwatch.formats.sigmf.DwellFields;
import io.farwatch.formats.sigmf.DwellPlan;
import io.farwatch.formats.sigmf.RecordedDwell;
import io.farwatch.formats.sigmf.SigmfRecording;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Recorded samples to plots. */
@Command(
    name = "detect",
    description = {
      "Finds what is in a recording of samples (SigMF: metadata, data, or an archive of both) and"
          + " writes plots, one a line, for farwatch track.",
      "Waveform, pulses, ranges and beam come from the options, else from the recording, else from"
          + " the radar; what nobody tells is named. Exit code 1 when something was wrong with the"
          + " recording, with the plots written all the same."
    },
    footer = {
      "",
      "Example: farwatch detect night.sigmf-meta -o plots.jsonl",
      "Example: farwatch detect foreign.sigmf-meta --waveform lfm:1,500 --pri-ms 20 --pulses 8"
          + " --range-km 100..2500 --beam-deg 35,10,2 -o plots.jsonl"
    })
final class DetectCommand extends Leaf {
  /** Problems of a recording that are said one by one. */
  private static final int SAID_MAX = 50;

  @Parameters(index = "0", paramLabel = "RECORDING", description = "What to look into.")
  private @Nullable Path recording;

  @Option(names = "--radar", paramLabel = "NAME", description = "Which radar recorded it.")
  private @Nullable String radar;

  @Option(names = "-o", paramLabel = "plots.jsonl", description = "Where the plots go.")
  private @Nullable Path plots;

  @Option(
      names = "--pictures",
      paramLabel = "DIR",
      description = "Draw the first 20 bursts in which something was found (PNG and SVG).")
  private @Nullable Path pictures;

  @Mixin private ChainOptions chain = new ChainOptions();
  @Mixin private DwellOptions dwells = new DwellOptions();

  @Option(
      names = "--start",
      paramLabel = "T",
      description = "When the recording begins (ISO-8601 UTC), if it does not tell.")
  private @Nullable String start;

  @Option(
      names = "--skip-checksum",
      description = "Do not compare the data with core:sha512, which reads them once more.")
  private boolean skipChecksum;

  private boolean flawed;

  @Override
  public Integer call() throws IOException {
    Path path = recording == null ? Path.of("") : recording;
    RadarModel model = radar == null ? null : RadarCommand.named(radar);
    DwellFields told = dwells.told(this);
    chain.check(this);
    Epoch begin = start == null ? null : EpochText.parse(line(), "--start", start);
    try (SigmfRecording r = SigmfRecording.open(path)) {
      List<Problem> problems = new ArrayList<>(r.problems());
      if (r.readable()) {
        checksum(r, problems);
      }
      say(path, problems);
      if (!r.readable()) {
        throw new Failure(path + " has no samples that can be processed");
      }
      DwellFields otherwise = model == null ? DwellFields.NONE : DwellOptions.of(model);
      List<Problem> missing = new ArrayList<>();
      DwellPlan plan = r.plan(told, otherwise, missing);
      say(path, missing);
      if (plan.count() == 0) {
        throw new Failure(
            path
                + " has no dwell that can be processed: tell what is missing with --waveform,"
                + " --pri-ms, --range-km, --frequency-mhz or --radar");
      }
      problems.addAll(missing);
      process(path, r, plan, begin, problems);
    } catch (NoSuchFileException e) {
      throw new Failure(e.getMessage() + " does not exist");
    } catch (IOException e) {
      throw new Failure(path + " cannot be read: " + TextFile.reason(e));
    } catch (OutOfMemoryError e) {
      throw new Failure(path + " needs more memory: ask for fewer pulses or nearer ranges");
    } catch (UncheckedIOException e) {
      throw new Failure(path + " cannot be read to its end: " + e.getMessage());
    }
    return flawed ? Failures.FAILED : CommandLine.ExitCode.OK;
  }

  private void checksum(SigmfRecording r, List<Problem> problems) throws IOException {
    if (skipChecksum) {
      return;
    }
    try (Progress progress = Progress.of("checksum", r.bytes())) {
      Problem wrong = r.checksum(progress::at);
      if (wrong != null) {
        problems.add(wrong);
      }
    }
  }

  private void say(Path path, List<Problem> problems) {
    flawed |= !problems.isEmpty();
    problems.stream().limit(SAID_MAX).forEach(p -> err().println("farwatch: " + path + " " + p));
    if (problems.size() > SAID_MAX) {
      err().println("farwatch: and " + (problems.size() - SAID_MAX) + " more problems");
    }
    err().flush();
  }

  private void process(
      Path path, SigmfRecording r, DwellPlan plan, @Nullable Epoch begin, List<Problem> problems)
      throws IOException {
    DetectReport report =
        new DetectReport(r, path, plots == null ? "" : plots.toString(), chain.pfa());
    DetectCount count = report.count();
    String name = radarName(r, path);
    DwellDetector detector = new DwellDetector(r, chain);
    Epoch first = plan.dwell(0).epoch();
    Gallery gallery = new Gallery();
    try (PrintWriter out = plots == null ? null : writer(plots);
        Progress progress = Progress.of("detect", r.samples())) {
      for (long i = 0; i < plan.count(); i++) {
        RecordedDwell d = plan.dwell(i);
        long number = i;
        Epoch epoch = epoch(d, begin, first, r, path);
        ChainObserver look = gallery.observer(number, detector, d);
        Consumer<FoundPlot> give =
            p -> {
              boolean known = d.beam() != null && Double.isFinite(d.beam().azimuthRad());
              count.plot(p, known);
              if (DetectCount.isSeen(p, known)) {
                report.plot(p);
                if (out != null) {
                  JsonOut.object(out, p.line());
                }
              }
            };
        detector.dwell(number, d, name, epoch, look, count, give);
        progress.at(count.samples().samples());
      }
      if (out != null && out.checkError()) {
        throw new Failure(plots + " could not be written to its end");
      }
    }
    flawed |= count.samples().notFinite() > 0;
    count.sentences().forEach(s -> err().println("farwatch: " + path + " " + s));
    err().flush();
    report.integrations(detector.integrations());
    report.pictures(gallery.written);
    print(report.document(problems), report.text());
  }

  private static Epoch epoch(
      RecordedDwell d, @Nullable Epoch begin, @Nullable Epoch first, SigmfRecording r, Path path) {
    Epoch e = d.epoch();
    if (begin != null) {
      if (e != null && first != null) {
        return begin.plusNanos(e.taiNanos() - first.taiNanos());
      }
      double s = (d.firstSample() - r.meta().captures().get(0).sampleStart());
      return begin.plusNanos(Math.round(s / r.meta().sampleRateHz() * 1e9));
    }
    if (e == null) {
      throw new Failure(
          path
              + " captures["
              + d.capture()
              + "]: has no core:datetime; tell with --start when the recording begins");
    }
    return e;
  }

  private String radarName(SigmfRecording r, Path path) {
    String own = r.meta().radar();
    if (own != null) {
      return own;
    }
    String file = String.valueOf(path.getFileName()).replaceFirst("\\.sigmf(-meta|-data)?$", "");
    return radar == null ? file : radar;
  }

  private static PrintWriter writer(Path file) {
    try {
      BufferedWriter w = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
      return new PrintWriter(w);
    } catch (IOException e) {
      throw new Failure(file + " cannot be written: " + TextFile.reason(e));
    }
  }

  /** The pictures asked for. */
  private final class Gallery {
    private static final int PICTURES_MAX = 20;
    private final List<Path> written = new ArrayList<>();
    private int drawn;

    ChainObserver observer(long dwell, DwellDetector detector, RecordedDwell d) {
      if (pictures == null || drawn >= PICTURES_MAX) {
        return new ChainObserver() {};
      }
      return new RangeMap(
          "Dwell " + dwell, detector.words(d), (burst, picture) -> draw(dwell, burst, picture));
    }

    private void draw(long dwell, int burst, Picture picture) {
      if (pictures == null || drawn >= PICTURES_MAX) {
        return;
      }
      drawn++;
      String name = "dwell-" + dwell + (burst == 0 ? "" : "-burst-" + burst);
      try {
        Files.createDirectories(pictures);
        written.addAll(PictureFile.write(picture, pictures, name, Theme.light()));
      } catch (IOException e) {
        throw new Failure(pictures + " cannot be written: " + TextFile.reason(e));
      }
    }
  }
}
