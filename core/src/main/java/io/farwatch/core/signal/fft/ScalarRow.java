package io.farwatch.core.signal.fft;

/** The passes along a row one element at a time: what the vector form does in each lane. */
final class ScalarRow {
  private static final float HALF = (float) 0.7071067811865476 /* root of 1/2 */;
  private static final float MINUS = -HALF;

  private ScalarRow() {}

  static void pass4(
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
    for (int p = 0; p < m; p++) {
      for (int l = 0; l < len; l++) {
        int at = l / 16 * xs + l % 16;
        int w = 96 * p + l % 16;
        float w1 = twiddles[w + 0];
        float z1 = twiddles[w + 16];
        float w2 = twiddles[w + 32];
        float z2 = twiddles[w + 48];
        float w3 = twiddles[w + 64];
        float z3 = twiddles[w + 80];
        int x0 = xo + p * xp;
        int x1 = x0 + xk;
        int x2 = x1 + xk;
        int x3 = x2 + xk;
        int y0 = yo + p * yp;
        int y1 = y0 + yk;
        int y2 = y1 + yk;
        int y3 = y2 + yk;
        float r0 = xr[x0 + at];
        float i0 = xi[x0 + at];
        float r1 = xr[x1 + at];
        float i1 = xi[x1 + at];
        float r2 = xr[x2 + at];
        float i2 = xi[x2 + at];
        float r3 = xr[x3 + at];
        float i3 = xi[x3 + at];
        float tr0 = r0 + r2;
        float ti0 = i0 + i2;
        float tr1 = r0 - r2;
        float ti1 = i0 - i2;
        float tr2 = r1 + r3;
        float ti2 = i1 + i3;
        float tr3 = r1 - r3;
        float ti3 = i1 - i3;
        yr[y0 + l] = tr0 + tr2;
        yi[y0 + l] = ti0 + ti2;
        float u1 = tr1 + ti3;
        float v1 = ti1 - tr3;
        yr[y1 + l] = u1 * w1 - v1 * z1;
        yi[y1 + l] = Math.fma(v1, w1, u1 * z1);
        float u2 = tr0 - tr2;
        float v2 = ti0 - ti2;
        yr[y2 + l] = u2 * w2 - v2 * z2;
        yi[y2 + l] = Math.fma(v2, w2, u2 * z2);
        float u3 = tr1 - ti3;
        float v3 = ti1 + tr3;
        yr[y3 + l] = u3 * w3 - v3 * z3;
        yi[y3 + l] = Math.fma(v3, w3, u3 * z3);
      }
    }
  }

