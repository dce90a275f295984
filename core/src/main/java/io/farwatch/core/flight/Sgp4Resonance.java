package io.farwatch.core.flight;

import static io.farwatch.core.flight.Sgp4Slots.*;

/**
 * The secular motion of a deep object, and the resonance of one- and half-day orbits with the
 * Earth's equator and higher tesserals, by second-order Taylor steps of 12 hours from its epoch (at
 * most 220,000 of them, in 292 years). Source: AIAA 2006-6753, procedures dsinit and dspace; sums
 * of sines are written as harmonics of the resonance angle with complex strengths.
 */
final class Sgp4Resonance {
  /** Earth's rotation (rad/min). */
  private static final double RPTIM = 0.0043752690880113;

  private static final double STEP_MIN = 720;
  private static final double HALF_STEP_SQUARED = 259200;

  /** Phases (rad) of the tesserals: of a one-day orbit, of a half-day orbit. */
  private static final double FASX2 = 0.13130908;

  private static final double FASX4 = 2.8843198;
  private static final double FASX6 = 0.37448087;
  private static final double G22 = 5.7686396;
  private static final double G32 = 0.95240898;
  private static final double G44 = 1.8014998;
  private static final double G52 = 1.0508330;
  private static final double G54 = 4.4108898;

  private Sgp4Resonance() {}

  /** Decides the kind and writes its constants; those of Sun and Moon must stand there already. */
  static void write(double[] c, int at) {
    double n = c[at + NO];
    double e = c[at + ECCO];
    double theta = c[at + GSTO];
    double steady = c[at + MDOT] + c[at + RATES + 2] - n;
    double nodes = c[at + NODEDOT] + c[at + RATES + 4];
    double root = StrictMath.cbrt(n / Sgp4.XKE);
    double aonv = root * root;
    c[at + KIND] = DEEP;
    c[at + XLAMO] = 0;
    c[at + XFACT] = 0;
    if (n > 0.0034906585 && n < 0.0052359877) {
      c[at + KIND] = DAY;
      c[at + XLAMO] = Sgp4Trig.ofTurn(c[at + MO] + c[at + NODEO] + c[at + ARGPO] - theta);
      c[at + XFACT] = steady + nodes + c[at + ARGPDOT] + c[at + RATES + 3] - RPTIM;
      day(c, at, 3 * n * n * aonv * aonv, aonv);
    } else if (n >= 8.26e-3 && n <= 9.24e-3 && e >= 0.5) {
      c[at + KIND] = HALF_DAY;
      c[at + XLAMO] = Sgp4Trig.ofTurn(c[at + MO] + 2 * c[at + NODEO] - 2 * theta);
      c[at + XFACT] = steady + 2 * (nodes - RPTIM);
      halfDay(c, at, 3 * n * n * aonv * aonv, aonv);
    }
  }

  private static void day(double[] c, int at, double strength, double aonv) {
    double e2 = c[at + ECCO] * c[at + ECCO];
    double sini = c[at + SINIO];
    double cosi = c[at + COSIO];
    double up = 1 + cosi;
    double g200 = 1 + e2 * (-2.5 + 0.8125 * e2);
    double g310 = 1 + 2 * e2;
    double g300 = 1 + e2 * (-6 + 6.60937 * e2);
    double f220 = 0.75 * up * up;
    double f311 = 0.9375 * sini * sini * (1 + 3 * cosi) - 0.75 * up;
    double f330 = 1.875 * up * up * up;
    for (int k = 0; k < 6; k++) {
      c[at + WAVES + k] = 0;
    }
    wave(c, at + WAVES, strength * f311 * g310 * 2.1460748e-6 * aonv, FASX2);
    wave(c, at + WAVES + 2, 2 * strength * f220 * g200 * 1.7891679e-6, 2 * FASX4);
    wave(c, at + WAVES + 4, 3 * strength * f330 * g300 * 2.2123015e-7 * aonv, 3 * FASX6);
  }

