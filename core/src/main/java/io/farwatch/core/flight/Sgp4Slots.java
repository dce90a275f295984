package io.farwatch.core.flight;

/**
 * Where the constants of one object stand in the flat array, counted from its first. Names are
 * those of the source, see {@link Sgp4}; angles in rad, time in minutes, lengths in Earth radii.
 */
final class Sgp4Slots {
  /** One of the four kinds below. */
  static final int KIND = 0;

  static final int NO = 1;
  static final int ECCO = 2;
  static final int INCLO = 3;
  static final int MO = 4;
  static final int MDOT = 5;
  static final int ARGPO = 6;
  static final int ARGPDOT = 7;
  static final int NODEO = 8;
  static final int NODEDOT = 9;
  static final int NODECF = 10;
  static final int CC1 = 11;
  static final int BSTAR_CC4 = 12;
  static final int T2COF = 13;
  static final int AO = 14;
  static final int SINIO = 15;
  static final int COSIO = 16;
  static final int AYCOF = 17;
  static final int XLCOF = 18;

  /** The nine of a near object whose drag is of higher order. */
  static final int ETA = 19;

  static final int OMGCOF = 20;
  static final int XMCOF = 21;
  static final int DELMO = 22;
  static final int SINMO = 23;
  static final int BSTAR_CC5 = 24;
  static final int D2 = 25;
  static final int T3COF = 28;
  static final int NEAR_SIZE = 31;

  /** Of a deep object: rates by Sun and Moon of e, i, M, argument of perigee, node. */
  static final int RATES = 19;

  /** Of a deep object: the mean anomaly at epoch and twelve terms, for the Sun, then the Moon. */
  static final int SUN = 24;

  static final int MOON = 37;
  static final int GSTO = 50;
  static final int XLAMO = 51;
  static final int XFACT = 52;

  /** Pairs (real, imaginary): three of a synchronous orbit, eight of a half-day one. */
  static final int WAVES = 53;

  static final int DEEP_SIZE = 53;
  static final int DAY_SIZE = 59;
  static final int HALF_DAY_SIZE = 69;

  static final int NEAR_SIMPLE = 0;
  static final int NEAR = 1;
  static final int DEEP = 2;
  static final int DAY = 3;
  static final int HALF_DAY = 4;

  static final int SIZE_MAX = HALF_DAY_SIZE;

  private Sgp4Slots() {}

  static int size(double kind) {
    return switch ((int) kind) {
      case DEEP -> DEEP_SIZE;
      case DAY -> DAY_SIZE;
      case HALF_DAY -> HALF_DAY_SIZE;
      default -> NEAR_SIZE;
    };
  }
}
