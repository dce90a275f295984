package io.farwatch.cli;

import io.farwatch.cli.iq.DetectCount;
import io.farwatch.cli.iq.DetectReport;
import io.farwatch.cli.iq.FoundPlot;
import io.farwatch.formats.sigmf.DwellPlan;
import io.farwatch.formats.sigmf.RecordedDwell;
import io.farwatch.formats.sigmf.SigmfRecording;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** One recording, dwell by dwell, into plots and a report. */
final class DetectRun {
  private final Path path;
  private final SigmfRecording recording;
  private final DwellPlan plan;
  private final DwellClock clock;
  private final ChainOptions chain;
  private @Nullable DetectReport report;

  DetectRun(
      Path path, SigmfRecording recording, DwellPlan plan, DwellClock clock, ChainOptions chain) {
    this.path = path;
    this.recording = recording;
    this.plan = plan;
    this.clock = clock;
    this.chain = chain;
  }

  /** What came of it, once it has run. */
  DetectReport report() {
    if (report == null) {
      throw new IllegalStateException("asked for the report of a run that was not");
    }
    return report;
  }

  /**
   * Processes all dwells.
   *
   * @param radar name for a recording that tells none; null: the file's
   * @param plots file for them, or null
   * @return whether samples were wrong
   */
  boolean run(
      @Nullable String radar, @Nullable Path plots, DetectPictures pictures, PrintWriter err) {
    DetectReport made =
        new DetectReport(recording, path, plots == null ? "" : plots.toString(), chain.pfa());
    DwellDetector detector = new DwellDetector(recording, chain);
    DetectCount count = made.count();
    String name = name(radar);
    try (PrintWriter out = plots == null ? null : writer(plots);
        Progress progress = Progress.of("detect", recording.samples())) {
      for (long i = 0; i < plan.count(); i++) {
        RecordedDwell d = plan.dwell(i);
        boolean aimed = d.beam() != null && Double.isFinite(d.beam().azimuthRad());
        detector.dwell(
            i,
            d,
            name,
            clock.epoch(d),
            pictures.observer(i, detector.words(d)),
            count,
            p -> take(p, aimed, made, out));
        progress.at(count.samples().samples());
      }
      if (out != null && out.checkError()) {
        throw new Failure(plots + " could not be written to its end");
      }
    }
    count.sentences().forEach(s -> err.println("farwatch: " + path + " " + s));
    err.flush();
    made.integrations(detector.integrations());
    made.pictures(pictures.written());
    report = made;
    return count.samples().notFinite() > 0;
  }

  private static void take(
      FoundPlot p, boolean aimed, DetectReport report, @Nullable PrintWriter out) {
    report.count().plot(p, aimed);
    if (DetectCount.isSeen(p, aimed)) {
      report.plot(p);
      if (out != null) {
        JsonOut.object(out, p.line());
      }
    }
  }

  private String name(@Nullable String radar) {
    String own = recording.meta().radar();
    String file = String.valueOf(path.getFileName()).replaceFirst("\\.sigmf(-meta|-data)?$", "");
    return own != null ? own : radar != null ? radar : file;
  }

  private static PrintWriter writer(Path file) {
    try {
      return new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new Failure(file + " cannot be written: " + TextFile.reason(e));
    }
  }
}
