package io.farwatch.core.track;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits tracks and the plots they gate into connected clusters, each solved as a pure function of
 * itself; the result does not depend on the order or place in which clusters are solved.
 */
final class Clusters {
  /** Dearer than any pair inside a gate: as many pairs as can be are made. */
  private static final double UNASSIGNED = 1e6;

  private Clusters() {}

  /**
   * The cheapest pairing.
   *
   * @param cost tracks x plots, by rows; infinite where a plot lies outside the track's gate
   * @return the plot of each track, or -1
   */
  static int[] solve(double[] cost, int tracks, int plots) {
    int[] component = components(cost, tracks, plots);
    int[] plotOf = new int[tracks];
    java.util.Arrays.fill(plotOf, -1);
    for (int root = 0; root < tracks; root++) {
      List<Integer> rows = members(component, 0, tracks, root);
      if (rows.isEmpty()) {
        continue;
      }
      List<Integer> columns = members(component, tracks, tracks + plots, root);
      if (columns.isEmpty()) {
        continue;
      }
      int n = rows.size();
      int m = columns.size() + n; // a column of its own for each track left without a plot
      double[] c = new double[n * m];
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < m; j++) {
          double v =
              j < columns.size() ? cost[rows.get(i) * plots + columns.get(j) - tracks] : UNASSIGNED;
          c[i * m + j] = Math.min(v, 10 * UNASSIGNED);
        }
      }
      int[] solved = Assignment.solve(c, n, m);
      for (int i = 0; i < n; i++) {
        int j = solved[i];
        if (j < columns.size() && c[i * m + j] < UNASSIGNED) {
          plotOf[rows.get(i)] = columns.get(j) - tracks;
        }
      }
    }
    return plotOf;
  }

  private static int[] components(double[] cost, int tracks, int plots) {
    int[] parent = new int[tracks + plots];
    for (int i = 0; i < parent.length; i++) {
      parent[i] = i;
    }
    for (int i = 0; i < tracks; i++) {
      for (int j = 0; j < plots; j++) {
        if (cost[i * plots + j] < Double.POSITIVE_INFINITY) {
          int a = root(parent, i);
          int b = root(parent, tracks + j);
          parent[Math.max(a, b)] = Math.min(a, b);
        }
      }
    }
    int[] component = new int[parent.length];
    for (int i = 0; i < parent.length; i++) {
      component[i] = root(parent, i);
    }
    return component;
  }

  private static int root(int[] parent, int i) {
    int k = i;
    while (parent[k] != k) {
      parent[k] = parent[parent[k]];
      k = parent[k];
    }
    return k;
  }

  private static List<Integer> members(int[] component, int from, int to, int root) {
    List<Integer> m = new ArrayList<>();
    for (int i = from; i < to; i++) {
      if (component[i] == root) {
        m.add(i);
      }
    }
    return m;
  }
}
