package io.farwatch.core.flight;

import static io.farwatch.core.flight.Sgp4Slots.*;

/**
 * What Sun and Moon do to a deep object (period of 225 minutes or more): steady rates and long
 * periodics. Source: AIAA 2006-6753, procedures dscom, dsinit (rates) and dpper; the theory is of
 * R. S. Hujsak, "A Restricted Four Body Solution for Resonating Satellites", Spacetrack Report No.
 * 1 (1979).
 */
final class Sgp4SunMoon {
  /** Mean motions (rad/min), eccentricities and strengths of Sun and Moon. */
  private static final double ZNS = 1.19459e-5;

  private static final double ZNL = 1.5835218e-4;
  private static final double ZES = 0.01675;
  private static final double ZEL = 0.05490;
  private static final double C1SS = 2.9864797e-6;
  private static final double C1L = 4.7968065e-7;

  /** Sine and cosine of the ecliptic's tilt, and of the Sun's perigee. */
  private static final double ZSINIS = 0.39785416;

  private static final double ZCOSIS = 0.91744867;
  private static final double ZSINGS = -0.98088458;
  private static final double ZCOSGS = 0.1945905;

  /** Below this inclination, or so near to 180 deg, the node has no rate. */
  private static final double FLAT_RAD = 5.2359877e-2;

  /** Below this inclination the periodics are put on by Lyddane's way. */
  private static final double LYDDANE_RAD = 0.2;

  private Sgp4SunMoon() {}

  /** Writes rates and terms; the near constants must stand there already. */
  static void write(double[] c, int at, double day) {
    double node = c[at + NODEO];
    double sn = StrictMath.sin(node);
    double cn = StrictMath.cos(node);
    double xnodce = Sgp4Trig.ofTurn(4.5236020 - 9.2422029e-4 * day);
    double stem = StrictMath.sin(xnodce);
    double ctem = StrictMath.cos(xnodce);
    double zcosil = 0.91375164 - 0.03568096 * ctem;
    double zsinil = Math.sqrt(1 - zcosil * zcosil);
    double zsinhl = 0.089683511 * stem / zsinil;
    double zcoshl = Math.sqrt(1 - zsinhl * zsinhl);
    double gam = 5.8351514 + 0.0019443680 * day;
    double zx =
        gam
            + StrictMath.atan2(
                0.39785416 * stem / zsinil, zcoshl * ctem + 0.91744867 * zsinhl * stem)
            - xnodce;
    for (int k = 0; k < 5; k++) {
      c[at + RATES + k] = 0;
    }
    c[at + SUN] = Sgp4Trig.ofTurn(6.2565837 + 0.017201977 * day);
    c[at + MOON] = Sgp4Trig.ofTurn(4.7199672 + 0.22997150 * day - gam);
    body(c, at, SUN, ZNS, ZES, C1SS, ZSINGS, ZCOSGS, ZSINIS, ZCOSIS, sn, cn);
    body(
        c,
        at,
        MOON,
        ZNL,
        ZEL,
        C1L,
        StrictMath.sin(zx),
        StrictMath.cos(zx),
        zsinil,
        zcosil,
        sn * zcoshl - cn * zsinhl,
        zcoshl * cn + zsinhl * sn);
  }

