package io.farwatch.core.track;

import io.farwatch.core.plot.Plot;
import java.util.Map;

/** Holds plots against tracks, and takes them in. */
final class Updater {
  /** Chi-squared quantiles at 1 - 1e-5, by degrees of freedom. */
  private static final double[] GATE = {0, 19.51, 23.03, 25.90, 28.47, 30.86};

  /**
   * The same at 0.999, for tracks not seen for a while: their gates are large, and a false alarm at
   * the edge of one is likelier than the object.
   */
  private static final double[] GATE_AFTER_GAP = {0, 10.83, 13.82, 16.27, 18.47, 20.52};

  /** s: from here on it is a while. */
  static final double GAP_S = 10;

  /** A mode less likely than this opens no gate. */
  private static final double MODE_MIN = 0.01;

  /**
   * The same after a gap. A thrust not seen for a minute may have led anywhere within 100 km: its
   * gate takes in the next false alarm and with it the track, so it must be the likelier mode.
   */
  private static final double MODE_MIN_AFTER_GAP = 0.5;

  /** What a detection adds to the log odds of existence, and a miss takes. */
  private static final double HIT = 3;

  private static final double MISS = 1.2;
  private static final double LOG_ODDS_MAX = 12;

  private final Map<String, Sensor> sensors;
  private final Starter starter;
  private final Innovation mainInnovation = new Innovation();
  private final Innovation thrustInnovation = new Innovation();

  Updater(Map<String, Sensor> sensors, Starter starter) {
    this.sensors = sensors;
    this.starter = starter;
  }

  /** A track as it stands at some epoch, to gate with. */
  record Outlook(
      TrackFile track, ModeFilter main, @org.jspecify.annotations.Nullable ModeFilter thrust) {}

  /** The track moved to the plot's epoch, with room for its radar's biases. */
  Outlook predict(TrackFile track, Plot plot) {
    double dt = plot.epoch().secondsSince(track.epoch);
    ModeFilter main = track.main.copy();
    main.predict(dt);
    ModeFilter thrust = null;
    double likely = isGap(track, plot) ? MODE_MIN_AFTER_GAP : MODE_MIN;
    if (track.thrust != null && track.thrustProbability > likely) {
      thrust = track.thrust.copy();
      thrust.predict(dt);
    }
    if (!track.radars.contains(plot.radar())) {
      main.addRadar();
      if (thrust != null) {
        thrust.addRadar();
      }
    }
    return new Outlook(track, main, thrust);
  }

  private static boolean isGap(TrackFile track, Plot plot) {
    return !track.aircraft && plot.epoch().secondsSince(track.lastPlot) > GAP_S;
  }

  /** Minus twice the log likelihood of the plot, or infinity when it lies outside the gate. */
  double cost(Outlook at, Plot plot) {
    TrackFile track = at.track();
    int known = track.radars.indexOf(plot.radar());
    int k = known < 0 ? track.radars.size() : known;
    Sensor sensor = sensor(plot);
    int m = plot.measurement().quantities().size();
    double gate = (isGap(track, plot) ? GATE_AFTER_GAP : GATE)[m];
    double best = Double.POSITIVE_INFINITY;
    if (at.main()
        .innovate(
            sensor,
            plot.measurement(),
            Motion.size(at.main().mode) + Sensor.BIASES * k,
            mainInnovation)) {
      if (mainInnovation.distance2 < gate) {
        best = -2 * mainInnovation.logLikelihood;
      }
    }
    ModeFilter thrust = at.thrust();
    if (thrust != null
        && thrust.innovate(sensor, plot.measurement(), 9 + Sensor.BIASES * k, thrustInnovation)
        && thrustInnovation.distance2 < gate) {
      best = Math.min(best, -2 * thrustInnovation.logLikelihood);
    }
    return best;
  }

  /**
   * Takes a plot into a track.
   *
   * @return the normalised innovation squared
   */
  double absorb(TrackFile track, Plot plot, String look) {
    track.join(plot.radar());
    double nis = track.recursive ? filter(track, plot) : fit(track, plot);
    track.plots++;
    track.misses = 0;
    track.existenceLogOdds = Math.min(LOG_ODDS_MAX, track.existenceLogOdds + HIT);
    track.lastPlot = track.lastPlot.max(plot.epoch());
    if (plot.transponder() != null && !plot.transponder().address().isEmpty()) {
      track.address = plot.transponder().address();
    }
    track.saw(look, nis / plot.measurement().quantities().size());
    return nis;
  }

  void miss(TrackFile track) {
    track.misses++;
    track.existenceLogOdds -= MISS;
  }

  private double fit(TrackFile track, Plot plot) {
    Outlook at = predict(track, plot);
    cost(at, plot);
    double nis = Math.min(mainInnovation.distance2, 1e3);
    int k = track.founding.size();
    while (k > 0 && track.founding.get(k - 1).epoch().isAfter(plot.epoch())) {
      k--;
    }
    track.founding.add(k, plot);
    double running = track.nisMean;
    if (!starter.refit(track)) {
      track.founding.remove(k);
    } else if (starter.isFlat(track)) {
      track.recursive = true;
      track.founding.clear();
    } else {
      Starter.thin(track);
    }
    track.nisMean = running;
    return nis;
  }

  private double filter(TrackFile track, Plot plot) {
    double dt = plot.epoch().secondsSince(track.epoch);
    Mixture.mix(track, dt);
    Sensor sensor = sensor(plot);
    ModeFilter main = track.main;
    main.predict(dt);
    boolean ok =
        main.innovate(
            sensor, plot.measurement(), track.bias(plot.radar(), main.mode), mainInnovation);
    double logFree = ok ? mainInnovation.logLikelihood : Double.NEGATIVE_INFINITY;
    double nis = mainInnovation.distance2;
    if (ok) {
      main.update(plot.measurement(), mainInnovation);
    }
    ModeFilter thrust = track.thrust;
    if (thrust != null) {
      thrust.predict(dt);
      boolean powered =
          thrust.innovate(
              sensor,
              plot.measurement(),
              track.bias(plot.radar(), Mode.THRUSTING),
              thrustInnovation);
      if (powered) {
        thrust.update(plot.measurement(), thrustInnovation);
        Mixture.weigh(track, logFree, thrustInnovation.logLikelihood);
      }
      if (track.thrustProbability > 0.5) {
        nis = thrustInnovation.distance2;
      }
    }
    if (dt < 0) {
      // A late plot: retrodicted, taken in where it belongs, and brought forward again.
      main.predict(-dt);
      if (thrust != null) {
        thrust.predict(-dt);
      }
    } else {
      track.epoch = plot.epoch();
    }
    return nis;
  }

  private Sensor sensor(Plot plot) {
    Sensor s = sensors.get(plot.radar());
    if (s == null) {
      throw new IllegalStateException("plot of a radar not declared: " + plot.radar());
    }
    return s;
  }
}
