package io.farwatch.core.signal;

/** Cells over the threshold, of one burst. */
final class Candidates {
  private final int[] cell;
  private final int[] row;
  private final float[] power;
  private final boolean[] taken;
  private int count;
  private long refused;

  Candidates(int capacity) {
    this.cell = new int[capacity];
    this.row = new int[capacity];
    this.power = new float[capacity];
    this.taken = new boolean[capacity];
  }

  void clear() {
    count = 0;
  }

  void add(int cellNumber, int rowNumber, float cellPower) {
    if (count == cell.length) {
      refused++;
      return;
    }
    cell[count] = cellNumber;
    row[count] = rowNumber;
    power[count] = cellPower;
    taken[count++] = false;
  }

  int count() {
    return count;
  }

  /** Crossings beyond the capacity, since the beginning. */
  long refused() {
    return refused;
  }

  int cell(int i) {
    return cell[i];
  }

  int row(int i) {
    return row[i];
  }

  float power(int i) {
    return power[i];
  }

  boolean isTaken(int i) {
    return taken[i];
  }

  void take(int i) {
    taken[i] = true;
  }

  /** The strongest that is not taken; -1 when none is left. */
  int strongest() {
    int best = -1;
    for (int i = 0; i < count; i++) {
      if (!taken[i] && (best < 0 || power[i] > power[best])) {
        best = i;
      }
    }
    return best;
  }
}
