package io.farwatch.server.journal;

import io.farwatch.core.pipeline.Event;
import io.farwatch.core.pipeline.Input;
import io.farwatch.core.plot.Provenance;
import io.farwatch.core.time.Epoch;
import io.farwatch.core.wire.Wire;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One run's inputs and events in a SQLite file: append-only, each batch in one durable transaction,
 * chained by {@link Chain}. One process writes; others may read meanwhile. An object is for one
 * thread at a time.
 */
public final class Journal implements AutoCloseable {
  /** Raised when the tables or the chain change. */
  static final String FORMAT = "1";

  private static final int SNAPSHOTS_KEPT = 3;

  private final Path path;
  private final Tables tables;
  private final @Nullable Hold hold;
  private final SortedMap<String, String> meta;
  private byte[] link;
  private long nextBatch;
  private long nextEntry;

  private Journal(Path path, Tables tables, @Nullable Hold hold, SortedMap<String, String> meta) {
    this.path = path;
    this.tables = tables;
    this.hold = hold;
    this.meta = meta;
    this.link = Chain.begin(meta).link();
  }

  /** A new journal, held for writing. The file must not exist. */
  public static Journal create(Path path, JournalMeta about) throws JournalException {
    Hold hold = Hold.of(path);
    SortedMap<String, String> meta = new TreeMap<>();
    meta.put("format", FORMAT);
    meta.put("wire.input", Wire.fingerprint(Input.class));
    meta.put("wire.event", Wire.fingerprint(Event.class));
    meta.put("program", about.program());
    meta.put("provenance", about.provenance().name());
    meta.put("scenario", about.scenario());
    meta.put("text", about.text());
    meta.put("seed", Long.toString(about.seed()));
    meta.put("hash", about.hash());
    try {
      Files.createFile(path);
      Tables t = Tables.open(path, true);
      t.begin();
      t.create();
      t.putMeta(meta);
      t.commit();
      return new Journal(path, t, hold, meta);
    } catch (SQLException e) {
      hold.close();
      throw Problems.of(path, e);
    } catch (IOException e) {
      hold.close();
      throw new JournalException(
          JournalException.Kind.FAILED, "the journal " + path + " cannot be made: " + e, e);
    }
  }

  /** An existing journal, held for writing at its end. */
  public static Journal open(Path path) throws JournalException {
    return open(path, Hold.of(path));
  }

  /** An existing journal, to be read only; it may be written by another process meanwhile. */
  public static Journal read(Path path) throws JournalException {
    return open(path, null);
  }

  private static Journal open(Path path, @Nullable Hold hold) throws JournalException {
    try {
      if (!Files.isRegularFile(path)) {
        throw new JournalException(JournalException.Kind.ABSENT, "there is no journal " + path);
      }
      Tables t = Tables.open(path, hold != null);
      try {
        Journal j = new Journal(path, t, hold, checked(path, t));
        j.toEnd();
        return j;
      } catch (SQLException | JournalException e) {
        t.close();
        throw e;
      }
    } catch (SQLException e) {
      release(hold);
      throw Problems.of(path, e);
    } catch (JournalException e) {
      release(hold);
      throw e;
    }
  }

  private static void release(@Nullable Hold hold) {
    if (hold != null) {
      hold.close();
    }
  }

  private static SortedMap<String, String> checked(Path path, Tables t)
      throws SQLException, JournalException {
    if (!t.isJournal()) {
      throw new JournalException(JournalException.Kind.ABSENT, path + " is not a Farwatch journal");
    }
    SortedMap<String, String> m = t.meta();
    String format = m.getOrDefault("format", "unknown");
    boolean same =
        FORMAT.equals(format)
            && Wire.fingerprint(Input.class).equals(m.get("wire.input"))
            && Wire.fingerprint(Event.class).equals(m.get("wire.event"));
    if (!same) {
      throw new JournalException(
          JournalException.Kind.OTHER_VERSION,
          "the journal "
              + path
              + " was written by Farwatch "
              + m.getOrDefault("program", "of an unknown version")
              + " (format "
              + format
              + "), whose records differ from this version's: replay it with that version");
    }
    return m;
  }

  /** Finds where the journal ends, as far as it can be read. */
  private void toEnd() {
    try {
      BatchRow last = tables.batch(tables.last("batch"));
      if (last != null) {
        link = last.sha256();
        nextBatch = last.number() + 1;
        nextEntry = last.entry() + last.inputs() + last.events();
      }
    } catch (SQLException damaged) {
      nextBatch = -1;
    }
  }

  public Path path() {
    return path;
  }

  /** What it is of. */
  public JournalMeta meta() throws JournalException {
    try {
      return new JournalMeta(
          meta.getOrDefault("program", ""),
          Provenance.valueOf(meta.getOrDefault("provenance", "")),
          meta.getOrDefault("scenario", ""),
          meta.getOrDefault("text", ""),
          Long.parseLong(meta.getOrDefault("seed", "")),
          meta.getOrDefault("hash", ""));
    } catch (IllegalArgumentException e) {
      throw new JournalException(
          JournalException.Kind.DAMAGED,
          "the journal " + path + " does not say rightly what it is of: " + e.getMessage(),
          e);
    }
  }

