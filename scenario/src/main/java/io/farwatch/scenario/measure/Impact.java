package io.farwatch.scenario.measure;

import io.farwatch.core.assess.Assessment.GroundPoint;
import io.farwatch.core.earth.EcefPosition;
import io.farwatch.core.earth.Enu;
import io.farwatch.core.earth.Frames;
import io.farwatch.core.earth.Geodetic;
import io.farwatch.core.earth.LocalFrame;
import io.farwatch.core.flight.GroundEllipse;
import io.farwatch.core.time.Epoch;
import io.farwatch.scenario.world.Trajectory;
import org.jspecify.annotations.Nullable;

/** Where and when an object truly comes down. */
record Impact(Geodetic place, Epoch epoch) {

  /** The end of a path that ends in the ground; null for one that does not. */
  static @Nullable Impact of(Trajectory path) {
    double[] s = path.last().toArray();
    if (Frames.heightM(path.last().position()) > 0) {
      return null;
    }
    Epoch low = path.end().plusSeconds(-1.5);
    Epoch high = path.end();
    for (int i = 0; i < 40; i++) {
      Epoch middle = low.plusSeconds(0.5 * high.secondsSince(low));
      path.stateAt(middle, s);
      if (Frames.heightM(new EcefPosition(s[0], s[1], s[2])) > 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    path.stateAt(high, s);
    Geodetic g = Frames.ecefToGeodetic(new EcefPosition(s[0], s[1], s[2]));
    return new Impact(new Geodetic(g.latitudeRad(), g.longitudeRad(), 0), high);
  }

  /** How far a judged place lies from it (m). */
  double missM(GroundPoint judged) {
    Enu e = seenFrom(judged);
    return Math.hypot(e.east(), e.north());
  }

  /** Whether the ellipse about a judged place holds it. */
  boolean isInside(GroundPoint judged, GroundEllipse ellipse) {
    Enu e = seenFrom(judged);
    double s = StrictMath.sin(ellipse.majorAzimuthRad());
    double c = StrictMath.cos(ellipse.majorAzimuthRad());
    double along = (e.east() * s + e.north() * c) / ellipse.semiMajorM();
    double across = (e.east() * c - e.north() * s) / ellipse.semiMinorM();
    return along * along + across * across <= 1;
  }

  private Enu seenFrom(GroundPoint judged) {
    LocalFrame frame = new LocalFrame(new Geodetic(judged.latitudeRad(), judged.longitudeRad(), 0));
    return frame.toEnu(Frames.geodeticToEcef(place));
  }
}
