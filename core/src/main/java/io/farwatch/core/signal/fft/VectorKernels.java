package io.farwatch.core.signal.fft;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The passes in lanes of the vector API; columns in multiples of its width. Straight-line on
 * purpose: the compiler gives up inlining calls of our own inside a method this big, while the
 * vector API's calls are always inlined.
 */
final class VectorKernels implements Kernels {
  private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
  private static final int W = S.length();
  private static final float HALF = (float) 0.7071067811865476 /* root of 1/2 */;
  private static final float MINUS = -HALF;

  @Override
  public int width() {
    return W;
  }

  @Override
  public void last2(
      float[] xr,
      float[] xi,
      int xo,
      int xp,
      int xk,
      float[] yr,
      float[] yi,
      int yo,
      int yp,
      int yk,
      int len,
      int m) {
    for (int l = 0; l < len; l += W) {
      for (int p = 0; p < m; p++) {
        int x0 = xo + l + p * xp;
        int x1 = x0 + xk;
        int y0 = yo + l + p * yp;
        int y1 = y0 + yk;
        FloatVector r0 = FloatVector.fromArray(S, xr, x0);
        FloatVector i0 = FloatVector.fromArray(S, xi, x0);
        FloatVector r1 = FloatVector.fromArray(S, xr, x1);
        FloatVector i1 = FloatVector.fromArray(S, xi, x1);
        r0.add(r1).intoArray(yr, y0);
        i0.add(i1).intoArray(yi, y0);
        r0.sub(r1).intoArray(yr, y1);
        i0.sub(i1).intoArray(yi, y1);
      }
    }
  }

  @Override
  public void last4(
      float[] xr,
      float[] xi,
      int xo,
      int xp,
      int xk,
      float[] yr,
      float[] yi,
      int yo,
      int yp,
      int yk,
      int len,
      int m) {
    for (int l = 0; l < len; l += W) {
      for (int p = 0; p < m; p++) {
        int x0 = xo + l + p * xp;
        int x1 = x0 + xk;
        int x2 = x1 + xk;
        int x3 = x2 + xk;
        int y0 = yo + l + p * yp;
        int y1 = y0 + yk;
        int y2 = y1 + yk;
        int y3 = y2 + yk;
        FloatVector r0 = FloatVector.fromArray(S, xr, x0);
        FloatVector i0 = FloatVector.fromArray(S, xi, x0);
        FloatVector r1 = FloatVector.fromArray(S, xr, x1);
        FloatVector i1 = FloatVector.fromArray(S, xi, x1);
        FloatVector r2 = FloatVector.fromArray(S, xr, x2);
        FloatVector i2 = FloatVector.fromArray(S, xi, x2);
        FloatVector r3 = FloatVector.fromArray(S, xr, x3);
        FloatVector i3 = FloatVector.fromArray(S, xi, x3);
        FloatVector tr0 = r0.add(r2);
        FloatVector ti0 = i0.add(i2);
        FloatVector tr1 = r0.sub(r2);
        FloatVector ti1 = i0.sub(i2);
        FloatVector tr2 = r1.add(r3);
        FloatVector ti2 = i1.add(i3);
        FloatVector tr3 = r1.sub(r3);
        FloatVector ti3 = i1.sub(i3);
        tr0.add(tr2).intoArray(yr, y0);
        ti0.add(ti2).intoArray(yi, y0);
        tr1.add(ti3).intoArray(yr, y1);
        ti1.sub(tr3).intoArray(yi, y1);
        tr0.sub(tr2).intoArray(yr, y2);
        ti0.sub(ti2).intoArray(yi, y2);
        tr1.sub(ti3).intoArray(yr, y3);
        ti1.add(tr3).intoArray(yi, y3);
      }
    }
  }

