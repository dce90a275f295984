package io.farwatch.formats.geojson;

import io.farwatch.core.assess.DefendedArea;
import io.farwatch.formats.problem.Checked;
import io.farwatch.formats.problem.Problem;
import io.farwatch.formats.tree.Fields;
import io.farwatch.formats.tree.JsonTree;
import io.farwatch.formats.tree.Tree;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads defended areas: a FeatureCollection or a Feature of Polygons and MultiPolygons, each with a
 * {@code name} among its properties. The parts of a MultiPolygon become areas "name (1)", "name
 * (2)". Foreign members are let pass, as RFC 7946 section 6.1 says; holes are refused, since an
 * area here has none.
 */
public final class AreasFile {
  private static final int AREAS_MAX = 1000;

  private final List<Problem> problems = new ArrayList<>();
  private final List<DefendedArea> areas = new ArrayList<>();
  private final Map<String, String> names = new HashMap<>();

  private AreasFile() {}

  /** The areas that could be read, and all problems. */
  public static Checked<List<DefendedArea>> read(InputStream in) throws IOException {
    Checked<Tree> file = JsonTree.read(in);
    AreasFile f = new AreasFile();
    f.problems.addAll(file.problems());
    if (file.valid() || !(file.value() instanceof Tree.Nothing)) {
      f.top(file.value());
    }
    return new Checked<>(List.copyOf(f.areas), f.problems);
  }

  private void top(Tree tree) {
    Fields f = Fields.of(tree, "", problems);
    if (!f.present()) {
      return;
    }
    String type = f.text("type");
    if (f.has("crs")) {
      f.problem("crs", "is not taken; GeoJSON is in WGS-84 longitude and latitude");
    }
    if ("Feature".equals(type)) {
      feature(f);
    } else if ("FeatureCollection".equals(type)) {
      List<Tree> features = f.list("features");
      if (features.isEmpty() && f.has("features")) {
        f.problem("features", "there is none");
      }
      for (int i = 0; i < features.size() && areas.size() <= AREAS_MAX; i++) {
        Fields feature = Fields.of(features.get(i), "features[" + i + "]", problems);
        if (feature.present() && !"Feature".equals(feature.text("type"))) {
          feature.problem("type", "must be Feature");
        } else if (feature.present()) {
          feature(feature);
        }
      }
      if (areas.size() > AREAS_MAX) {
        f.problem("features", "more than " + AREAS_MAX + " areas");
      }
    } else if (type != null) {
      f.problem("type", Problem.quoted(type) + " is neither FeatureCollection nor Feature");
    }
  }

  private void feature(Fields feature) {
    String name = null;
    Tree properties = feature.tree("properties");
    if (properties != null) {
      name = Fields.of(properties, feature.path("properties"), problems).text("name");
    }
    Tree geometry = feature.tree("geometry");
    if (geometry == null) {
      return;
    }
    Fields g = Fields.of(geometry, feature.path("geometry"), problems);
    String type = g.present() ? g.text("type") : null;
    List<Tree> coordinates = type == null ? List.of() : g.list("coordinates");
    String path = g.path("coordinates");
    if ("Polygon".equals(type)) {
      polygon(coordinates, path, name, feature.path("properties.name"));
    } else if ("MultiPolygon".equals(type)) {
      for (int i = 0; i < coordinates.size(); i++) {
        String part = name == null || coordinates.size() == 1 ? name : name + " (" + (i + 1) + ")";
        List<Tree> rings = coordinates.get(i) instanceof Tree.Sequence s ? s.items() : List.of();
        polygon(rings, path + "[" + i + "]", part, feature.path("properties.name"));
      }
    } else if (type != null) {
      g.problem("type", Problem.quoted(type) + " is neither Polygon nor MultiPolygon");
    }
  }

  private void polygon(List<Tree> rings, String path, @Nullable String name, String namePath) {
    if (rings.isEmpty()) {
      problems.add(new Problem(path, "has no ring"));
      return;
    }
    if (rings.size() > 1) {
      problems.add(new Problem(path + "[1]", "a hole; areas with holes are not taken"));
    }
    Ring ring = Ring.read(rings.get(0), path + "[0]", problems);
    String same = name == null ? null : names.putIfAbsent(name, namePath);
    if (same != null) {
      problems.add(new Problem(namePath, "is also the name of another area, " + same));
    } else if (ring != null && name != null && rings.size() == 1) {
      int corners = ring.longitudesDeg().size() - 1;
      areas.add(
          new DefendedArea(
              name,
              radians(ring.latitudesDeg().subList(0, corners)),
              radians(ring.longitudesDeg().subList(0, corners))));
    }
  }

  private static List<Double> radians(List<Double> degrees) {
    return degrees.stream().map(Math::toRadians).toList();
  }
}
