package io.farwatch.core.radar.schedule;

import java.util.ArrayList;
import java.util.List;

/** One face's line of time (ns of TAI): what it transmits, and the windows in which it listens. */
final class FaceLine {
  private final long guard;
  private final int beams;
  private final List<long[]> transmissions = new ArrayList<>();
  private final List<long[]> gates = new ArrayList<>();
  private final List<long[]> windows = new ArrayList<>();

  FaceLine(double guardS, int beams) {
    this.guard = nanos(guardS);
    this.beams = beams;
  }

  /** The earliest start from one instant to another at which a dwell fits, or -1. */
  long earliest(Task t, long from, long to) {
    long start = from;
    while (start <= to) {
      long next = beyondConflict(t, start);
      if (next == start) {
        return start;
      }
      start = next;
    }
    return -1;
  }

  /** The start itself when nothing conflicts, else the first later one worth trying. */
  private long beyondConflict(Task t, long start) {
    long end = start + nanos(t.transmitS());
    long opens = start + nanos(t.listenFromS());
    long closes = start + nanos(t.listenToS());
    if (t.transmitS() > 0) {
      for (long[] x : transmissions) {
        if (start < x[1] + guard && x[0] < end + guard) {
          return x[1] + guard;
        }
      }
      for (long[] x : gates) {
        if (start < x[1] + guard && x[0] < end + guard) {
          return x[1] + guard;
        }
      }
    }
    if (!t.interruptible()) {
      for (long[] x : transmissions) {
        if (opens < x[1] + guard && x[0] < closes + guard) {
          return start + x[1] + guard - opens;
        }
      }
    }
    return beyondFullBeams(start, opens, closes);
  }

  private long beyondFullBeams(long start, long opens, long closes) {
    int most = 0;
    long firstEnd = Long.MAX_VALUE;
    for (long[] w : windows) {
      if (w[0] < closes && opens < w[1]) {
        // Windows open at the instant this one opens, or when another opens within it.
        most = Math.max(most, Math.max(openAt(opens), w[0] >= opens ? openAt(w[0]) : 0));
        firstEnd = Math.min(firstEnd, w[1]);
      }
    }
    return most < beams ? start : start + firstEnd - opens;
  }

  private int openAt(long instant) {
    int n = 0;
    for (long[] w : windows) {
      if (w[0] <= instant && instant < w[1]) {
        n++;
      }
    }
    return n;
  }

  void put(Task t, long start) {
    if (t.transmitS() > 0) {
      transmissions.add(new long[] {start, start + nanos(t.transmitS())});
    }
    long[] window = {start + nanos(t.listenFromS()), start + nanos(t.listenToS())};
    windows.add(window);
    if (!t.interruptible()) {
      gates.add(window);
    }
  }

  /** Share of a span that the face does not spend transmitting, but for the pulse begun at own. */
  double heard(long own, long from, long to) {
    long lost = 0;
    for (long[] x : transmissions) {
      if (x[0] != own) {
        lost += Math.max(0, Math.min(to, x[1] + guard) - Math.max(from, x[0] - guard));
      }
    }
    return to <= from ? 1 : Math.max(0, 1 - (double) lost / (to - from));
  }

  /** Forgets what ended before an instant. */
  void forget(long before) {
    transmissions.removeIf(x -> x[1] < before);
    gates.removeIf(x -> x[1] < before);
    windows.removeIf(x -> x[1] < before);
  }

  static long nanos(double seconds) {
    return Math.round(seconds * 1e9);
  }
}
