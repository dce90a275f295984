package io.farwatch.core.assess;

import io.farwatch.core.assess.Assessment.ClassProbability;
import io.farwatch.core.assess.Assessment.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Class probabilities from a few features, each a line of evidence with its log likelihood ratio.
 * The weights are set by judgment, not fitted to data; what they claim is checked later by
 * reliability curves.
 */
final class Classes {
  /**
   * m: below this a perigee decays within a few turns. Source: King-Hele, "Satellite Orbits in an
   * Atmosphere" (1987), ch. 4.
   */
  private static final double DECAY_PERIGEE_M = 160e3;

  /** m/s: inertial speed near the circular one; only orbital launchers thrust at it. */
  private static final double NEAR_ORBITAL_MPS = 7000;

  /** Apogee over ground range: 0.25 for a minimum-energy arc on a flat Earth; more when lofted. */
  private static final double STEEP = 0.8;

  private static final List<ObjectClass> ALL = List.of(ObjectClass.values());

  private Classes() {}

  /** What the classes are judged from. */
  record Features(
      boolean thrusting,
      boolean everThrusting,
      Perigee perigee,
      boolean matched,
      double inertialSpeedMps,
      double apogeeM,
      double groundRangeM,
      boolean noticeMatches) {}

  static List<ClassProbability> judge(Features f, List<Evidence> evidence) {
    double[] log = new double[ALL.size()];
    java.util.Arrays.fill(log, -12);
    log[index(ObjectClass.UNKNOWN)] = 0;
    if (f.matched()) {
      log[index(ObjectClass.CATALOGUED_SATELLITE)] = 6;
    }
    if (f.perigee().orbiting()) {
      boolean low = f.perigee().heightM() < DECAY_PERIGEE_M;
      log[index(low ? ObjectClass.DECAYING : ObjectClass.UNCATALOGUED_ORBITING)] =
          f.matched() ? 1 : 4;
      if (f.everThrusting()) {
        log[index(ObjectClass.SPACE_LAUNCH)] = 7;
        evidence.add(new Evidence("SPACE_LAUNCH", 7, "thrust was seen before it reached orbit"));
      }
    }
    boolean undecided = !f.perigee().orbiting() && !f.perigee().falling();
    if (undecided && f.everThrusting() && f.inertialSpeedMps() > NEAR_ORBITAL_MPS) {
      log[index(ObjectClass.SPACE_LAUNCH)] = 3;
      evidence.add(
          new Evidence("SPACE_LAUNCH", 3, "thrust was seen and it is nearly as fast as an orbit"));
    }
    if (f.thrusting()) {
      thrust(f, log, evidence);
    } else if (f.perigee().falling()) {
      fall(f, log, evidence);
    }
    if (f.noticeMatches()) {
      log[index(ObjectClass.SOUNDING_ROCKET)] += 3;
      log[index(ObjectClass.SPACE_LAUNCH)] += 3;
      evidence.add(new Evidence("SOUNDING_ROCKET", 3, "a filed notice matches place and time"));
    }
    return normalise(log);
  }

  private static void thrust(Features f, double[] log, List<Evidence> evidence) {
    double fast = (f.inertialSpeedMps() - NEAR_ORBITAL_MPS) / 500;
    log[index(ObjectClass.SPACE_LAUNCH)] = 3 + Math.max(-2, Math.min(4, fast));
    log[index(ObjectClass.BALLISTIC_MISSILE)] = 3;
    log[index(ObjectClass.SOUNDING_ROCKET)] = 1.5;
    evidence.add(
        new Evidence(
            "SPACE_LAUNCH",
            fast,
            String.format(
                Locale.ROOT,
                "thrusting at %.0f m/s inertial, near-orbital is %.0f",
                f.inertialSpeedMps(),
                NEAR_ORBITAL_MPS)));
  }

  private static void fall(Features f, double[] log, List<Evidence> evidence) {
    double ratio = f.apogeeM() / Math.max(1000, f.groundRangeM());
    double steep = 3 * StrictMath.log(ratio / STEEP);
    log[index(ObjectClass.BALLISTIC_MISSILE)] = 6;
    log[index(ObjectClass.SOUNDING_ROCKET)] = 6 + Math.max(-6, Math.min(6, steep));
    if (f.everThrusting() && f.inertialSpeedMps() > NEAR_ORBITAL_MPS) {
      log[index(ObjectClass.SPACE_LAUNCH)] = 6;
    }
    if (f.perigee().heightM() > -100e3) {
      log[index(ObjectClass.DECAYING)] = 6;
    }
    evidence.add(
        new Evidence(
            "SOUNDING_ROCKET",
            steep,
            String.format(
                Locale.ROOT,
                "apogee %.0f km over ground range %.0f km is %.2f; steep from %.2f",
                f.apogeeM() / 1e3,
                f.groundRangeM() / 1e3,
                ratio,
                STEEP)));
  }

  private static List<ClassProbability> normalise(double[] log) {
    double top = Double.NEGATIVE_INFINITY;
    for (double l : log) {
      top = Math.max(top, l);
    }
    double sum = 0;
    double[] p = new double[log.length];
    for (int i = 0; i < p.length; i++) {
      p[i] = StrictMath.exp(log[i] - top);
      sum += p[i];
    }
    List<ClassProbability> list = new ArrayList<>();
    double kept = 0;
    for (int i = 0; i < p.length; i++) {
      if (p[i] / sum > 1e-3) {
        list.add(new ClassProbability(ALL.get(i), p[i] / sum));
        kept += p[i] / sum;
      }
    }
    double share = kept;
    list.replaceAll(c -> new ClassProbability(c.objectClass(), c.probability() / share));
    list.sort(Comparator.comparingDouble(ClassProbability::probability).reversed());
    return list;
  }

  private static int index(ObjectClass c) {
    return ALL.indexOf(c);
  }
}
