package io.farwatch.core.track;

import io.farwatch.core.earth.EcefPosition;
import io.farwatch.core.plot.Measurement;
import io.farwatch.core.plot.Plot;
import io.farwatch.core.plot.Quantity;
import io.farwatch.core.time.Epoch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A cheap, generous test of which tracks a look's plots may belong to, before the exact gate. */
final class Vicinity {
  /** m: whatever the sigmas say, this near is near enough to be looked at closely. */
  private static final double MARGIN_M = 10e3;

  /** Sigmas: wider than the exact gate. */
  private static final double SIGMAS = 7;

  /** m/s: faster than anything that is tracked. */
  private static final double SPEED_MAX = 12e3;

  /** A plot's place and how far about it its track may be, as far as the plot says. */
  private record Spot(EcefPosition at, Epoch epoch, double reachM) {}

  private final List<Spot> spots = new ArrayList<>();

  /** The vicinity of some plots; of those without a place nothing is near. */
  Vicinity(List<Plot> plots, Map<String, Sensor> sensors) {
    for (Plot plot : plots) {
      Sensor sensor = sensors.get(plot.radar());
      Measurement z = plot.measurement();
      EcefPosition at = sensor == null ? null : Placement.of(sensor, z);
      if (at != null) {
        double coupled = Math.abs(z.couplingS()) * SPEED_MAX;
        spots.add(new Spot(at, plot.epoch(), MARGIN_M + SIGMAS * spread(z) + coupled));
      }
    }
  }

  boolean mayHold(TrackFile track) {
    ModeFilter f = track.likelier();
    int n = f.size();
    double[] x = f.x;
    double place = Math.sqrt(f.p[0] + f.p[n + 1] + f.p[2 * n + 2]);
    double speed = Math.sqrt(f.p[3 * n + 3] + f.p[4 * n + 4] + f.p[5 * n + 5]);
    for (Spot spot : spots) {
      double dt = spot.epoch.secondsSince(track.epoch);
      double curve = Math.min(30e3, 5 * dt * dt); // gravity bends the straight line by g t2 / 2
      double dx = x[0] + dt * x[3] - spot.at.xM();
      double dy = x[1] + dt * x[4] - spot.at.yM();
      double dz = x[2] + dt * x[5] - spot.at.zM();
      double reach = spot.reachM + curve + SIGMAS * (place + Math.abs(dt) * speed);
      if (Math.abs(dt) > 20) {
        reach += 5 * dt * dt;
      }
      if (dx * dx + dy * dy + dz * dz < reach * reach) {
        return true;
      }
    }
    return false;
  }

  /** Two transponder addresses that differ. */
  static boolean contradicts(TrackFile track, Plot plot) {
    return plot.transponder() != null
        && !track.address.isEmpty()
        && !plot.transponder().address().isEmpty()
        && !track.address.equals(plot.transponder().address());
  }

  private static double spread(Measurement z) {
    double range = z.value(Quantity.RANGE);
    double sum = 0;
    for (int i = 0; i < z.quantities().size(); i++) {
      double v = z.covariance().get(i, i);
      switch (z.quantities().get(i)) {
        case RANGE, HEIGHT -> sum += v;
        case AZIMUTH, ELEVATION, U, V -> sum += v * range * range;
        case RANGE_RATE -> {}
      }
    }
    return Math.sqrt(sum);
  }
}
