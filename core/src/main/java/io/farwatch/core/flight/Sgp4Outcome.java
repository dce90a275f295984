package io.farwatch.core.flight;

/** What SGP4 says of one object at one time: that it moved it, or why it cannot. */
enum Sgp4Outcome {
  MOVED,
  /** Its drag has eaten the whole orbit: the root of the semi-major axis is not positive. */
  DECAYED,
  /** The mean motion under the resonances is not positive. */
  MEAN_MOTION,
  /** The mean eccentricity is 1 or more, or below -0.001. */
  ECCENTRICITY,
  /** The eccentricity under the Sun and Moon is outside 0 to 1. */
  PERTURBED_ECCENTRICITY,
  /** The semi-latus rectum is negative. */
  SEMI_LATUS_RECTUM,
  /** A number ran out of what doubles hold, or an angle of what they resolve. */
  OUT_OF_RANGE
}
