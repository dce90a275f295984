package io.farwatch.core.flight;

import io.farwatch.core.earth.Atmosphere;
import io.farwatch.core.earth.EcefState;
import io.farwatch.core.earth.Enu;
import io.farwatch.core.earth.Frames;
import io.farwatch.core.earth.Geodetic;
import io.farwatch.core.earth.LocalFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Boosted flights whose profiles are drawn apart from {@link BoostPrior}: the notional classes with
 * thrust, burn, payload and drag changed by up to a third, other pitch programmes, another
 * atmosphere, pads anywhere, random instead of Halton's numbers.
 *
 * @param pad where from
 * @param state on the free arc, some time after burn-out
 * @param timeS of the state from lift-off (s)
 * @param rangeM from the pad to the vacuum impact
 */
record BoostedFlights(Geodetic pad, EcefState state, double timeS, double rangeM) {
  private static final double DEG = Math.PI / 180;
  private static final TargetClass[] CLASSES = {
    TargetClass.SHORT_RANGE,
    TargetClass.MEDIUM_RANGE,
    TargetClass.INTERMEDIATE_RANGE,
    TargetClass.INTERCONTINENTAL_RANGE
  };

  /** The next flight over 300 to 12,000 km with an apogee below its range. */
  static BoostedFlights next(SplittableRandom random) {
    BoostedFlights flight = null;
    while (flight == null) {
      flight = draw(random);
    }
    return flight;
  }

  private static @Nullable BoostedFlights draw(SplittableRandom random) {
    Rocket rocket = rocket(CLASSES[random.nextInt(CLASSES.length)].rocket(), random);
    double lift = rocket.stages().get(0).thrustSeaLevelN() / rocket.massKg(0);
    if (lift < 12.5) {
      return null;
    }
    double rise = random.nextDouble(3, 10);
    PitchProgramme pitch;
    if (random.nextDouble() < 0.35) {
      double kicked = rise + random.nextDouble(5, 25);
      pitch = new PitchProgramme.GravityTurn(rise, kicked, random.nextDouble(72, 88) * DEG);
    } else {
      double angle = random.nextDouble(15, 75);
      double end = angle + random.nextDouble(-12, 8);
      double turned = rise + random.nextDouble(20, 50);
      pitch = new PitchProgramme.Linear(rise, turned, angle * DEG, end * DEG);
    }
    double last = rocket.stages().get(rocket.stages().size() - 1).burnS();
    double early = random.nextBoolean() ? random.nextDouble(0, 0.45) : 0;
    double latitude = Math.asin(random.nextDouble(-0.95, 0.95));
    Geodetic pad = new Geodetic(latitude, random.nextDouble(-180, 180) * DEG, 0);
    Atmosphere air = new Atmosphere.Exponential(1.225, random.nextDouble(6800, 7600));
    double azimuth = random.nextDouble(0, 360) * DEG;
    double cutoff = rocket.burnS() - last * early;
    Ascent ascent = new Ascent(rocket, pad, azimuth, pitch, cutoff, air);
    EcefState burnOut = yawed(ascent.burnOut(), 0.4 * DEG * random.nextGaussian());
    ArcApex apex = burnOut == null ? null : Ballistics.apogee(burnOut);
    GroundCrossing down = burnOut == null ? null : Ballistics.impact(burnOut);
    if (burnOut == null || apex == null || down == null || apex.heightM() < 50e3) {
      return null;
    }
    double chord =
        Frames.geodeticToEcef(pad)
            .distanceM(
                Frames.geodeticToEcef(new Geodetic(down.latitudeRad(), down.longitudeRad(), 0)));
    double range = 2 * 6371e3 * Math.asin(Math.min(1, chord / (2 * 6371e3)));
    if (range < 300e3 || range > 12e6 || apex.heightM() > range) {
      return null;
    }
    double after = random.nextDouble(0.15, 0.9) * apex.timeS();
    double[] s = burnOut.toArray();
    new AirFlight(Forces.inAir(air, rocket.drag())).propagate(s, after);
    EcefState seen = EcefState.of(s);
    return Frames.heightM(seen.position()) < 60e3
        ? null
        : new BoostedFlights(pad, seen, ascent.burnOutS() + after, range);
  }

  private static Rocket rocket(Rocket base, SplittableRandom random) {
    List<Stage> stages = new ArrayList<>();
    for (Stage s : base.stages()) {
      double longer = random.nextDouble(0.75, 1.35);
      double thrust = random.nextDouble(0.93, 1.07) / longer;
      stages.add(
          new Stage(
              s.thrustVacuumN() * thrust,
              s.thrustSeaLevelN() * thrust,
              s.massFlowKgS() / longer,
              s.burnS() * longer,
              s.dryMassKg(),
              s.dragAreaM2() * random.nextDouble(0.6, 1.5)));
    }
    double payload = base.payloadKg() * random.nextDouble(0.8, 1.5);
    return new Rocket("drawn", stages, payload, base.payloadDragAreaM2());
  }

  /**
   * The burn-out turned about the vertical: a little steering out of the plane; null if sinking.
   */
  private static @Nullable EcefState yawed(EcefState s, double yaw) {
    LocalFrame frame = new LocalFrame(Frames.ecefToGeodetic(s.position()));
    Enu v = frame.rotateToEnu(s.vxMps(), s.vyMps(), s.vzMps());
    if (v.up() <= 0 || frame.place().heightM() < 10e3) {
      return null;
    }
    double cos = Math.cos(yaw);
    double sin = Math.sin(yaw);
    double[] w =
        frame.rotateToEcef(
            cos * v.east() + sin * v.north(), cos * v.north() - sin * v.east(), v.up());
    return new EcefState(s.xM(), s.yM(), s.zM(), w[0], w[1], w[2]);
  }
}
