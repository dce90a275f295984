package io.farwatch.core.assess;

import io.farwatch.core.flight.Catalogue;
import io.farwatch.core.time.Epoch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where the whole catalogue stands at one epoch of a regular grid, sorted by ECEF z, to find what
 * is near a place. The next epoch's may be worked out beforehand, in parts; what is found is the
 * same.
 */
final class CatalogueGrid {
  /** s: spacing of the epochs. Over it a straight line misses a low orbit by 0.5 km. */
  private static final long GRID_S = 10;

  private static final long STEP = GRID_S * 1_000_000_000L;

  /** m: what a straight line over the spacing misses, and what elements are off from the start. */
  private static final double MARGIN_M = 5e3;

  /** Sigmas that a search reaches. */
  private static final double SIGMAS = 5;

  /** Bits of a sort key that hold the entry's index. */
  private static final int INDEX_BITS = 24;

  private static final long INDEX_MASK = (1L << INDEX_BITS) - 1;

  private final Catalogue catalogue;
  private double[] states;
  private double[] next;
  private long grid = Long.MIN_VALUE;
  private long ahead = Long.MIN_VALUE;
  private boolean[] done = new boolean[0];

  /** By z: whole metres of it above the index; entries that have no state are left out. */
  private long[] keys = new long[0];

  /** By z: place, velocity and 1-sigma error along the track, 7 numbers an entry. */
  private double[] sorted = new double[0];

  private double alongMaxM;

  CatalogueGrid(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.states = new double[6 * catalogue.size()];
    this.next = new double[6 * catalogue.size()];
  }

  /** Tasks, independent of one another, that make the search at an epoch cheap. */
  List<Runnable> foresee(Epoch epoch, int parts) {
    long wanted = Math.floorDiv(epoch.taiNanos(), STEP) * STEP;
    if (wanted == grid || wanted == ahead || catalogue.size() == 0) {
      return List.of();
    }
    ahead = wanted;
    boolean[] mine = new boolean[parts];
    done = mine;
    List<Runnable> tasks = new ArrayList<>();
    for (int p = 0; p < parts; p++) {
      int from = (int) ((long) p * catalogue.size() / parts);
      int to = (int) ((long) (p + 1) * catalogue.size() / parts);
      int part = p;
      double[] into = next;
      tasks.add(
          () -> {
            catalogue.statesAt(new Epoch(wanted), into, from, to);
            mine[part] = true;
          });
    }
    return tasks;
  }

  /** Indices of the entries that may be at a place known to {@code spreadM} (1 sigma), in order. */
  List<Integer> near(double xM, double yM, double zM, double spreadM, Epoch epoch) {
    refresh(epoch);
    double dt = epoch.secondsSince(new Epoch(grid));
    double widest = reach(spreadM, alongMaxM) + 12e3 * GRID_S;
    List<Integer> found = new ArrayList<>();
    long last = key(zM + widest, INDEX_MASK);
    for (int k = lowerBound(key(zM - widest, 0)); k < keys.length && keys[k] <= last; k++) {
      int s = 7 * k;
      double dx = sorted[s] + dt * sorted[s + 3] - xM;
      double dy = sorted[s + 1] + dt * sorted[s + 4] - yM;
      double dz = sorted[s + 2] + dt * sorted[s + 5] - zM;
      double reach = reach(spreadM, sorted[s + 6]);
      if (dx * dx + dy * dy + dz * dz < reach * reach) {
        found.add((int) (keys[k] & INDEX_MASK));
      }
    }
    found.sort(null);
    return found;
  }

  private static double reach(double spreadM, double alongM) {
    return SIGMAS * (spreadM + alongM) + MARGIN_M;
  }

  private static long key(double zM, long index) {
    return ((long) Math.floor(zM) << INDEX_BITS) | index;
  }

  private int lowerBound(long key) {
    int at = Arrays.binarySearch(keys, key);
    return at < 0 ? -at - 1 : at;
  }

  private void refresh(Epoch epoch) {
    long wanted = Math.floorDiv(epoch.taiNanos(), STEP) * STEP;
    if (wanted == grid) {
      return;
    }
    if (wanted == ahead && isDone()) {
      double[] swap = states;
      states = next;
      next = swap;
      ahead = Long.MIN_VALUE;
    } else {
      catalogue.statesAt(new Epoch(wanted), states, 0, catalogue.size());
    }
    grid = wanted;
    sort();
  }

  private boolean isDone() {
    for (boolean d : done) {
      if (!d) {
        return false;
      }
    }
    return true;
  }

  private void sort() {
    long[] all = new long[catalogue.size()];
    int n = 0;
    for (int i = 0; i < all.length; i++) {
      if (Double.isFinite(states[6 * i])) {
        all[n++] = key(states[6 * i + 2], i);
      }
    }
    keys = Arrays.copyOf(all, n);
    Arrays.sort(keys);
    if (sorted.length != 7 * n) {
      sorted = new double[7 * n];
    }
    alongMaxM = 0;
    for (int k = 0; k < n; k++) {
      int i = (int) (keys[k] & INDEX_MASK);
      System.arraycopy(states, 6 * i, sorted, 7 * k, 6);
      sorted[7 * k + 6] = CatalogueMatcher.alongM(catalogue.entry(i), new Epoch(grid));
      alongMaxM = Math.max(alongMaxM, sorted[7 * k + 6]);
    }
  }
}
