package io.farwatch.scenario.measure;

import io.farwatch.core.assess.Assessment;
import io.farwatch.core.assess.Assessment.GroundPoint;
import io.farwatch.core.earth.EcefState;
import io.farwatch.core.earth.Frames;
import io.farwatch.core.linear.Cholesky;
import io.farwatch.core.time.Epoch;
import io.farwatch.core.track.Gospa;
import io.farwatch.core.track.Track;
import io.farwatch.scenario.world.World;
import java.util.List;

/** Sums of estimation errors over a run. */
final class ErrorSums {
  /** m: a track farther from every object than this is false. */
  private static final double CUTOFF_M = 10e3;

  private static final double THRUST_MAX = 0.05;
  private static final double AIR_TOP_M = 100e3;

  private final World world;
  private double fallingNees;
  private double orbitingNees;
  private int fallingCount;
  private int orbitingCount;
  private double gospa;
  private double localisation;
  private int pairs;
  private int missed;
  private int extra;
  private int samples;
  private int judged;
  private int inside50;
  private int inside95;
  private int warned;
  private int warnedInside;

  ErrorSums(World world) {
    this.world = world;
  }

  /** A settled track was updated; it counts while it flies freely above the air. */
  void estimated(Track track, int object) {
    boolean free =
        track.thrustProbability() < THRUST_MAX
            && Frames.heightM(track.state().position()) > AIR_TOP_M;
    EcefState truth = object < 0 || !free ? null : Tally.truth(world, object, track.epoch());
    if (truth == null) {
      return;
    }
    double[] x = track.state().toArray();
    double[] t = truth.toArray();
    for (int i = 0; i < 6; i++) {
      x[i] -= t[i];
    }
    double nees = Cholesky.mahalanobisSquared(track.covariance().toArray(), 6, x);
    if (world.isSatellite(object)) {
      orbitingNees += nees;
      orbitingCount++;
    } else {
      fallingNees += nees;
      fallingCount++;
    }
  }

  /** A judged impact of an object that is warned of. */
  void judged(GroundPoint impact, Impact truth) {
    judged++;
    inside50 += truth.isInside(impact, impact.ellipse50()) ? 1 : 0;
    inside95 += truth.isInside(impact, impact.ellipse95()) ? 1 : 0;
  }

  /** An impact that stands in a warning as it is raised or updated. */
  void warned(Assessment a, Impact truth) {
    GroundPoint impact = a.impact();
    if (impact != null) {
      warned++;
      warnedInside += truth.isInside(impact, impact.ellipse95()) ? 1 : 0;
    }
  }

  /** Tracks and visible objects (ECEF states) of one moment. */
  void compared(List<Track> tracks, List<double[]> truths, Epoch now) {
    double[] a = new double[3 * tracks.size()];
    for (int i = 0; i < tracks.size(); i++) {
      EcefState s = tracks.get(i).state();
      double dt = now.secondsSince(tracks.get(i).epoch());
      EcefState moved = io.farwatch.core.flight.FreeFlight.propagate(s, dt);
      a[3 * i] = moved.xM();
      a[3 * i + 1] = moved.yM();
      a[3 * i + 2] = moved.zM();
    }
    double[] b = new double[3 * truths.size()];
    for (int j = 0; j < truths.size(); j++) {
      System.arraycopy(truths.get(j), 0, b, 3 * j, 3);
    }
    Gospa g = Gospa.of(a, b, CUTOFF_M);
    gospa += g.totalM();
    localisation += g.localisation();
    pairs += g.pairs();
    missed += g.missed();
    extra += g.falseTracks();
    samples++;
  }

  /** The metrics whose sums are kept here; the others are given. */
  Metrics metrics(
      double purity,
      int falseTracks,
      int doubledAtEnd,
      int doubledEver,
      int warningsWrong,
      Metrics.SkyMetrics sky) {
    double n = Math.max(1, samples);
    return new Metrics(
        gospa / n,
        Math.sqrt(localisation / Math.max(1, pairs)),
        missed / n,
        extra / n,
        fallingNees / fallingCount,
        orbitingNees / orbitingCount,
        new Metrics.Samples(fallingCount, orbitingCount),
        purity,
        falseTracks,
        doubledAtEnd,
        doubledEver,
        judged,
        inside50 / (double) judged,
        inside95 / (double) judged,
        warned,
        warnedInside,
        warningsWrong,
        sky);
  }
}
