package io.farwatch.core.assess;

import java.util.List;

/**
 * A defended area: a simple polygon on the ground, corners in rad, not closed, either way round.
 *
 * @param name unique
 * @param latitudesRad of the corners
 * @param longitudesRad of the corners
 */
public record DefendedArea(String name, List<Double> latitudesRad, List<Double> longitudesRad) {
  public DefendedArea {
    latitudesRad = List.copyOf(latitudesRad);
    longitudesRad = List.copyOf(longitudesRad);
    if (latitudesRad.size() < 3 || latitudesRad.size() != longitudesRad.size()) {
      throw new IllegalArgumentException("area " + name + " needs three corners or more");
    }
  }
}