  @Override
  public void last8(
      float[] xr,
      float[] xi,
      int xo,
      int xp,
      int xk,
      float[] yr,
      float[] yi,
      int yo,
      int yp,
      int yk,
      int len,
      int m) {
    FloatVector half = FloatVector.broadcast(S, HALF);
    FloatVector minus = FloatVector.broadcast(S, MINUS);
    for (int l = 0; l < len; l += W) {
      for (int p = 0; p < m; p++) {
        int x0 = xo + l + p * xp;
        int x1 = x0 + xk;
        int x2 = x1 + xk;
        int x3 = x2 + xk;
        int x4 = x3 + xk;
        int x5 = x4 + xk;
        int x6 = x5 + xk;
        int x7 = x6 + xk;
        int y0 = yo + l + p * yp;
        int y1 = y0 + yk;
        int y2 = y1 + yk;
        int y3 = y2 + yk;
        int y4 = y3 + yk;
        int y5 = y4 + yk;
        int y6 = y5 + yk;
        int y7 = y6 + yk;
        FloatVector r0 = FloatVector.fromArray(S, xr, x0);
        FloatVector i0 = FloatVector.fromArray(S, xi, x0);
        FloatVector r1 = FloatVector.fromArray(S, xr, x1);
        FloatVector i1 = FloatVector.fromArray(S, xi, x1);
        FloatVector r2 = FloatVector.fromArray(S, xr, x2);
        FloatVector i2 = FloatVector.fromArray(S, xi, x2);
        FloatVector r3 = FloatVector.fromArray(S, xr, x3);
        FloatVector i3 = FloatVector.fromArray(S, xi, x3);
        FloatVector r4 = FloatVector.fromArray(S, xr, x4);
        FloatVector i4 = FloatVector.fromArray(S, xi, x4);
        FloatVector r5 = FloatVector.fromArray(S, xr, x5);
        FloatVector i5 = FloatVector.fromArray(S, xi, x5);
        FloatVector r6 = FloatVector.fromArray(S, xr, x6);
        FloatVector i6 = FloatVector.fromArray(S, xi, x6);
        FloatVector r7 = FloatVector.fromArray(S, xr, x7);
        FloatVector i7 = FloatVector.fromArray(S, xi, x7);
        FloatVector ra0 = r0.add(r4);
        FloatVector ia0 = i0.add(i4);
        FloatVector rb0 = r0.sub(r4);
        FloatVector ib0 = i0.sub(i4);
        FloatVector ra1 = r1.add(r5);
        FloatVector ia1 = i1.add(i5);
        FloatVector rb1 = r1.sub(r5);
        FloatVector ib1 = i1.sub(i5);
        FloatVector ra2 = r2.add(r6);
        FloatVector ia2 = i2.add(i6);
        FloatVector rb2 = r2.sub(r6);
        FloatVector ib2 = i2.sub(i6);
        FloatVector ra3 = r3.add(r7);
        FloatVector ia3 = i3.add(i7);
        FloatVector rb3 = r3.sub(r7);
        FloatVector ib3 = i3.sub(i7);
        FloatVector tr0 = ra0.add(ra2);
        FloatVector ti0 = ia0.add(ia2);
        FloatVector tr1 = ra0.sub(ra2);
        FloatVector ti1 = ia0.sub(ia2);
        FloatVector tr2 = ra1.add(ra3);
        FloatVector ti2 = ia1.add(ia3);
        FloatVector tr3 = ra1.sub(ra3);
        FloatVector ti3 = ia1.sub(ia3);
        tr0.add(tr2).intoArray(yr, y0);
        ti0.add(ti2).intoArray(yi, y0);
        tr1.add(ti3).intoArray(yr, y2);
        ti1.sub(tr3).intoArray(yi, y2);
        tr0.sub(tr2).intoArray(yr, y4);
        ti0.sub(ti2).intoArray(yi, y4);
        tr1.sub(ti3).intoArray(yr, y6);
        ti1.add(tr3).intoArray(yi, y6);
        FloatVector dr0 = rb0.add(ib2);
        FloatVector di0 = ib0.sub(rb2);
        FloatVector dr1 = rb0.sub(ib2);
        FloatVector di1 = ib0.add(rb2);
        FloatVector s1 = rb1.add(ib1);
        FloatVector d1 = ib1.sub(rb1);
        FloatVector d3 = ib3.sub(rb3);
        FloatVector s3 = rb3.add(ib3);
        FloatVector er2 = s1.add(d3);
        FloatVector ei2 = d1.sub(s3);
        FloatVector er3 = s1.sub(d3);
        FloatVector ei3 = d1.add(s3);
        er2.fma(half, dr0).intoArray(yr, y1);
        ei2.fma(half, di0).intoArray(yi, y1);
        er2.fma(minus, dr0).intoArray(yr, y5);
        ei2.fma(minus, di0).intoArray(yi, y5);
        ei3.fma(half, dr1).intoArray(yr, y3);
        er3.fma(minus, di1).intoArray(yi, y3);
        ei3.fma(minus, dr1).intoArray(yr, y7);
        er3.fma(half, di1).intoArray(yi, y7);
      }
    }
  }

