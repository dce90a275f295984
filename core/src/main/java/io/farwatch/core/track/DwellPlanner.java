package io.farwatch.core.track;

import io.farwatch.core.earth.EcefState;
import io.farwatch.core.earth.RadarPolar;
import io.farwatch.core.plot.DwellRequest;
import io.farwatch.core.plot.LookPurpose;
import io.farwatch.core.plot.RadarSite;
import io.farwatch.core.time.Epoch;
import java.util.ArrayList;
import java.util.List;

/** Decides which looks to ask for. One request a track and radar is open at a time. */
final class DwellPlanner {
  /** s: a tentative track is looked at again this soon. */
  private static final double VERIFY_AFTER_S = 0.5;

  /** s: a confirmed track is looked at this often. */
  private static final double TRACK_AFTER_S = 1.0;

  /** s: later than this after the wanted epoch a look is of no use to the plan. */
  private static final double PATIENCE_S = 1.5;

  /** Looks a catalogued satellite gets before it is let go (the budget). */
  private static final int CATALOGUED_LOOKS = 20;

  private static final int ORBITING_LOOKS = 40;
  private static final int UNKNOWN_LOOKS = 120;

  private static final double TWO_PI = 2 * Math.PI;

  private final Iterable<Sensor> sensors;

  DwellPlanner(Iterable<Sensor> sensors) {
    this.sensors = sensors;
  }

  /** Requests due for a track after what happened at {@code now}. */
  List<DwellRequest> plan(TrackFile track, Interest interest, Epoch now) {
    List<DwellRequest> requests = new ArrayList<>();
    track.outstanding.removeIf(o -> o.void_().isBefore(now));
    if (track.aircraft || !track.isLive() || exhausted(track, interest)) {
      return requests;
    }
    boolean all = interest == Interest.THREAT;
    String owner = track.radars.isEmpty() ? "" : track.radars.get(track.radars.size() - 1);
    boolean ownerSees = false;
    for (Sensor s : sensors) {
      if (s.site.name().equals(owner)) {
        ownerSees = sees(s, track, now);
      }
    }
    for (Sensor s : sensors) {
      boolean wanted = all || s.site.name().equals(owner) || !ownerSees;
      if (wanted && s.site.steerable() && !isOpen(track, s.site.name()) && sees(s, track, now)) {
        requests.add(request(track, s, interest, now));
        if (!all && !ownerSees) {
          break;
        }
      }
    }
    return requests;
  }

  private static boolean exhausted(TrackFile track, Interest interest) {
    return switch (interest) {
      case THREAT -> false;
      case UNKNOWN -> track.requested >= UNKNOWN_LOOKS;
      case ORBITING -> track.requested >= ORBITING_LOOKS;
      case CATALOGUED -> track.requested >= CATALOGUED_LOOKS;
    };
  }

  private static boolean isOpen(TrackFile track, String radar) {
    for (TrackFile.Outstanding o : track.outstanding) {
      if (o.radar().equals(radar)) {
        return true;
      }
    }
    return false;
  }

  private DwellRequest request(TrackFile track, Sensor s, Interest interest, Epoch now) {
    boolean tentative = track.status == Track.Status.TENTATIVE;
    double wait = tentative ? VERIFY_AFTER_S : TRACK_AFTER_S;
    Epoch wanted = now.max(track.lastPlot.plusSeconds(wait));
    ModeFilter f = track.likelier().copy();
    f.predict(wanted.secondsSince(track.epoch));
    RadarPolar polar = s.frame.toPolar(EcefState.of(f.x).position());
    int n = f.size();
    double spread = Math.sqrt(f.p[0] + f.p[n + 1] + f.p[2 * n + 2]);
    double angle = spread / Math.max(1e4, polar.rangeM());
    // Range is known far better than the place as a whole.
    double[] los = lineOfSight(s, f.x);
    double range2 = 0;
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        range2 += los[i] * f.p[i * n + j] * los[j];
      }
    }
    track.requested++;
    String id = track.id + "-" + s.site.name() + "-" + track.requested;
    Epoch until = wanted.plusSeconds(PATIENCE_S);
    track.outstanding.add(new TrackFile.Outstanding(s.site.name(), id, until.plusSeconds(1)));
    int priority =
        switch (interest) {
          case THREAT -> 0;
          case UNKNOWN -> tentative ? 1 : 2;
          case ORBITING -> 2;
          case CATALOGUED -> 3;
        };
    return new DwellRequest(
        id,
        s.site.name(),
        track.id,
        tentative ? LookPurpose.VERIFY : LookPurpose.TRACK,
        priority,
        wanted,
        until,
        EcefState.of(f.x),
        wanted,
        Math.sqrt(range2),
        angle,
        track.requested % 2 == 1);
  }

  private static double[] lineOfSight(Sensor s, double[] x) {
    double dx = x[0] - s.frame.origin().xM();
    double dy = x[1] - s.frame.origin().yM();
    double dz = x[2] - s.frame.origin().zM();
    double r = Math.max(1, Math.sqrt(dx * dx + dy * dy + dz * dz));
    return new double[] {dx / r, dy / r, dz / r};
  }

  /** Whether the radar can look at where the track is about to be. */
  static boolean sees(Sensor s, TrackFile track, Epoch now) {
    double dt = now.secondsSince(track.epoch);
    double[] x = track.likelier().x;
    RadarPolar p =
        s.frame.toPolar(
            new io.farwatch.core.earth.EcefPosition(
                x[0] + dt * x[3], x[1] + dt * x[4], x[2] + dt * x[5]));
    RadarSite.Coverage c = s.site.coverage();
    double off = (p.azimuthRad() - c.azimuthStartRad()) % TWO_PI;
    return p.rangeM() > c.rangeMinM()
        && p.rangeM() < c.rangeMaxM()
        && p.elevationRad() > c.elevationMinRad()
        && p.elevationRad() < c.elevationMaxRad()
        && (off < 0 ? off + TWO_PI : off) <= c.azimuthWidthRad();
  }
}
