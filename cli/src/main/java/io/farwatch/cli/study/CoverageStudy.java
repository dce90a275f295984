package io.farwatch.cli.study;

import io.farwatch.core.earth.Geodetic;
import io.farwatch.core.earth.GreatCircle;
import io.farwatch.core.radar.coverage.DwellKind;
import io.farwatch.core.radar.coverage.Sight;
import io.farwatch.core.radar.coverage.Visibility;
import java.util.List;

/**
 * What radars see together: a place counts with the radar that sees the smallest object there.
 *
 * @param title of the whole, for people
 * @param radars one or more
 * @param question what is asked
 */
public record CoverageStudy(String title, List<StudyRadar> radars, Question question) {
  /** Heights (m) tried for the lowest one that is seen. */
  private static final double[] TRIED_M = tried();

  public CoverageStudy {
    radars = List.copyOf(radars);
    if (radars.isEmpty()) {
      throw new IllegalArgumentException("a study of no radar");
    }
  }

  /**
   * What is asked.
   *
   * @param heightsM rising
   * @param rcsM2 the object for areas and lowest heights
   * @param pd detection probability that counts as seen
   * @param swerling kind of target, 0 to 4
   * @param stepDeg of the grid of latitudes and longitudes
   */
  public record Question(
      double[] heightsM, double rcsM2, double pd, int swerling, double stepDeg) {}

  /**
   * A point, judged by all radars.
   *
   * @param trackM2 smallest cross-section that a track dwell sees; infinite: none
   * @param searchM2 the same for the fence
   * @param inView how many radars can look at it
   * @param visibility that of the radar nearest to seeing it
   */
  record Judged(double trackM2, double searchM2, int inView, Visibility visibility) {}

  Judged at(double latitudeRad, double longitudeRad, double heightM) {
    Geodetic point = new Geodetic(latitudeRad, longitudeRad, heightM);
    double track = Double.POSITIVE_INFINITY;
    double search = Double.POSITIVE_INFINITY;
    int inView = 0;
    Visibility best = Visibility.BELOW_HORIZON;
    for (StudyRadar r : radars) {
      if (!r.maybeInSight(point)) {
        continue;
      }
      Sight s = r.coverage().sight(point);
      track =
          Math.min(track, r.coverage().smallestRcsM2(s, DwellKind.TRACK, r.snr(DwellKind.TRACK)));
      search =
          Math.min(
              search, r.coverage().smallestRcsM2(s, DwellKind.SEARCH, r.snr(DwellKind.SEARCH)));
      inView += s.visibility() == Visibility.IN_VIEW ? 1 : 0;
      best = rank(s.visibility()) < rank(best) ? s.visibility() : best;
    }
    return new Judged(track, search, inView, best);
  }

  /** The nearer to seeing, the smaller. */
  private static int rank(Visibility v) {
    return switch (v) {
      case IN_VIEW -> 0;
      case TOO_FAR -> 1;
      case TOO_NEAR -> 2;
      case ABOVE_HIGHEST_BEAM -> 3;
      case BELOW_LOWEST_BEAM -> 4;
      case BEHIND_FACES -> 5;
      case BELOW_HORIZON -> 6;
    };
  }

  /** The lowest height (m) over a place at which the object is seen; infinite: at none. */
  double lowestHeightM(double latitudeRad, double longitudeRad) {
    double lowest = Double.POSITIVE_INFINITY;
    Geodetic top = new Geodetic(latitudeRad, longitudeRad, TRIED_M[TRIED_M.length - 1]);
    for (StudyRadar r : radars) {
      if (r.maybeInSight(top)) {
        lowest =
            Math.min(
                lowest,
                r.coverage()
                    .lowestHeightM(
                        latitudeRad,
                        longitudeRad,
                        question.rcsM2(),
                        r.snr(DwellKind.TRACK),
                        TRIED_M));
      }
    }
    return lowest;
  }

  /** The smallest cross-section (m2) that a fence sees of what crosses it over a place. */
  double crossingM2(double latitudeRad, double longitudeRad) {
    double smallest = Double.POSITIVE_INFINITY;
    for (StudyRadar r : radars) {
      Geodetic ground = new Geodetic(latitudeRad, longitudeRad, 0);
      double h = r.fence().heightM(GreatCircle.distanceM(r.place(), ground));
      if (h > r.place().heightM()) {
        Sight s = crossing(r, latitudeRad, longitudeRad, h);
        smallest =
            Math.min(
                smallest, r.coverage().smallestRcsM2(s, DwellKind.SEARCH, r.snr(DwellKind.SEARCH)));
      }
    }
    return smallest;
  }

  /** From the sphere's height of the fence to the ellipsoid's, by two steps of Newton. */
  private static Sight crossing(StudyRadar r, double lat, double lon, double heightM) {
    double h = heightM;
    Sight s = r.coverage().sight(new Geodetic(lat, lon, h));
    for (int i = 0; i < 2; i++) {
      h += s.rangeM() * (r.model().fenceElevationRad() - s.elevationRad());
      s = r.coverage().sight(new Geodetic(lat, lon, h));
    }
    return s;
  }

  /** The middle of the radars: the direction of the sum of theirs. */
  Geodetic centre() {
    if (radars.size() == 1) {
      return radars.get(0).place();
    }
    double x = 0;
    double y = 0;
    double z = 0;
    for (StudyRadar r : radars) {
      double lat = r.place().latitudeRad();
      double lon = r.place().longitudeRad();
      x += Math.cos(lat) * Math.cos(lon);
      y += Math.cos(lat) * Math.sin(lon);
      z += Math.sin(lat);
    }
    return new Geodetic(Math.atan2(z, Math.hypot(x, y)), Math.atan2(y, x), 0);
  }

  /** Arc (rad) from the centre that holds all that is seen up to a height (m). */
  double radiusRad(double heightM) {
    double radius = 0;
    for (StudyRadar r : radars) {
      radius = Math.max(radius, GreatCircle.angleRad(centre(), r.place()) + r.reachRad(heightM));
    }
    return Math.min(Math.PI, radius);
  }

  private static double[] tried() {
    double[] all = new double[28];
    for (int i = 0; i < all.length; i++) {
      // 5 km to 5,000 km, evenly in the logarithm.
      all[i] = 5e3 * Math.pow(10, 3.0 * i / (all.length - 1));
    }
    return all;
  }
}
