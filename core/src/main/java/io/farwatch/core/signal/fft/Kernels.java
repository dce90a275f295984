package io.farwatch.core.signal.fft;

/**
 * Passes of a transform down the columns of a matrix of len columns. Row p of block k of the input
 * begins at xo + p xp + k xk, and so for the output; 0 <= p < m. One pass of radix r puts into
 * block k of the output row p the sum over j of block j of the input row p times exp(-2 pi i j k /
 * r), times twiddle k of row p. Twiddles lie row after row as pairs (re, im), k from 1 to r - 1.
 * The untwisted passes may work in place.
 */
interface Kernels {
  /** Columns are quickest in multiples of this many. */
  int width();

  /** Radix 2 without twiddles. */
  void last2(
      float[] xr,
      float[] xi,
      int xo,
      int xp,
      int xk, //
      float[] yr,
      float[] yi,
      int yo,
      int yp,
      int yk,
      int len,
      int m);

  /** Radix 4 without twiddles. */
  void last4(
      float[] xr,
      float[] xi,
      int xo,
      int xp,
      int xk, //
      float[] yr,
      float[] yi,
      int yo,
      int yp,
      int yk,
      int len,
      int m);

  /** Radix 8 without twiddles. */
  void last8(
      float[] xr,
      float[] xi,
      int xo,
      int xp,
      int xk, //
      float[] yr,
      float[] yi,
      int yo,
      int yp,
      int yk,
      int len,
      int m);

  /** Radix 4 with twiddles. */
  void pass4(
      float[] xr,
      float[] xi,
      int xo,
      int xp,
      int xk, //
      float[] yr,
      float[] yi,
      int yo,
      int yp,
      int yk,
      int len,
      int m,
      float[] twiddles);

  /** Radix 8 with twiddles. */
  void pass8(
      float[] xr,
      float[] xi,
      int xo,
      int xp,
      int xk, //
      float[] yr,
      float[] yi,
      int yo,
      int yp,
      int yk,
      int len,
      int m,
      float[] twiddles);

  /**
   * Radix 4 with twiddles that differ among columns: len is a multiple of 16, m a power of two, and
   * column l of row p meets the twiddles of l modulo 16. Each next 16 columns of the input begin xs
   * further on. For each row there lie, for each k from 1 to 3, 16 real and then 16 imaginary
   * parts.
   */
  void row4(
      float[] xr,
      float[] xi,
      int xo,
      int xp,
      int xk,
      int xs, //
      float[] yr,
      float[] yi,
      int yo,
      int yp,
      int yk,
      int len,
      int m,
      float[] twiddles);

  /** Radix 8, as {@link #row4}. */
  void row8(
      float[] xr,
      float[] xi,
      int xo,
      int xp,
      int xk,
      int xs, //
      float[] yr,
      float[] yi,
      int yo,
      int yp,
      int yk,
      int len,
      int m,
      float[] twiddles);

  /** Copies rows of len, the first from xo to yo, each next one xp and yp further on. */
  void copy(float[] x, int xo, int xp, float[] y, int yo, int yp, int len, int rows);

  /**
   * Transposes blocks of 16 rows of 16: the first from xo to yo, each next one xs and ys further
   * on; rows lie xp and yp apart.
   */
  void transpose(float[] x, int xo, int xp, int xs, float[] y, int yo, int yp, int ys, int blocks);
}
