package io.farwatch.core.earth;

/**
 * The U.S. Standard Atmosphere, 1976, from 86 to 1000 km: temperature by segments, and the number
 * densities of N2, O, O2, Ar, He and H from molecular and eddy diffusion with vertical transport.
 * Source: NOAA-S/T 76-1562 (NASA TM-X-74335), section 1.3, eqs. 25-43, tables 5-7. Heights here are
 * geometric, in km, as the standard's coefficients are; number densities per m3, temperatures in K.
 *
 * <p>Two choices that the tables imply: argon and helium take the mean molar mass of N2, O and O2
 * above 100 km, where N2, O and O2 take that of N2; hydrogen has no flux above 500 km. With them
 * every number density of table VIII is met within its four digits.
 *
 * <p>The equations are integrated once, upward from 86 km in steps of 100 m (hydrogen from 500 km
 * both ways), and density and particle number are laid down as cubics of their logarithms over
 * intervals of 500 m, to whose ends all breaks of the profile fall; against steps half as long the
 * density differs by less than 1e-7.
 */
final class Us76Upper {
  static final double BOTTOM_KM = 86;
  static final double TOP_KM = 1000;

  /** Avogadro's number of the standard (1/kmol). */
  static final double NA = 6.022169e26;

  private static final double STEP_KM = 0.1;
  private static final int PER_INTERVAL = 5;
  private static final int INTERVALS = 1828;
  private static final int NODES = INTERVALS * PER_INTERVAL;

  /** Number of the gas: N2, O, O2, Ar, He, and H, which is integrated apart. */
  private static final int GASES = 5;

  private static final double[] MOLAR = {28.0134, 15.9994, 31.9988, 39.948, 4.0026, 1.00797};
  private static final double[] AT_86 = {1.129794e20, 8.6e16, 3.030898e19, 1.3514e18, 7.5817e14};
  private static final double[] DIFFUSION_A = {0, 6.986e20, 4.863e20, 4.487e20, 1.7e21, 3.305e21};
  private static final double[] DIFFUSION_B = {0, 0.75, 0.75, 0.87, 0.691, 0.5};
  private static final double[] THERMAL = {0, 0, 0, 0, -0.4, -0.25};

  /** Of the vertical transport (table 7): Q, U, W; the second triple only of O below 97 km. */
  private static final double[] FLUX_Q = {0, -5.809644e-4, 1.366212e-4, 9.434079e-5, -2.457369e-4};

  private static final double[] FLUX_U = {0, 56.90311, 86, 86, 86};
  private static final double[] FLUX_W = {0, 2.706240e-5, 8.333333e-5, 8.333333e-5, 6.666667e-4};
  private static final double OXYGEN_Q = -3.416248e-3;
  private static final double OXYGEN_U = 97;
  private static final double OXYGEN_W = 5.008765e-4;

  private static final double HYDROGEN_500 = 8.0e10;
  private static final double HYDROGEN_FLUX = 7.2e11;
  private static final double HYDROGEN_FROM_KM = 150;
  private static final int HYDROGEN_NODE = 4140; // 500 km

  /** Logarithms of the number densities at the nodes, and hydrogen's number density. */
  private final double[][] logN = new double[NODES + 1][];

  private final double[] hydrogen = new double[NODES + 1];

  /** Four coefficients an interval, of ln density (kg/m3) and of ln particle number (1/m3). */
  private final double[] logDensity = new double[4 * INTERVALS];

  private final double[] logParticles = new double[4 * INTERVALS];

  Us76Upper() {
    diffuse();
    hydrogen(1);
    hydrogen(-1);
    for (int i = 0; i < INTERVALS; i++) {
      lay(i, true, logDensity);
      lay(i, false, logParticles);
    }
  }

  double densityKgM3(double km) {
    return StrictMath.exp(cubic(logDensity, km));
  }

  double particlesPerM3(double km) {
    return StrictMath.exp(cubic(logParticles, km));
  }

  /** Number density of a gas (1/m3) at a multiple of 100 m, for comparison with table VIII. */
  double numberDensity(int gas, double km) {
    int node = (int) Math.round((km - BOTTOM_KM) / STEP_KM);
    return gas == GASES ? hydrogen[node] : StrictMath.exp(logN[node][gas]);
  }