  /** One body: its twelve terms, and its share of the rates. */
  private static void body(
      double[] c,
      int at,
      int slot,
      double zn,
      double ze,
      double strength,
      double sg,
      double cg,
      double si,
      double ci,
      double sh,
      double ch) {
    double em = c[at + ECCO];
    double emsq = em * em;
    double betasq = 1 - emsq;
    double rtemsq = Math.sqrt(betasq);
    double sini = c[at + SINIO];
    double cosi = c[at + COSIO];
    double so = StrictMath.sin(c[at + ARGPO]);
    double co = StrictMath.cos(c[at + ARGPO]);
    double a1 = cg * ch + sg * ci * sh;
    double a3 = -sg * ch + cg * ci * sh;
    double a7 = -cg * sh + sg * ci * ch;
    double a8 = sg * si;
    double a9 = sg * sh + cg * ci * ch;
    double a10 = cg * si;
    double a2 = cosi * a7 + sini * a8;
    double a4 = cosi * a9 + sini * a10;
    double a5 = -sini * a7 + cosi * a8;
    double a6 = -sini * a9 + cosi * a10;
    double x1 = a1 * co + a2 * so;
    double x2 = a3 * co + a4 * so;
    double x3 = -a1 * so + a2 * co;
    double x4 = -a3 * so + a4 * co;
    double x5 = a5 * so;
    double x6 = a6 * so;
    double x7 = a5 * co;
    double x8 = a6 * co;
    double z31 = 12 * x1 * x1 - 3 * x3 * x3;
    double z32 = 24 * x1 * x2 - 6 * x3 * x4;
    double z33 = 12 * x2 * x2 - 3 * x4 * x4;
    double z1 = 6 * (a1 * a1 + a2 * a2) + z31 * (2 * emsq + betasq);
    double z2 = 12 * (a1 * a3 + a2 * a4) + z32 * (2 * emsq + betasq);
    double z3 = 6 * (a3 * a3 + a4 * a4) + z33 * (2 * emsq + betasq);
    double z11 = -6 * a1 * a5 + emsq * (-24 * x1 * x7 - 6 * x3 * x5);
    double z12 =
        -6 * (a1 * a6 + a3 * a5) + emsq * (-24 * (x2 * x7 + x1 * x8) - 6 * (x3 * x6 + x4 * x5));
    double z13 = -6 * a3 * a6 + emsq * (-24 * x2 * x8 - 6 * x4 * x6);
    double z21 = 6 * a2 * a5 + emsq * (24 * x1 * x5 - 6 * x3 * x7);
    double z22 =
        6 * (a4 * a5 + a2 * a6) + emsq * (24 * (x2 * x5 + x1 * x6) - 6 * (x4 * x7 + x3 * x8));
    double z23 = 6 * a4 * a6 + emsq * (24 * x2 * x6 - 6 * x4 * x8);
    double s3 = strength / c[at + NO];
    double s2 = -0.5 * s3 / rtemsq;
    double s4 = s3 * rtemsq;
    double s1 = -15 * em * s4;
    int k = at + slot;
    c[k + 1] = 2 * s1 * (x2 * x3 + x1 * x4);
    c[k + 2] = 2 * s1 * (x2 * x4 - x1 * x3);
    c[k + 3] = 2 * s2 * z12;
    c[k + 4] = 2 * s2 * (z13 - z11);
    c[k + 5] = -2 * s3 * z2;
    c[k + 6] = -2 * s3 * (z3 - z1);
    c[k + 7] = -2 * s3 * (-21 - 9 * emsq) * ze;
    c[k + 8] = 2 * s4 * z32;
    c[k + 9] = 2 * s4 * (z33 - z31);
    c[k + 10] = -18 * s4 * ze;
    c[k + 11] = -2 * s2 * z22;
    c[k + 12] = -2 * s2 * (z23 - z21);

    boolean flat = c[at + INCLO] < FLAT_RAD || c[at + INCLO] > Math.PI - FLAT_RAD;
    double shs = flat || sini == 0 ? 0 : -zn * s2 * (z21 + z23) / sini;
    c[at + RATES] += s1 * zn * (x1 * x3 + x2 * x4);
    c[at + RATES + 1] += s2 * zn * (z11 + z13);
    c[at + RATES + 2] += -zn * s3 * (z1 + z3 - 14 - 6 * emsq);
    c[at + RATES + 3] += s4 * zn * (z31 + z33 - 6) - cosi * shs;
    c[at + RATES + 4] += shs;
  }

  /** Puts the long periodics on the elements in the workspace. */
  static void periodics(double[] c, int at, double t, double[] w) {
    double pe = 0;
    double pinc = 0;
    double pl = 0;
    double pgh = 0;
    double ph = 0;
    for (int slot = SUN; slot <= MOON; slot += MOON - SUN) {
      int k = at + slot;
      double zm = c[k] + (slot == SUN ? ZNS : ZNL) * t;
      double zf = zm + 2 * (slot == SUN ? ZES : ZEL) * Sgp4Trig.sin(zm);
      double sinzf = Sgp4Trig.sin(zf);
      double f2 = 0.5 * sinzf * sinzf - 0.25;
      double f3 = -0.5 * sinzf * Sgp4Trig.cos(zf);
      pe += c[k + 1] * f2 + c[k + 2] * f3;
      pinc += c[k + 3] * f2 + c[k + 4] * f3;
      pl += c[k + 5] * f2 + c[k + 6] * f3 + c[k + 7] * sinzf;
      pgh += c[k + 8] * f2 + c[k + 9] * f3 + c[k + 10] * sinzf;
      ph += c[k + 11] * f2 + c[k + 12] * f3;
    }
    double incl = w[Sgp4.INCLM] + pinc;
    w[Sgp4.EM] += pe;
    double sini = Sgp4Trig.sin(incl);
    double cosi = Sgp4Trig.cos(incl);
    double node = w[Sgp4.NODEM];
    if (incl >= LYDDANE_RAD) {
      w[Sgp4.ARGPM] += pgh - cosi * ph / sini;
      w[Sgp4.NODEM] = node + ph / sini;
      w[Sgp4.MM] += pl;
    } else {
      double sinop = Sgp4Trig.sin(node);
      double cosop = Sgp4Trig.cos(node);
      double alfdp = sini * sinop + ph * cosop + pinc * cosi * sinop;
      double betdp = sini * cosop - ph * sinop + pinc * cosi * cosop;
      double turned = StrictMath.atan2(alfdp, betdp);
      if (Math.abs(node - turned) > Math.PI) {
        turned += turned < node ? 2 * Math.PI : -2 * Math.PI;
      }
      // The source's xls - mp - cosip nodep, the mean anomaly and pl taken out of both.
      w[Sgp4.ARGPM] += cosi * (node - turned) + pgh - pinc * node * sini;
      w[Sgp4.NODEM] = turned;
      w[Sgp4.MM] += pl;
    }
    if (incl < 0) {
      incl = -incl;
      w[Sgp4.NODEM] += Math.PI;
      w[Sgp4.ARGPM] -= Math.PI;
    }
    w[Sgp4.INCLM] = incl;
  }
}
