package io.farwatch.formats.cap;

import io.farwatch.formats.problem.Problem;
import io.farwatch.formats.text.Decimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Polygons, circles and heights of an area: WGS-84, latitude before longitude. */
final class CapArea {
  private CapArea() {}

  static void check(Element area, List<Problem> problems) {
    Element description = Children.first(area, "areaDesc");
    if (description != null && description.getTextContent().isBlank()) {
      say(description, "is empty", problems);
    }
    for (Element polygon : Children.named(area, "polygon")) {
      polygon(polygon, problems);
    }
    for (Element circle : Children.named(area, "circle")) {
      circle(circle, problems);
    }
    Element ceiling = Children.first(area, "ceiling");
    if (ceiling != null && Children.first(area, "altitude") == null) {
      say(ceiling, "is not to be used without an altitude", problems);
    }
  }

  private static void polygon(Element polygon, List<Problem> problems) {
    String text = polygon.getTextContent().strip();
    if (text.isEmpty()) {
      return; // As good as left out; common senders do so.
    }
    String[] pairs = text.split("\\s+");
    for (int i = 0; i < pairs.length; i++) {
      String fault = fault(pairs[i]);
      if (fault != null) {
        say(polygon, "position " + (i + 1) + ", " + fault, problems);
        return;
      }
    }
    if (pairs.length < 4) {
      say(polygon, pairs.length + " positions; a polygon has 4 or more", problems);
    } else if (!pairs[0].equals(pairs[pairs.length - 1])) {
      String ends = pairs[0] + " and " + pairs[pairs.length - 1];
      say(polygon, "is not closed: " + ends + " are its first and last positions", problems);
    }
  }

  private static void circle(Element circle, List<Problem> problems) {
    String[] parts = circle.getTextContent().strip().split("\\s+");
    if (parts.length == 1 && parts[0].isEmpty()) {
      return;
    }
    String fault = parts.length == 2 ? fault(parts[0]) : "not latitude,longitude radius";
    if (fault == null && !(Decimal.parse(parts[1]) >= 0)) {
      fault = "the radius " + Problem.quoted(parts[1]) + " is not a number of km from 0";
    }
    if (fault != null) {
      say(circle, fault, problems);
    }
  }

  /** What is wrong with a position, or null. */
  private static @Nullable String fault(String pair) {
    String[] two = pair.split(",", -1);
    double latitude = two.length == 2 ? Decimal.parse(two[0]) : Double.NaN;
    double longitude = two.length == 2 ? Decimal.parse(two[1]) : Double.NaN;
    if (Double.isNaN(latitude) || Double.isNaN(longitude)) {
      return Problem.quoted(pair) + ", is not latitude,longitude";
    }
    if (Math.abs(latitude) > 90) {
      boolean swapped = Math.abs(latitude) <= 180 && Math.abs(longitude) <= 90;
      String hint = swapped ? "; latitude and longitude look swapped" : "";
      return "latitude " + latitude + " is outside -90..90" + hint;
    }
    return Math.abs(longitude) > 180 ? "longitude " + longitude + " is outside -180..180" : null;
  }

  private static void say(Element at, String what, List<Problem> problems) {
    problems.add(new Problem(XPathOf.element(at), what));
  }
}
