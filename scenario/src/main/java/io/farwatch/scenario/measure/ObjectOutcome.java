package io.farwatch.scenario.measure;

import io.farwatch.core.assess.ObjectClass;
import io.farwatch.core.time.Epoch;
import io.farwatch.scenario.file.Scenario.Reached;
import org.jspecify.annotations.Nullable;

/**
 * What became of one true object.
 *
 * @param object its number in the world
 * @param name what people call it
 * @param kind BALLISTIC, SOUNDING_ROCKET, SPACE_LAUNCH or SATELLITE
 * @param number catalogue number, or 0
 * @param inCatalogue whether the watch's catalogue knows it
 * @param fenceSnrMax highest mean SNR (linear) at which it stood in a fence beam
 * @param plots it gave
 * @param firstDetection epoch of its first plot, or null
 * @param tracks confirmed tracks that are mostly of it
 * @param settled whether one of them left its start behind
 * @param objectClass when last judged, or null
 * @param matchNumber catalogue number it was matched with when last judged, or 0
 * @param reached highest level of a warning it was part of
 * @param reachedAfterS seconds from first detection to POSSIBLE, PROBABLE and CONFIRMED; NaN: never
 * @param reachedAt seconds from the start of the scenario to the same
 * @param impactMissM distance of the last judged impact from the true one (m); NaN: none
 */
public record ObjectOutcome(
    int object,
    String name,
    String kind,
    int number,
    boolean inCatalogue,
    double fenceSnrMax,
    int plots,
    @Nullable Epoch firstDetection,
    int tracks,
    boolean settled,
    @Nullable ObjectClass objectClass,
    int matchNumber,
    Reached reached,
    Times reachedAfterS,
    Times reachedAt,
    double impactMissM) {

  /** One time (s) a level; NaN where it was never reached. */
  public record Times(double possible, double probable, double confirmed) {
    static final Times NEVER = new Times(Double.NaN, Double.NaN, Double.NaN);

    /** The time of a level; 0 for NONE. */
    public double of(Reached level) {
      return switch (level) {
        case NONE -> 0;
        case POSSIBLE -> possible;
        case PROBABLE -> probable;
        case CONFIRMED -> confirmed;
      };
    }

    Times first(int level, double s) {
      return new Times(
          level >= 0 && Double.isNaN(possible) ? s : possible,
          level >= 1 && Double.isNaN(probable) ? s : probable,
          level >= 2 && Double.isNaN(confirmed) ? s : confirmed);
    }
  }
}