  /** How many batches there are; -1 when the end cannot be read. */
  public long batches() {
    return nextBatch;
  }

  /** Writes a batch, durable when this returns. */
  public void append(Batch batch) throws JournalException {
    append(batch, null);
  }

  /**
   * Writes a batch and, with it, the pipeline as it is after it.
   *
   * @throws JournalException when nothing of it was stored
   */
  public void append(Batch batch, byte @Nullable [] snapshotAfter) throws JournalException {
    if (hold == null || batch.number() != nextBatch) {
      throw new IllegalStateException(
          "batch " + batch.number() + " in a journal that waits for " + nextBatch);
    }
    Chain chain = new Chain(link);
    List<EntryRow> rows = new ArrayList<>(batch.inputs().size() + batch.events().size());
    for (Input i : batch.inputs()) {
      byte[] bytes = Wire.encode(Input.class, i);
      rows.add(row(chain, batch, rows.size(), EntryRow.INPUT, i.sequence(), 0, bytes));
    }
    for (Event e : batch.events()) {
      byte[] bytes = Wire.encode(Event.class, e);
      rows.add(row(chain, batch, rows.size(), EntryRow.EVENT, e.sequence(), e.index(), bytes));
    }
    BatchRow b =
        new BatchRow(
            nextBatch,
            batch.until().taiNanos(),
            nextEntry,
            batch.inputs().size(),
            batch.events().size(),
            new byte[0]);
    byte[] end = chain.batch(b);
    try {
      tables.begin();
      tables.putEntries(rows);
      tables.putBatch(
          new BatchRow(b.number(), b.untilTaiNanos(), b.entry(), b.inputs(), b.events(), end));
      if (snapshotAfter != null) {
        tables.putSnapshot(
            nextBatch, snapshotAfter, Chain.snapshot(end, snapshotAfter), SNAPSHOTS_KEPT);
      }
      tables.commit();
    } catch (SQLException e) {
      tables.rollback();
      throw Problems.of(path, e);
    }
    link = end;
    nextBatch++;
    nextEntry += rows.size();
  }

  private EntryRow row(
      Chain chain, Batch b, int at, int kind, long sequence, int index, byte[] bytes) {
    EntryRow e =
        new EntryRow(nextEntry + at, b.number(), kind, sequence, index, bytes, new byte[0]);
    return new EntryRow(e.number(), e.batch(), kind, sequence, index, bytes, chain.entry(e));
  }

  /**
   * Reads the batches from one on, in order, as they are; {@link #verify} says if they are right.
   */
  public void each(long from, Visitor visitor) throws JournalException {
    each(from, Long.MAX_VALUE, visitor);
  }

  /** As {@link #each(long, Visitor)}, up to a batch that is not read any more. */
  public void each(long from, long until, Visitor visitor) throws JournalException {
    try {
      long last = tables.last("batch");
      for (long k = from; k <= last && k < until; k++) {
        BatchRow row = tables.batch(k);
        if (row == null) {
          throw new JournalException(
              JournalException.Kind.DAMAGED, "the journal " + path + " lacks batch " + k);
        }
        visitor.take(recorded(row));
      }
    } catch (SQLException e) {
      throw Problems.of(path, e);
    }
  }

  private Recorded recorded(BatchRow row) throws SQLException {
    List<byte[]> inputs = new ArrayList<>(row.inputs());
    List<byte[]> events = new ArrayList<>(row.events());
    for (EntryRow e : tables.entries(row.entry(), row.entry() + row.inputs() + row.events())) {
      (e.kind() == EntryRow.INPUT ? inputs : events).add(e.bytes());
    }
    return new Recorded(row.number(), new Epoch(row.untilTaiNanos()), inputs, events);
  }

  /** Checks every link of the chain. */
  public JournalReport verify() throws JournalException {
    try {
      return new Verification(tables, Chain.begin(meta)).run();
    } catch (SQLException e) {
      throw Problems.of(path, e);
    }
  }

  /** The newest snapshot whose seal is right, or null. */
  public @Nullable Snapshot lastSnapshot() throws JournalException {
    try {
      for (long k : tables.snapshots()) {
        byte[][] s = tables.snapshot(k);
        BatchRow b = tables.batch(k);
        boolean right =
            s != null && b != null && Arrays.equals(Chain.snapshot(b.sha256(), s[0]), s[1]);
        if (s != null && right) {
          return new Snapshot(k, s[0]);
        }
      }
      return null;
    } catch (SQLException e) {
      throw Problems.of(path, e);
    }
  }

  /** Lets the file grow to so many pages at most; for tests of a full disk. */
  void limitPages(int pages) throws SQLException {
    tables.run("PRAGMA max_page_count=" + pages);
  }

  @Override
  public void close() {
    try {
      tables.close();
    } catch (SQLException committedAlready) {
      // Each batch was durable when append returned.
    }
    release(hold);
  }
}
