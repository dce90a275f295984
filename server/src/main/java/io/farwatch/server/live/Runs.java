package io.farwatch.server.live;

import io.farwatch.server.journal.Batch;
import io.farwatch.server.journal.Journal;
import io.farwatch.server.journal.JournalException;
import io.farwatch.server.journal.JournalMeta;
import io.farwatch.server.journal.JournalReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The journals of one scenario and seed in a folder, numbered from 001. The last one is gone on
 * with when it is of the same run and unfinished; else a new one is begun and the old one kept.
 */
final class Runs {
  private final Path folder;
  private final JournalMeta meta;
  private final long steps;
  private final String stem;

  /**
   * A journal held for writing.
   *
   * @param remark why it is not simply the last one; empty when there is nothing to say
   */
  record Opened(Journal journal, String remark) {
    boolean resumes() {
      return journal.batches() > 0;
    }
  }

  /**
   * @param steps of the whole run: a journal with as many is finished
   */
  Runs(Path folder, JournalMeta meta, long steps) {
    this.folder = folder;
    this.meta = meta;
    this.steps = steps;
    this.stem = meta.scenario().replaceAll("[^A-Za-z0-9_-]", "_") + "-seed" + meta.seed() + "-";
  }

  Opened open() throws IOException {
    Files.createDirectories(folder);
    int last = last();
    if (last == 0) {
      return new Opened(Journal.create(file(1), meta), "");
    }
    Journal journal;
    try {
      journal = Journal.open(file(last));
    } catch (JournalException e) {
      if (e.kind() == JournalException.Kind.HELD) {
        throw e;
      }
      return next(e.sentence() + "; a new one is begun");
    }
    JournalReport report = journal.verify();
    boolean other = !report.sound() && report.soundBatches() == 0;
    if (other || !journal.meta().hash().equals(meta.hash())) {
      journal.close();
      return next(other ? damage(journal.path(), report) + "; a new one is begun" : "");
    }
    if (!report.sound()) {
      Opened cut = salvage(journal, report);
      journal.close();
      return cut;
    }
    if (journal.batches() >= steps) {
      journal.close();
      return next("");
    }
    return new Opened(journal, "");
  }

  /** A new journal, whatever the last one is. */
  Opened next(String remark) throws IOException {
    return new Opened(Journal.create(file(last() + 1), meta), remark);
  }

  /** Copies what is good before the first damage into a new journal. */
  private Opened salvage(Journal damaged, JournalReport report) throws IOException {
    Journal good = Journal.create(file(last() + 1), meta);
    damaged.each(
        0,
        report.soundBatches(),
        b -> good.append(new Batch(b.number(), b.until(), b.decodedInputs(), b.decodedEvents())));
    Path letters = letters(damaged.path());
    if (Files.isDirectory(letters)) {
      Files.createDirectories(letters(good.path()));
      try (Stream<Path> files = Files.list(letters)) {
        for (Path f : files.toList()) {
          Files.copy(f, letters(good.path()).resolve(f.getFileName()));
        }
      }
    }
    return new Opened(
        good,
        damage(damaged.path(), report)
            + "; it is kept, and the run goes on from the "
            + report.soundBatches()
            + " steps before the damage");
  }

  private static String damage(Path path, JournalReport report) {
    return "the journal " + path.getFileName() + " is damaged: " + report.damages().get(0).what();
  }

  /** Where the public alerts of a journal's run go. */
  static Path letters(Path journal) {
    return journal.resolveSibling(
        journal.getFileName().toString().replaceAll("\\.db$", "") + "-alerts");
  }

  private Path file(int number) {
    return folder.resolve(stem + String.format(Locale.ROOT, "%03d", number) + ".db");
  }

  private int last() throws IOException {
    Pattern name = Pattern.compile(Pattern.quote(stem) + "(\\d{3,9})\\.db");
    try (Stream<Path> files = Files.list(folder)) {
      List<Integer> numbers =
          files
              .map(f -> name.matcher(f.getFileName().toString()))
              .filter(Matcher::matches)
              .map(m -> Integer.parseInt(m.group(1)))
              .toList();
      return numbers.stream().mapToInt(Integer::intValue).max().orElse(0);
    }
  }
}
