package io.farwatch.core.signal.fft;

/** Roots of unity in float, each the nearest to one computed in double within an eighth turn. */
final class Twiddles {
  private Twiddles() {}

  /** Real part of exp(-2 pi i k / n); n a power of two. */
  static float re(long k, long n) {
    return (float) cos(Math.floorMod(k, n), n);
  }

  /** Imaginary part of exp(-2 pi i k / n): minus the sine, which is the cosine a quarter on. */
  static float im(long k, long n) {
    return (float) cos(Math.floorMod(4 * k + n, 4 * n), 4 * n);
  }

  /** Cosine of k / n turns, 0 <= k < n. */
  private static double cos(long k, long n) {
    long eighths = 8 * k / n;
    double turn = 2 * StrictMath.PI / n;
    return switch ((int) eighths) {
      case 0 -> StrictMath.cos(turn * k);
      case 1, 2 -> StrictMath.sin(turn * (n / 4.0 - k));
      case 3, 4 -> -StrictMath.cos(turn * (k - n / 2.0));
      case 5, 6 -> StrictMath.sin(turn * (k - 3 * (n / 4.0)));
      default -> StrictMath.cos(turn * (n - k));
    };
  }
}
