package io.farwatch.cli.study;

import io.farwatch.core.earth.Geodetic;
import io.farwatch.core.earth.GreatCircle;
import io.farwatch.core.radar.coverage.Visibility;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** A study over a grid of latitudes and longitudes: the tables, and areas by adding cells. */
public final class CoverageGrid {
  /** Radius (m) of the sphere with the ellipsoid's area. Source: H. Moritz, GRS 80 (2000). */
  private static final double AREA_RADIUS_M = 6_371_007.2;

  private final CoverageStudy study;
  private final List<List<Row>> rows;

  /** For the cells of the greatest height. */
  private final double[] lowestM;

  /** One cell of a height's table. */
  private record Row(
      double latitudeDeg, double longitudeDeg, double areaKm2, CoverageStudy.Judged judged) {
    Geodetic place() {
      return new Geodetic(Math.toRadians(latitudeDeg), Math.toRadians(longitudeDeg), 0);
    }
  }

  /**
   * Figures of one height.
   *
   * @param heightM over the ellipsoid
   * @param seenKm2 where a track dwell sees the study's object
   * @param twiceKm2 where two radars or more can look
   * @param smallestM2 best of all places
   * @param byHole area in sight and in no radar's reach, by kind of hole
   */
  public record Figures(
      double heightM,
      double seenKm2,
      double inViewKm2,
      double twiceKm2,
      double smallestM2,
      Map<Visibility, Double> byHole) {}

  public CoverageGrid(CoverageStudy study) {
    this.study = study;
    this.rows =
        java.util.Arrays.stream(study.question().heightsM()).mapToObj(this::rowsAt).toList();
    this.lowestM =
        rows.get(rows.size() - 1).parallelStream()
            .mapToDouble(
                row -> study.lowestHeightM(row.place().latitudeRad(), row.place().longitudeRad()))
            .toArray();
  }

  /** Cells in sight of any radar, by latitude from the south and longitude from the west. */
  private List<Row> rowsAt(double heightM) {
    double step = study.question().stepDeg();
    int bands = (int) Math.round(180 / step);
    return IntStream.range(0, bands)
        .parallel()
        .mapToObj(band -> band(-90 + (band + 0.5) * 180 / bands, 180.0 / bands, heightM))
        .flatMap(List::stream)
        .toList();
  }

  private List<Row> band(double latitudeDeg, double heightDeg, double heightM) {
    int cells = (int) Math.round(360 / study.question().stepDeg());
    double r = AREA_RADIUS_M / 1e3;
    double area =
        r
            * r
            * Math.toRadians(360.0 / cells)
            * (Math.sin(Math.toRadians(latitudeDeg + heightDeg / 2))
                - Math.sin(Math.toRadians(latitudeDeg - heightDeg / 2)));
    return IntStream.range(0, cells)
        .mapToObj(
            c -> {
              double lon = -180 + (c + 0.5) * 360 / cells;
              return new Row(
                  latitudeDeg,
                  lon,
                  area,
                  study.at(Math.toRadians(latitudeDeg), Math.toRadians(lon), heightM));
            })
        .filter(row -> row.judged().visibility() != Visibility.BELOW_HORIZON)
        .toList();
  }

  public List<Figures> figures() {
    double[] heights = study.question().heightsM();
    return IntStream.range(0, heights.length)
        .mapToObj(k -> figures(heights[k], rows.get(k)))
        .toList();
  }

  private Figures figures(double heightM, List<Row> all) {
    double seen = 0;
    double inView = 0;
    double twice = 0;
    double smallest = Double.POSITIVE_INFINITY;
    Map<Visibility, Double> holes = new EnumMap<>(Visibility.class);
    for (Row row : all) {
      CoverageStudy.Judged j = row.judged();
      seen += j.trackM2() <= study.question().rcsM2() ? row.areaKm2() : 0;
      inView += j.inView() > 0 ? row.areaKm2() : 0;
      twice += j.inView() > 1 ? row.areaKm2() : 0;
      smallest = Math.min(smallest, j.trackM2());
      if (j.inView() == 0) {
        holes.merge(j.visibility(), row.areaKm2(), Double::sum);
      }
    }
    return new Figures(heightM, seen, inView, twice, smallest, holes);
  }

  /** The cross-section (m2) that a share of the places in view needs less than; NaN: none. */
  double quantileM2(double share) {
    double[] sorted =
        rows.stream()
            .flatMap(List::stream)
            .mapToDouble(row -> row.judged().trackM2())
            .filter(Double::isFinite)
            .sorted()
            .toArray();
    return sorted.length == 0 ? Double.NaN : sorted[(int) (share * (sorted.length - 1))];
  }

  /** All cells in sight, a line each; empty where nothing is seen. */
  public String csv() {
    StringBuilder s =
        new StringBuilder(
            "heightKm,latitudeDeg,longitudeDeg,visibility,radarsInView,smallestRcsTrackM2,"
                + "smallestRcsSearchM2\n");
    double[] heights = study.question().heightsM();
    for (int k = 0; k < heights.length; k++) {
      for (Row row : rows.get(k)) {
        CoverageStudy.Judged j = row.judged();
        s.append(number(heights[k] / 1e3)).append(',');
        s.append(number(row.latitudeDeg())).append(',');
        s.append(number(row.longitudeDeg())).append(',');
        s.append(j.visibility()).append(',').append(j.inView()).append(',');
        s.append(size(j.trackM2())).append(',').append(size(j.searchM2())).append('\n');
      }
    }
    return s.toString();
  }

  /** The lowest height seen over each cell in sight at the greatest height; empty where none. */
  public String lowestCsv() {
    StringBuilder s = new StringBuilder("latitudeDeg,longitudeDeg,lowestHeightKm\n");
    List<Row> last = rows.get(rows.size() - 1);
    for (int i = 0; i < last.size(); i++) {
      s.append(number(last.get(i).latitudeDeg())).append(',');
      s.append(number(last.get(i).longitudeDeg())).append(',');
      s.append(
          Double.isFinite(lowestM[i]) ? String.format(Locale.ROOT, "%.2f", lowestM[i] / 1e3) : "");
      s.append('\n');
    }
    return s.toString();
  }

  /** Arc (rad) from a place that holds every cell in which the object is seen at some height. */
  double lowestRadiusRad(Geodetic centre) {
    double radius = 0;
    List<Row> last = rows.get(rows.size() - 1);
    for (int i = 0; i < last.size(); i++) {
      Row row = last.get(i);
      if (Double.isFinite(lowestM[i])) {
        radius = Math.max(radius, GreatCircle.angleRad(centre, row.place()));
      }
    }
    return radius;
  }

  private static String number(double x) {
    double r = Math.round(x * 1e6) / 1e6;
    return r == Math.rint(r) ? String.valueOf((long) r) : String.valueOf(r);
  }

  private static String size(double m2) {
    return Double.isFinite(m2) ? String.format(Locale.ROOT, "%.4e", m2) : "";
  }
}
