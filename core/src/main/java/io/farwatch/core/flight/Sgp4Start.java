package io.farwatch.core.flight;

import static io.farwatch.core.flight.Sgp4Slots.*;

import io.farwatch.core.earth.EarthRotation;
import io.farwatch.core.time.EarthOrientation;
import io.farwatch.core.time.LeapSeconds;

/**
 * The constants of one object from its mean elements, as {@link Sgp4} wants them. Source: AIAA
 * 2006-6753, procedures initl and sgp4init; the formulas are those of Spacetrack Report No. 3.
 */
final class Sgp4Start {
  private static final double RE = Sgp4.EARTH_KM;

  /** Heights (km) of the density fit: of its start, and of its reference. */
  private static final double FIT_KM = 78;

  private static final double REFERENCE_KM = 120;
  private static final double SIMPLE_BELOW_KM = 220;
  private static final double DEEP_PERIOD_MIN = 225;

  private static final double JULIAN_DATE_1970 = 2440587.5;

  /** 1900 January 0.5. */
  private static final double JULIAN_DATE_1900 = 2415020.0;

  private Sgp4Start() {}

  /** Writes the constants at {@code at}; false when SGP4 has no orbit for these elements. */
  static boolean write(MeanElements e, double[] c, int at) {
    double ecc = e.eccentricity();
    double incl = e.inclinationRad();
    double kozai = e.meanMotionRadPerS() * 60;
    if (!(ecc >= 0 && ecc < 1 && kozai > 0)) {
      return false;
    }
    double bstar = e.bStarPerEarthRadius();
    double sini = StrictMath.sin(incl);
    double cosi = StrictMath.cos(incl);
    double cosi2 = cosi * cosi;
    double cosi4 = cosi2 * cosi2;
    double omeosq = 1 - ecc * ecc;
    double rteosq = Math.sqrt(omeosq);
    double con41 = 3 * cosi2 - 1;
    double con42 = 1 - 5 * cosi2;
    double x1mth2 = 1 - cosi2;

    double ak = twoThirds(Sgp4.XKE / kozai);
    double d1 = 0.75 * Sgp4.J2 * con41 / (rteosq * omeosq);
    double del = d1 / (ak * ak);
    double adel = ak * (1 - del * del - del * (1 / 3.0 + 134 * del * del / 81));
    double no = kozai / (1 + d1 / (adel * adel));
    double ao = twoThirds(Sgp4.XKE / no);
    double rp = ao * (1 - ecc);
    boolean deep = 2 * Math.PI / no >= DEEP_PERIOD_MIN;
    boolean simple = deep || rp < SIMPLE_BELOW_KM / RE + 1;

    double perigeeKm = (rp - 1) * RE;
    double fitKm = perigeeKm < 98 ? 20 : perigeeKm < 156 ? perigeeKm - FIT_KM : FIT_KM;
    double s = fitKm / RE + 1;
    double q = (REFERENCE_KM - fitKm) / RE;
    double pinvsq = 1 / (ao * omeosq * ao * omeosq);
    double tsi = 1 / (ao - s);
    double eta = ao * ecc * tsi;
    double etasq = eta * eta;
    double eeta = ecc * eta;
    double psisq = Math.abs(1 - etasq);
    double qt = q * tsi;
    double coef = qt * qt * qt * qt;
    double coef1 = coef / (psisq * psisq * psisq * Math.sqrt(psisq));
    double cc2 =
        coef1
            * no
            * (ao * (1 + 1.5 * etasq + eeta * (4 + etasq))
                + 0.375 * Sgp4.J2 * tsi / psisq * con41 * (8 + 3 * etasq * (8 + etasq)));
    double cc1 = bstar * cc2;
    double cc3 = ecc > 1e-4 ? -2 * coef * tsi * Sgp4.J3_OVER_J2 * no * sini / ecc : 0;
    double cc4 =
        2
            * no
            * coef1
            * ao
            * omeosq
            * (eta * (2 + 0.5 * etasq)
                + ecc * (0.5 + 2 * etasq)
                - Sgp4.J2
                    * tsi
                    / (ao * psisq)
                    * (-3 * con41 * (1 - 2 * eeta + etasq * (1.5 - 0.5 * eeta))
                        + 0.75
                            * x1mth2
                            * (2 * etasq - eeta * (1 + etasq))
                            * StrictMath.cos(2 * e.perigeeArgumentRad())));
    double temp1 = 1.5 * Sgp4.J2 * pinvsq * no;
    double temp2 = 0.5 * temp1 * Sgp4.J2 * pinvsq;
    double temp3 = -0.46875 * Sgp4.J4 * pinvsq * pinvsq * no;
    double xhdot1 = -temp1 * cosi;

    c[at + KIND] = simple ? NEAR_SIMPLE : NEAR;
    c[at + NO] = no;
    c[at + ECCO] = ecc;
    c[at + INCLO] = incl;
    c[at + MO] = e.meanAnomalyRad();
    c[at + MDOT] =
        no
            + 0.5 * temp1 * rteosq * con41
            + 0.0625 * temp2 * rteosq * (13 - 78 * cosi2 + 137 * cosi4);
    c[at + ARGPO] = e.perigeeArgumentRad();
    c[at + ARGPDOT] =
        -0.5 * temp1 * con42
            + 0.0625 * temp2 * (7 - 114 * cosi2 + 395 * cosi4)
            + temp3 * (3 - 36 * cosi2 + 49 * cosi4);
    c[at + NODEO] = e.nodeRad();
    c[at + NODEDOT] =
        xhdot1 + (0.5 * temp2 * (4 - 19 * cosi2) + 2 * temp3 * (3 - 7 * cosi2)) * cosi;
    c[at + NODECF] = 3.5 * omeosq * xhdot1 * cc1;
    c[at + CC1] = cc1;
    c[at + BSTAR_CC4] = bstar * cc4;
    c[at + T2COF] = 1.5 * cc1;
    c[at + AO] = ao;
    c[at + SINIO] = sini;
    c[at + COSIO] = cosi;
    c[at + AYCOF] = Sgp4.aycof(sini);
    c[at + XLCOF] = Sgp4.xlcof(sini, cosi);
    if (deep) {
      Sgp4SunMoon.write(c, at, days1900(e));
      c[at + GSTO] = EarthRotation.gmst82Rad(e.epoch(), EarthOrientation.NONE);
      Sgp4Resonance.write(c, at);
    } else if (!simple) {
      double m = e.meanAnomalyRad();
      double delmo = 1 + eta * StrictMath.cos(m);
      c[at + ETA] = eta;
      c[at + OMGCOF] = bstar * cc3 * StrictMath.cos(e.perigeeArgumentRad());
      c[at + XMCOF] = ecc > 1e-4 ? -2 / 3.0 * coef * bstar / eeta : 0;
      c[at + DELMO] = delmo * delmo * delmo;
      c[at + SINMO] = StrictMath.sin(m);
      c[at + BSTAR_CC5] =
          bstar * 2 * coef1 * ao * omeosq * (1 + 2.75 * (etasq + eeta) + eeta * etasq);
      drag(c, at, ao, s, tsi, cc1);
    }
    for (int k = 0; k < size(c[at + KIND]); k++) {
      if (!Double.isFinite(c[at + k])) {
        return false;
      }
    }
    return true;
  }

