package io.farwatch.core.flight;

/**
 * Sine and cosine in plain arithmetic: equal bits on every machine, no table, no branch that data
 * decides. Within one ulp of 1 for arguments up to a million, within 1e-6 to a billion; beyond that
 * not to be asked. Source: the polynomials and the split of pi/2 of FDLIBM 5.3, k_sin.c, k_cos.c,
 * e_rem_pio2.c.
 */
final class Sgp4Trig {
  private static final double TWO_OVER_PI = 2 / Math.PI;
  private static final double TWO_PI = 2 * Math.PI;

  /** The first 33 bits of pi/2 and what is left. */
  private static final double HALF_PI_HIGH = 1.5707963267341256;

  private static final double HALF_PI_LOW = 6.077100506506192e-11;

  /** The first 33 bits of the double of 2 pi, and its other bits. */
  private static final double TWO_PI_HIGH = 6.2831853069365025;

  private static final double TWO_PI_LOW = TWO_PI - TWO_PI_HIGH;

  private Sgp4Trig() {}

  static double sin(double x) {
    double k = Math.rint(x * TWO_OVER_PI);
    double r = x - k * HALF_PI_HIGH - k * HALF_PI_LOW;
    int quarter = (int) (long) k;
    double s = (quarter & 1) == 0 ? sine(r) : cosine(r);
    return (quarter & 2) == 0 ? s : -s;
  }

  static double cos(double x) {
    double k = Math.rint(x * TWO_OVER_PI);
    double r = x - k * HALF_PI_HIGH - k * HALF_PI_LOW;
    int quarter = (int) (long) k;
    double c = (quarter & 1) == 0 ? cosine(r) : sine(r);
    return ((quarter + 1) & 2) == 0 ? c : -c;
  }

  /** The angle less whole turns of 2 Math.PI, with the sign it had: exact, as C's fmod is. */
  static double ofTurn(double x) {
    double k = (long) (x / TWO_PI);
    return x - k * TWO_PI_HIGH - k * TWO_PI_LOW;
  }

  /** For |r| up to pi/4. */
  private static double sine(double r) {
    double z = r * r;
    double p = 2.7557313707070068e-06 + z * (-2.5050760253406863e-08 + z * 1.58969099521155e-10);
    p = 0.00833333333332249 + z * (-0.0001984126982985795 + z * p);
    return r + r * z * (-0.16666666666666632 + z * p);
  }

  private static double cosine(double r) {
    double z = r * r;
    double p = -2.7557314351390663e-07 + z * (2.087572321298175e-09 + z * -1.1359647557788195e-11);
    p = -0.001388888888887411 + z * (2.480158728947673e-05 + z * p);
    return 1 - (0.5 * z - z * z * (0.0416666666666666 + z * p));
  }
}
