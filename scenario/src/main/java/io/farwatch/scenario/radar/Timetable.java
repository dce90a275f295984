package io.farwatch.scenario.radar;

import io.farwatch.core.plot.DwellRequest;
import io.farwatch.core.plot.LookPurpose;
import io.farwatch.core.radar.RadarEquation;
import io.farwatch.core.radar.RadarModel;
import io.farwatch.core.radar.schedule.DwellKind;
import io.farwatch.core.radar.schedule.Left;
import io.farwatch.core.radar.schedule.Limits;
import io.farwatch.core.radar.schedule.Placed;
import io.farwatch.core.radar.schedule.Plan;
import io.farwatch.core.radar.schedule.Rank;
import io.farwatch.core.radar.schedule.Scheduler;
import io.farwatch.core.radar.schedule.Task;
import io.farwatch.core.time.Epoch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one radar does when: its search fence, the requests, its calibration, as dwells in time. */
final class Timetable {
  /** Listening windows a face keeps open at once. Assumed: a handful of receive beams. */
  static final int RECEIVE_BEAMS = 4;

  /**
   * s: between transmitting and hearing. Assumed: switching and settling of solid-state modules.
   */
  static final double GUARD_S = 50e-6;

  /** s: over how long a face's duty is averaged. */
  static final double DUTY_WINDOW_S = 2;

  /** s: from one calibration of a face to the next, and how long one listens. Assumed. */
  static final double CALIBRATION_EVERY_S = 30;

  static final double CALIBRATION_S = 10e-3;

  /** s: a calibration may be late by this. */
  private static final double CALIBRATION_PATIENCE_S = 20;

  /** Share of a turn of the fence that one of its dwells may be late by, and an overdue one. */
  static final double SEARCH_PATIENCE = 0.1;

  static final double OVERDUE_PATIENCE = 0.5;

  private static final double TWO_PI = 2 * Math.PI;

  private final RadarModel model;
  private final Dwell dwell;
  private final int faces;
  private final List<double[]> fences;
  private final Epoch start;
  private final Scheduler scheduler;
  private final Map<String, Double> lastSnrPerSecond = new LinkedHashMap<>();
  private List<DwellRequest> waiting = new ArrayList<>();
  private List<Task> waitingSearch = new ArrayList<>();
  private final boolean[][] passedOver;
  private long fenceCount;
  private long calibrations;
  private long dwells;

  Timetable(RadarModel model, Dwell dwell, List<double[]> fences, Epoch start) {
    this.model = model;
    this.dwell = dwell;
    this.faces = fences.size();
    this.fences = fences;
    this.start = start;
    this.passedOver = new boolean[faces][model.fenceBeams()];
    this.scheduler = new Scheduler(limits(model), start);
    dwell.hearing(scheduler::heard);
  }

  /** The bounds of a radar of this model. */
  static Limits limits(RadarModel m) {
    int faces = m.faceAzimuthsRad().size();
    return new Limits(
        faces,
        m.dutyMax(),
        Math.min(m.dutyMax(), m.fenceDuty()),
        DUTY_WINDOW_S,
        m.peakPowerW(),
        faces * m.dutyMax() * m.peakPowerW(),
        RECEIVE_BEAMS,
        GUARD_S);
  }

  /** A dwell to be executed now, and the request it serves, if any. */
  record Due(Dwell.Order order, @Nullable DwellRequest request) {}

  /** What is to be executed up to an epoch, in order of time; the tally hears what is not. */
  List<Due> upTo(Epoch from, Epoch to, List<DwellRequest> requests, double share, Tally tally) {
    scheduler.available(share);
    waiting.addAll(requests);
    Map<String, DwellRequest> byId = new LinkedHashMap<>();
    List<Task> tasks = new ArrayList<>(waitingSearch);
    searchTasks(to, tasks);
    calibrationTasks(to, tasks);
    List<DwellRequest> later = new ArrayList<>();
    for (DwellRequest r : waiting) {
      if (r.notAfter().isBefore(from)) {
        tally.refused(Rank.ofRequest(r.priority()), Left.Reason.TIME);
      } else if (!r.notBefore().isBefore(to)) {
        later.add(r);
      } else {
        Task t = task(r, from);
        if (t == null) {
          tally.outOfReach();
        } else {
          byId.put(t.id(), r);
          tasks.add(t);
        }
      }
    }
    Plan plan = scheduler.plan(to, tasks);
    waitingSearch = new ArrayList<>();
    for (Task t : plan.waiting()) {
      DwellRequest r = byId.get(t.id());
      if (r != null) {
        later.add(r);
      } else {
        waitingSearch.add(t);
      }
    }
    waiting = later;
    plan.left().forEach(l -> left(l, tally));
    return due(plan.placed(), byId, tally);
  }

  /** Time goes by off the air: nothing is looked at, and nothing is owed for it later. */
  void pass(Epoch to) {
    waiting.removeIf(r -> r.notAfter().isBefore(to));
    waitingSearch.clear();
    searchTasks(to, new ArrayList<>());
    calibrationTasks(to, new ArrayList<>());
    scheduler.plan(to, List.of());
  }

