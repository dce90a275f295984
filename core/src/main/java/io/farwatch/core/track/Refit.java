package io.farwatch.core.track;

import io.farwatch.core.plot.Plot;
import io.farwatch.core.time.Epoch;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a fit of a track's founding plots gave: a pure function of its question.
 *
 * @param main free flight, or an aircraft's motion; null when the plots do not determine a state
 * @param thrust powered flight, null when it was not fitted or did not succeed
 */
record Refit(
    Question question,
    @Nullable ModeFilter main,
    @Nullable ModeFilter thrust,
    double thrustProbability,
    double nisMean) {

  /** All that a fit depends on. */
  record Question(
      String track,
      List<Plot> plots,
      List<String> radars,
      Epoch epoch,
      double[] main,
      double @Nullable [] thrust) {

    static Question of(TrackFile t) {
      return new Question(
          t.id,
          List.copyOf(t.founding),
          List.copyOf(t.radars),
          t.epoch,
          t.main.x.clone(),
          t.thrust == null ? null : t.thrust.x.clone());
    }

    boolean is(Question other) {
      return track.equals(other.track)
          && epoch.equals(other.epoch)
          && Arrays.equals(main, other.main)
          && Arrays.equals(thrust, other.thrust)
          && radars.equals(other.radars)
          && plots.equals(other.plots);
    }
  }

  static Refit none(Question question) {
    return new Refit(question, null, null, 0, 0);
  }

  /**
   * @param odds prior odds of thrust against free flight
   */
  static Refit of(
      Question question,
      BatchFit.Fit free,
      BatchFit.@Nullable Fit powered,
      double odds,
      double nisMean) {
    if (powered == null) {
      return new Refit(question, free.filter(), null, 0, nisMean);
    }
    double gain = Math.max(-300, Math.min(300, powered.logEvidence() - free.logEvidence()));
    double posterior = odds * StrictMath.exp(gain);
    return new Refit(
        question,
        free.filter(),
        powered.filter(),
        Mixture.clamp(posterior / (1 + posterior)),
        nisMean);
  }

  /** Gives the track its answer; false when there is none. */
  boolean answer(TrackFile track, Workspace w) {
    if (main == null) {
      return false;
    }
    track.main = main.copy(w);
    if (thrust != null) {
      track.thrust = thrust.copy(w);
      track.thrustProbability = thrustProbability;
    }
    track.epoch = track.founding.get(track.founding.size() - 1).epoch();
    track.nisMean = nisMean;
    return true;
  }
}
