package io.farwatch.core.warn;

import io.farwatch.core.assess.Assessment;
import io.farwatch.core.assess.Assessment.AreaRisk;
import io.farwatch.core.track.Mode;
import io.farwatch.core.track.Track;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules in words, and in the same order in code. Impact decides the level; class decides the
 * words.
 *
 * <ol>
 *   <li>An object can threaten only when it is in free flight, its start is settled, and its
 *       perigee lies below ground.
 *   <li>POSSIBLE: one radar, credible: perigee below ground at 3 sigma, and the probability of
 *       coming down in a defended area widened by the margin (100 km) is at least 0.2.
 *   <li>PROBABLE: the same with the perigee below ground at 5 sigma.
 *   <li>CONFIRMED: PROBABLE, and a second independent radar contributes; or one radar holds the
 *       raised rule: probability at least 0.9 and 60 s of track, while no other radar that should
 *       see the object is silent.
 *   <li>With no defended area declared all ground is defended.
 * </ol>
 */
public final class Levels {
  /** Sigmas below ground at which one radar is credible enough for the watch officer to be told. */
  public static final double POSSIBLE_SIGMA = 3;

  /** A thrust less likely than this does not stand against free flight. */
  private static final double THRUST_MAX = 0.05;

  private Levels() {}

  /**
   * The level one object deserves, or null for none.
   *
   * @param silent radars that should see the object and do not
   */
  public static @Nullable Level of(Assessment a, Track track, Rules rules, List<String> silent) {
    boolean freeFlight = track.mode() == Mode.FREE_FLIGHT && track.thrustProbability() < THRUST_MAX;
    if (!freeFlight || !track.settled() || a.impact() == null || a.match() != null) {
      return null;
    }
    double sigmasBelow = -a.perigeeHeightM() / a.perigeeSigmaM();
    double widened = widened(a, rules);
    if (sigmasBelow < POSSIBLE_SIGMA || widened < rules.probableProbability()) {
      return null;
    }
    if (!a.falling()) {
      return Level.POSSIBLE;
    }
    double trackS = track.lastPlot().secondsSince(track.firstPlot());
    boolean second = track.radars().size() >= rules.sensorsToConfirm();
    boolean raised =
        widened >= rules.confirmedProbability()
            && trackS >= rules.confirmedTrackS()
            && silent.isEmpty();
    return second || raised ? Level.CONFIRMED : Level.PROBABLE;
  }

  /** The largest probability of coming down in a widened area. */
  static double widened(Assessment a, Rules rules) {
    if (rules.defended().isEmpty()) {
      return 1;
    }
    double p = 0;
    for (AreaRisk r : a.areas()) {
      p = Math.max(p, r.probabilityWidened());
    }
    return p;
  }
}