  /** Kinetic temperature (eqs. 25, 27, 29, 31). */
  static double temperatureK(double km) {
    if (km <= 91) {
      return 186.8673;
    }
    if (km <= 110) {
      double x = (km - 91) / -19.9429;
      return 263.1905 - 76.3232 * Math.sqrt(1 - x * x);
    }
    if (km <= 120) {
      return 240 + 12 * (km - 110);
    }
    double xi = (km - 120) * (Us76.EARTH_KM + 120) / (Us76.EARTH_KM + km);
    return 1000 - 640 * StrictMath.exp(-0.01875 * xi);
  }

  /** Its gradient (K/km) in the segment that holds {@code inside}. */
  private static double gradient(double km, double inside) {
    if (inside <= 91) {
      return 0;
    }
    if (inside <= 110) {
      double x = (km - 91) / -19.9429;
      return -76.3232 / -19.9429 * -x / Math.sqrt(1 - x * x);
    }
    if (inside <= 120) {
      return 12;
    }
    double part = (Us76.EARTH_KM + 120) / (Us76.EARTH_KM + km);
    return 0.01875 * (1000 - temperatureK(km)) * part * part;
  }

  /** g over R* and T (kmol/(kg km)). */
  private static double weight(double km) {
    double part = Us76.EARTH_KM / (Us76.EARTH_KM + km);
    return 1000 * Us76.G0 * part * part / (Us76.GAS * temperatureK(km));
  }

  /** d ln n/d height (1/km) of the five gases, in the segment that holds {@code inside}. */
  private static void slopes(double km, double inside, double[] y, double[] out) {
    double t = temperatureK(km);
    double logGradient = gradient(km, inside) / t;
    double weight = weight(km);
    double eddy = eddy(km, inside);
    double nitrogen = StrictMath.exp(y[0]);
    double oxygen = StrictMath.exp(y[1]);
    double oxygen2 = StrictMath.exp(y[2]);
    double heavy = nitrogen + oxygen + oxygen2;
    double mixed = (nitrogen * MOLAR[0] + oxygen * MOLAR[1] + oxygen2 * MOLAR[2]) / heavy;
    double first = inside < 100 ? Us76.M0 : MOLAR[0];
    out[0] = -weight * first - logGradient;
    for (int i = 1; i < GASES; i++) {
      double mean = inside < 100 || i < 3 ? first : mixed;
      double d =
          DIFFUSION_A[i] / (i < 3 ? nitrogen : heavy) * StrictMath.pow(t / 273.15, DIFFUSION_B[i]);
      double still =
          (d * (weight * MOLAR[i] + THERMAL[i] * logGradient) + eddy * weight * mean) / (d + eddy);
      out[i] = -still - transport(i, km, inside) - logGradient;
    }
  }

  /** Eddy diffusion (m2/s), eqs. 38. */
  private static double eddy(double km, double inside) {
    if (inside < 95) {
      return 120;
    }
    double x = (km - 95) * (km - 95);
    return inside < 115 && x < 400 ? 120 * StrictMath.exp(1 - 400 / (400 - x)) : 0;
  }

  /** The transport term v/(D + K) (1/km), eq. 37. */
  private static double transport(int gas, double km, double inside) {
    double up = km - FLUX_U[gas];
    double v = FLUX_Q[gas] * up * up * StrictMath.exp(-FLUX_W[gas] * up * up * up);
    if (gas == 1 && inside < OXYGEN_U) {
      double down = OXYGEN_U - km;
      v += OXYGEN_Q * down * down * StrictMath.exp(-OXYGEN_W * down * down * down);
    }
    return v;
  }

  /** The classical Runge-Kutta method of fourth order, upward from 86 km. */
  private void diffuse() {
    double[] y = new double[GASES];
    double[][] k = new double[4][GASES];
    double[] at = new double[GASES];
    for (int i = 0; i < GASES; i++) {
      y[i] = StrictMath.log(AT_86[i]);
    }
    logN[0] = y.clone();
    for (int node = 0; node < NODES; node++) {
      double km = km(node);
      double middle = km + 0.5 * STEP_KM;
      slopes(km, middle, y, k[0]);
      for (int s = 1; s < 4; s++) {
        double part = s == 3 ? STEP_KM : 0.5 * STEP_KM;
        for (int i = 0; i < GASES; i++) {
          at[i] = y[i] + part * k[s - 1][i];
        }
        slopes(km + part, middle, at, k[s]);
      }
      for (int i = 0; i < GASES; i++) {
        y[i] += STEP_KM / 6 * (k[0][i] + 2 * k[1][i] + 2 * k[2][i] + k[3][i]);
      }
      logN[node + 1] = y.clone();
    }
  }

