package io.farwatch.cli.picture;

/** What a map shows at a place. Asked for many places at once, from several threads. */
@FunctionalInterface
public interface MapField {
  /** Nothing to show: the bare map. */
  Cell EMPTY = new Cell(Double.NaN, -1);

  Cell at(double latitudeRad, double longitudeRad);

  /**
   * One place.
   *
   * @param value in the unit of the colours; NaN: none
   * @param hole which kind of hole it lies in, an index into the map's list; -1: none
   */
  record Cell(double value, int hole) {}
}