  private void searchTasks(Epoch to, List<Task> out) {
    double slotS = model.fencePeriodS() / model.fenceBeams();
    while (start.plusSeconds(fenceCount * slotS).isBefore(to)) {
      int beam = (int) (fenceCount % model.fenceBeams());
      for (int f = 0; f < faces; f++) {
        // The second face fires half a slot later, so that no two looks share an epoch.
        Epoch due = start.plusSeconds(fenceCount * slotS).plusSeconds(f * slotS / faces);
        boolean overdue = passedOver[f][beam];
        out.add(
            new Task(
                "fence-" + f + "-" + beam,
                DwellKind.SEARCH,
                overdue ? Rank.SEARCH_OVERDUE : Rank.SEARCH,
                f,
                due,
                due.plusSeconds(
                    (overdue ? OVERDUE_PATIENCE : SEARCH_PATIENCE) * model.fencePeriodS()),
                model.fencePulseS(),
                model.fencePulseS(),
                model.fencePulseS() + 2 * model.rangeMaxM() / RadarEquation.LIGHT_MPS,
                true));
      }
      fenceCount++;
    }
  }

  private void calibrationTasks(Epoch to, List<Task> out) {
    while (start.plusSeconds((calibrations + 0.5) * CALIBRATION_EVERY_S).isBefore(to)) {
      for (int f = 0; f < faces; f++) {
        Epoch due =
            start.plusSeconds((calibrations + 0.5) * CALIBRATION_EVERY_S).plusSeconds(1.7 * f);
        out.add(
            new Task(
                "calibration-" + f + "-" + calibrations,
                DwellKind.CALIBRATION,
                Rank.CALIBRATION,
                f,
                due,
                due.plusSeconds(CALIBRATION_PATIENCE_S),
                0,
                0,
                CALIBRATION_S,
                false));
      }
      calibrations++;
    }
  }

  private @Nullable Task task(DwellRequest r, Epoch from) {
    Dwell.Order o = aim(r, r.notBefore().max(from));
    if (o == null) {
      return null;
    }
    // Epochs of one radar's looks stay apart: the faces' earliest starts differ.
    Epoch earliest = r.notBefore().max(from).plusNanos(1_000_003L * (o.face() + 1));
    double opens = Math.max(o.pulseS(), 2 * o.rangeFromM() / RadarEquation.LIGHT_MPS);
    double closes = o.pulseS() + 2 * o.rangeToM() / RadarEquation.LIGHT_MPS;
    return new Task(
        r.id(),
        r.purpose() == LookPurpose.VERIFY ? DwellKind.VERIFY : DwellKind.TRACK,
        Rank.ofRequest(r.priority()),
        o.face(),
        earliest,
        r.notAfter().max(earliest),
        o.pulseS(),
        opens,
        closes,
        false);
  }

  private Dwell.@Nullable Order aim(DwellRequest r, Epoch epoch) {
    return dwell.aim(r, epoch, lastSnrPerSecond.getOrDefault(r.track(), Double.NaN), dwells);
  }

  private void left(Left l, Tally tally) {
    Task t = l.task();
    switch (t.kind()) {
      case SEARCH -> {
        int beam = beam(t);
        passedOver[t.face()][beam] = true;
        tally.passedOver(fences.get(t.face())[beam]);
      }
      case CALIBRATION, VERIFY, TRACK -> tally.refused(t.rank(), l.reason());
    }
  }

  private static int beam(Task t) {
    return Integer.parseInt(t.id().substring(t.id().lastIndexOf('-') + 1));
  }

  private List<Due> due(List<Placed> placed, Map<String, DwellRequest> byId, Tally tally) {
    List<Due> list = new ArrayList<>();
    for (Placed p : placed) {
      Task t = p.task();
      tally.placed(t);
      DwellRequest r = byId.get(t.id());
      if (r != null) {
        Dwell.Order o = aim(r, p.start());
        dwells++;
        if (o != null) {
          list.add(new Due(o.withPulse(t.transmitS()), r));
        }
      } else if (t.kind() == DwellKind.SEARCH) {
        passedOver[t.face()][beam(t)] = false;
        list.add(new Due(fence(t, p.start()), null));
      }
    }
    return list;
  }

  private Dwell.Order fence(Task t, Epoch epoch) {
    return new Dwell.Order(
        LookPurpose.SEARCH,
        "",
        t.face(),
        fences.get(t.face())[beam(t)] % TWO_PI,
        model.fenceElevationRad(),
        epoch,
        model.fencePulseS(),
        false,
        0,
        model.rangeMaxM(),
        model.searchPfa(),
        dwells++);
  }

  /** Remembers how strong a track's echo is for a second of pulse, to choose the next pulse. */
  void remember(String track, double snrPerSecond) {
    lastSnrPerSecond.remove(track);
    lastSnrPerSecond.put(track, snrPerSecond);
    while (lastSnrPerSecond.size() > 5000) {
      lastSnrPerSecond.remove(lastSnrPerSecond.keySet().iterator().next());
    }
  }
}
