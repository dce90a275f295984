package io.farwatch.server.journal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/** The tables of a journal and the statements on them. One connection, one thread at a time. */
final class Tables implements AutoCloseable {
  /** "FWJ1" in the file's header, so that the file says what it is. */
  private static final int APPLICATION_ID = 0x46574A31;

  private static final List<String> SCHEMA =
      List.of(
          "CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL)",
          "CREATE TABLE entry(number INTEGER PRIMARY KEY, batch INTEGER NOT NULL, kind INTEGER NOT"
              + " NULL, sequence INTEGER NOT NULL, idx INTEGER NOT NULL, bytes BLOB NOT NULL,"
              + " sha256 BLOB NOT NULL)",
          "CREATE TABLE batch(number INTEGER PRIMARY KEY, until INTEGER NOT NULL, entry INTEGER NOT"
              + " NULL, inputs INTEGER NOT NULL, events INTEGER NOT NULL, sha256 BLOB NOT NULL)",
          "CREATE TABLE snapshot(batch INTEGER PRIMARY KEY, bytes BLOB NOT NULL, sha256 BLOB NOT"
              + " NULL)",
          "CREATE TRIGGER entry_stays BEFORE UPDATE ON entry BEGIN SELECT RAISE(ABORT,"
              + " 'append-only'); END",
          "CREATE TRIGGER entry_kept BEFORE DELETE ON entry BEGIN SELECT RAISE(ABORT,"
              + " 'append-only'); END",
          "CREATE TRIGGER batch_stays BEFORE UPDATE ON batch BEGIN SELECT RAISE(ABORT,"
              + " 'append-only'); END",
          "CREATE TRIGGER batch_kept BEFORE DELETE ON batch BEGIN SELECT RAISE(ABORT,"
              + " 'append-only'); END");

  private final Connection connection;

  private Tables(Connection connection) {
    this.connection = connection;
  }