  /** The powers of time in the drag of a near object. */
  private static void drag(double[] c, int at, double ao, double s, double tsi, double cc1) {
    double cc1sq = cc1 * cc1;
    double d2 = 4 * ao * tsi * cc1sq;
    double temp = d2 * tsi * cc1 / 3;
    double d3 = (17 * ao + s) * temp;
    double d4 = 0.5 * temp * ao * tsi * (221 * ao + 31 * s) * cc1;
    c[at + D2] = d2;
    c[at + D2 + 1] = d3;
    c[at + D2 + 2] = d4;
    c[at + T3COF] = d2 + 2 * cc1sq;
    c[at + T3COF + 1] = 0.25 * (3 * d3 + cc1 * (12 * d2 + 10 * cc1sq));
    c[at + T3COF + 2] =
        0.2 * (3 * d4 + 12 * cc1 * d3 + 6 * d2 * d2 + 15 * cc1sq * (2 * d2 + cc1sq));
  }

  private static double twoThirds(double x) {
    double root = StrictMath.cbrt(x);
    return root * root;
  }

  /** Days since 1900, of a Julian date in one double (40 microseconds) as the source has it. */
  private static double days1900(MeanElements e) {
    return LeapSeconds.toUnixNanos(e.epoch()) / 86_400e9 + JULIAN_DATE_1970 - JULIAN_DATE_1900;
  }
}