  private static void halfDay(double[] c, int at, double strength, double aonv) {
    double e = c[at + ECCO];
    double s = c[at + SINIO];
    double i = c[at + COSIO];
    double i2 = i * i;
    double s2 = s * s;
    double f220 = 0.75 * (1 + 2 * i + i2);
    double f221 = 1.5 * s2;
    double f321 = 1.875 * s * (1 - 2 * i - 3 * i2);
    double f322 = -1.875 * s * (1 + 2 * i - 3 * i2);
    double f441 = 35 * s2 * f220;
    double f442 = 39.3750 * s2 * s2;
    double f522 = 9.84375 * s * (s2 * (1 - 2 * i - 5 * i2) + 0.33333333 * (-2 + 4 * i + 6 * i2));
    double f523 =
        s * (4.92187512 * s2 * (-2 - 4 * i + 10 * i2) + 6.56250012 * (1 + 2 * i - 3 * i2));
    double f542 = 29.53125 * s * (2 - 8 * i + i2 * (-12 + 8 * i + 10 * i2));
    double f543 = 29.53125 * s * (-2 - 8 * i + i2 * (12 + 8 * i - 10 * i2));
    boolean low = e <= 0.65;
    double g201 = -0.306 - (e - 0.64) * 0.440;
    double g211 =
        low ? 3.616 + e * (-13.2470 + e * 16.2900) : cubic(e, -72.099, 331.819, -508.738, 266.724);
    double g310 =
        low
            ? cubic(e, -19.302, 117.3900, -228.4190, 156.5910)
            : cubic(e, -346.844, 1582.851, -2415.925, 1246.113);
    double g322 =
        low
            ? cubic(e, -18.9068, 109.7927, -214.6334, 146.5816)
            : cubic(e, -342.585, 1554.908, -2366.899, 1215.972);
    double g410 =
        low
            ? cubic(e, -41.122, 242.6940, -471.0940, 313.9530)
            : cubic(e, -1052.797, 4758.686, -7193.992, 3651.957);
    double g422 =
        low
            ? cubic(e, -146.407, 841.8800, -1629.014, 1083.4350)
            : cubic(e, -3581.690, 16178.110, -24462.770, 12422.520);
    double g520 =
        low
            ? cubic(e, -532.114, 3017.977, -5740.032, 3708.2760)
            : e > 0.715
                ? cubic(e, -5149.66, 29936.92, -54087.36, 31324.56)
                : cubic(e, 1464.74, -4664.75, 3763.64, 0);
    boolean mild = e < 0.7;
    double g533 =
        mild
            ? cubic(e, -919.22770, 4988.6100, -9064.7700, 5542.21)
            : cubic(e, -37995.780, 161616.52, -229838.20, 109377.94);
    double g521 =
        mild
            ? cubic(e, -822.71072, 4568.6173, -8491.4146, 5337.524)
            : cubic(e, -51752.104, 218913.95, -309468.16, 146349.42);
    double g532 =
        mild
            ? cubic(e, -853.66600, 4690.2500, -8624.7700, 5341.4)
            : cubic(e, -40023.880, 170470.89, -242699.48, 115605.82);

    double second = strength * 1.7891679e-6;
    double third = strength * aonv * 3.7393792e-7;
    double fourth = 2 * strength * aonv * aonv * 7.3636953e-9;
    double fifth = strength * aonv * aonv * aonv;
    double fifth2 = fifth * 1.1428639e-7;
    double fifth4 = 2 * fifth * 2.1765803e-9;
    int k = at + WAVES;
    for (int j = 0; j < 16; j++) {
      c[k + j] = 0;
    }
    // Of the angle itself: with twice the perigee, without it, with it, against it; then the same
    // of twice the angle.
    wave(c, k, second * f220 * g201, G22);
    wave(c, k + 2, second * f221 * g211, G22);
    wave(c, k + 4, third * f321 * g310, G32);
    wave(c, k + 4, fifth2 * f522 * g520, G52);
    wave(c, k + 6, third * f322 * g322, G32);
    wave(c, k + 6, fifth2 * f523 * g532, G52);
    wave(c, k + 8, fourth * f441 * g410, G44);
    wave(c, k + 10, fourth * f442 * g422, G44);
    wave(c, k + 12, fifth4 * f542 * g521, G54);
    wave(c, k + 14, fifth4 * f543 * g533, G54);
  }

  private static double cubic(double e, double c0, double c1, double c2, double c3) {
    double e2 = e * e;
    return c0 + c1 * e + c2 * e2 + c3 * (e * e2);
  }

