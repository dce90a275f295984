package io.farwatch.core.assess;

/** What an object is judged to be. */
public enum ObjectClass {
  BALLISTIC_MISSILE,
  SPACE_LAUNCH,
  SOUNDING_ROCKET,
  CATALOGUED_SATELLITE,
  UNCATALOGUED_ORBITING,
  DECAYING,
  AIRCRAFT,
  METEOR,
  AURORA,
  MOON,
  INTERFERENCE,
  UNKNOWN
}
