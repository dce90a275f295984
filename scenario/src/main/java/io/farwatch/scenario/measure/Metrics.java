package io.farwatch.scenario.measure;

/**
 * The numbers of a run.
 *
 * @param gospaM mean over the samples of the GOSPA metric, cut-off 10 km (m)
 * @param gospaLocalisationM root mean square distance of assigned pairs (m)
 * @param gospaMissed mean number of visible objects without a track
 * @param gospaFalse mean number of tracks without an object
 * @param neesFalling mean normalised estimation error squared of settled tracks of rockets in free
 *     flight above the air, six degrees of freedom; NaN when there was none
 * @param neesOrbiting the same of satellites
 * @param neesSamples how many of each
 * @param purity share of the plots in confirmed tracks that are of the track's own object
 * @param falseTracks confirmed tracks mostly of noise
 * @param doubledAtEnd objects with more than one live confirmed track at the end
 * @param doubledEver objects that ever had more than one confirmed track
 * @param ellipseJudgments judged impacts of rockets inside warnings held against the truth
 * @param ellipse50Inside share of them whose 50 % ellipse held the truth
 * @param ellipse95Inside and 95 %
 * @param warningImpacts impacts that stood in a warning when it was raised or updated
 * @param warningImpactsInside95 how many of them held the truth in the 95 % ellipse
 * @param warningsWrong warnings that hold an object that does not come down in or near an area
 * @param sky what became of catalogued objects
 */
public record Metrics(
    double gospaM,
    double gospaLocalisationM,
    double gospaMissed,
    double gospaFalse,
    double neesFalling,
    double neesOrbiting,
    Samples neesSamples,
    double purity,
    int falseTracks,
    int doubledAtEnd,
    int doubledEver,
    int ellipseJudgments,
    double ellipse50Inside,
    double ellipse95Inside,
    int warningImpacts,
    int warningImpactsInside95,
    int warningsWrong,
    SkyMetrics sky) {

  /** Sample counts behind a mean. */
  public record Samples(int falling, int orbiting) {}

  /**
   * Satellites that crossed the fence well visible (13 dB or more), docked ones counted once.
   *
   * @param crossed how many
   * @param tracked of them, by a confirmed track mostly of theirs
   * @param trackedKnown tracked ones that the catalogue knows
   * @param matchedRight of these, matched with their own number or a docked one's
   * @param matchedWrong matched with another
   * @param trackedMissing tracked ones that the catalogue does not know
   * @param missingMatched of these, matched with anything
   */
  public record SkyMetrics(
      int crossed,
      int tracked,
      int trackedKnown,
      int matchedRight,
      int matchedWrong,
      int trackedMissing,
      int missingMatched) {}
}
