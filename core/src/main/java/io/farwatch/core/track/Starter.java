package io.farwatch.core.track;

import io.farwatch.core.earth.EcefPosition;
import io.farwatch.core.plot.Plot;
import io.farwatch.core.plot.Pointing;
import io.farwatch.core.plot.Quantity;
import io.farwatch.core.plot.Transponder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Starts tracks: from the first plot on, all founding plots are fitted together (with a prior on
 * the velocity), until the uncertainty is flat enough across the line of sight for a recursive
 * filter.
 */
final class Starter {
  /** m/s: a component of the velocity of anything from a balloon to an escaping rocket. */
  private static final double VELOCITY_SIGMA = 4500;

  /** m/s: a component of an aircraft's velocity. */
  private static final double AIRCRAFT_SIGMA = 150;

  /** m/s: a component of an aircraft's velocity when it told us its ground speed and course. */
  private static final double TOLD_SIGMA = 25;

  /** Prior odds that an object just found is thrusting, against free flight. */
  private static final double THRUST_ODDS = 0.1;

  private static final int FOUNDING_MIN = 6;
  private static final int FOUNDING_MAX = 64;

  /** From this many plots on, thrust is fitted beside free flight. */
  private static final int THRUST_FROM = 5;

  /** Sagitta of the uncertainty over the range sigma at which a filter may take over. */
  private static final double FLAT = 0.3;

  /** m: below this and slower than the next constant a first pair of plots is an aircraft. */
  private static final double AIRCRAFT_HEIGHT_MAX_M = 25e3;

  private final Map<String, Sensor> sensors;
  private final Workspace w;
  private final BatchFit batch;
  private final Refits refits;

  Starter(Map<String, Sensor> sensors, Workspace w, Refits refits) {
    this.sensors = sensors;
    this.w = w;
    this.refits = refits;
    this.batch = new BatchFit(w);
  }

  /** A track of one plot; null when the plot has no direction to place it. */
  @Nullable TrackFile found(Plot plot) {
    Sensor sensor = sensor(plot);
    EcefPosition place = Placement.of(sensor, plot.measurement());
    if (place == null) {
      return null;
    }
    boolean aircraft =
        plot.transponder() != null
            || plot.measurement().quantities().contains(Quantity.HEIGHT)
            || (!Double.isNaN(plot.measurement().value(Quantity.ELEVATION))
                && !sensor.site.steerable()
                && io.farwatch.core.earth.Frames.heightM(place) < AIRCRAFT_HEIGHT_MAX_M);
    Mode mode = aircraft ? Mode.AIRCRAFT : Mode.FREE_FLIGHT;
    double[] x = {place.xM(), place.yM(), place.zM(), 0, 0, 0};
    TrackFile track =
        new TrackFile(
            TrackIds.of(plot),
            plot.provenance(),
            plot.epoch(),
            aircraft,
            new ModeFilter(mode, x, new double[36], w));
    track.join(plot.radar());
    track.founding.add(plot);
    return refit(track) ? track : null;
  }

  /** Fits the founding plots anew; false when they do not determine a state. */
  boolean refit(TrackFile track) {
    Refit.Question question = Refit.Question.of(track);
    Refit refit = refits.find(question);
    if (refit == null) {
      refit = solve(track, question);
      refits.keep(refit);
    }
    return refit.answer(track, w);
  }