  /** Adds a wave of a strength that lags by a phase. */
  private static void wave(double[] c, int at, double strength, double phase) {
    c[at] += strength * StrictMath.cos(phase);
    c[at + 1] -= strength * StrictMath.sin(phase);
  }

  /** Moves the elements in the workspace; writes the mean motion of a resonant object there. */
  static void secular(double[] c, int at, int kind, double t, double[] w) {
    w[Sgp4.EM] += c[at + RATES] * t;
    w[Sgp4.INCLM] += c[at + RATES + 1] * t;
    w[Sgp4.ARGPM] += c[at + RATES + 3] * t;
    w[Sgp4.NODEM] += c[at + RATES + 4] * t;
    if (kind == DEEP) {
      w[Sgp4.MM] += c[at + RATES + 2] * t;
      return;
    }
    double theta = Sgp4Trig.ofTurn(c[at + GSTO] + t * RPTIM);
    double xl = integrate(c, at, kind == HALF_DAY, t, w);
    w[Sgp4.MM] =
        kind == HALF_DAY
            ? xl - 2 * w[Sgp4.NODEM] + 2 * theta
            : xl - w[Sgp4.NODEM] - w[Sgp4.ARGPM] + theta;
  }

  /** The resonance angle at t; the mean motion goes to the workspace. */
  private static double integrate(double[] c, int at, boolean halfDay, double t, double[] w) {
    double xli = c[at + XLAMO];
    double xni = c[at + NO];
    double xfact = c[at + XFACT];
    double step = t < 0 ? -STEP_MIN : STEP_MIN;
    double time = 0;
    int k = at + WAVES;
    double re1 = c[k];
    double im1 = c[k + 1];
    double re2 = c[k + 2];
    double im2 = c[k + 3];
    double re3 = c[k + 4];
    double im3 = c[k + 5];
    while (true) {
      if (halfDay) {
        double o = c[at + ARGPO] + c[at + ARGPDOT] * time;
        double so = Sgp4Trig.sin(o);
        double co = Sgp4Trig.cos(o);
        double s2o = 2 * so * co;
        double c2o = 1 - 2 * so * so;
        re1 =
            c[k] * c2o
                - c[k + 1] * s2o
                + c[k + 2]
                + (c[k + 4] + c[k + 6]) * co
                - (c[k + 5] - c[k + 7]) * so;
        im1 =
            c[k] * s2o
                + c[k + 1] * c2o
                + c[k + 3]
                + (c[k + 5] + c[k + 7]) * co
                + (c[k + 4] - c[k + 6]) * so;
        re2 =
            c[k + 8] * c2o
                - c[k + 9] * s2o
                + c[k + 10]
                + (c[k + 12] + c[k + 14]) * co
                - (c[k + 13] - c[k + 15]) * so;
        im2 =
            c[k + 8] * s2o
                + c[k + 9] * c2o
                + c[k + 11]
                + (c[k + 13] + c[k + 15]) * co
                + (c[k + 12] - c[k + 14]) * so;
        re3 = 0;
        im3 = 0;
      }
      double s1 = Sgp4Trig.sin(xli);
      double c1 = Sgp4Trig.cos(xli);
      double s2 = 2 * s1 * c1;
      double c2 = 1 - 2 * s1 * s1;
      double s3 = s2 * c1 + c2 * s1;
      double c3 = c2 * c1 - s2 * s1;
      double xndt = re1 * s1 + im1 * c1 + re2 * s2 + im2 * c2 + re3 * s3 + im3 * c3;
      double xldot = xni + xfact;
      double xnddt =
          xldot * (re1 * c1 - im1 * s1 + 2 * (re2 * c2 - im2 * s2) + 3 * (re3 * c3 - im3 * s3));
      double left = t - time;
      if (!(Math.abs(left) >= STEP_MIN)) {
        w[Sgp4.NM] = xni + left * (xndt + 0.5 * left * xnddt);
        return xli + left * (xldot + 0.5 * left * xndt);
      }
      xli += xldot * step + xndt * HALF_STEP_SQUARED;
      xni += xndt * step + xnddt * HALF_STEP_SQUARED;
      time += step;
    }
  }
}
