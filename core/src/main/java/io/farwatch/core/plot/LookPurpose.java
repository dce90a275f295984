package io.farwatch.core.plot;

/** Why a dwell was made. */
public enum LookPurpose {
  SEARCH,
  VERIFY,
  TRACK,
  /** A source that gives only plots. */
  REPORTED
}
