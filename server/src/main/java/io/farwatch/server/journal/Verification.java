package io.farwatch.server.journal;

import io.farwatch.server.journal.JournalReport.Damage;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Walks the chain from the metadata to the end. After damage it goes on from the link that is
 * stored, so that one bad entry does not hide the next, and what is good is counted as good.
 */
final class Verification {
  private static final int NAMED = 20;

  private final Tables tables;
  private final List<Damage> damages = new ArrayList<>();
  private Chain chain;
  private long more;
  private long entries;
  private long sound = -1;

  Verification(Tables tables, Chain first) {
    this.tables = tables;
    this.chain = first;
  }

  JournalReport run() throws SQLException {
    long last;
    try {
      last = tables.last("batch");
    } catch (SQLException unreadable) {
      damage(0, -1, "the list of batches cannot be read: " + unreadable.getMessage());
      return report(0);
    }
    long next = 0;
    long there = 0;
    for (long k = 0; k <= last; k++) {
      BatchRow row = row(k);
      if (row != null) {
        there++;
        next = batch(row, next);
      }
    }
    orphans(last, next);
    if (sound < 0) {
      sound = there;
    }
    return report(there);
  }

  private JournalReport report(long there) {
    return new JournalReport(
        there, entries, Math.max(0, sound), damages, more, HexFormat.of().formatHex(chain.link()));
  }

  private @Nullable BatchRow row(long k) {
    try {
      BatchRow row = tables.batch(k);
      if (row == null) {
        damage(k, -1, "batch " + k + " is missing");
      }
      return row;
    } catch (SQLException unreadable) {
      damage(k, -1, "batch " + k + " cannot be read: " + unreadable.getMessage());
      return null;
    }
  }

  private long batch(BatchRow row, long expectedEntry) {
    long k = row.number();
    long until = row.entry() + row.inputs() + row.events();
    boolean nonsense = row.inputs() < 0 || row.events() < 0 || row.entry() < 0;
    boolean misplaced = row.entry() != expectedEntry && damages.isEmpty();
    if (nonsense || misplaced) {
      damage(k, -1, "batch " + k + " does not say rightly which entries are its own");
      chain = new Chain(row.sha256());
      return until;
    }
    int before = damages.size();
    try {
      long expected = row.entry();
      for (EntryRow e : tables.entries(row.entry(), until)) {
        for (; expected < e.number(); expected++) {
          damage(k, expected, "entry " + expected + " of batch " + k + " is missing");
        }
        expected++;
        boolean right = Arrays.equals(chain.entry(e), e.sha256());
        if (right) {
          entries++;
        } else {
          damage(k, e.number(), e.name() + " of batch " + k + " is not as it was written");
          chain = new Chain(e.sha256());
        }
      }
      for (; expected < until; expected++) {
        damage(k, expected, "entry " + expected + " of batch " + k + " is missing");
      }
    } catch (SQLException unreadable) {
      damage(
          k,
          row.entry(),
          "entries "
              + row.entry()
              + " to "
              + (until - 1)
              + " cannot be read: "
              + unreadable.getMessage());
    }
    boolean right = Arrays.equals(chain.batch(row), row.sha256());
    if (!right && damages.size() == before) {
      damage(k, -1, "batch " + k + " is not as it was written");
    }
    chain = new Chain(row.sha256());
    return until;
  }

  private void orphans(long lastBatch, long next) {
    try {
      long last = tables.last("entry");
      if (last >= next) {
        damage(lastBatch + 1, next, "entries " + next + " to " + last + " belong to no batch");
      }
    } catch (SQLException unreadable) {
      damage(lastBatch + 1, next, "the end cannot be read: " + unreadable.getMessage());
    }
  }

  private void damage(long batch, long entry, String what) {
    if (sound < 0) {
      sound = batch;
    }
    if (damages.size() < NAMED) {
      damages.add(new Damage(batch, entry, what));
    } else {
      more++;
    }
  }
}
