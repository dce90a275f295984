package io.farwatch.cli.study;

import io.farwatch.cli.picture.ColourMap;
import io.farwatch.cli.picture.MapField;
import io.farwatch.cli.picture.MapField.Cell;
import io.farwatch.cli.picture.MapPicture;
import io.farwatch.cli.picture.MapPicture.MapScale;
import io.farwatch.cli.picture.MapPicture.MapView;
import io.farwatch.cli.picture.MapPicture.Ring;
import io.farwatch.cli.picture.MapPicture.Site;
import io.farwatch.cli.picture.Picture;
import io.farwatch.cli.report.Words;
import io.farwatch.core.earth.Geodetic;
import io.farwatch.core.earth.GreatCircle;
import io.farwatch.core.radar.coverage.Visibility;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The maps of a coverage study. */
public final class CoverageMaps {
  private static final List<Visibility> HOLES =
      List.of(
          Visibility.BELOW_LOWEST_BEAM,
          Visibility.ABOVE_HIGHEST_BEAM,
          Visibility.BEHIND_FACES,
          Visibility.TOO_NEAR,
          Visibility.TOO_FAR);

  private static final List<String> HOLE_NAMES =
      List.of(
          "below the lowest beam",
          "zenith cone",
          "behind the faces",
          "within the shortest pulse",
          "beyond the listening time");

  /** Maps show a little more than what is seen. */
  private static final double MARGIN = 1.06;

  private final CoverageStudy study;
  private final CoverageGrid grid;
  private final double low;
  private final double high;

  public CoverageMaps(CoverageStudy study, CoverageGrid grid) {
    this.study = study;
    this.grid = grid;
    double low = Math.floor(Math.log10(grid.quantileM2(0.02)));
    double high = Math.ceil(Math.log10(grid.quantileM2(0.98)));
    this.low = Double.isFinite(low) ? low : -2;
    this.high = Double.isFinite(high) && high > low ? high : this.low + 1;
  }

  /** Bright is where the smallest objects are seen. */
  private static MapScale sizes(double low, double high, boolean isolines, List<String> holes) {
    ColourMap colours = new ColourMap(/* low= */ high, /* high= */ low);
    return new MapScale("smallest cross-section, m²", colours, true, isolines, holes);
  }

  /** Each map by its name. */
  public Map<String, Picture> all() {
    Map<String, Picture> maps = new LinkedHashMap<>();
    maps.put("lowest-height", lowestHeight());
    maps.put("fence", fence());
    for (double h : study.question().heightsM()) {
      maps.put("smallest-rcs-" + Math.round(h / 1e3) + "km", smallestRcs(h));
    }
    return maps;
  }

  private Picture smallestRcs(double heightM) {
    MapField field =
        (lat, lon) -> {
          CoverageStudy.Judged j = study.at(lat, lon, heightM);
          return Double.isFinite(j.trackM2())
              ? new Cell(Math.log10(j.trackM2()), -1)
              : new Cell(Double.NaN, HOLES.indexOf(j.visibility()));
        };
    return new MapPicture(
        "How big an object must be to be seen at "
            + Words.fixed(heightM / 1e3, 0)
            + " km: "
            + study.title(),
        "Smallest cross-section in one track dwell with the longest pulse that the range allows; "
            + assumptions(),
        view(study.radiusRad(heightM), true),
        sizes(low, high, true, HOLE_NAMES),
        field,
        1);
  }

  private Picture fence() {
    double top = study.question().heightsM()[study.question().heightsM().length - 1];
    MapField field =
        (lat, lon) -> {
          double a = study.crossingM2(lat, lon);
          return Double.isFinite(a) ? new Cell(Math.log10(a), -1) : MapField.EMPTY;
        };
    return new MapPicture(
        "How big an object must be when it crosses the search fence: " + study.title(),
        "Smallest cross-section in one search dwell, at the height at which the fence stands over"
            + " the place"
            + (study.radars().size() == 1 ? " (rings)" : "")
            + "; "
            + assumptions(),
        view(study.radiusRad(top), false),
        sizes(low + 1, high + 1, false, List.of()),
        field,
        1);
  }

  private Picture lowestHeight() {
    MapField field =
        (lat, lon) -> {
          double h = study.lowestHeightM(lat, lon);
          if (h <= 5000e3) {
            return new Cell(Math.log10(h / 1e3), -1);
          }
          return MapField.EMPTY;
        };
    return new MapPicture(
        "How high an object of "
            + plain(study.question().rcsM2())
            + " m² must be to be seen: "
            + study.title(),
        "Lowest height seen in one track dwell, up to 5,000 km; " + assumptions(),
        view(Math.max(0.05, grid.lowestRadiusRad(study.centre())), true),
        new MapScale("lowest height, km", new ColourMap(3.5, 1), true, true, List.of()),
        field,
        3);
  }

  private String assumptions() {
    CoverageStudy.Question q = study.question();
    return "Pd "
        + plain(q.pd())
        + ", Swerling "
        + q.swerling()
        + "; rays traced ("
        + StandardAir.WORDS
        + ")";
  }

  private MapView view(double radiusRad, boolean distances) {
    Geodetic c = study.centre();
    List<Site> sites = new ArrayList<>();
    for (StudyRadar r : study.radars()) {
      sites.add(new Site(r.name(), r.place().latitudeRad(), r.place().longitudeRad()));
    }
    return new MapView(
        c.latitudeRad(),
        c.longitudeRad(),
        Math.min(Math.PI, MARGIN * radiusRad),
        sites,
        distances ? distances(radiusRad) : fenceHeights());
  }

  /** True distances about a single radar. */
  private List<Ring> distances(double radiusRad) {
    List<Ring> rings = new ArrayList<>();
    if (study.radars().size() > 1) {
      return rings;
    }
    double radiusKm = radiusRad * GreatCircle.RADIUS_M / 1e3;
    double step = radiusKm > 2500 ? 1000 : radiusKm > 1200 ? 500 : 250;
    for (double km = step; km < radiusKm; km += step) {
      rings.add(new Ring(Words.fixed(km, 0) + " km", km * 1e3 / GreatCircle.RADIUS_M));
    }
    return rings;
  }

  private List<Ring> fenceHeights() {
    List<Ring> rings = new ArrayList<>();
    if (study.radars().size() > 1) {
      return rings;
    }
    for (double h : study.question().heightsM()) {
      double ground = study.radars().get(0).fence().groundM(h);
      if (Double.isFinite(ground)) {
        rings.add(new Ring(Words.fixed(h / 1e3, 0) + " km high", ground / GreatCircle.RADIUS_M));
      }
    }
    return rings;
  }

  private static String plain(double x) {
    return x == Math.rint(x) ? String.valueOf((long) x) : String.valueOf(x);
  }
}
