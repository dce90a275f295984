package io.farwatch.server.journal;

import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What SQLite's errors mean to people. */
final class Problems {
  private Problems() {}

  static JournalException of(Path path, SQLException e) {
    SQLiteErrorCode code =
        e instanceof SQLiteException s ? s.getResultCode() : SQLiteErrorCode.UNKNOWN_ERROR;
    String name = "the journal " + path;
    // The low byte is the primary code; the rest refines it.
    return switch (code.code & 0xff) {
      case 13 -> new JournalException(JournalException.Kind.FULL, name + ": the disk is full", e);
      case 11 ->
          new JournalException(
              JournalException.Kind.DAMAGED, name + " is damaged: " + code.message, e);
      case 26 ->
          new JournalException(
              JournalException.Kind.ABSENT, path + " is not a Farwatch journal", e);
      case 5, 6 ->
          new JournalException(
              JournalException.Kind.HELD, name + " is being written by another program", e);
      default ->
          new JournalException(
              JournalException.Kind.FAILED, name + " cannot be used: " + code.message, e);
    };
  }
}
