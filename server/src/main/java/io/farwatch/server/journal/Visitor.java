package io.farwatch.server.journal;

/** Takes batches one after another as they are read. */
public interface Visitor {
  void take(Recorded batch) throws JournalException;
}
