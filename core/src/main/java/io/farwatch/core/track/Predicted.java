package io.farwatch.core.track;

import io.farwatch.core.time.Epoch;

/** Moves a whole track forward in time. */
final class Predicted {
  private Predicted() {}

  /**
   * Brings a track's filters to an epoch not before its own. Founding tracks stay where they are.
   */
  static void bring(TrackFile track, Epoch epoch) {
    double dt = epoch.secondsSince(track.epoch);
    if (dt <= 0 || !track.recursive) {
      return;
    }
    Mixture.mix(track, dt);
    track.main.predict(dt);
    ModeFilter thrust = track.thrust;
    if (thrust != null) {
      thrust.predict(dt);
    }
    track.epoch = epoch;
  }
}