  private Refit solve(TrackFile track, Refit.Question question) {
    List<Plot> plots = track.founding;
    List<Sensor> theirs = new ArrayList<>();
    for (Plot p : plots) {
      theirs.add(sensor(p));
    }
    Plot last = plots.get(plots.size() - 1);
    double dt = last.epoch().secondsSince(track.epoch);
    double[] guess = track.main.x.clone();
    w.motion.move(track.main.mode, guess, w.phi, dt);
    Mode mode = track.main.mode;
    double[] velocity = new double[3];
    double sigma = track.aircraft ? AIRCRAFT_SIGMA : VELOCITY_SIGMA;
    if (track.aircraft && told(plots.get(0))) {
      velocity = toldVelocity(plots.get(0));
      sigma = TOLD_SIGMA;
    }
    if (plots.size() == 1) {
      System.arraycopy(velocity, 0, guess, 3, 3);
    }
    BatchFit.Fit free =
        batch.fit(mode, plots, theirs, biases(track, plots, mode), guess, velocity, sigma);
    if (free == null || !plausible(free.filter().x)) {
      return Refit.none(question);
    }
    BatchFit.Fit powered = null;
    if (!track.aircraft && plots.size() >= THRUST_FROM) {
      double[] start = thrustGuess(track, free, dt);
      int[] b = biases(track, plots, Mode.THRUSTING);
      powered = batch.fit(Mode.THRUSTING, plots, theirs, b, start, velocity, sigma);
      if (powered != null && !plausible(powered.filter().x)) {
        powered = null;
      }
    }
    double nisMean =
        free.cost() / Math.max(1, 3 * plots.size() - Math.min(6, 3 * (plots.size() - 1)));
    return Refit.of(question, free, powered, THRUST_ODDS, nisMean);
  }

  /** Where the last fit of a thrust leads to, or the free flight when there was none. */
  private double[] thrustGuess(TrackFile track, BatchFit.Fit free, double dt) {
    if (track.thrust == null) {
      return Mixture.widened(free.filter()).x;
    }
    double[] x = track.thrust.x.clone();
    w.motion.move(Mode.THRUSTING, x, w.phi, dt);
    return x;
  }

  /** Whether the recursive filters may take over from the fit. */
  boolean isFlat(TrackFile track) {
    if (track.founding.size() >= FOUNDING_MAX) {
      return !Pointing.isOneDirection(track.founding);
    }
    if (track.founding.size() < (track.aircraft ? 2 : FOUNDING_MIN)) {
      return false;
    }
    if (track.aircraft) {
      return true;
    }
    return isFlatNow(track, track.founding.get(track.founding.size() - 1));
  }

  /**
   * Keeps the founding plots of a start that never becomes flat within their bound: every second
   * one is left out, the newest stays.
   */
  static void thin(TrackFile track) {
    if (track.founding.size() >= FOUNDING_MAX) {
      for (int i = track.founding.size() - 2; i > 0; i -= 2) {
        track.founding.remove(i);
      }
    }
  }

  private boolean isFlatNow(TrackFile track, Plot last) {
    ModeFilter f = track.main;
    int n = f.size();
    double spread2 = f.p[0] + f.p[n + 1] + f.p[2 * n + 2];
    double range = last.measurement().values().get(0, 0);
    double rangeVariance = Double.POSITIVE_INFINITY;
    for (Plot plot : track.founding) {
      rangeVariance = Math.min(rangeVariance, plot.measurement().covariance().get(0, 0));
    }
    return spread2 / (2 * range) < FLAT * Math.sqrt(rangeVariance);
  }

  private boolean told(Plot p) {
    Transponder t = p.transponder();
    return t != null && Double.isFinite(t.groundSpeedMps()) && Double.isFinite(t.headingRad());
  }

  private double[] toldVelocity(Plot p) {
    Transponder t = p.transponder();
    if (t == null) {
      return new double[3];
    }
    return sensor(p)
        .frame
        .rotateToEcef(
            t.groundSpeedMps() * StrictMath.sin(t.headingRad()),
            t.groundSpeedMps() * StrictMath.cos(t.headingRad()),
            0);
  }

  private static boolean plausible(double[] x) {
    double r2 = x[0] * x[0] + x[1] * x[1] + x[2] * x[2];
    double v2 = x[3] * x[3] + x[4] * x[4] + x[5] * x[5];
    return r2 > 6.2e6 * 6.2e6 && r2 < 5e8 * 5e8 && v2 < 3e4 * 3e4;
  }

  private static int[] biases(TrackFile track, List<Plot> plots, Mode mode) {
    int[] b = new int[plots.size()];
    for (int i = 0; i < b.length; i++) {
      b[i] = track.bias(plots.get(i).radar(), mode);
    }
    return b;
  }

  private Sensor sensor(Plot p) {
    Sensor s = sensors.get(p.radar());
    if (s == null) {
      throw new IllegalStateException("plot of a radar not declared: " + p.radar());
    }
    return s;
  }
}
