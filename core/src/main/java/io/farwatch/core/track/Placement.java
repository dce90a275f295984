package io.farwatch.core.track;

import io.farwatch.core.earth.EcefPosition;
import io.farwatch.core.earth.RadarPolar;
import io.farwatch.core.linear.Matrix;
import io.farwatch.core.plot.Measurement;
import io.farwatch.core.plot.Plot;
import io.farwatch.core.plot.Quantity;
import io.farwatch.core.plot.RadarSite;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a plot alone puts its object: a first guess for the fit, biases and coupling neglected. */
final class Placement {
  /** m: mean Earth radius, good enough for a first guess. */
  private static final double EARTH_RADIUS_M = 6371e3;

  /** m: an aircraft that does not tell its height flies somewhere about here... */
  private static final double UNTOLD_HEIGHT_M = 6000;

  /** m: ...give or take this, 1 sigma. */
  private static final double UNTOLD_HEIGHT_SIGMA_M = 4000;

  private Placement() {}

  /** The place, or null when the plot has no direction. */
  static @Nullable EcefPosition of(Sensor sensor, Measurement z) {
    double range = z.value(Quantity.RANGE);
    return switch (z) {
      case Measurement.Polar p -> polar(sensor, p, range);
      case Measurement.DirectionCosines d -> cosines(sensor, d, range);
    };
  }

  private static @Nullable EcefPosition polar(Sensor sensor, Measurement.Polar p, double range) {
    double azimuth = p.value(Quantity.AZIMUTH);
    double elevation = p.value(Quantity.ELEVATION);
    if (Double.isNaN(elevation) && !Double.isNaN(p.value(Quantity.HEIGHT))) {
      double up = p.value(Quantity.HEIGHT) - sensor.site.place().heightM();
      double sine = up / range - range / (2 * EARTH_RADIUS_M);
      elevation = StrictMath.asin(Math.max(-1, Math.min(1, sine)));
    }
    return Double.isNaN(azimuth) || Double.isNaN(elevation)
        ? null
        : sensor.frame.fromPolar(new RadarPolar(range, azimuth, elevation));
  }

  private static EcefPosition cosines(Sensor sensor, Measurement.DirectionCosines d, double range) {
    RadarSite.Face f = sensor.site.faces().get(d.face());
    double u = d.value(Quantity.U);
    double v = d.value(Quantity.V);
    double w = Math.sqrt(Math.max(0, 1 - u * u - v * v));
    double sa = StrictMath.sin(f.azimuthRad());
    double ca = StrictMath.cos(f.azimuthRad());
    double se = StrictMath.sin(f.elevationRad());
    double ce = StrictMath.cos(f.elevationRad());
    double east = u * ca - v * sa * se + w * sa * ce;
    double north = -u * sa - v * ca * se + w * ca * ce;
    double up = v * ce + w * se;
    double[] r = sensor.frame.rotateToEcef(range * east, range * north, range * up);
    EcefPosition o = sensor.frame.origin();
    return new EcefPosition(o.xM() + r[0], o.yM() + r[1], o.zM() + r[2]);
  }

  /** A plot of a two-dimensional radar gets an untold height, so that it stands in space. */
  static Plot inSpace(Plot plot) {
    Measurement z = plot.measurement();
    boolean flat =
        z instanceof Measurement.Polar
            && z.quantities().contains(Quantity.AZIMUTH)
            && !z.quantities().contains(Quantity.ELEVATION)
            && !z.quantities().contains(Quantity.HEIGHT);
    if (!flat) {
      return plot;
    }
    int n = z.quantities().size();
    List<Quantity> quantities = new ArrayList<>(z.quantities());
    quantities.add(Quantity.HEIGHT);
    double[] values = java.util.Arrays.copyOf(z.values().toArray(), n + 1);
    values[n] = UNTOLD_HEIGHT_M;
    double[] covariance = new double[(n + 1) * (n + 1)];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        covariance[i * (n + 1) + j] = z.covariance().get(i, j);
      }
    }
    covariance[n * (n + 1) + n] = UNTOLD_HEIGHT_SIGMA_M * UNTOLD_HEIGHT_SIGMA_M;
    Measurement full =
        new Measurement.Polar(
            quantities,
            Matrix.of(n + 1, 1, values),
            Matrix.of(n + 1, n + 1, covariance),
            z.couplingS());
    return new Plot(
        plot.radar(),
        plot.epoch(),
        full,
        plot.snr(),
        plot.rangeCellM(),
        plot.provenance(),
        plot.transponder());
  }
}