  /** Hydrogen by eq. 39 as a differential equation, two nodes a step. */
  private void hydrogen(int way) {
    double n = HYDROGEN_500;
    hydrogen[HYDROGEN_NODE] = n;
    double h = 2 * way * STEP_KM;
    int node = HYDROGEN_NODE;
    while (way > 0 ? node < NODES : km(node) > HYDROGEN_FROM_KM + 0.5 * STEP_KM) {
      double middle = km(node + way);
      double k0 = hydrogenSlope(node, middle, n);
      double k1 = hydrogenSlope(node + way, middle, n + 0.5 * h * k0);
      double k2 = hydrogenSlope(node + way, middle, n + 0.5 * h * k1);
      double k3 = hydrogenSlope(node + 2 * way, middle, n + h * k2);
      double next = n + h / 6 * (k0 + 2 * k1 + 2 * k2 + k3);
      hydrogen[node + way] =
          0.5 * (n + next)
              + h / 8 * (k0 - hydrogenSlope(node + 2 * way, middle, next)); // Hermite's middle
      n = next;
      node += 2 * way;
      hydrogen[node] = n;
    }
  }

  private double hydrogenSlope(int node, double inside, double n) {
    double km = km(node);
    double t = temperatureK(km);
    double others = 0;
    for (int i = 0; i < GASES; i++) {
      others += StrictMath.exp(logN[node][i]);
    }
    double d = DIFFUSION_A[5] / others * Math.sqrt(t / 273.15);
    double flux = inside < 500 ? HYDROGEN_FLUX : 0;
    return -1000 * flux / d - n * ((1 + THERMAL[5]) * gradient(km, km) / t + weight(km) * MOLAR[5]);
  }

  private static double km(int node) {
    return BOTTOM_KM + node * STEP_KM;
  }

  /** The cubic of an interval through the values and slopes at its ends. */
  private void lay(int interval, boolean mass, double[] into) {
    int a = interval * PER_INTERVAL;
    int b = a + PER_INTERVAL;
    double middle = 0.5 * (km(a) + km(b));
    double h = PER_INTERVAL * STEP_KM;
    double ya = StrictMath.log(sum(a, mass, false, middle));
    double yb = StrictMath.log(sum(b, mass, false, middle));
    double sa = h * sum(a, mass, true, middle) / sum(a, mass, false, middle);
    double sb = h * sum(b, mass, true, middle) / sum(b, mass, false, middle);
    int at = 4 * interval;
    into[at] = ya;
    into[at + 1] = sa;
    into[at + 2] = 3 * (yb - ya) - 2 * sa - sb;
    into[at + 3] = sa + sb - 2 * (yb - ya);
  }

  /** Sum over the gases of the number density or its slope, as particles or as mass. */
  private double sum(int node, boolean mass, boolean slope, double inside) {
    double[] slopes = new double[GASES];
    slopes(km(node), inside, logN[node], slopes);
    double part = hydrogen[node] > 0 && slope ? hydrogenSlope(node, inside, hydrogen[node]) : 0;
    double sum = (slope ? part : hydrogen[node]) * (mass ? MOLAR[5] / NA : 1);
    for (int i = 0; i < GASES; i++) {
      double n = StrictMath.exp(logN[node][i]) * (slope ? slopes[i] : 1);
      sum += n * (mass ? MOLAR[i] / NA : 1);
    }
    return sum;
  }

  /** Above the top the last slope goes on. */
  private static double cubic(double[] c, double km) {
    double x = (km - BOTTOM_KM) / (PER_INTERVAL * STEP_KM);
    if (x >= INTERVALS) {
      int at = 4 * (INTERVALS - 1);
      double slope = c[at + 1] + 2 * c[at + 2] + 3 * c[at + 3];
      return c[at] + c[at + 1] + c[at + 2] + c[at + 3] + slope * (x - INTERVALS);
    }
    int i = Math.max(0, (int) x);
    double t = x - i;
    return c[4 * i] + t * (c[4 * i + 1] + t * (c[4 * i + 2] + t * c[4 * i + 3]));
  }
}
