package io.farwatch.core.radar.schedule;

import io.farwatch.core.time.Epoch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives dwells their times. A face transmits one pulse at a time and hears nothing meanwhile; its
 * transmit duty is bounded, in two purses: the search's and all other's. A threat may borrow from
 * the search's purse down to half of what the search needs, and a search direction that was passed
 * over once may borrow from the other's: so under any load every direction is looked at in every
 * other turn, as far as the duty goes at all.
 */
public final class Scheduler {
  /** Of the search's need, what threats may not borrow: every other turn. */
  private static final double SEARCH_FLOOR = 0.5;

  /** s: how long after its end an interval can still matter to a window. */
  private static final double REMEMBERED_S = 0.2;

  private final Limits limits;
  private final List<FaceLine> lines = new ArrayList<>();
  private final Allowance[] search;
  private final Allowance[] other;
  private final Allowance energy;

  /** What a task lacked when it first waited. */
  private final Map<String, Left.Reason> lacked = new LinkedHashMap<>();

  private Epoch now;
  private double spanS;

  public Scheduler(Limits limits, Epoch start) {
    this.limits = limits;
    this.now = start;
    this.search = new Allowance[limits.faces()];
    this.other = new Allowance[limits.faces()];
    for (int f = 0; f < limits.faces(); f++) {
      lines.add(new FaceLine(limits.guardS(), limits.receiveBeams()));
      search[f] = new Allowance(limits.searchDuty(), limits.windowS());
      other[f] = new Allowance(limits.dutyMax() - limits.searchDuty(), limits.windowS());
    }
    this.energy = new Allowance(limits.meanPowerMaxW(), limits.windowS());
  }

  /** From now on only this share (0 to 1) of duty and power is to be had: a supply has failed. */
  public void available(double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("share " + share + " is outside 0..1");
    }
    energy.share(share);
    for (int f = 0; f < limits.faces(); f++) {
      search[f].share(share);
      other[f].share(share);
    }
  }

  /**
   * Places what is wanted into the time from the end of the last plan to another epoch.
   *
   * @param wanted the new tasks and those that waited
   */
  public Plan plan(Epoch to, List<Task> wanted) {
    spanS = Math.max(0, to.secondsSince(now));
    for (int f = 0; f < limits.faces(); f++) {
      search[f].pass(spanS);
      other[f].pass(spanS);
      lines.get(f).forget(now.plusSeconds(-REMEMBERED_S).taiNanos());
    }
    energy.pass(spanS);
    List<Task> order = new ArrayList<>(wanted);
    order.sort(
        Comparator.comparing(Task::rank).thenComparing(Task::notBefore).thenComparing(Task::id));
    List<Placed> placed = new ArrayList<>();
    List<Task> waiting = new ArrayList<>();
    List<Left> left = new ArrayList<>();
    for (Task t : order) {
      if (!t.notBefore().isBefore(to)) {
        waiting.add(t);
        continue;
      }
      Left.Reason missing = place(t, to, placed);
      if (missing == null) {
        lacked.remove(t.id());
      } else if (t.notAfter().isBefore(to)) {
        Left.Reason first = lacked.remove(t.id());
        left.add(new Left(t, first == null ? missing : first));
      } else {
        lacked.putIfAbsent(t.id(), missing);
        waiting.add(t);
      }
    }
    placed.sort(Comparator.comparing(Placed::start).thenComparingInt(p -> p.task().face()));
    now = now.max(to);
    lacked.keySet().retainAll(ids(waiting));
    return new Plan(placed, waiting, left);
  }

  private static Set<String> ids(List<Task> tasks) {
    Set<String> ids = new LinkedHashSet<>();
    tasks.forEach(t -> ids.add(t.id()));
    return ids;
  }

  /** Places one dwell; what it lacked, or null when it has its time. */
  private Left.@org.jspecify.annotations.Nullable Reason place(
      Task t, Epoch to, List<Placed> placed) {
    Allowance[] purses = purses(t);
    if (purses.length == 0) {
      return Left.Reason.DUTY;
    }
    double joules = limits.peakPowerW() * t.transmitS();
    if (!energy.has(joules)) {
      return Left.Reason.POWER;
    }
    long from = t.notBefore().max(now).taiNanos();
    long last = Math.min(t.notAfter().taiNanos(), to.taiNanos() - 1);
    long start = lines.get(t.face()).earliest(t, from, last);
    if (start < 0) {
      return Left.Reason.TIME;
    }
    lines.get(t.face()).put(t, start);
    spend(purses, t.transmitS());
    energy.spend(joules);
    placed.add(new Placed(t, new Epoch(start)));
    return null;
  }

  /** The purses that together pay for a dwell, first to last; none when they cannot. */
  private Allowance[] purses(Task t) {
    Allowance own = t.rank().isSearch() ? search[t.face()] : other[t.face()];
    Allowance lender = t.rank().isSearch() ? other[t.face()] : search[t.face()];
    if (t.transmitS() == 0 || own.has(t.transmitS())) {
      return new Allowance[] {own};
    }
    boolean borrows = t.rank() == Rank.THREAT || t.rank() == Rank.SEARCH_OVERDUE;
    double kept = t.rank() == Rank.THREAT ? SEARCH_FLOOR * limits.searchDuty() * spanS : 0;
    double lent = Math.max(0, lender.left() - kept);
    if (borrows && Math.max(0, own.left()) + lent >= t.transmitS()) {
      return new Allowance[] {own, lender};
    }
    return new Allowance[0];
  }

  private static void spend(Allowance[] purses, double amount) {
    double first = purses.length == 1 ? amount : Math.min(amount, Math.max(0, purses[0].left()));
    purses[0].spend(first);
    if (purses.length > 1) {
      purses[1].spend(amount - first);
    }
  }

  /**
   * Share of an echo that the face hears: it is deaf while it transmits for other dwells.
   *
   * @param start of the dwell's own transmission
   * @param delayS of the echo's beginning after it
   * @param lengthS of the echo
   */
  public double heard(int face, Epoch start, double delayS, double lengthS) {
    long from = start.taiNanos() + FaceLine.nanos(delayS);
    return lines.get(face).heard(start.taiNanos(), from, from + FaceLine.nanos(lengthS));
  }
}
