package io.farwatch.server.journal;

import java.io.IOException;

/** A journal cannot be read or written; the message is one sentence for people. */
public final class JournalException extends IOException {
  private static final long serialVersionUID = 1;

  private final Kind kind;

  /** What people and programs can do about it. */
  public enum Kind {
    /** No such file, or not a journal. */
    ABSENT,
    /** Written by a version whose records differ. */
    OTHER_VERSION,
    /** Another process holds it. */
    HELD,
    /** Bytes are wrong or missing. */
    DAMAGED,
    /** The disk is full: goes away when space returns. */
    FULL,
    /** The disk failed: what was being written is not stored. */
    FAILED
  }

  JournalException(Kind kind, String sentence) {
    super(sentence);
    this.kind = kind;
  }

  JournalException(Kind kind, String sentence, Throwable cause) {
    super(sentence, cause);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
