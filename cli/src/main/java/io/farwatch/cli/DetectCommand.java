package io.farwatch.cli;

import io.farwatch.core.radar.RadarModel;
import io.farwatch.core.time.Epoch;
import io.farwatch.formats.problem.Problem;
import io.farwatch.formats.sigmf.DwellFields;
import io.farwatch.formats.sigmf.DwellPlan;
import io.farwatch.formats.sigmf.SigmfRecording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

  @Mixin private DetectPictures pictures = new DetectPictures();
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
      if (r.readable() && !skipChecksum) {
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
                + " has no dwell that can be processed"
                + (missing.isEmpty()
                    ? ""
                    : ": what it lacks can be told with --waveform, --pri-ms, --range-km,"
                        + " --frequency-mhz or --radar"));
      }
      problems.addAll(missing);
      DetectRun run = new DetectRun(path, r, plan, new DwellClock(path, r, plan, begin), chain);
      flawed |= run.run(radar, plots, pictures, err());
      print(run.report().document(problems), run.report().text());
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

  private static void checksum(SigmfRecording r, List<Problem> problems) throws IOException {
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
}
