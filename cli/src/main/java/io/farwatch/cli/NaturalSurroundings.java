package io.farwatch.cli;

import io.farwatch.cli.report.Words;
import io.farwatch.core.radar.detection.Swerling;
import io.farwatch.core.radar.environment.Aurora;
import io.farwatch.core.radar.environment.MeteorHead;
import io.farwatch.scenario.random.Draws;
import io.farwatch.scenario.signal.AuroralClutter;
import io.farwatch.scenario.signal.GroundClutter;
import io.farwatch.scenario.signal.MeteorTrail;
import io.farwatch.scenario.signal.Moon;
import io.farwatch.scenario.signal.Scatterer;
import io.farwatch.scenario.signal.SimulatedDwell;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What reflects a simulated radar's pulses besides its targets. */
final class NaturalSurroundings {
  /** Points of the Moon: two to a range cell, or its echo would break up into single points. */
  private static final int MOON_POINTS_MIN = 1000;

  private static final int MOON_POINTS_MAX = 50_000;

  /** Between the line of sight and the perpendicular to the field (rad), assumed. */
  private static final double ASPECT_RAD = Math.toRadians(2);

  /** SNR of a pulse above which meteors are counted. */
  private static final double METEOR_SNR = 10;

  /** Longer than a dwell's beginning matters: meteors begin within this time (s). */
  private static final double METEOR_WINDOW_S = 0.1;

  private static final double WIND_MPS = 5;

  private NaturalSurroundings() {}

  static Surrounding moon(RecordBeam b, double delayS, double rateMps) {
    double range = delayS * io.farwatch.core.radar.RadarEquation.LIGHT_MPS / 2;
    double snr = b.snr(io.farwatch.core.radar.environment.Moon.rcsM2(), range);
    double spin = io.farwatch.core.radar.environment.Moon.TURNING_MAX_RADPS;
    double last = delayS + io.farwatch.core.radar.environment.Moon.delayDepthS();
    double cells = io.farwatch.core.radar.environment.Moon.RADIUS_M / b.cellM();
    int points = (int) Math.max(MOON_POINTS_MIN, Math.min(MOON_POINTS_MAX, 2 * cells));
    return new Surrounding(
        "the Moon, " + Words.fixed(10 * Math.log10(snr), 1) + " dB a pulse",
        last,
        (scene, key, at) ->
            scene.with(new Moon(-at, range, rateMps, spin, points).scatterers(key, snr, 0, 0)));
  }

  static Surrounding aurora(RecordBeam b, Aurora.Strength strength, double rateMps) {
    double half = b.model().beamwidthRad() / 2;
    double el = b.pointing().elevationRad();
    double thick = Aurora.THICKNESS_M / 2;
    AuroralClutter a =
        AuroralClutter.of(
            strength,
            b.model().frequencyHz(),
            ASPECT_RAD,
            b.model().beamwidthRad(),
            RecordBeam.rangeM(el + half, Aurora.HEIGHT_MEAN_M - thick),
            RecordBeam.rangeM(el - half, Aurora.HEIGHT_MEAN_M + thick),
            rateMps,
            b.cellM() / 2);
    return new Surrounding(
        strength.name().toLowerCase(Locale.ROOT)
            + " aurora, "
            + Words.fixed(a.rangeFromM() / 1e3, 0)
            + " to "
            + Words.fixed(a.rangeToM() / 1e3, 0)
            + " km",
        0,
        (scene, key, at) -> scene.with(a.scatterers(key, b::snr)));
  }

  static Surrounding ground(RecordBeam b, double heightM, double gammaDb) {
    double[] low = b.offset(b.pointing().azimuthRad(), 0);
    GroundClutter g =
        new GroundClutter(
            Decibels.toRatio(gammaDb),
            heightM,
            500,
            b.model().beamwidthRad() / Math.sqrt(2),
            b.cellM() / 2,
            WIND_MPS,
            low.length == 0 ? -1 : low[1]);
    return new Surrounding(
        "land to " + Words.fixed(g.horizonM() / 1e3, 0) + " km",
        0,
        (scene, key, at) -> scene.with(g.scatterers(key, b.model().frequencyHz(), b::snr)));
  }

  static Surrounding meteors(RecordBeam b, int count) {
    return new Surrounding(
        Words.count(count, "meteor") + " a dwell",
        0,
        (scene, key, at) -> scene.with(meteors(b, count, key)));
  }

  /**
   * Heads by the flux's law of masses above the least that gives the SNR, cumulative to the power
   * -1.213, each with a trail of 1e12 to 1e14 electrons a metre, evenly in the logarithm (assumed).
   */
  private static List<Scatterer> meteors(RecordBeam b, int count, SimulatedDwell.Key key) {
    Draws d = new Draws(key.seed(), key.who(), key.dwell(), Draws.name("meteors"));
    double width = b.model().beamwidthRad();
    List<Scatterer> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double u = d.between(-width / 2, width / 2);
      double v = d.between(-width / 2, width / 2);
      double height = d.between(MeteorHead.HEIGHT_MIN_M, MeteorHead.HEIGHT_MAX_M);
      double range = RecordBeam.rangeM(b.pointing().elevationRad() + v, height);
      double speed = Math.max(MeteorHead.SPEED_MIN_MPS, MeteorHead.SPEED_MODE_MPS * d.uniform());
      double rate = -speed * d.between(-0.3, 1);
      double snr = Math.min(1e6, METEOR_SNR * Math.pow(1 - d.uniform(), -1 / 1.213));
      double start = d.between(-0.5, 1) * METEOR_WINDOW_S;
      double lasts = MeteorHead.durationS(speed, Math.PI / 4, range * width);
      all.add(
          Scatterer.target(range, rate, snr, Swerling.CASE_0)
              .towards(u, v)
              .moving(start, 0)
              .lasting(start, start + lasts, Double.POSITIVE_INFINITY));
      double electrons = Math.pow(10, d.between(12, 14));
      double rcs =
          io.farwatch.core.radar.environment.MeteorTrail.rcsThinM2(
                  electrons, b.wavelengthM(), range)
              * io.farwatch.core.radar.environment.MeteorTrail.widthKept(height, b.wavelengthM());
      double wind = d.between(-50, 50);
      all.add(
          new MeteorTrail(start, range, wind, b.snr(rcs, range), height, b.wavelengthM())
              .scatterer()
              .towards(u, v));
    }
    return all;
  }
}
