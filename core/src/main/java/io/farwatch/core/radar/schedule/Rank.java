package io.farwatch.core.radar.schedule;

/** Who is served first: the written order in which a radar gives up its work, last first. */
public enum Rank {
  /** A track that comes down, thrusts or may. */
  THREAT,
  /** A search direction that was passed over once already. */
  SEARCH_OVERDUE,
  /** A search direction in its turn. */
  SEARCH,
  /** Something new. */
  VERIFY,
  /** A track whose nature is not known, or that orbits. */
  UNKNOWN,
  /** A satellite that was found in the catalogue. */
  CATALOGUED,
  /** The receivers' own calibration. */
  CALIBRATION;

  /** The rank of a request's priority: 0 comes down, 1 verify, 2 unknown, 3 catalogued. */
  public static Rank ofRequest(int priority) {
    return switch (priority) {
      case 0 -> THREAT;
      case 1 -> VERIFY;
      case 2 -> UNKNOWN;
      default -> CATALOGUED;
    };
  }

  /** Whether it belongs to the search. */
  public boolean isSearch() {
    return this == SEARCH || this == SEARCH_OVERDUE;
  }
}
