package io.farwatch.core.flight;

import static io.farwatch.core.flight.Sgp4Slots.*;

/**
 * SGP4 and SDP4 as one kernel without state: constants of many objects in one flat array, the
 * answer in the caller's. Any number of threads may ask at once; nothing is made on the heap.
 *
 * <p>Source of the theory, its constants (WGS-72) and its names: D. A. Vallado, P. Crawford, R.
 * Hujsak, T. S. Kelso, "Revisiting Spacetrack Report #3", AIAA 2006-6753, improved mode. Angles in
 * rad, time in minutes, lengths in Earth radii inside; m and m/s in TEME outside.
 *
 * <p>Apart from rounding it differs in four things: the resonances are integrated from the epoch
 * each time (the source goes on from the last call, which is why it has state), sines of sums are
 * formed from sines, an object whose drag polynomial has run through zero is refused (the source
 * lets its orbit grow again without end), and an object under 1 Earth radius is not refused here
 * but where it meets the ground ({@link Catalogue}).
 */
final class Sgp4 {
  /** Numbers of workspace that a call needs. */
  static final int WORK = 6;

  /** Earth's radius (km), GM (km^3/s^2) and zonal harmonics of WGS-72, as the source has them. */
  static final double EARTH_KM = 6378.135;

  static final double XKE = 60 / Math.sqrt(EARTH_KM * EARTH_KM * EARTH_KM / 398600.8);
  static final double J2 = 0.001082616;
  static final double J3_OVER_J2 = -0.00000253881 / J2;
  static final double J4 = -0.00000165597;

  /** Places in the workspace: nm, em, inclm, argpm, nodem, mm. */
  static final int NM = 0;

  static final int EM = 1;
  static final int INCLM = 2;
  static final int ARGPM = 3;
  static final int NODEM = 4;
  static final int MM = 5;

  private static final double KEPLER_RAD = 1e-12;
  private static final int KEPLER_ROUNDS = 10;
  private static final double KEPLER_STEP_MAX = 0.95;
  private static final double E_MIN = 1e-6;

  /** Where doubles leave 1e-7 of an angle; 292 years of the lowest orbit are 1.2e7. */
  private static final double ANGLE_MAX_RAD = 1e9;

  private static final double M = 1000 * EARTH_KM;
  private static final double MPS = M * XKE / 60;

  private Sgp4() {}

  /**
   * Writes the TEME state (m, m/s) of the object whose constants begin at {@code at}, at {@code t}
   * minutes from its epoch, to {@code out} from {@code o} on.
   */
  static Sgp4Outcome move(double[] c, int at, double t, double[] out, int o, double[] work) {
    int kind = (int) c[at + KIND];
    double xmdf = c[at + MO] + c[at + MDOT] * t;
    double argpm = c[at + ARGPO] + c[at + ARGPDOT] * t;
    double t2 = t * t;
    double nodem = c[at + NODEO] + c[at + NODEDOT] * t + c[at + NODECF] * t2;
    double mm = xmdf;
    double tempa = 1 - c[at + CC1] * t;
    double tempe = c[at + BSTAR_CC4] * t;
    double templ = c[at + T2COF] * t2;
    double em = c[at + ECCO];
    double ao = c[at + AO];
    double sini = c[at + SINIO];
    double cosi = c[at + COSIO];
    double aycof = c[at + AYCOF];
    double xlcof = c[at + XLCOF];
    double incl = c[at + INCLO];
    if (kind == NEAR) {
      double delm = 1 + c[at + ETA] * Sgp4Trig.cos(xmdf);
      double more = c[at + OMGCOF] * t + c[at + XMCOF] * (delm * delm * delm - c[at + DELMO]);
      mm += more;
      argpm -= more;
      tempa -= t2 * (c[at + D2] + t * (c[at + D2 + 1] + t * c[at + D2 + 2]));
      tempe += c[at + BSTAR_CC5] * (Sgp4Trig.sin(mm) - c[at + SINMO]);
      templ += t2 * t * (c[at + T3COF] + t * (c[at + T3COF + 1] + t * c[at + T3COF + 2]));
    } else if (kind >= DEEP) {
      work[EM] = em;
      work[INCLM] = incl;
      work[ARGPM] = argpm;
      work[NODEM] = nodem;
      work[MM] = mm;
      Sgp4Resonance.secular(c, at, kind, t, work);
      if (kind != DEEP) {
        if (!(work[NM] > 0)) {
          return Sgp4Outcome.MEAN_MOTION;
        }
        double root = StrictMath.cbrt(XKE / work[NM]);
        ao = root * root;
      }
      em = work[EM];
      argpm = work[ARGPM];
      nodem = work[NODEM];
      mm = work[MM];
    }
    if (!(tempa > 0)) {
      return Sgp4Outcome.DECAYED;
    }
    double am = ao * tempa * tempa;
    em -= tempe;
    if (!(em < 1 && em >= -0.001)) {
      return Sgp4Outcome.ECCENTRICITY;
    }
    em = Math.max(em, E_MIN);
    mm += c[at + NO] * templ;
    if (!(Math.abs(mm) + Math.abs(argpm) + Math.abs(nodem) < ANGLE_MAX_RAD)) {
      return Sgp4Outcome.OUT_OF_RANGE;
    }
    // Reduced in the source's order: at 3 years from the epoch its rounding shows.
    double xlm = Sgp4Trig.ofTurn(mm + argpm + nodem);
    nodem = Sgp4Trig.ofTurn(nodem);
    argpm = Sgp4Trig.ofTurn(argpm);
    mm = Sgp4Trig.ofTurn(xlm - argpm - nodem);
    if (kind >= DEEP) {
      work[EM] = em;
      work[ARGPM] = argpm;
      work[NODEM] = nodem;
      work[MM] = mm;
      Sgp4SunMoon.periodics(c, at, t, work);
      em = work[EM];
      argpm = work[ARGPM];
      nodem = work[NODEM];
      mm = work[MM];
      incl = work[INCLM];
      if (!(em >= 0 && em <= 1)) {
        return Sgp4Outcome.PERTURBED_ECCENTRICITY;
      }
      sini = Sgp4Trig.sin(incl);
      cosi = Sgp4Trig.cos(incl);
      aycof = aycof(sini);
      xlcof = xlcof(sini, cosi);
    }
    double axnl = em * Sgp4Trig.cos(argpm);
    double inverse = 1 / (am * (1 - em * em));
    double aynl = em * Sgp4Trig.sin(argpm) + inverse * aycof;
    double u = Sgp4Trig.ofTurn(mm + argpm + nodem + inverse * xlcof * axnl - nodem);
    return place(u, axnl, aynl, am, sini, cosi, incl, nodem, out, o);
  }

