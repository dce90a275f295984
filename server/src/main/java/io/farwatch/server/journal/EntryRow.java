package io.farwatch.server.journal;

/**
 * One row of the entries.
 *
 * @param number from zero through the whole journal, without gaps
 * @param batch it belongs to
 * @param kind {@link #INPUT} or {@link #EVENT}
 * @param sequence of the input, or of the input that caused the event
 * @param index of the event among that input's; 0 for an input
 * @param bytes wire bytes
 * @param sha256 its link in the chain
 */
record EntryRow(
    long number, long batch, int kind, long sequence, int index, byte[] bytes, byte[] sha256) {
  static final int INPUT = 0;
  static final int EVENT = 1;

  String name() {
    return kind == INPUT ? "input " + sequence : "event " + sequence + "." + index;
  }
}