  @Override
  public void pass4(
      float[] xr,
      float[] xi,
      int xo,
      int xp,
      int xk,
      float[] yr,
      float[] yi,
      int yo,
      int yp,
      int yk,
      int len,
      int m,
      float[] twiddles) {
    for (int l = 0; l < len; l += W) {
      for (int p = 0; p < m; p++) {
        int x0 = xo + l + p * xp;
        int x1 = x0 + xk;
        int x2 = x1 + xk;
        int x3 = x2 + xk;
        int y0 = yo + l + p * yp;
        int y1 = y0 + yk;
        int y2 = y1 + yk;
        int y3 = y2 + yk;
        int w = 6 * p;
        FloatVector w1 = FloatVector.broadcast(S, twiddles[w + 0]);
        FloatVector z1 = FloatVector.broadcast(S, twiddles[w + 1]);
        FloatVector w2 = FloatVector.broadcast(S, twiddles[w + 2]);
        FloatVector z2 = FloatVector.broadcast(S, twiddles[w + 3]);
        FloatVector w3 = FloatVector.broadcast(S, twiddles[w + 4]);
        FloatVector z3 = FloatVector.broadcast(S, twiddles[w + 5]);
        FloatVector r0 = FloatVector.fromArray(S, xr, x0);
        FloatVector i0 = FloatVector.fromArray(S, xi, x0);
        FloatVector r1 = FloatVector.fromArray(S, xr, x1);
        FloatVector i1 = FloatVector.fromArray(S, xi, x1);
        FloatVector r2 = FloatVector.fromArray(S, xr, x2);
        FloatVector i2 = FloatVector.fromArray(S, xi, x2);
        FloatVector r3 = FloatVector.fromArray(S, xr, x3);
        FloatVector i3 = FloatVector.fromArray(S, xi, x3);
        FloatVector tr0 = r0.add(r2);
        FloatVector ti0 = i0.add(i2);
        FloatVector tr1 = r0.sub(r2);
        FloatVector ti1 = i0.sub(i2);
        FloatVector tr2 = r1.add(r3);
        FloatVector ti2 = i1.add(i3);
        FloatVector tr3 = r1.sub(r3);
        FloatVector ti3 = i1.sub(i3);
        tr0.add(tr2).intoArray(yr, y0);
        ti0.add(ti2).intoArray(yi, y0);
        FloatVector u1 = tr1.add(ti3);
        FloatVector v1 = ti1.sub(tr3);
        u1.mul(w1).sub(v1.mul(z1)).intoArray(yr, y1);
        v1.fma(w1, u1.mul(z1)).intoArray(yi, y1);
        FloatVector u2 = tr0.sub(tr2);
        FloatVector v2 = ti0.sub(ti2);
        u2.mul(w2).sub(v2.mul(z2)).intoArray(yr, y2);
        v2.fma(w2, u2.mul(z2)).intoArray(yi, y2);
        FloatVector u3 = tr1.sub(ti3);
        FloatVector v3 = ti1.add(tr3);
        u3.mul(w3).sub(v3.mul(z3)).intoArray(yr, y3);
        v3.fma(w3, u3.mul(z3)).intoArray(yi, y3);
      }
    }
  }

