package io.farwatch.core.assess;

import io.farwatch.core.assess.Assessment.AreaRisk;
import io.farwatch.core.assess.Assessment.ClassProbability;
import io.farwatch.core.assess.Assessment.Evidence;
import io.farwatch.core.assess.Assessment.GroundPoint;
import io.farwatch.core.earth.EcefPosition;
import io.farwatch.core.earth.Frames;
import io.farwatch.core.earth.Geodetic;
import io.farwatch.core.flight.GroundRegion;
import io.farwatch.core.flight.GroundUncertainty;
import io.farwatch.core.plot.Notice;
import io.farwatch.core.time.Epoch;
import io.farwatch.core.track.Track;
import java.util.ArrayList;
import java.util.List;

/** The parts of a judgment that stand alone. */
final class Judgment {
  private Judgment() {}

  static Assessment aircraft(Track track) {
    return new Assessment(
        track.id(),
        track.provenance(),
        track.epoch(),
        ObjectClass.AIRCRAFT,
        List.of(new ClassProbability(ObjectClass.AIRCRAFT, 1)),
        null,
        null,
        null,
        null,
        null,
        0,
        1,
        false,
        false,
        List.of(),
        List.of(
            new Evidence(
                "AIRCRAFT",
                0,
                track.address().isEmpty()
                    ? "slow and low"
                    : "transponder " + track.address() + " answers")));
  }

  /** The judgment made above the air holds while the air brakes. */
  static Assessment held(Assessment a, Epoch epoch) {
    List<Evidence> evidence = new ArrayList<>(a.evidence());
    if (evidence.stream().noneMatch(e -> e.speaksFor().equals("HELD"))) {
      evidence.add(new Evidence("HELD", 0, "re-entering: impact held from the arc above 100 km"));
    }
    return new Assessment(
        a.track(),
        a.provenance(),
        epoch,
        a.objectClass(),
        a.classProbabilities(),
        a.match(),
        a.apogee(),
        a.freeFlightOrigin(),
        a.launch(),
        a.impact(),
        a.perigeeHeightM(),
        a.perigeeSigmaM(),
        false,
        a.falling(),
        a.areas(),
        evidence);
  }

  static List<AreaRisk> risks(Arc arc, List<DefendedArea> areas, double wideningM) {
    List<AreaRisk> risks = new ArrayList<>();
    GroundUncertainty u = arc.impactUncertainty();
    if (u == null) {
      return risks;
    }
    for (DefendedArea a : areas) {
      risks.add(
          new AreaRisk(
              a.name(),
              new GroundRegion(corners(a.latitudesRad()), corners(a.longitudesRad()), 0)
                  .probabilityInside(u),
              new GroundRegion(corners(a.latitudesRad()), corners(a.longitudesRad()), wideningM)
                  .probabilityInside(u)));
    }
    return risks;
  }

  private static double[] corners(List<Double> rad) {
    return rad.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** Whether a filed notice announces a launch where and when this arc began. */
  static boolean noticed(List<Notice> notices, Arc arc, Track track) {
    GroundPoint origin = arc.origin();
    for (Notice n : notices) {
      Epoch began = origin == null ? track.firstPlot() : origin.epoch();
      boolean inTime = !began.isBefore(n.from()) && !began.isAfter(n.until());
      if (inTime && origin != null && near(n, origin)) {
        return true;
      }
    }
    return false;
  }

  private static boolean near(Notice n, GroundPoint p) {
    EcefPosition a = Frames.geodeticToEcef(new Geodetic(n.latitudeRad(), n.longitudeRad(), 0));
    EcefPosition b = Frames.geodeticToEcef(new Geodetic(p.latitudeRad(), p.longitudeRad(), 0));
    return a.distanceM(b) < n.radiusM() + p.ellipse95().semiMajorM();
  }
}
