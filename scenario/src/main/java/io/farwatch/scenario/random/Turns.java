package io.farwatch.scenario.random;

/**
 * Sine and cosine of an angle in turns, by additions and products alone, so that the bits are the
 * same on every machine. Taylor's series about zero to the 15th and 16th power; the first term left
 * out is below 7e-12 at a quarter turn. Turns are exact to reduce: an angle of 1e9 turns keeps 1e-7
 * of a turn.
 */
public final class Turns {
  private static final double TWO_PI = 2 * Math.PI;
  private static final double S3 = -1.0 / 6;
  private static final double S5 = 1.0 / 120;
  private static final double S7 = -1.0 / 5040;
  private static final double S9 = 1.0 / 362_880;
  private static final double S11 = -1.0 / 39_916_800;
  private static final double S13 = 1.0 / 6_227_020_800.0;
  private static final double S15 = -1.0 / 1_307_674_368_000.0;
  private static final double C2 = -1.0 / 2;
  private static final double C4 = 1.0 / 24;
  private static final double C6 = -1.0 / 720;
  private static final double C8 = 1.0 / 40_320;
  private static final double C10 = -1.0 / 3_628_800;
  private static final double C12 = 1.0 / 479_001_600;
  private static final double C14 = -1.0 / 87_178_291_200.0;
  private static final double C16 = 1.0 / 20_922_789_888_000.0;

  private Turns() {}

  /** Sine of 2 pi times the turns; below 2^52 of them. */
  public static double sin(double turns) {
    double half = Math.rint(2 * turns);
    double y = TWO_PI * (turns - 0.5 * half);
    double z = y * y;
    double s =
        y * (1 + z * (S3 + z * (S5 + z * (S7 + z * (S9 + z * (S11 + z * (S13 + z * S15)))))));
    return sign(half) * s;
  }

  /** Cosine of 2 pi times the turns; below 2^52 of them. */
  public static double cos(double turns) {
    double half = Math.rint(2 * turns);
    double y = TWO_PI * (turns - 0.5 * half);
    double z = y * y;
    double c =
        1 + z * (C2 + z * (C4 + z * (C6 + z * (C8 + z * (C10 + z * (C12 + z * (C14 + z * C16)))))));
    return sign(half) * c;
  }

  /** 1 for an even number of half turns, -1 for an odd one. */
  private static double sign(double half) {
    double odd = half - 2 * Math.rint(0.5 * half);
    return 1 - 2 * odd * odd;
  }
}
