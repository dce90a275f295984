package io.farwatch.server.journal;

import java.util.List;

/**
 * Whether a journal is what was written.
 *
 * @param batches that are there
 * @param entries inputs and events that are there and right
 * @param soundBatches batches before the first damage
 * @param damages the first ones, in order; the first names the first bad entry
 * @param moreDamages how many more there are
 * @param head the last link of the chain, in hexadecimal: two journals with the same head are the
 *     same
 */
public record JournalReport(
    long batches,
    long entries,
    long soundBatches,
    List<Damage> damages,
    long moreDamages,
    String head) {
  public JournalReport {
    damages = List.copyOf(damages);
  }

  public boolean sound() {
    return damages.isEmpty();
  }

  /**
   * One thing that is wrong.
   *
   * @param batch where
   * @param entry its number in the journal, or -1 when it is the batch as a whole
   * @param what in words: which input or event, and how it is wrong
   */
  public record Damage(long batch, long entry, String what) {}
}
