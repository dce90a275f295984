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

  /** The epoch in use, and the one before or after it: looks and tracks come from both sides. */
  private Moment now;

  private Moment other;

  CatalogueGrid(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.now = new Moment(catalogue.size());
    this.other = new Moment(catalogue.size());
  }

  /** Where all stand at one epoch. */
  private static final class Moment {
    final double[] states;
    long epoch = Long.MIN_VALUE;

    /** What was worked out of it beforehand; empty when nothing was. */
    boolean[] parts = {};

    /** By z: whole metres of it above the index; entries that have no state are left out. */
    long[] keys = {};

    /** By z: place, velocity and 1-sigma error along the track, 7 numbers an entry. */
    double[] sorted = {};

    double alongMaxM;

    Moment(int size) {
      states = new double[6 * size];
    }

    boolean isForeseen() {
      for (boolean p : parts) {
        if (!p) {
          return false;
        }
      }
      return parts.length > 0;
    }
  }

  /** Tasks, independent of one another, that make the search at an epoch cheap. */
  List<Runnable> foresee(Epoch epoch, int parts) {
    long wanted = Math.floorDiv(epoch.taiNanos(), STEP) * STEP;
    if (wanted == now.epoch || wanted == other.epoch || catalogue.size() == 0) {
      return List.of();
    }
    Moment coming = other;
    coming.epoch = wanted;
    coming.keys = new long[0];
    boolean[] done = new boolean[parts];
    coming.parts = done;
    List<Runnable> tasks = new ArrayList<>();
    for (int p = 0; p < parts; p++) {
      int part = p;
      int from = (int) ((long) p * catalogue.size() / parts);
      int to = (int) ((long) (p + 1) * catalogue.size() / parts);
      tasks.add(
          () -> {
            catalogue.statesAt(new Epoch(wanted), coming.states, from, to);
            done[part] = true;
          });
    }
    return tasks;
  }

  /** Indices of the entries that may be at a place known to {@code spreadM} (1 sigma), in order. */
  List<Integer> near(double xM, double yM, double zM, double spreadM, Epoch epoch) {
    refresh(epoch);
    double dt = epoch.secondsSince(new Epoch(now.epoch));
    double widest = reach(spreadM, now.alongMaxM) + 12e3 * GRID_S;
    double[] at = now.sorted;
    List<Integer> found = new ArrayList<>();
    long last = key(zM + widest, INDEX_MASK);
    int k = lowerBound(now.keys, key(zM - widest, 0));
    for (; k < now.keys.length && now.keys[k] <= last; k++) {
      int s = 7 * k;
      double dx = at[s] + dt * at[s + 3] - xM;
      double dy = at[s + 1] + dt * at[s + 4] - yM;
      double dz = at[s + 2] + dt * at[s + 5] - zM;
      double reach = reach(spreadM, at[s + 6]);
      if (dx * dx + dy * dy + dz * dz < reach * reach) {
        found.add((int) (now.keys[k] & INDEX_MASK));
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

  private static int lowerBound(long[] keys, long key) {
    int at = Arrays.binarySearch(keys, key);
    return at < 0 ? -at - 1 : at;
  }

  private void refresh(Epoch epoch) {
    long wanted = Math.floorDiv(epoch.taiNanos(), STEP) * STEP;
    if (wanted == now.epoch) {
      return;
    }
    Moment swap = now;
    now = other;
    other = swap;
    if (now.epoch == wanted && now.parts.length == 0) {
      return;
    }
    if (now.epoch != wanted || !now.isForeseen()) {
      catalogue.statesAt(new Epoch(wanted), now.states, 0, catalogue.size());
    }
    now.epoch = wanted;
    now.parts = new boolean[0];
    sort(now);
  }

  private void sort(Moment m) {
    long[] all = new long[catalogue.size()];
    int n = 0;
    for (int i = 0; i < all.length; i++) {
      if (Double.isFinite(m.states[6 * i])) {
        all[n++] = key(m.states[6 * i + 2], i);
      }
    }
    m.keys = Arrays.copyOf(all, n);
    Arrays.sort(m.keys);
    if (m.sorted.length != 7 * n) {
      m.sorted = new double[7 * n];
    }
    m.alongMaxM = 0;
    for (int k = 0; k < n; k++) {
      int i = (int) (m.keys[k] & INDEX_MASK);
      System.arraycopy(m.states, 6 * i, m.sorted, 7 * k, 6);
      double along = CatalogueMatcher.alongM(catalogue.entry(i), new Epoch(m.epoch));
      m.sorted[7 * k + 6] = along;
      m.alongMaxM = Math.max(m.alongMaxM, along);
    }
  }
}