  @Override
  public void pass8(
      float[] xr,
      float[] xi,
      int xo,
      int xp,
      int xk,
      float[] yr,
      float[] yi,
      int yo,
      int yp,
      int yk,
      int len,
      int m,
      float[] twiddles) {
    FloatVector half = FloatVector.broadcast(S, HALF);
    FloatVector minus = FloatVector.broadcast(S, MINUS);
    for (int l = 0; l < len; l += W) {
      for (int p = 0; p < m; p++) {
        int x0 = xo + l + p * xp;
        int x1 = x0 + xk;
        int x2 = x1 + xk;
        int x3 = x2 + xk;
        int x4 = x3 + xk;
        int x5 = x4 + xk;
        int x6 = x5 + xk;
        int x7 = x6 + xk;
        int y0 = yo + l + p * yp;
        int y1 = y0 + yk;
        int y2 = y1 + yk;
        int y3 = y2 + yk;
        int y4 = y3 + yk;
        int y5 = y4 + yk;
        int y6 = y5 + yk;
        int y7 = y6 + yk;
        int w = 14 * p;
        FloatVector w1 = FloatVector.broadcast(S, twiddles[w + 0]);
        FloatVector z1 = FloatVector.broadcast(S, twiddles[w + 1]);
        FloatVector w2 = FloatVector.broadcast(S, twiddles[w + 2]);
        FloatVector z2 = FloatVector.broadcast(S, twiddles[w + 3]);
        FloatVector w3 = FloatVector.broadcast(S, twiddles[w + 4]);
        FloatVector z3 = FloatVector.broadcast(S, twiddles[w + 5]);
        FloatVector w4 = FloatVector.broadcast(S, twiddles[w + 6]);
        FloatVector z4 = FloatVector.broadcast(S, twiddles[w + 7]);
        FloatVector w5 = FloatVector.broadcast(S, twiddles[w + 8]);
        FloatVector z5 = FloatVector.broadcast(S, twiddles[w + 9]);
        FloatVector w6 = FloatVector.broadcast(S, twiddles[w + 10]);
        FloatVector z6 = FloatVector.broadcast(S, twiddles[w + 11]);
        FloatVector w7 = FloatVector.broadcast(S, twiddles[w + 12]);
        FloatVector z7 = FloatVector.broadcast(S, twiddles[w + 13]);
        FloatVector r0 = FloatVector.fromArray(S, xr, x0);
        FloatVector i0 = FloatVector.fromArray(S, xi, x0);
        FloatVector r1 = FloatVector.fromArray(S, xr, x1);
        FloatVector i1 = FloatVector.fromArray(S, xi, x1);
        FloatVector r2 = FloatVector.fromArray(S, xr, x2);
        FloatVector i2 = FloatVector.fromArray(S, xi, x2);
        FloatVector r3 = FloatVector.fromArray(S, xr, x3);
        FloatVector i3 = FloatVector.fromArray(S, xi, x3);
        FloatVector r4 = FloatVector.fromArray(S, xr, x4);
        FloatVector i4 = FloatVector.fromArray(S, xi, x4);
        FloatVector r5 = FloatVector.fromArray(S, xr, x5);
        FloatVector i5 = FloatVector.fromArray(S, xi, x5);
        FloatVector r6 = FloatVector.fromArray(S, xr, x6);
        FloatVector i6 = FloatVector.fromArray(S, xi, x6);
        FloatVector r7 = FloatVector.fromArray(S, xr, x7);
        FloatVector i7 = FloatVector.fromArray(S, xi, x7);
        FloatVector ra0 = r0.add(r4);
        FloatVector ia0 = i0.add(i4);
        FloatVector rb0 = r0.sub(r4);
        FloatVector ib0 = i0.sub(i4);
        FloatVector ra1 = r1.add(r5);
        FloatVector ia1 = i1.add(i5);
        FloatVector rb1 = r1.sub(r5);
        FloatVector ib1 = i1.sub(i5);
        FloatVector ra2 = r2.add(r6);
        FloatVector ia2 = i2.add(i6);
        FloatVector rb2 = r2.sub(r6);
        FloatVector ib2 = i2.sub(i6);
        FloatVector ra3 = r3.add(r7);
        FloatVector ia3 = i3.add(i7);
        FloatVector rb3 = r3.sub(r7);
        FloatVector ib3 = i3.sub(i7);
        FloatVector tr0 = ra0.add(ra2);
        FloatVector ti0 = ia0.add(ia2);
        FloatVector tr1 = ra0.sub(ra2);
        FloatVector ti1 = ia0.sub(ia2);
        FloatVector tr2 = ra1.add(ra3);
        FloatVector ti2 = ia1.add(ia3);
        FloatVector tr3 = ra1.sub(ra3);
        FloatVector ti3 = ia1.sub(ia3);
        tr0.add(tr2).intoArray(yr, y0);
        ti0.add(ti2).intoArray(yi, y0);
        FloatVector u2 = tr1.add(ti3);
        FloatVector v2 = ti1.sub(tr3);
        u2.mul(w2).sub(v2.mul(z2)).intoArray(yr, y2);
        v2.fma(w2, u2.mul(z2)).intoArray(yi, y2);
        FloatVector u4 = tr0.sub(tr2);
        FloatVector v4 = ti0.sub(ti2);
        u4.mul(w4).sub(v4.mul(z4)).intoArray(yr, y4);
        v4.fma(w4, u4.mul(z4)).intoArray(yi, y4);
        FloatVector u6 = tr1.sub(ti3);
        FloatVector v6 = ti1.add(tr3);
        u6.mul(w6).sub(v6.mul(z6)).intoArray(yr, y6);
        v6.fma(w6, u6.mul(z6)).intoArray(yi, y6);
        FloatVector dr0 = rb0.add(ib2);
        FloatVector di0 = ib0.sub(rb2);
        FloatVector dr1 = rb0.sub(ib2);
        FloatVector di1 = ib0.add(rb2);
        FloatVector s1 = rb1.add(ib1);
        FloatVector d1 = ib1.sub(rb1);
        FloatVector d3 = ib3.sub(rb3);
        FloatVector s3 = rb3.add(ib3);
        FloatVector er2 = s1.add(d3);
        FloatVector ei2 = d1.sub(s3);
        FloatVector er3 = s1.sub(d3);
        FloatVector ei3 = d1.add(s3);
        FloatVector u1 = er2.fma(half, dr0);
        FloatVector v1 = ei2.fma(half, di0);
        u1.mul(w1).sub(v1.mul(z1)).intoArray(yr, y1);
        v1.fma(w1, u1.mul(z1)).intoArray(yi, y1);
        FloatVector u5 = er2.fma(minus, dr0);
        FloatVector v5 = ei2.fma(minus, di0);
        u5.mul(w5).sub(v5.mul(z5)).intoArray(yr, y5);
        v5.fma(w5, u5.mul(z5)).intoArray(yi, y5);
        FloatVector u3 = ei3.fma(half, dr1);
        FloatVector v3 = er3.fma(minus, di1);
        u3.mul(w3).sub(v3.mul(z3)).intoArray(yr, y3);
        v3.fma(w3, u3.mul(z3)).intoArray(yi, y3);
        FloatVector u7 = ei3.fma(minus, dr1);
        FloatVector v7 = er3.fma(half, di1);
        u7.mul(w7).sub(v7.mul(z7)).intoArray(yr, y7);
        v7.fma(w7, u7.mul(z7)).intoArray(yi, y7);
      }
    }
  }

