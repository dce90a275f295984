package io.farwatch.core.signal.fft;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** The passes along a row in lanes; straight-line for the reason {@link VectorKernels} gives. */
final class VectorRow {
  private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
  private static final int W = S.length();
  private static final float HALF = (float) 0.7071067811865476 /* root of 1/2 */;
  private static final float MINUS = -HALF;

  private VectorRow() {}

  /** The first pass: 16 columns of each of count rows, taken in one loop. */
  static void first4(
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
      int m,
      int count,
      float[] twiddles) {
    int shift = Integer.numberOfTrailingZeros(m);
    for (int c = 0; c < 16; c += W) {
      for (int q = 0; q < m * count; q++) {
        int p = q & (m - 1);
        int s = q >> shift;
        int w = 96 * p + c;
        FloatVector w1 = FloatVector.fromArray(S, twiddles, w + 0);
        FloatVector z1 = FloatVector.fromArray(S, twiddles, w + 16);
        FloatVector w2 = FloatVector.fromArray(S, twiddles, w + 32);
        FloatVector z2 = FloatVector.fromArray(S, twiddles, w + 48);
        FloatVector w3 = FloatVector.fromArray(S, twiddles, w + 64);
        FloatVector z3 = FloatVector.fromArray(S, twiddles, w + 80);
        int x0 = xo + p * xp + s * xs + c;
        int x1 = x0 + xk;
        int x2 = x1 + xk;
        int x3 = x2 + xk;
        int y0 = yo + p * yp + s * 16 + c;
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

  /** As {@link #first4}. */
  static void first8(
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
      int m,
      int count,
      float[] twiddles) {
    FloatVector half = FloatVector.broadcast(S, HALF);
    FloatVector minus = FloatVector.broadcast(S, MINUS);
    int shift = Integer.numberOfTrailingZeros(m);
    for (int c = 0; c < 16; c += W) {
      for (int q = 0; q < m * count; q++) {
        int p = q & (m - 1);
        int s = q >> shift;
        int w = 224 * p + c;
        FloatVector w1 = FloatVector.fromArray(S, twiddles, w + 0);
        FloatVector z1 = FloatVector.fromArray(S, twiddles, w + 16);
        FloatVector w2 = FloatVector.fromArray(S, twiddles, w + 32);
        FloatVector z2 = FloatVector.fromArray(S, twiddles, w + 48);
        FloatVector w3 = FloatVector.fromArray(S, twiddles, w + 64);
        FloatVector z3 = FloatVector.fromArray(S, twiddles, w + 80);
        FloatVector w4 = FloatVector.fromArray(S, twiddles, w + 96);
        FloatVector z4 = FloatVector.fromArray(S, twiddles, w + 112);
        FloatVector w5 = FloatVector.fromArray(S, twiddles, w + 128);
        FloatVector z5 = FloatVector.fromArray(S, twiddles, w + 144);
        FloatVector w6 = FloatVector.fromArray(S, twiddles, w + 160);
        FloatVector z6 = FloatVector.fromArray(S, twiddles, w + 176);
        FloatVector w7 = FloatVector.fromArray(S, twiddles, w + 192);
        FloatVector z7 = FloatVector.fromArray(S, twiddles, w + 208);
        int x0 = xo + p * xp + s * xs + c;
        int x1 = x0 + xk;
        int x2 = x1 + xk;
        int x3 = x2 + xk;
        int x4 = x3 + xk;
        int x5 = x4 + xk;
        int x6 = x5 + xk;
        int x7 = x6 + xk;
        int y0 = yo + p * yp + s * 16 + c;
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

  /** A later pass: more columns than rows, which share the twiddles of a row. */
  static void pass4(
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
    for (int c = 0; c < 16; c += W) {
      for (int p = 0; p < m; p++) {
        int w = 96 * p + c;
        FloatVector w1 = FloatVector.fromArray(S, twiddles, w + 0);
        FloatVector z1 = FloatVector.fromArray(S, twiddles, w + 16);
        FloatVector w2 = FloatVector.fromArray(S, twiddles, w + 32);
        FloatVector z2 = FloatVector.fromArray(S, twiddles, w + 48);
        FloatVector w3 = FloatVector.fromArray(S, twiddles, w + 64);
        FloatVector z3 = FloatVector.fromArray(S, twiddles, w + 80);
        int x0 = xo + p * xp + c;
        int x1 = x0 + xk;
        int x2 = x1 + xk;
        int x3 = x2 + xk;
        int y0 = yo + p * yp + c;
        int y1 = y0 + yk;
        int y2 = y1 + yk;
        int y3 = y2 + yk;
        for (int l = 0; l < len; l += 16) {
          FloatVector r0 = FloatVector.fromArray(S, xr, x0 + l);
          FloatVector i0 = FloatVector.fromArray(S, xi, x0 + l);
          FloatVector r1 = FloatVector.fromArray(S, xr, x1 + l);
          FloatVector i1 = FloatVector.fromArray(S, xi, x1 + l);
          FloatVector r2 = FloatVector.fromArray(S, xr, x2 + l);
          FloatVector i2 = FloatVector.fromArray(S, xi, x2 + l);
          FloatVector r3 = FloatVector.fromArray(S, xr, x3 + l);
          FloatVector i3 = FloatVector.fromArray(S, xi, x3 + l);
          FloatVector tr0 = r0.add(r2);
          FloatVector ti0 = i0.add(i2);
          FloatVector tr1 = r0.sub(r2);
          FloatVector ti1 = i0.sub(i2);
          FloatVector tr2 = r1.add(r3);
          FloatVector ti2 = i1.add(i3);
          FloatVector tr3 = r1.sub(r3);
          FloatVector ti3 = i1.sub(i3);
          tr0.add(tr2).intoArray(yr, y0 + l);
          ti0.add(ti2).intoArray(yi, y0 + l);
          FloatVector u1 = tr1.add(ti3);
          FloatVector v1 = ti1.sub(tr3);
          u1.mul(w1).sub(v1.mul(z1)).intoArray(yr, y1 + l);
          v1.fma(w1, u1.mul(z1)).intoArray(yi, y1 + l);
          FloatVector u2 = tr0.sub(tr2);
          FloatVector v2 = ti0.sub(ti2);
          u2.mul(w2).sub(v2.mul(z2)).intoArray(yr, y2 + l);
          v2.fma(w2, u2.mul(z2)).intoArray(yi, y2 + l);
          FloatVector u3 = tr1.sub(ti3);
          FloatVector v3 = ti1.add(tr3);
          u3.mul(w3).sub(v3.mul(z3)).intoArray(yr, y3 + l);
          v3.fma(w3, u3.mul(z3)).intoArray(yi, y3 + l);
        }
      }
    }
  }

  /** As {@link #pass4}. */
  static void pass8(
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
    for (int c = 0; c < 16; c += W) {
      for (int p = 0; p < m; p++) {
        int w = 224 * p + c;
        FloatVector w1 = FloatVector.fromArray(S, twiddles, w + 0);
        FloatVector z1 = FloatVector.fromArray(S, twiddles, w + 16);
        FloatVector w2 = FloatVector.fromArray(S, twiddles, w + 32);
        FloatVector z2 = FloatVector.fromArray(S, twiddles, w + 48);
        FloatVector w3 = FloatVector.fromArray(S, twiddles, w + 64);
        FloatVector z3 = FloatVector.fromArray(S, twiddles, w + 80);
        FloatVector w4 = FloatVector.fromArray(S, twiddles, w + 96);
        FloatVector z4 = FloatVector.fromArray(S, twiddles, w + 112);
        FloatVector w5 = FloatVector.fromArray(S, twiddles, w + 128);
        FloatVector z5 = FloatVector.fromArray(S, twiddles, w + 144);
        FloatVector w6 = FloatVector.fromArray(S, twiddles, w + 160);
        FloatVector z6 = FloatVector.fromArray(S, twiddles, w + 176);
        FloatVector w7 = FloatVector.fromArray(S, twiddles, w + 192);
        FloatVector z7 = FloatVector.fromArray(S, twiddles, w + 208);
        int x0 = xo + p * xp + c;
        int x1 = x0 + xk;
        int x2 = x1 + xk;
        int x3 = x2 + xk;
        int x4 = x3 + xk;
        int x5 = x4 + xk;
        int x6 = x5 + xk;
        int x7 = x6 + xk;
        int y0 = yo + p * yp + c;
        int y1 = y0 + yk;
        int y2 = y1 + yk;
        int y3 = y2 + yk;
        int y4 = y3 + yk;
        int y5 = y4 + yk;
        int y6 = y5 + yk;
        int y7 = y6 + yk;
        for (int l = 0; l < len; l += 16) {
          FloatVector r0 = FloatVector.fromArray(S, xr, x0 + l);
          FloatVector i0 = FloatVector.fromArray(S, xi, x0 + l);
          FloatVector r1 = FloatVector.fromArray(S, xr, x1 + l);
          FloatVector i1 = FloatVector.fromArray(S, xi, x1 + l);
          FloatVector r2 = FloatVector.fromArray(S, xr, x2 + l);
          FloatVector i2 = FloatVector.fromArray(S, xi, x2 + l);
          FloatVector r3 = FloatVector.fromArray(S, xr, x3 + l);
          FloatVector i3 = FloatVector.fromArray(S, xi, x3 + l);
          FloatVector r4 = FloatVector.fromArray(S, xr, x4 + l);
          FloatVector i4 = FloatVector.fromArray(S, xi, x4 + l);
          FloatVector r5 = FloatVector.fromArray(S, xr, x5 + l);
          FloatVector i5 = FloatVector.fromArray(S, xi, x5 + l);
          FloatVector r6 = FloatVector.fromArray(S, xr, x6 + l);
          FloatVector i6 = FloatVector.fromArray(S, xi, x6 + l);
          FloatVector r7 = FloatVector.fromArray(S, xr, x7 + l);
          FloatVector i7 = FloatVector.fromArray(S, xi, x7 + l);
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
          tr0.add(tr2).intoArray(yr, y0 + l);
          ti0.add(ti2).intoArray(yi, y0 + l);
          FloatVector u2 = tr1.add(ti3);
          FloatVector v2 = ti1.sub(tr3);
          u2.mul(w2).sub(v2.mul(z2)).intoArray(yr, y2 + l);
          v2.fma(w2, u2.mul(z2)).intoArray(yi, y2 + l);
          FloatVector u4 = tr0.sub(tr2);
          FloatVector v4 = ti0.sub(ti2);
          u4.mul(w4).sub(v4.mul(z4)).intoArray(yr, y4 + l);
          v4.fma(w4, u4.mul(z4)).intoArray(yi, y4 + l);
          FloatVector u6 = tr1.sub(ti3);
          FloatVector v6 = ti1.add(tr3);
          u6.mul(w6).sub(v6.mul(z6)).intoArray(yr, y6 + l);
          v6.fma(w6, u6.mul(z6)).intoArray(yi, y6 + l);
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
          u1.mul(w1).sub(v1.mul(z1)).intoArray(yr, y1 + l);
          v1.fma(w1, u1.mul(z1)).intoArray(yi, y1 + l);
          FloatVector u5 = er2.fma(minus, dr0);
          FloatVector v5 = ei2.fma(minus, di0);
          u5.mul(w5).sub(v5.mul(z5)).intoArray(yr, y5 + l);
          v5.fma(w5, u5.mul(z5)).intoArray(yi, y5 + l);
          FloatVector u3 = ei3.fma(half, dr1);
          FloatVector v3 = er3.fma(minus, di1);
          u3.mul(w3).sub(v3.mul(z3)).intoArray(yr, y3 + l);
          v3.fma(w3, u3.mul(z3)).intoArray(yi, y3 + l);
          FloatVector u7 = ei3.fma(minus, dr1);
          FloatVector v7 = er3.fma(half, di1);
          u7.mul(w7).sub(v7.mul(z7)).intoArray(yr, y7 + l);
          v7.fma(w7, u7.mul(z7)).intoArray(yi, y7 + l);
        }
      }
    }
  }
}
