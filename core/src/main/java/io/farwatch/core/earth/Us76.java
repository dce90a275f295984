package io.farwatch.core.earth;

/**
 * The U.S. Standard Atmosphere, 1976: mean air of middle latitudes at moderate solar activity,
 * defined from -5 to 1000 km. Source: "U.S. Standard Atmosphere, 1976", NOAA-S/T 76-1562 (NASA
 * TM-X-74335), sections 1.2 and 1.3; its equation numbers are cited at the methods.
 *
 * <p>Heights that come in are geometric and in metres. Below 86 km the layers are defined over
 * geopotential height, {@link #geopotentialM}, with the molecular-scale temperature T_M = T M0/M;
 * from 80 to 86 km the mean molar mass M falls (table 8), which moves the kinetic temperature but
 * neither density nor sound. From 86 km {@link Us76Upper}; there the standard itself leaves a step
 * of 5e-6 in the density, and it gives no speed of sound, which is here continued as sqrt(1.4 R* T
 * / M). Below -5 km the values are held; above 1000 km the density falls on with its last scale
 * height.
 *
 * <p>A density costs an exponential and at most a logarithm: about 20 ns, so there is no second,
 * faster form.
 */
public final class Us76 implements Atmosphere {
  /** Standard gravity (m/s2). */
  static final double G0 = 9.80665;

  /** The gas constant of the standard (J/(kmol K)). */
  static final double GAS = 8314.32;

  /** Molar mass of air at sea level (kg/kmol). */
  static final double M0 = 28.9644;

  /** The standard's effective Earth radius (km), to which geopotential heights belong. */
  static final double EARTH_KM = 6356.766;

  private static final double KAPPA = 1.4;
  private static final double LOWEST_M = -5000;
  private static final double UPPER_M = 86_000;

  /** Bases of the layers (geopotential m), their T_M (K) and lapse rates (K/m): table 4. */
  private static final double[] BASE_M = {0, 11_000, 20_000, 32_000, 47_000, 51_000, 71_000};

  private static final double[] BASE_K = {288.15, 216.65, 216.65, 228.65, 270.65, 270.65, 214.65};
  private static final double[] LAPSE = {-0.0065, 0, 0.001, 0.0028, 0, -0.0028, -0.002};

  /** M/M0 each 500 m from 80 to 86 km geometric: table 8. */
  private static final double[] MASS_RATIO = {
    1, 0.999996, 0.999989, 0.999971, 0.999941, 0.999909, 0.999870, 0.999829, 0.999786, 0.999741,
    0.999694, 0.999641, 0.999579
  };

  /** The only one; it stands after the tables it is made from. */
  public static final Us76 STANDARD = new Us76();

  private final double[] baseP = new double[BASE_M.length];
  private final Us76Upper upper = new Us76Upper();

  private Us76() {
    baseP[0] = 101_325;
    for (int i = 1; i < BASE_M.length; i++) {
      baseP[i] = pressure(i - 1, BASE_M[i]);
    }
  }

  /** Geopotential height (m) of a geometric one (eq. 18). */
  public static double geopotentialM(double heightM) {
    double r = 1000 * EARTH_KM;
    return r * heightM / (r + heightM);
  }

  /** Geometric height (m) of a geopotential one (eq. 19). */
  public static double geometricM(double geopotentialM) {
    double r = 1000 * EARTH_KM;
    return r * geopotentialM / (r - geopotentialM);
  }

  @Override
  public double densityKgM3(double heightM) {
    if (heightM >= UPPER_M) {
      return upper.densityKgM3(heightM / 1000);
    }
    double h = geopotentialM(Math.max(LOWEST_M, heightM));
    int i = layer(h);
    return pressure(i, h) * M0 / (GAS * molecular(i, h));
  }

  @Override
  public double soundSpeedMps(double heightM) {
    return Math.sqrt(KAPPA * GAS * molecularScaleK(heightM) / M0);
  }

  /** Pressure (Pa). */
  public double pressurePa(double heightM) {
    if (heightM >= UPPER_M) {
      double km = heightM / 1000;
      return upper.particlesPerM3(km) * GAS / Us76Upper.NA * temperatureK(heightM);
    }
    double h = geopotentialM(Math.max(LOWEST_M, heightM));
    return pressure(layer(h), h);
  }

  /** Kinetic temperature (K). */
  public double temperatureK(double heightM) {
    if (heightM >= UPPER_M) {
      return Us76Upper.temperatureK(heightM / 1000);
    }
    return molecularScaleK(heightM) * massRatio(heightM);
  }

  /** Mean molar mass of the air (kg/kmol). */
  public double molarMassKgKmol(double heightM) {
    if (heightM < UPPER_M) {
      return M0 * massRatio(heightM);
    }
    double km = Math.min(heightM / 1000, Us76Upper.TOP_KM);
    return upper.densityKgM3(km) * Us76Upper.NA / upper.particlesPerM3(km);
  }

  /** Number density of N2, O, O2, Ar, He or H (0-5; 1/m3) at a multiple of 100 m from 86 km. */
  double numberDensity(int gas, double heightM) {
    return upper.numberDensity(gas, heightM / 1000);
  }

  private double molecularScaleK(double heightM) {
    if (heightM >= UPPER_M) {
      return temperatureK(heightM) * M0 / molarMassKgKmol(heightM);
    }
    double h = geopotentialM(Math.max(LOWEST_M, heightM));
    return molecular(layer(h), h);
  }

  private static double massRatio(double heightM) {
    double x = (heightM - 80_000) / 500;
    if (x <= 0) {
      return 1;
    }
    int i = Math.min(MASS_RATIO.length - 2, (int) x);
    return MASS_RATIO[i] + (x - i) * (MASS_RATIO[i + 1] - MASS_RATIO[i]);
  }

  private static int layer(double h) {
    int i = BASE_M.length - 1;
    while (i > 0 && h < BASE_M[i]) {
      i--;
    }
    return i;
  }

  /** The molecular-scale temperature (K), eq. 23. */
  private static double molecular(int layer, double h) {
    return BASE_K[layer] + LAPSE[layer] * (h - BASE_M[layer]);
  }

  /** Eqs. 33a and 33b. */
  private double pressure(int layer, double h) {
    double k = G0 * M0 / GAS;
    double base = BASE_K[layer];
    if (LAPSE[layer] == 0) {
      return baseP[layer] * StrictMath.exp(-k * (h - BASE_M[layer]) / base);
    }
    // Not StrictMath.pow: it takes three small arrays a call.
    double log = StrictMath.log(base / molecular(layer, h));
    return baseP[layer] * StrictMath.exp(k / LAPSE[layer] * log);
  }
}