  @Override
  public void row4(
      float[] xr,
      float[] xi,
      int xo,
      int xp,
      int xk,
      int xs,
      float[] yr,
      float[] yi,
      int yo,
      int yp,
      int yk,
      int len,
      int m,
      float[] twiddles) {
    if (len == 16 || xs != 16) {
      VectorRow.first4(xr, xi, xo, xp, xk, xs, yr, yi, yo, yp, yk, m, len / 16, twiddles);
    } else {
      VectorRow.pass4(xr, xi, xo, xp, xk, yr, yi, yo, yp, yk, len, m, twiddles);
    }
  }

  @Override
  public void row8(
      float[] xr,
      float[] xi,
      int xo,
      int xp,
      int xk,
      int xs,
      float[] yr,
      float[] yi,
      int yo,
      int yp,
      int yk,
      int len,
      int m,
      float[] twiddles) {
    if (len == 16 || xs != 16) {
      VectorRow.first8(xr, xi, xo, xp, xk, xs, yr, yi, yo, yp, yk, m, len / 16, twiddles);
    } else {
      VectorRow.pass8(xr, xi, xo, xp, xk, yr, yi, yo, yp, yk, len, m, twiddles);
    }
  }

  @Override
  public void copy(float[] x, int xo, int xp, float[] y, int yo, int yp, int len, int rows) {
    for (int r = 0; r < rows; r++) {
      int from = xo + r * xp;
      int to = yo + r * yp;
      for (int l = 0; l < len; l += W) {
        FloatVector.fromArray(S, x, from + l).intoArray(y, to + l);
      }
    }
  }

