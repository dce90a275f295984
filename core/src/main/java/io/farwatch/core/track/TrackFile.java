package io.farwatch.core.track;

import io.farwatch.core.earth.EcefState;
import io.farwatch.core.linear.Matrix;
import io.farwatch.core.plot.Plot;
import io.farwatch.core.plot.Pointing;
import io.farwatch.core.plot.Provenance;
import io.farwatch.core.time.Epoch;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A track as the tracker keeps it: filters, founding plots while it starts, and its life. */
final class TrackFile {
  /** Looks kept to tell whether two tracks were seen apart by one look. */
  private static final int LOOKS_KEPT = 24;

  /**
   * Founding plots from which on the fit is believed although a recursive filter may not take over
   * yet: each fit is linearised anew, so its bend harms less than a filter's. Not so when all are
   * of one direction: then one direction is all that is known, however many there are.
   */
  private static final int BELIEVED_FROM = 24;

  /** Weight of the newest innovation in the running mean. */
  private static final double NIS_WEIGHT = 0.1;

  final String id;
  final Provenance provenance;
  final boolean aircraft;

  /** Contributing radars in order of first contribution: the order of their bias states. */
  final List<String> radars = new ArrayList<>();

  /** Founding plots; emptied when the filters take over. */
  final List<Plot> founding = new ArrayList<>();

  final List<Outstanding> outstanding = new ArrayList<>();
  final List<String> looks = new ArrayList<>();
  Track.Status status = Track.Status.TENTATIVE;
  Epoch epoch;
  Epoch firstPlot;
  Epoch lastPlot;
  Epoch lastSaid;
  boolean recursive;
  ModeFilter main;
  @Nullable ModeFilter thrust;
  double thrustProbability;
  double existenceLogOdds;
  int plots;
  int requested;
  int misses;
  String address = "";
  double nisMean = 1;

  /** A dwell asked for and not yet seen served. */
  record Outstanding(String radar, String request, Epoch void_) {}

  TrackFile(String id, Provenance provenance, Epoch firstPlot, boolean aircraft, ModeFilter main) {
    this.id = id;
    this.provenance = provenance;
    this.aircraft = aircraft;
    this.main = main;
    this.epoch = firstPlot;
    this.firstPlot = firstPlot;
    this.lastPlot = epoch;
    this.lastSaid = epoch;
  }

  /** A track of its own that begins as this one, with its scratch arrays in another workspace. */
  TrackFile copy(Workspace w) {
    TrackFile t = new TrackFile(id, provenance, firstPlot, aircraft, main.copy(w));
    t.thrust = thrust == null ? null : thrust.copy(w);
    t.radars.addAll(radars);
    t.founding.addAll(founding);
    t.outstanding.addAll(outstanding);
    t.looks.addAll(looks);
    t.status = status;
    t.epoch = epoch;
    t.lastPlot = lastPlot;
    t.lastSaid = lastSaid;
    t.recursive = recursive;
    t.thrustProbability = thrustProbability;
    t.existenceLogOdds = existenceLogOdds;
    t.plots = plots;
    t.requested = requested;
    t.misses = misses;
    t.address = address;
    t.nisMean = nisMean;
    return t;
  }

  /** Index of a radar's first bias state in a filter of the given mode; -1 when it has none yet. */
  int bias(String radar, Mode mode) {
    int k = radars.indexOf(radar);
    return k < 0 ? -1 : Motion.size(mode) + Sensor.BIASES * k;
  }

  void join(String radar) {
    if (!radars.contains(radar)) {
      radars.add(radar);
      main.addRadar();
      if (thrust != null) {
        thrust.addRadar();
      }
    }
  }

  void saw(String look, double nisPerDegree) {
    if (looks.size() == LOOKS_KEPT) {
      looks.remove(0);
    }
    looks.add(look);
    nisMean += NIS_WEIGHT * (nisPerDegree - nisMean);
  }

  Mode mode() {
    return aircraft ? Mode.AIRCRAFT : thrustProbability > 0.5 ? Mode.THRUSTING : Mode.FREE_FLIGHT;
  }

  /** The likelier mode's filter. */
  ModeFilter likelier() {
    ModeFilter t = thrust;
    return t != null && thrustProbability > 0.5 ? t : main;
  }

  boolean isLive() {
    return status != Track.Status.ENDED;
  }

  Track toTrack() {
    ModeFilter f = likelier();
    List<String> names = new ArrayList<>(radars);
    names.sort(null);
    return new Track(
        id,
        provenance,
        status,
        epoch,
        EcefState.of(f.x),
        Matrix.of(f.size(), f.size(), f.p).leading(6),
        mode(),
        thrustProbability,
        1 / (1 + StrictMath.exp(-existenceLogOdds)),
        firstPlot,
        lastPlot,
        plots,
        names,
        address,
        recursive || (founding.size() >= BELIEVED_FROM && !Pointing.isOneDirection(founding)),
        nisMean);
  }
}
