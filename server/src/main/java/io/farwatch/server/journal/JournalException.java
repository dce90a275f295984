package io.farwatch.server.journal;

import java.io.IOException;

/** A journal cannot be read or written; the message is one sentence for people. */
public final class JournalException extends IOException {
  private static final long serialVersionUID = 1;

  private final Kind kind;
  private final String sentence;

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
    this.sentence = sentence;
  }

  JournalException(Kind kind, String sentence, Throwable cause) {
    super(sentence, cause);
    this.kind = kind;
    this.sentence = sentence;
  }

  /** What a journal holds cannot be true. */
  public static JournalException damaged(String sentence) {
    return new JournalException(Kind.DAMAGED, sentence);
  }

  public Kind kind() {
    return kind;
  }

  /** What is wrong, for people. */
  public String sentence() {
    return sentence;
  }
}