  @Override
  public void transpose(
      float[] x, int xo, int xp, int xs, float[] y, int yo, int yp, int ys, int blocks) {
    for (int b = 0; b < blocks; b++) {
      if (W == 16) {
        block16(x, xo + b * xs, xp, y, yo + b * ys, yp);
      } else {
        ScalarKernels.block16(x, xo + b * xs, xp, y, yo + b * ys, yp);
      }
    }
  }

  private static final FloatVector LOW = zip(0);
  private static final FloatVector HIGH = zip(W / 2);

  /** Lane sources that take, from two vectors one after the other, pairs from lane `from` on. */
  private static FloatVector zip(int from) {
    float[] source = new float[W];
    for (int i = 0; i < W; i++) {
      source[i] = from + i / 2 + (i % 2) * W;
    }
    return FloatVector.fromArray(S, source, 0);
  }

  /** Four times interleaving row i with row i + 8 transposes 16 rows. */
  private static void block16(float[] x, int xo, int xp, float[] y, int yo, int yp) {
    FloatVector a0 = FloatVector.fromArray(S, x, xo + 0 * xp);
    FloatVector a1 = FloatVector.fromArray(S, x, xo + 1 * xp);
    FloatVector a2 = FloatVector.fromArray(S, x, xo + 2 * xp);
    FloatVector a3 = FloatVector.fromArray(S, x, xo + 3 * xp);
    FloatVector a4 = FloatVector.fromArray(S, x, xo + 4 * xp);
    FloatVector a5 = FloatVector.fromArray(S, x, xo + 5 * xp);
    FloatVector a6 = FloatVector.fromArray(S, x, xo + 6 * xp);
    FloatVector a7 = FloatVector.fromArray(S, x, xo + 7 * xp);
    FloatVector a8 = FloatVector.fromArray(S, x, xo + 8 * xp);
    FloatVector a9 = FloatVector.fromArray(S, x, xo + 9 * xp);
    FloatVector a10 = FloatVector.fromArray(S, x, xo + 10 * xp);
    FloatVector a11 = FloatVector.fromArray(S, x, xo + 11 * xp);
    FloatVector a12 = FloatVector.fromArray(S, x, xo + 12 * xp);
    FloatVector a13 = FloatVector.fromArray(S, x, xo + 13 * xp);
    FloatVector a14 = FloatVector.fromArray(S, x, xo + 14 * xp);
    FloatVector a15 = FloatVector.fromArray(S, x, xo + 15 * xp);
    FloatVector b0 = LOW.selectFrom(a0, a8);
    FloatVector b1 = HIGH.selectFrom(a0, a8);
    FloatVector b2 = LOW.selectFrom(a1, a9);
    FloatVector b3 = HIGH.selectFrom(a1, a9);
    FloatVector b4 = LOW.selectFrom(a2, a10);
    FloatVector b5 = HIGH.selectFrom(a2, a10);
    FloatVector b6 = LOW.selectFrom(a3, a11);
    FloatVector b7 = HIGH.selectFrom(a3, a11);
    FloatVector b8 = LOW.selectFrom(a4, a12);
    FloatVector b9 = HIGH.selectFrom(a4, a12);
    FloatVector b10 = LOW.selectFrom(a5, a13);
    FloatVector b11 = HIGH.selectFrom(a5, a13);
    FloatVector b12 = LOW.selectFrom(a6, a14);
    FloatVector b13 = HIGH.selectFrom(a6, a14);
    FloatVector b14 = LOW.selectFrom(a7, a15);
    FloatVector b15 = HIGH.selectFrom(a7, a15);
    FloatVector c0 = LOW.selectFrom(b0, b8);
    FloatVector c1 = HIGH.selectFrom(b0, b8);
    FloatVector c2 = LOW.selectFrom(b1, b9);
    FloatVector c3 = HIGH.selectFrom(b1, b9);
    FloatVector c4 = LOW.selectFrom(b2, b10);
    FloatVector c5 = HIGH.selectFrom(b2, b10);
    FloatVector c6 = LOW.selectFrom(b3, b11);
    FloatVector c7 = HIGH.selectFrom(b3, b11);
    FloatVector c8 = LOW.selectFrom(b4, b12);
    FloatVector c9 = HIGH.selectFrom(b4, b12);
    FloatVector c10 = LOW.selectFrom(b5, b13);
    FloatVector c11 = HIGH.selectFrom(b5, b13);
    FloatVector c12 = LOW.selectFrom(b6, b14);
    FloatVector c13 = HIGH.selectFrom(b6, b14);
    FloatVector c14 = LOW.selectFrom(b7, b15);
    FloatVector c15 = HIGH.selectFrom(b7, b15);
    FloatVector d0 = LOW.selectFrom(c0, c8);
    FloatVector d1 = HIGH.selectFrom(c0, c8);
    FloatVector d2 = LOW.selectFrom(c1, c9);
    FloatVector d3 = HIGH.selectFrom(c1, c9);
    FloatVector d4 = LOW.selectFrom(c2, c10);
    FloatVector d5 = HIGH.selectFrom(c2, c10);
    FloatVector d6 = LOW.selectFrom(c3, c11);
    FloatVector d7 = HIGH.selectFrom(c3, c11);
    FloatVector d8 = LOW.selectFrom(c4, c12);
    FloatVector d9 = HIGH.selectFrom(c4, c12);
    FloatVector d10 = LOW.selectFrom(c5, c13);
    FloatVector d11 = HIGH.selectFrom(c5, c13);
    FloatVector d12 = LOW.selectFrom(c6, c14);
    FloatVector d13 = HIGH.selectFrom(c6, c14);
    FloatVector d14 = LOW.selectFrom(c7, c15);
    FloatVector d15 = HIGH.selectFrom(c7, c15);
    LOW.selectFrom(d0, d8).intoArray(y, yo + 0 * yp);
    HIGH.selectFrom(d0, d8).intoArray(y, yo + 1 * yp);
    LOW.selectFrom(d1, d9).intoArray(y, yo + 2 * yp);
    HIGH.selectFrom(d1, d9).intoArray(y, yo + 3 * yp);
    LOW.selectFrom(d2, d10).intoArray(y, yo + 4 * yp);
    HIGH.selectFrom(d2, d10).intoArray(y, yo + 5 * yp);
    LOW.selectFrom(d3, d11).intoArray(y, yo + 6 * yp);
    HIGH.selectFrom(d3, d11).intoArray(y, yo + 7 * yp);
    LOW.selectFrom(d4, d12).intoArray(y, yo + 8 * yp);
    HIGH.selectFrom(d4, d12).intoArray(y, yo + 9 * yp);
    LOW.selectFrom(d5, d13).intoArray(y, yo + 10 * yp);
    HIGH.selectFrom(d5, d13).intoArray(y, yo + 11 * yp);
    LOW.selectFrom(d6, d14).intoArray(y, yo + 12 * yp);
    HIGH.selectFrom(d6, d14).intoArray(y, yo + 13 * yp);
    LOW.selectFrom(d7, d15).intoArray(y, yo + 14 * yp);
    HIGH.selectFrom(d7, d15).intoArray(y, yo + 15 * yp);
  }
}
