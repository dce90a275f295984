package io.farwatch.core.signal.kernel;

/** Cells whose power exceeds a multiple of the noise around them. */
public final class Crossings {
  private Crossings() {}

  /**
   * Writes the indices i, rising, 0 <= i < n, where p[po + i] > multiplier noise[no + i], into out.
   * A NaN on either side does not cross. Cells below cost a sixteenth of a look.
   *
   * @return how many cross; those beyond out's length are counted and not written
   */
  public static int find(
      float[] p, int po, float[] noise, int no, float multiplier, int n, int[] out) {
    if (!VectorModule.present()) {
      return ScalarCells.cross(p, po, noise, no, multiplier, 0, n, out, 0);
    }
    int width = VectorCells.width();
    int end = n / width * width;
    int found = 0;
    int i = VectorCells.nextCrossing(p, po, noise, no, multiplier, 0, end);
    while (i < end) {
      found = ScalarCells.cross(p, po, noise, no, multiplier, i, i + width, out, found);
      i = VectorCells.nextCrossing(p, po, noise, no, multiplier, i + width, end);
    }
    return ScalarCells.cross(p, po, noise, no, multiplier, end, n, out, found);
  }
}
