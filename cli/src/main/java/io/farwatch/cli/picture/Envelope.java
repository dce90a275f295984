package io.farwatch.cli.picture;

/**
 * Many samples over few columns: the least and the greatest in each, so no peak is lost.
 *
 * @param placesM middle of each column (m)
 * @param leastDb in each column
 * @param greatestDb in each column
 */
record Envelope(double[] placesM, double[] lowDb, double[] highDb) {
  private static final int COLUMNS = 1200;

  /** Nothing is drawn below it. */
  private static final double FLOOR_DB = -40;

  /** Of as many samples as the axis has, from an offset in the array. */
  static Envelope of(Samples ranges, float[] linear, int offset) {
    int columns = Math.min(COLUMNS, ranges.count());
    double[] places = new double[columns];
    double[] low = new double[columns];
    double[] high = new double[columns];
    for (int c = 0; c < columns; c++) {
      int from = (int) ((long) c * ranges.count() / columns);
      int to = (int) ((long) (c + 1) * ranges.count() / columns);
      float least = Float.POSITIVE_INFINITY;
      float greatest = 0;
      for (int i = from; i < to; i++) {
        float p = linear[offset + i];
        least = Math.min(least, p);
        greatest = Math.max(greatest, p);
      }
      places[c] = 0.5 * (ranges.at(from) + ranges.at(to - 1));
      low[c] = dB(least);
      high[c] = dB(greatest);
    }
    return new Envelope(places, low, high);
  }

  static double dB(double linear) {
    return linear > 1e-4 ? 10 * Math.log10(linear) : FLOOR_DB;
  }

  double greatestDb() {
    return java.util.Arrays.stream(highDb).max().orElse(0);
  }

  /** The floor that a few per cent of the columns fall below: single deep nulls do not count. */
  double leastDb() {
    double[] sorted = lowDb.clone();
    java.util.Arrays.sort(sorted);
    return sorted[sorted.length / 20];
  }

  /** A line through least and greatest in turn: {km, dB}. */
  double[][] outlineKmDb() {
    double[][] xy = new double[2][2 * placesM.length];
    for (int i = 0; i < placesM.length; i++) {
      xy[0][2 * i] = placesM[i] / 1e3;
      xy[1][2 * i] = lowDb[i];
      xy[0][2 * i + 1] = placesM[i] / 1e3;
      xy[1][2 * i + 1] = highDb[i];
    }
    return xy;
  }

  /** The greatest alone: {km, dB}. */
  double[][] topKmDb() {
    double[][] xy = new double[2][];
    xy[0] = java.util.Arrays.stream(placesM).map(m -> m / 1e3).toArray();
    xy[1] = highDb.clone();
    return xy;
  }
}