  static Tables open(Path path, boolean forWriting) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(5000);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    if (forWriting) {
      config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    }
    Connection c = config.createConnection("jdbc:sqlite:" + path.toAbsolutePath());
    Tables t = new Tables(c);
    if (!forWriting) {
      t.run("PRAGMA query_only=ON");
    }
    return t;
  }

  void create() throws SQLException {
    run("PRAGMA application_id=" + APPLICATION_ID);
    for (String s : SCHEMA) {
      run(s);
    }
  }

  boolean isJournal() throws SQLException {
    try (Statement s = connection.createStatement();
        ResultSet r = s.executeQuery("PRAGMA application_id")) {
      return r.next() && r.getInt(1) == APPLICATION_ID;
    }
  }

  void run(String sql) throws SQLException {
    try (Statement s = connection.createStatement()) {
      s.execute(sql);
    }
  }

  void begin() throws SQLException {
    run("BEGIN IMMEDIATE");
  }

  void commit() throws SQLException {
    run("COMMIT");
  }

  /** Gives up the transaction; a connection that has none already says so and is left alone. */
  void rollback() {
    try {
      run("ROLLBACK");
    } catch (SQLException nothingToGiveUp) {
      // SQLite has rolled back by itself.
    }
  }

  void putMeta(SortedMap<String, String> meta) throws SQLException {
    try (PreparedStatement p = connection.prepareStatement("INSERT INTO meta VALUES(?,?)")) {
      for (var e : meta.entrySet()) {
        p.setString(1, e.getKey());
        p.setString(2, e.getValue());
        p.executeUpdate();
      }
    }
  }

  SortedMap<String, String> meta() throws SQLException {
    SortedMap<String, String> map = new TreeMap<>();
    try (Statement s = connection.createStatement();
        ResultSet r = s.executeQuery("SELECT key, value FROM meta ORDER BY key")) {
      while (r.next()) {
        String value = r.getString(2);
        map.put(String.valueOf(r.getString(1)), value == null ? "" : value);
      }
    }
    return map;
  }

  void putEntries(List<EntryRow> rows) throws SQLException {
    try (PreparedStatement p =
        connection.prepareStatement("INSERT INTO entry VALUES(?,?,?,?,?,?,?)")) {
      for (EntryRow e : rows) {
        p.setLong(1, e.number());
        p.setLong(2, e.batch());
        p.setInt(3, e.kind());
        p.setLong(4, e.sequence());
        p.setInt(5, e.index());
        p.setBytes(6, e.bytes());
        p.setBytes(7, e.sha256());
        p.addBatch();
      }
      p.executeBatch();
    }
  }

  void putBatch(BatchRow b) throws SQLException {
    try (PreparedStatement p =
        connection.prepareStatement("INSERT INTO batch VALUES(?,?,?,?,?,?)")) {
      p.setLong(1, b.number());
      p.setLong(2, b.untilTaiNanos());
      p.setLong(3, b.entry());
      p.setInt(4, b.inputs());
      p.setInt(5, b.events());
      p.setBytes(6, b.sha256());
      p.executeUpdate();
    }
  }

  /** Keeps a snapshot and forgets all but the newest few. */
  void putSnapshot(long batch, byte[] bytes, byte[] sha256, int kept) throws SQLException {
    try (PreparedStatement p = connection.prepareStatement("INSERT INTO snapshot VALUES(?,?,?)")) {
      p.setLong(1, batch);
      p.setBytes(2, bytes);
      p.setBytes(3, sha256);
      p.executeUpdate();
    }
    run(
        "DELETE FROM snapshot WHERE batch NOT IN"
            + " (SELECT batch FROM snapshot ORDER BY batch DESC LIMIT "
            + kept
            + ")");
  }

  /** Numbers of the batches that have a snapshot, newest first. */
  List<Long> snapshots() throws SQLException {
    List<Long> list = new ArrayList<>();
    try (Statement s = connection.createStatement();
        ResultSet r = s.executeQuery("SELECT batch FROM snapshot ORDER BY batch DESC")) {
      while (r.next()) {
        list.add(r.getLong(1));
      }
    }
    return list;
  }

  /** A snapshot's bytes and its seal, or null. */
  byte @Nullable [][] snapshot(long batch) throws SQLException {
    try (PreparedStatement p =
        connection.prepareStatement("SELECT bytes, sha256 FROM snapshot WHERE batch=?")) {
      p.setLong(1, batch);
      try (ResultSet r = p.executeQuery()) {
        return r.next() ? new byte[][] {bytes(r, 1), bytes(r, 2)} : null;
      }
    }
  }

  /** A column's bytes; a damaged page can hold null where the schema allows none. */
  private static byte[] bytes(ResultSet r, int column) throws SQLException {
    byte[] b = r.getBytes(column);
    return b == null ? new byte[0] : b;
  }

  /** The highest number in a table, or -1 when it is empty. */
  long last(String table) throws SQLException {
    try (Statement s = connection.createStatement();
        ResultSet r = s.executeQuery("SELECT max(number) FROM " + table)) {
      boolean any = r.next() && r.getObject(1) != null;
      return any ? r.getLong(1) : -1;
    }
  }

  @Nullable BatchRow batch(long number) throws SQLException {
    try (PreparedStatement p =
        connection.prepareStatement(
            "SELECT until, entry, inputs, events, sha256 FROM batch WHERE number=?")) {
      p.setLong(1, number);
      try (ResultSet r = p.executeQuery()) {
        return r.next()
            ? new BatchRow(
                number, r.getLong(1), r.getLong(2), r.getInt(3), r.getInt(4), bytes(r, 5))
            : null;
      }
    }
  }

  List<EntryRow> entries(long from, long until) throws SQLException {
    List<EntryRow> list = new ArrayList<>();
    try (PreparedStatement p =
        connection.prepareStatement(
            "SELECT number, batch, kind, sequence, idx, bytes, sha256 FROM entry"
                + " WHERE number>=? AND number<? ORDER BY number")) {
      p.setLong(1, from);
      p.setLong(2, until);
      try (ResultSet r = p.executeQuery()) {
        while (r.next()) {
          list.add(
              new EntryRow(
                  r.getLong(1),
                  r.getLong(2),
                  r.getInt(3),
                  r.getLong(4),
                  r.getInt(5),
                  bytes(r, 6),
                  bytes(r, 7)));
        }
      }
    }
    return list;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
