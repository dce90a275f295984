package io.farwatch.server.journal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;

/** Does to a journal what no program of ours does. */
public final class Damage {
  private Damage() {}

  public static void sql(Path journal, String... statements) throws Exception {
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + journal);
        Statement s = c.createStatement()) {
      for (String t : new String[] {"entry_stays", "entry_kept", "batch_stays", "batch_kept"}) {
        s.execute("DROP TRIGGER " + t);
      }
      for (String sql : statements) {
        s.execute(sql);
      }
    }
  }

  /** Turns one bit of one byte of an entry. */
  public static void flip(Path journal, long entry, int at) throws Exception {
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + journal);
        Statement s = c.createStatement()) {
      s.execute("DROP TRIGGER entry_stays");
      byte[] bytes;
      try (var r = s.executeQuery("SELECT bytes FROM entry WHERE number=" + entry)) {
        r.next();
        bytes = r.getBytes(1);
      }
      bytes[at % bytes.length] ^= (byte) (1 << (at % 8));
      try (var p = c.prepareStatement("UPDATE entry SET bytes=? WHERE number=" + entry)) {
        p.setBytes(1, bytes);
        p.executeUpdate();
      }
    }
  }

  /** Lets the file grow no further, as a full disk does; a large number lets it grow again. */
  public static void limit(Journal journal, int pages) throws Exception {
    journal.limitPages(pages);
  }
}
