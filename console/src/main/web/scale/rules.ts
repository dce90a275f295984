/**
 * The thresholds that stand beside the values they decide. They are the standard rules of
 * io.farwatch.core.warn; the protocol does not tell them, so a run with other rules shows these.
 */
export const RULES = {
  /** Sigmas of the perigee below ground for POSSIBLE, and for PROBABLE. */
  possibleSigma: 3,
  probableSigma: 5,
  /** Probability of coming down in a widened area for PROBABLE; for one radar to hold CONFIRMED. */
  probableProbability: 0.2,
  confirmedProbability: 0.9,
  /** s of track for one radar to hold CONFIRMED; radars that confirm without it. */
  confirmedTrackS: 60,
  confirmedRadars: 2,
  wideningM: 100_000,
} as const;
