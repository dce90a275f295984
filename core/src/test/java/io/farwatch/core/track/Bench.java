package io.farwatch.core.track;

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
import java.util.List;
import java.util.Random;

/** A radar on paper for tests of the tracker: one plot a look, errors as stated, seeded. */
final class Bench {
  static final Geodetic PLACE = new Geodetic(Math.toRadians(10), Math.toRadians(170), 100);
  static final Epoch START = new Epoch(1_700_000_000_000_000_000L);

  final LocalFrame frame = new LocalFrame(PLACE);
  final RadarSite site;
  final double rangeSigma;
  final double angleSigma;
  final double[] bias; // measured minus true: range, azimuth, elevation
  private final Random random;

  Bench(long seed, double rangeSigma, double angleSigma, RadarSite.BiasPrior prior) {
    this.random = new Random(seed);
    this.rangeSigma = rangeSigma;
    this.angleSigma = angleSigma;
    this.bias =
        new double[] {
          prior.rangeM() * random.nextGaussian(),
          prior.azimuthRad() * random.nextGaussian(),
          prior.elevationRad() * random.nextGaussian()
        };
    this.site =
        new RadarSite(
            "R",
            PLACE,
            List.of(),
            new RadarSite.Coverage(0, 2 * Math.PI, 0.05, 1.5, 1e4, 6e6),
            true,
            0.03,
            75,
            prior,
            RadarSite.ResidualRefraction.NONE);
  }

  /** A state on an arc that comes down near the radar after {@code left} seconds. */
  EcefState falling(double left, double speedMps, double descentRad, double fromAzimuthRad) {
    EcefPosition p = frame.fromPolar(new RadarPolar(50e3, fromAzimuthRad, 0));
    double h = speedMps * Math.cos(descentRad);
    double[] v =
        frame.rotateToEcef(
            -h * Math.sin(fromAzimuthRad),
            -h * Math.cos(fromAzimuthRad),
            -speedMps * Math.sin(descentRad));
    return FreeFlight.propagate(new EcefState(p.xM(), p.yM(), p.zM(), v[0], v[1], v[2]), -left);
  }

  Look look(EcefState s, Epoch epoch, double couplingS) {
    RadarPolar p = frame.toPolar(s.position());
    double dx = s.xM() - frame.origin().xM();
    double dy = s.yM() - frame.origin().yM();
    double dz = s.zM() - frame.origin().zM();
    double rate = (dx * s.vxMps() + dy * s.vyMps() + dz * s.vzMps()) / p.rangeM();
    double azimuthSigma = angleSigma / Math.cos(p.elevationRad());
    double azimuth = p.azimuthRad() + bias[1] + azimuthSigma * random.nextGaussian();
    Measurement z =
        new Measurement.Polar(
            List.of(Quantity.RANGE, Quantity.AZIMUTH, Quantity.ELEVATION),
            Matrix.of(
                3,
                1,
                p.rangeM() + couplingS * rate + bias[0] + rangeSigma * random.nextGaussian(),
                (azimuth + 4 * Math.PI) % (2 * Math.PI),
                p.elevationRad() + bias[2] + angleSigma * random.nextGaussian()),
            Matrix.diagonal(
                rangeSigma * rangeSigma, azimuthSigma * azimuthSigma, angleSigma * angleSigma),
            couplingS);
    Plot plot = new Plot("R", epoch, z, 100, 75, Provenance.TEST, null);
    return look(epoch, List.of(plot));
  }

  Look look(Epoch epoch, List<Plot> plots) {
    return new Look(
        "R",
        epoch,
        LookPurpose.REPORTED,
        "",
        new LookVolume.Unknown(),
        Double.NaN,
        Double.NaN,
        plots,
        Provenance.TEST);
  }
}
