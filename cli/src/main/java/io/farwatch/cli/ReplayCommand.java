package io.farwatch.cli;

import io.farwatch.cli.report.Doc;
import io.farwatch.formats.time.UtcText;
import io.farwatch.server.journal.Journal;
import io.farwatch.server.journal.JournalException;
import io.farwatch.server.journal.Replay;
import io.farwatch.server.journal.ReplayReport;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The recorded inputs through this version. */
@Command(
    name = "replay",
    description = {
      "Runs the inputs of a journal through this version and compares the outputs, byte for byte.",
      "Exit code 1 when they differ; the first difference is named."
    },
    footer = {"", "Example: farwatch replay out/watch/demo-seed1-001.db"})
final class ReplayCommand extends Leaf {
  @Parameters(index = "0", paramLabel = "JOURNAL", description = "The file.")
  private @Nullable Path file;

  @Override
  public Integer call() throws JournalException {
    ReplayReport r;
    try (Journal j = Journal.read(file == null ? Path.of("") : file);
        Progress progress = Progress.of("replay", j.batches())) {
      r = Replay.of(j, progress::at);
    }
    ReplayReport.Difference d = r.first();
    String end = System.lineSeparator();
    print(
        new Doc()
            .put("same", r.same())
            .put("inputs", r.inputs())
            .put("outputs", r.outputs())
            .put("outputsReplayed", r.outputsReplayed())
            .put("outputSha256", r.outputSha256Recorded())
            .put("outputSha256Replayed", r.outputSha256Replayed())
            .put("firstDifference", d == null ? null : difference(d))
            .map(),
        r.inputs()
            + " inputs gave "
            + r.outputsReplayed()
            + " outputs, "
            + (r.same() ? "the same bytes as recorded" : "not as recorded")
            + end
            + (d == null
                ? ""
                : "first difference: input "
                    + d.sequence()
                    + ", event "
                    + d.index()
                    + " at "
                    + UtcText.format(d.epoch())
                    + ": "
                    + d.what()
                    + end));
    return r.same() ? CommandLine.ExitCode.OK : Failures.FAILED;
  }

  private static Object difference(ReplayReport.Difference d) {
    return new Doc()
        .put("sequence", d.sequence())
        .put("index", d.index())
        .put("epoch", UtcText.format(d.epoch()))
        .put("what", d.what())
        .map();
  }
}
