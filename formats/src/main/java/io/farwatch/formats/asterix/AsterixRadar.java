package io.farwatch.formats.asterix;

/**
 * An air-traffic radar as its reports are read.
 *
 * @param name of its site in the core
 * @param sac system area code, 0 to 255
 * @param sic system identification code, 0 to 255
 * @param rangeSigmaM random error of its ranges, 1 sigma (m)
 * @param azimuthSigmaRad random error of its azimuths, 1 sigma (rad)
 */
public record AsterixRadar(
    String name, int sac, int sic, double rangeSigmaM, double azimuthSigmaRad) {
  public AsterixRadar {
    if (name.isEmpty() || sac < 0 || sac > 255 || sic < 0 || sic > 255) {
      throw new IllegalArgumentException("no radar: '" + name + "' " + sac + "/" + sic);
    }
    if (!isSigma(rangeSigmaM) || !isSigma(azimuthSigmaRad)) {
      throw new IllegalArgumentException("sigmas of " + name + " are not finite and positive");
    }
  }

  private static boolean isSigma(double x) {
    return x > 0 && x < Double.POSITIVE_INFINITY;
  }
}
