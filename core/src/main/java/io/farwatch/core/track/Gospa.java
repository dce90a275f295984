package io.farwatch.core.track;

/**
 * The generalised optimal sub-pattern assignment metric with p = 2 and alpha = 2, in its parts.
 * Source: A. S. Rahmathullah, A. F. Garcia-Fernandez, L. Svensson, "Generalized optimal sub-pattern
 * assignment metric", FUSION 2017, eq. 1 and proposition 1.
 *
 * @param localisation sum of squared distances of assigned pairs (m2)
 * @param pairs how many were assigned
 * @param missed truths without a track
 * @param falseTracks tracks without a truth
 * @param cutoffM the distance from which a pair is none (m)
 */
public record Gospa(double localisation, int pairs, int missed, int falseTracks, double cutoffM) {

  /** The metric itself (m). */
  public double totalM() {
    return Math.sqrt(localisation + 0.5 * cutoffM * cutoffM * (missed + falseTracks));
  }

  /**
   * Compares tracks with truths.
   *
   * @param tracks places, three numbers each (m)
   * @param truths places, three numbers each (m)
   */
  public static Gospa of(double[] tracks, double[] truths, double cutoffM) {
    int n = tracks.length / 3;
    int m = truths.length / 3;
    double c2 = cutoffM * cutoffM;
    int columns = m + n;
    double[] cost = new double[n * columns];
    java.util.Arrays.fill(cost, c2);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < m; j++) {
        cost[i * columns + j] = Math.min(c2, distance2(tracks, i, truths, j));
      }
    }
    int[] columnOf = Assignment.solve(cost, n, columns);
    double localisation = 0;
    int pairs = 0;
    for (int i = 0; i < n; i++) {
      int j = columnOf[i];
      if (j < m && cost[i * columns + j] < c2) {
        localisation += cost[i * columns + j];
        pairs++;
      }
    }
    return new Gospa(localisation, pairs, m - pairs, n - pairs, cutoffM);
  }

  private static double distance2(double[] a, int i, double[] b, int j) {
    double dx = a[3 * i] - b[3 * j];
    double dy = a[3 * i + 1] - b[3 * j + 1];
    double dz = a[3 * i + 2] - b[3 * j + 2];
    return dx * dx + dy * dy + dz * dz;
  }
}
