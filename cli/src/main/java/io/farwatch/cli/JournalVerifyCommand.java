package io.farwatch.cli;

import io.farwatch.cli.report.Doc;
import io.farwatch.server.journal.Journal;
import io.farwatch.server.journal.JournalException;
import io.farwatch.server.journal.JournalReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Whether a journal is what was written. */
@Command(
    name = "verify",
    description = {
      "Whether every entry of a journal is what was written, and none is missing.",
      "Exit code 1 when not; the first damage is named."
    },
    footer = {"", "Example: farwatch journal verify out/watch/demo-seed1-001.db --json"})
final class JournalVerifyCommand extends Leaf {
  @Parameters(index = "0", paramLabel = "JOURNAL", description = "The file.")
  private @Nullable Path file;

  @Override
  public Integer call() throws JournalException {
    JournalReport r;
    try (Journal j = Journal.read(file == null ? Path.of("") : file)) {
      r = j.verify();
    }
    List<Object> damages = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (JournalReport.Damage d : r.damages()) {
      damages.add(
          new Doc()
              .put("batch", d.batch())
              .put("entry", d.entry() < 0 ? null : d.entry())
              .put("what", d.what())
              .map());
      text.append("batch ").append(d.batch());
      text.append(d.entry() < 0 ? "" : ", entry " + d.entry()).append(": ");
      text.append(d.what()).append(System.lineSeparator());
    }
    text.append(r.sound() ? "sound: " : "damaged: ").append(r.batches()).append(" batches, ");
    text.append(r.entries()).append(" entries, head ").append(r.head());
    text.append(System.lineSeparator());
    print(
        new Doc()
            .put("sound", r.sound())
            .put("batches", r.batches())
            .put("entries", r.entries())
            .put("soundBatches", r.soundBatches())
            .put("damages", damages)
            .put("moreDamages", r.moreDamages())
            .put("head", r.head())
            .map(),
        text.toString());
    return r.sound() ? CommandLine.ExitCode.OK : Failures.FAILED;
  }
}
