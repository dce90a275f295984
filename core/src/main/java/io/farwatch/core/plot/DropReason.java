package io.farwatch.core.plot;

/** Why an input item was not used. in = used + dropped, always. */
public enum DropReason {
  /** It could not be read at all. */
  UNREADABLE,
  /** A required field is missing. */
  MISSING_FIELD,
  /** A field is not a finite number in its range. */
  BAD_VALUE,
  /** A checksum or a length does not agree. */
  CHECKSUM,
  /** No radar of this name is known. */
  UNKNOWN_RADAR,
  /** The same plot was received before. */
  DUPLICATE,
  /** Older than the window in which late plots are still taken. */
  LATE,
  /** It belongs to another provenance than this pipeline's. */
  PROVENANCE,
  /** The range rate contradicts the ranges. */
  DOPPLER_SIGN,
  /** A catalogue entry that SGP4 refuses. */
  ORBIT_REFUSED,
  /** A stated bound was reached and this was shed. */
  OVERLOAD,
  /** A report that carries no position, such as a status message of an air-traffic radar. */
  NO_POSITION
}
