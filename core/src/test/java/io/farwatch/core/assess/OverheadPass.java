package io.farwatch.core.assess;

import io.farwatch.core.earth.EcefState;
import io.farwatch.core.earth.Frames;
import io.farwatch.core.earth.Geodetic;
import io.farwatch.core.earth.LocalFrame;
import io.farwatch.core.earth.RadarPolar;
import io.farwatch.core.flight.Catalogue;
import io.farwatch.core.flight.MeanElements;
import io.farwatch.core.linear.Matrix;
import io.farwatch.core.plot.Measurement;
import io.farwatch.core.plot.Plot;
import io.farwatch.core.plot.Provenance;
import io.farwatch.core.plot.Quantity;
import io.farwatch.core.plot.RadarSite;
import io.farwatch.core.time.Epoch;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A satellite of 550 km height that passes a radar at some 1100 km, and its catalogue. */
final class OverheadPass {
  static final Epoch START = new Epoch(1_700_000_000_000_000_000L);
  static final RadarSite.BiasPrior PRIOR = new RadarSite.BiasPrior(20, 3e-4, 3e-4, 0);
  static final double ANGLE_SIGMA = 1e-3;

  final List<MeanElements> elements = List.of(entry(1, 0.7), entry(2, 3.0));
  final Catalogue catalogue = Catalogue.of(elements);
  final RadarSite site;
  private final LocalFrame frame;

  OverheadPass() {
    Geodetic below = Frames.ecefToGeodetic(state(0).position());
    Geodetic place =
        new Geodetic(
            below.latitudeRad() - Math.toRadians(7), below.longitudeRad() - Math.toRadians(6), 100);
    frame = new LocalFrame(place);
    site =
        new RadarSite(
            "R",
            place,
            List.of(),
            new RadarSite.Coverage(0, 2 * Math.PI, 0.05, 1.5, 1e4, 6e6),
            true,
            0.03,
            75,
            PRIOR,
            RadarSite.ResidualRefraction.NONE);
  }

  private static MeanElements entry(int number, double anomalyRad) {
    double n = 15.06 * 2 * Math.PI / 86_400;
    return new MeanElements(
        number, "SATELLITE " + number, START, n, 0, 1e-3, 0.9, 1, 0, anomalyRad, 1e-5);
  }

  /** Of the first entry. */
  EcefState state(double afterS) {
    EcefState s = catalogue.stateAt(0, START.plusSeconds(afterS));
    if (s == null) {
      throw new IllegalStateException("the satellite decayed");
    }
    return s;
  }

  /** A plot of a state, with errors as stated and a range bias. */
  Plot plot(EcefState s, double afterS, List<Quantity> measured, double biasM, Random r) {
    RadarPolar p = frame.toPolar(s.position());
    double dx = s.xM() - frame.origin().xM();
    double dy = s.yM() - frame.origin().yM();
    double dz = s.zM() - frame.origin().zM();
    double rate = (dx * s.vxMps() + dy * s.vyMps() + dz * s.vzMps()) / p.rangeM();
    double[] truth = {p.rangeM() + biasM, p.azimuthRad(), p.elevationRad(), rate};
    double[] sigma = {5, ANGLE_SIGMA / Math.cos(p.elevationRad()), ANGLE_SIGMA, 1};
    int m = measured.size();
    double[] v = new double[m];
    double[] c = new double[m * m];
    for (int k = 0; k < m; k++) {
      int q =
          List.of(Quantity.RANGE, Quantity.AZIMUTH, Quantity.ELEVATION).indexOf(measured.get(k));
      v[k] = truth[q] + sigma[q] * r.nextGaussian();
      c[k * m + k] = sigma[q] * sigma[q];
    }
    return new Plot(
        site.name(),
        START.plusSeconds(afterS),
        new Measurement.Polar(measured, Matrix.of(m, 1, v), Matrix.of(m, m, c), 0),
        100,
        75,
        Provenance.TEST,
        null);
  }

  /** Plots once a second of the first satellite coming {@code earlyS} before its time. */
  List<Plot> plots(int count, double earlyS, List<Quantity> measured, double biasM, long seed) {
    Random r = new Random(seed);
    List<Plot> plots = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      plots.add(plot(state(k + earlyS), k, measured, biasM, r));
    }
    return plots;
  }

  static Matrix covariance(double positionSigmaM, double velocitySigmaMps) {
    double[] p = new double[36];
    for (int i = 0; i < 6; i++) {
      double s = i < 3 ? positionSigmaM : velocitySigmaMps;
      p[i * 7] = s * s;
    }
    return Matrix.of(6, 6, p);
  }
}
