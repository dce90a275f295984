package io.farwatch.bench;

import io.farwatch.core.earth.EcefPosition;
import io.farwatch.core.earth.EcefState;
import io.farwatch.core.earth.Geodetic;
import io.farwatch.core.earth.LocalFrame;
import io.farwatch.core.earth.RadarPolar;
import io.farwatch.core.flight.FreeFlight;
import io.farwatch.core.linear.Matrix;
import io.farwatch.core.plot.Look;
import io.farwatch.core.plot.LookPurpose;
import io.farwatch.core.plot.LookVolume;
import io.farwatch.core.plot.Measurement;
import io.farwatch.core.plot.Plot;
import io.farwatch.core.plot.Provenance;
import io.farwatch.core.plot.Quantity;
import io.farwatch.core.plot.RadarSite;
import io.farwatch.core.time.Epoch;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Radars side by side that see one falling object in turn, a look each half second. */
final class Arcs {
  private static final Epoch START = new Epoch(1_700_000_000_000_000_000L);
  private static final long SEED = 1;
  private static final double RANGE_SIGMA_M = 30;
  private static final double ANGLE_SIGMA_RAD = 2e-3;

  /** s from the first look to the ground. */
  private static final double LEFT_S = 600;

  final List<RadarSite> sites = new ArrayList<>();
  private final List<LocalFrame> frames = new ArrayList<>();
  private final EcefState first;
  private final Random random = new Random(SEED);

  Arcs(int radars) {
    for (int k = 0; k < radars; k++) {
      Geodetic place = new Geodetic(Math.toRadians(10), Math.toRadians(170 + 3.0 * k), 100);
      frames.add(new LocalFrame(place));
      sites.add(
          new RadarSite(
              "R" + k,
              place,
              List.of(),
              new RadarSite.Coverage(0, 2 * Math.PI, 0.02, 1.55, 1e4, 6e6),
              true,
              0.03,
              75,
              new RadarSite.BiasPrior(20, 3e-4, 3e-4, 5e-3),
              RadarSite.ResidualRefraction.NONE));
    }
    LocalFrame f = frames.get(0);
    EcefPosition p = f.fromPolar(new RadarPolar(50e3, 4.5, 0));
    double[] v =
        f.rotateToEcef(3800 * Math.sin(4.5 + Math.PI), 3800 * Math.cos(4.5 + Math.PI), -2900);
    first = FreeFlight.propagate(new EcefState(p.xM(), p.yM(), p.zM(), v[0], v[1], v[2]), -LEFT_S);
  }

  /** Looks from one of a number to before another, by the radars in turn. */
  List<Look> looks(int from, int to) {
    List<Look> list = new ArrayList<>();
    for (int k = from; k < to; k++) {
      list.add(look(k % sites.size(), 0.5 * k));
    }
    return list;
  }

  private Look look(int radar, double atS) {
    RadarPolar p = frames.get(radar).toPolar(FreeFlight.propagate(first, atS).position());
    double azimuthSigma = ANGLE_SIGMA_RAD / Math.cos(p.elevationRad());
    double azimuth = p.azimuthRad() + azimuthSigma * random.nextGaussian();
    Measurement z =
        new Measurement.Polar(
            List.of(Quantity.RANGE, Quantity.AZIMUTH, Quantity.ELEVATION),
            Matrix.of(
                3,
                1,
                p.rangeM() + RANGE_SIGMA_M * random.nextGaussian(),
                (azimuth + 4 * Math.PI) % (2 * Math.PI),
                p.elevationRad() + ANGLE_SIGMA_RAD * random.nextGaussian()),
            Matrix.diagonal(
                RANGE_SIGMA_M * RANGE_SIGMA_M,
                azimuthSigma * azimuthSigma,
                ANGLE_SIGMA_RAD * ANGLE_SIGMA_RAD),
            0);
    String name = sites.get(radar).name();
    Epoch epoch = START.plusSeconds(atS);
    Plot plot = new Plot(name, epoch, z, 100, 75, Provenance.TEST, null);
    return new Look(
        name,
        epoch,
        LookPurpose.REPORTED,
        "",
        new LookVolume.Unknown(),
        Double.NaN,
        Double.NaN,
        List.of(plot),
        Provenance.TEST);
  }
}
