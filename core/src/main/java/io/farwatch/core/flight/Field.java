package io.farwatch.core.flight;

/**
 * What moves an object, as the right-hand side of its equations of motion in ECEF: no time enters,
 * for the frame turns with the Earth. Implementations allocate nothing and depend on the state
 * alone.
 */
interface Field {
  /**
   * Writes at {@code at} of {@code w} the derivatives of the {@code n} numbers at {@code y}:
   * position (m), velocity (m/s) and what else the field carries.
   */
  void derivative(double[] w, int y, int at, int n);
}