  static void pass8(
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
    for (int p = 0; p < m; p++) {
      for (int l = 0; l < len; l++) {
        int at = l / 16 * xs + l % 16;
        int w = 224 * p + l % 16;
        float w1 = twiddles[w + 0];
        float z1 = twiddles[w + 16];
        float w2 = twiddles[w + 32];
        float z2 = twiddles[w + 48];
        float w3 = twiddles[w + 64];
        float z3 = twiddles[w + 80];
        float w4 = twiddles[w + 96];
        float z4 = twiddles[w + 112];
        float w5 = twiddles[w + 128];
        float z5 = twiddles[w + 144];
        float w6 = twiddles[w + 160];
        float z6 = twiddles[w + 176];
        float w7 = twiddles[w + 192];
        float z7 = twiddles[w + 208];
        int x0 = xo + p * xp;
        int x1 = x0 + xk;
        int x2 = x1 + xk;
        int x3 = x2 + xk;
        int x4 = x3 + xk;
        int x5 = x4 + xk;
        int x6 = x5 + xk;
        int x7 = x6 + xk;
        int y0 = yo + p * yp;
        int y1 = y0 + yk;
        int y2 = y1 + yk;
        int y3 = y2 + yk;
        int y4 = y3 + yk;
        int y5 = y4 + yk;
        int y6 = y5 + yk;
        int y7 = y6 + yk;
        float r0 = xr[x0 + at];
        float i0 = xi[x0 + at];
        float r1 = xr[x1 + at];
        float i1 = xi[x1 + at];
        float r2 = xr[x2 + at];
        float i2 = xi[x2 + at];
        float r3 = xr[x3 + at];
        float i3 = xi[x3 + at];
        float r4 = xr[x4 + at];
        float i4 = xi[x4 + at];
        float r5 = xr[x5 + at];
        float i5 = xi[x5 + at];
        float r6 = xr[x6 + at];
        float i6 = xi[x6 + at];
        float r7 = xr[x7 + at];
        float i7 = xi[x7 + at];
        float ra0 = r0 + r4;
        float ia0 = i0 + i4;
        float rb0 = r0 - r4;
        float ib0 = i0 - i4;
        float ra1 = r1 + r5;
        float ia1 = i1 + i5;
        float rb1 = r1 - r5;
        float ib1 = i1 - i5;
        float ra2 = r2 + r6;
        float ia2 = i2 + i6;
        float rb2 = r2 - r6;
        float ib2 = i2 - i6;
        float ra3 = r3 + r7;
        float ia3 = i3 + i7;
        float rb3 = r3 - r7;
        float ib3 = i3 - i7;
        float tr0 = ra0 + ra2;
        float ti0 = ia0 + ia2;
        float tr1 = ra0 - ra2;
        float ti1 = ia0 - ia2;
        float tr2 = ra1 + ra3;
        float ti2 = ia1 + ia3;
        float tr3 = ra1 - ra3;
        float ti3 = ia1 - ia3;
        yr[y0 + l] = tr0 + tr2;
        yi[y0 + l] = ti0 + ti2;
        float u2 = tr1 + ti3;
        float v2 = ti1 - tr3;
        yr[y2 + l] = u2 * w2 - v2 * z2;
        yi[y2 + l] = Math.fma(v2, w2, u2 * z2);
        float u4 = tr0 - tr2;
        float v4 = ti0 - ti2;
        yr[y4 + l] = u4 * w4 - v4 * z4;
        yi[y4 + l] = Math.fma(v4, w4, u4 * z4);
        float u6 = tr1 - ti3;
        float v6 = ti1 + tr3;
        yr[y6 + l] = u6 * w6 - v6 * z6;
        yi[y6 + l] = Math.fma(v6, w6, u6 * z6);
        float dr0 = rb0 + ib2;
        float di0 = ib0 - rb2;
        float dr1 = rb0 - ib2;
        float di1 = ib0 + rb2;
        float s1 = rb1 + ib1;
        float d1 = ib1 - rb1;
        float d3 = ib3 - rb3;
        float s3 = rb3 + ib3;
        float er2 = s1 + d3;
        float ei2 = d1 - s3;
        float er3 = s1 - d3;
        float ei3 = d1 + s3;
        float u1 = Math.fma(er2, HALF, dr0);
        float v1 = Math.fma(ei2, HALF, di0);
        yr[y1 + l] = u1 * w1 - v1 * z1;
        yi[y1 + l] = Math.fma(v1, w1, u1 * z1);
        float u5 = Math.fma(er2, MINUS, dr0);
        float v5 = Math.fma(ei2, MINUS, di0);
        yr[y5 + l] = u5 * w5 - v5 * z5;
        yi[y5 + l] = Math.fma(v5, w5, u5 * z5);
        float u3 = Math.fma(ei3, HALF, dr1);
        float v3 = Math.fma(er3, MINUS, di1);
        yr[y3 + l] = u3 * w3 - v3 * z3;
        yi[y3 + l] = Math.fma(v3, w3, u3 * z3);
        float u7 = Math.fma(ei3, MINUS, dr1);
        float v7 = Math.fma(er3, HALF, di1);
        yr[y7 + l] = u7 * w7 - v7 * z7;
        yi[y7 + l] = Math.fma(v7, w7, u7 * z7);
      }
    }
  }
}