  static double aycof(double sini) {
    return -0.5 * J3_OVER_J2 * sini;
  }

  /** The divisor is held away from zero for an orbit that goes straight back. */
  static double xlcof(double sini, double cosi) {
    double divisor = Math.abs(cosi + 1) > 1.5e-12 ? 1 + cosi : 1.5e-12;
    return -0.25 * J3_OVER_J2 * sini * (3 + 5 * cosi) / divisor;
  }

  /** Kepler's equation, the short periodics, and the state. */
  private static Sgp4Outcome place(
      double u,
      double axnl,
      double aynl,
      double am,
      double sini,
      double cosi,
      double incl,
      double nodem,
      double[] out,
      int o) {
    double el2 = axnl * axnl + aynl * aynl;
    double pl = am * (1 - el2);
    if (pl < 0) {
      return Sgp4Outcome.SEMI_LATUS_RECTUM;
    }
    double eo = u;
    double se = 0;
    double ce = 0;
    double step = 1;
    for (int k = 0; k < KEPLER_ROUNDS && Math.abs(step) >= KEPLER_RAD; k++) {
      se = Sgp4Trig.sin(eo);
      ce = Sgp4Trig.cos(eo);
      step = (u - aynl * ce + axnl * se - eo) / (1 - ce * axnl - se * aynl);
      step = Math.max(-KEPLER_STEP_MAX, Math.min(KEPLER_STEP_MAX, step));
      eo += step;
    }
    double ecose = axnl * ce + aynl * se;
    double esine = axnl * se - aynl * ce;
    double aOverR = 1 / (1 - ecose);
    double rl = am * (1 - ecose);
    double betal = Math.sqrt(1 - el2);
    double part = esine / (1 + betal);
    double sinu = aOverR * (se - aynl - axnl * part);
    double cosu = aOverR * (ce - axnl + aynl * part);
    double sin2u = 2 * cosu * sinu;
    double cos2u = 1 - 2 * sinu * sinu;
    double temp1 = 0.5 * J2 / pl;
    double temp2 = temp1 / pl;
    double cos2i = cosi * cosi;
    double con41 = 3 * cos2i - 1;
    double x1mth2 = 1 - cos2i;
    double mrt = rl * (1 - 1.5 * temp2 * betal * con41) + 0.5 * temp1 * x1mth2 * cos2u;
    double du = -0.25 * temp2 * (7 * cos2i - 1) * sin2u;
    double node = nodem + 1.5 * temp2 * cosi * sin2u;
    double inc = incl + 1.5 * temp2 * cosi * sini * cos2u;
    double rootA = Math.sqrt(am);
    double nmOverXke = 1 / (am * rootA);
    double mvt = rootA * esine / rl - nmOverXke * temp1 * x1mth2 * sin2u;
    double rvdot = Math.sqrt(pl) / rl + nmOverXke * temp1 * (x1mth2 * cos2u + 1.5 * con41);

    double sd = Sgp4Trig.sin(du);
    double cd = Sgp4Trig.cos(du);
    double su = sinu * cd + cosu * sd;
    double cu = cosu * cd - sinu * sd;
    double sn = Sgp4Trig.sin(node);
    double cn = Sgp4Trig.cos(node);
    double si = Sgp4Trig.sin(inc);
    double ci = Sgp4Trig.cos(inc);
    double xmx = -sn * ci;
    double xmy = cn * ci;
    double ux = xmx * su + cn * cu;
    double uy = xmy * su + sn * cu;
    double uz = si * su;
    out[o] = M * mrt * ux;
    out[o + 1] = M * mrt * uy;
    out[o + 2] = M * mrt * uz;
    out[o + 3] = MPS * (mvt * ux + rvdot * (xmx * cu - cn * su));
    out[o + 4] = MPS * (mvt * uy + rvdot * (xmy * cu - sn * su));
    out[o + 5] = MPS * (mvt * uz + rvdot * si * cu);
    return Double.isFinite(mrt * (mvt + rvdot) + out[o] + out[o + 1] + out[o + 3] + out[o + 4])
        ? Sgp4Outcome.MOVED
        : Sgp4Outcome.OUT_OF_RANGE;
  }
}
