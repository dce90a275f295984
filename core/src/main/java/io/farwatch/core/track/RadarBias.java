package io.farwatch.core.track;

import java.util.List;

/**
 * What the tracks say of one radar's constant systematic errors, measured minus true.
 *
 * @param radar name of the site
 * @param tracks how many tracks with plots of this radar spoke
 * @param terms one for each {@link Kind}, in its order
 */
public record RadarBias(String radar, int tracks, List<Term> terms) {
  public RadarBias {
    terms = List.copyOf(terms);
  }

  /** The estimate of one error. */
  public Term term(Kind kind) {
    for (Term t : terms) {
      if (t.kind() == kind) {
        return t;
      }
    }
    throw new IllegalStateException("no word on " + kind);
  }

  /** Which error, in the order of the filters' states. */
  public enum Kind {
    /** m */
    RANGE,
    /** rad */
    AZIMUTH,
    /** rad */
    ELEVATION,
    /** s; positive: the radar's clock stamps late */
    TIME,
    /** Fraction by which the troposphere bends and delays more than the standard correction. */
    TROPOSPHERE,
    /** The same of the ionosphere. */
    IONOSPHERE
  }

  /**
   * One error in its unit.
   *
   * @param kind which
   * @param value mean; 0 where the radar is taken as free of this error
   * @param sigma 1 sigma; 0 where the radar is taken as free of this error
   */
  public record Term(Kind kind, double value, double sigma) {}
}
