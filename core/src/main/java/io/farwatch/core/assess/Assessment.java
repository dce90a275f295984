package io.farwatch.core.assess;

import io.farwatch.core.flight.GroundEllipse;
import io.farwatch.core.plot.Provenance;
import io.farwatch.core.time.Epoch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is concluded of one track, with the evidence.
 *
 * @param track its id
 * @param provenance of the track
 * @param epoch of the judgment
 * @param objectClass the likeliest class
 * @param classProbabilities every class above 0.001, likeliest first; they sum to one
 * @param match the catalogued object it is, or null
 * @param apogee highest point of the arc, or null when thrusting
 * @param freeFlightOrigin where the unpowered arc meets the ground backwards, or null
 * @param launch region that allows for the unknown boost, or null
 * @param impact where and when it comes down, or null when it does not or thrusts
 * @param perigeeHeightM height of the perigee above the mean radius (m)
 * @param perigeeSigmaM its uncertainty, 1 sigma (m)
 * @param thrusting whether an unknown acceleration acts
 * @param falling whether the perigee lies below ground at the stated significance
 * @param areas defended areas with the probability that it comes down in them widened
 * @param evidence numbers for and against
 */
public record Assessment(
    String track,
    Provenance provenance,
    Epoch epoch,
    ObjectClass objectClass,
    List<ClassProbability> classProbabilities,
    @Nullable CatalogueMatch match,
    @Nullable ArcPoint apogee,
    @Nullable GroundPoint freeFlightOrigin,
    @Nullable GroundPoint launch,
    @Nullable GroundPoint impact,
    double perigeeHeightM,
    double perigeeSigmaM,
    boolean thrusting,
    boolean falling,
    List<AreaRisk> areas,
    List<Evidence> evidence) {
  public Assessment {
    classProbabilities = List.copyOf(classProbabilities);
    areas = List.copyOf(areas);
    evidence = List.copyOf(evidence);
  }

  /** How likely one class is. */
  public record ClassProbability(ObjectClass objectClass, double probability) {}

  /** A catalogued object and how far, in sigma, it stands from the track (root mean square). */
  public record CatalogueMatch(int number, String name, double residualSigma) {}

  /** A point of the arc: where (rad), how high (m), when. */
  public record ArcPoint(double latitudeRad, double longitudeRad, double heightM, Epoch epoch) {}

  /** A place on the ground (rad), when, and the ellipses that hold it with 50 % and 95 %. */
  public record GroundPoint(
      double latitudeRad,
      double longitudeRad,
      Epoch epoch,
      GroundEllipse ellipse50,
      GroundEllipse ellipse95) {}

  /** Probability of coming down inside an area, and inside it widened by the rules' margin. */
  public record AreaRisk(String area, double probability, double probabilityWidened) {}

  /**
   * One line of evidence.
   *
   * @param what in words, with its numbers
   * @param speaksFor the statement it bears on, such as BALLISTIC_MISSILE or ORBITING
   * @param weight natural log of the likelihood ratio, or sigmas, as {@code what} says; negative is
   *     against
   */
  public record Evidence(String speaksFor, double weight, String what) {}
}
