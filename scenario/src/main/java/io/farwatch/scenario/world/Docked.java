package io.farwatch.scenario.world;

import io.farwatch.core.flight.Catalogue;
import io.farwatch.core.time.Epoch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Catalogued objects that fly as one, such as a station and its ships: nearer than 3 km and slower
 * to one another than 5 m/s. Each keeps its entry in the catalogue; one of them flies.
 */
final class Docked {
  private static final double NEAR_M = 3e3;
  private static final double SLOW_MPS = 5;

  private Docked() {}

  /** For each entry the first entry of its group; its own index when it flies alone. */
  static int[] groups(Catalogue catalogue, Epoch epoch) {
    int n = catalogue.size();
    double[] s = new double[6 * n];
    catalogue.statesAt(epoch, s, 0, n);
    int[] first = new int[n];
    Map<Cell, List<Integer>> cells = new HashMap<>(); // asked by key only, never iterated
    for (int i = 0; i < n; i++) {
      first[i] = i;
      if (Double.isNaN(s[6 * i])) {
        continue;
      }
      Cell at = Cell.of(s, i);
      for (int k = 0; k < 27 && first[i] == i; k++) {
        Cell c = new Cell(at.x + k % 3 - 1, at.y + k / 3 % 3 - 1, at.z + k / 9 - 1);
        for (int j : cells.getOrDefault(c, List.of())) {
          if (first[i] == i && apart(s, i, j, 0) < NEAR_M && apart(s, i, j, 3) < SLOW_MPS) {
            first[i] = first[j];
          }
        }
      }
      cells.computeIfAbsent(at, c -> new ArrayList<>()).add(i);
    }
    return first;
  }

  private record Cell(long x, long y, long z) {
    static Cell of(double[] s, int i) {
      return new Cell(
          (long) Math.floor(s[6 * i] / NEAR_M),
          (long) Math.floor(s[6 * i + 1] / NEAR_M),
          (long) Math.floor(s[6 * i + 2] / NEAR_M));
    }
  }

  private static double apart(double[] s, int i, int j, int at) {
    double dx = s[6 * i + at] - s[6 * j + at];
    double dy = s[6 * i + at + 1] - s[6 * j + at + 1];
    double dz = s[6 * i + at + 2] - s[6 * j + at + 2];
    return Math.sqrt(dx * dx + dy * dy + dz * dz);
  }
}
