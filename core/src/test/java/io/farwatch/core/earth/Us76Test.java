package io.farwatch.core.earth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.farwatch.core.Allocated;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

/**
 * Figures of "U.S. Standard Atmosphere, 1976", NASA TM-X-74335, as constants. To 86 km the book's
 * pressures are cut after their fifth digit (5474.8 Pa at 20 km, where its equations give 5474.89);
 * temperatures, densities and speeds of sound are rounded.
 */
class Us76Test {
  private static final Us76 AIR = Us76.STANDARD;

  /**
   * Tables I and III by geometric height: m; T (K), p (Pa; the book prints mb), rho (kg/m3), speed
   * of sound (m/s).
   */
  private static final String[] BY_HEIGHT = {
    "0      288.150 1.0132e5  1.2250    340.29",
    "1000   281.651 8.9876e4  1.1117    336.43",
    "2000   275.154 7.9501e4  1.0066    332.53",
    "5000   255.676 5.4048e4  7.3643e-1 320.55",
    "10000  223.252 2.6499e4  4.1351e-1 299.53",
    "15000  216.650 1.2111e4  1.9476e-1 295.07",
    "20000  216.650 5.5293e3  8.8910e-2 295.07",
    "25000  221.552 2.5492e3  4.0084e-2 298.39",
    "30000  226.509 1.1970e3  1.8410e-2 301.71",
    "40000  250.350 2.8714e2  3.9957e-3 317.19",
    "50000  270.650 7.9779e1  1.0269e-3 329.80",
    "60000  247.021 2.1958e1  3.0968e-4 315.07",
    "70000  219.585 -         8.2829e-5 297.06", // p 5.2209 lies on the cut
    "80000  198.639 1.0524    1.8458e-5 282.54",
  };

  /** Table I by geopotential height: m; T_M (K), p (Pa), rho (kg/m3). */
  private static final String[] BY_GEOPOTENTIAL = {
    "200   286.850 9.8945e4  1.2017",
    "1450  278.725 8.5076e4  1.0633",
    "5250  254.025 5.2239e4  7.1641e-1",
    "6500  245.900 4.4034e4  6.2384e-1",
    "9800  224.450 2.7255e4  4.2304e-1",
    "11000 216.650 2.2632e4  3.6392e-1",
    "17900 216.650 7.6241e3  1.2259e-1",
    "20000 216.650 5.4748e3  8.8035e-2",
    "24800 221.450 2.5896e3  4.0739e-2",
    "27100 223.750 1.8194e3  2.8328e-2",
    "32000 228.650 8.6801e2  1.3225e-2",
    "37200 243.210 4.0870e2  5.8542e-3",
    "40000 251.050 2.7752e2  3.8510e-3",
    "47000 270.650 1.1090e2  1.4275e-3",
    "49400 270.650 8.1919e1  1.0544e-3",
    "51000 270.650 6.6938e1  8.6160e-4",
    "61500 241.250 1.6456e1  2.3764e-4",
    "79500 197.650 9.6649e-1 1.7035e-5",
    "84000 188.650 4.3598e-1 8.0510e-6",
  };

  /** Table I from 86 km: km; T (K), p (Pa), rho (kg/m3). */
  private static final String[] ABOVE_86_KM = {
    "86   186.87  3.7338e-1 6.958e-6",
    "90   186.87  1.8359e-1 3.416e-6",
    "95   188.42  7.5966e-2 1.393e-6",
    "100  195.08  3.2011e-2 5.604e-7",
    "110  240.00  7.1042e-3 9.708e-8",
    "120  360.00  2.5382e-3 2.222e-8",
    "150  634.39  4.5422e-4 2.076e-9",
    "200  854.56  8.4736e-5 2.541e-10",
    "300  976.01  8.7704e-6 1.916e-11",
    "400  995.83  1.4518e-6 2.803e-12",
    "500  999.24  3.0236e-7 5.215e-13",
    "600  999.85  8.2130e-8 1.137e-13",
    "700  999.97  3.1908e-8 3.070e-14",
    "800  999.99  1.7036e-8 1.136e-14",
    "900  1000.00 1.0873e-8 5.759e-15",
    "1000 1000.00 7.5138e-9 3.561e-15",
  };

  /** Table VIII: km; number densities (1/m3) of N2, O, O2, Ar, He, H. */
  private static final String[] NUMBER_DENSITIES = {
    "90   5.547e19 2.443e17 1.479e19 6.574e17 3.976e14 0",
    "100  9.210e18 4.298e17 2.151e18 9.501e16 1.133e14 0",
    "110  1.641e18 2.303e17 2.621e17 1.046e16 5.821e13 0",
    "120  3.726e17 9.275e16 4.395e16 1.366e15 3.888e13 0",
    "150  3.124e16 1.780e16 2.750e15 5.000e13 2.106e13 3.767e11",
    "200  2.925e15 4.050e15 1.918e14 1.938e12 1.310e13 1.630e11",
    "400  4.669e12 9.584e13 1.252e11 2.124e8  4.868e12 8.960e10",
    "500  2.592e11 1.836e13 4.607e9  3.445e6  3.215e12 8.000e10",
    "800  7.377e7  1.732e11 4.105e5  3.027e1  1.001e12 5.961e10",
    "1000 4.626e5  9.562e9  1.251e3  2.188e-2 4.850e11 4.967e10",
  };

  @Test
  void to80Km_tablesIAndIII_toAllPrintedDigits() {
    for (String row : BY_HEIGHT) {
      String[] f = row.split(" +");
      double z = Double.parseDouble(f[0]);
      assertThat(round(AIR.temperatureK(z), 6)).as("T at " + row).isEqualTo(number(f[1]));
      if (!f[2].equals("-")) {
        assertThat(cut(AIR.pressurePa(z))).as("p at " + row).isEqualTo(number(f[2]));
      }
      assertThat(round(AIR.densityKgM3(z), 5)).as("rho at " + row).isEqualTo(number(f[3]));
      assertThat(round(AIR.soundSpeedMps(z), 5)).as("a at " + row).isEqualTo(number(f[4]));
    }
  }

  @Test
  void to85Km_tableIByGeopotentialHeight_toAllPrintedDigits() {
    for (String row : BY_GEOPOTENTIAL) {
      String[] f = row.split(" +");
      double z = Us76.geometricM(Double.parseDouble(f[0]));
      double molecular = AIR.temperatureK(z) * Us76.M0 / AIR.molarMassKgKmol(z);
      assertThat(round(molecular, 6)).as("T_M at " + row).isEqualTo(number(f[1]));
      assertThat(cut(AIR.pressurePa(z))).as("p at " + row).isEqualTo(number(f[2]));
      assertThat(round(AIR.densityKgM3(z), 5)).as("rho at " + row).isEqualTo(number(f[3]));
    }
  }

  @Test
  void from80To86Km_theKineticTemperatureFollowsTheMolarMass() {
    // Table 8: M/M0 is 0.999579 at 86 km, where T is 186.8673 K and T_M 186.946 K.
    assertThat(AIR.molarMassKgKmol(86_000 - 1e-6)).isCloseTo(28.9522, offset(5e-5));
    assertThat(AIR.temperatureK(86_000 - 1e-6)).isCloseTo(186.8673, offset(5e-4));
    assertThat(AIR.temperatureK(80_000)).isCloseTo(198.639, offset(5e-4));
    assertThat(AIR.temperatureK(85_000)).isCloseTo(188.893 * 0.999694, offset(1e-3));
  }

  @Test
  void to1000Km_tableI_within3In10000() {
    for (String row : ABOVE_86_KM) {
      String[] f = row.split(" +");
      double z = 1000 * number(f[0]);
      assertThat(AIR.temperatureK(z)).as("T at " + row).isCloseTo(number(f[1]), offset(0.006));
      assertThat(AIR.pressurePa(z))
          .as("p at " + row)
          .isCloseTo(number(f[2]), withinPercentage(0.03));
      assertThat(AIR.densityKgM3(z))
          .as("rho at " + row)
          .isCloseTo(number(f[3]), withinPercentage(0.03));
    }
  }

  @Test
  void to1000Km_theGasesOfTableVIII_within4In10000() {
    for (String row : NUMBER_DENSITIES) {
      String[] f = row.split(" +");
      for (int gas = 0; gas < 6; gas++) {
        assertThat(AIR.numberDensity(gas, 1000 * number(f[0])))
            .as("gas " + gas + " at " + row)
            .isCloseTo(number(f[1 + gas]), withinPercentage(0.04));
      }
    }
  }

  @Test
  void geopotentialHeight_isTheTablesOwn_andGoesBothWays() {
    // Table I: 10,000 m geometric are 9,984 m geopotential, 86,000 m are 84,852 m.
    assertThat(Us76.geopotentialM(10_000)).isCloseTo(9_984, offset(0.5));
    assertThat(Us76.geopotentialM(86_000)).isCloseTo(84_852, offset(0.5));
    assertThat(Us76.geometricM(Us76.geopotentialM(47_123))).isCloseTo(47_123, offset(1e-8));
  }

  @Test
  void density_fallsAllTheWay_withoutStepsBeyondTheStandardsOwn() {
    double last = AIR.densityKgM3(-5_000);
    assertThat(AIR.densityKgM3(-8_000)).isEqualTo(last);
    for (int z = -4_990; z < 1_200_000; z += 10) {
      double d = AIR.densityKgM3(z);
      assertThat(d).isGreaterThan(0).isLessThan(last).isGreaterThan(0.997 * last);
      last = d;
    }
    assertThat(AIR.densityKgM3(1e9)).isZero();
    assertThat(AIR.soundSpeedMps(1e12)).isFinite();
    assertThat(AIR.densityKgM3(-1e12)).isFinite();
  }

  @Test
  void density_takesNoHeap() {
    double[] z = {0};
    assertThat(
            Allocated.bytesOf10000(
                () -> {
                  z[0] = (z[0] + 37) % 200_000;
                  z[0] += 1e-20 * (AIR.densityKgM3(z[0]) + AIR.soundSpeedMps(z[0]));
                }))
        .isZero();
  }

  private static double number(String printed) {
    return Double.parseDouble(printed);
  }

  /** To five digits, as the book cuts its pressures. */
  private static double cut(double x) {
    return new BigDecimal(x).round(new MathContext(5, RoundingMode.DOWN)).doubleValue();
  }

  /** To significant digits, as the book rounds. */
  private static double round(double x, int digits) {
    return new BigDecimal(x).round(new MathContext(digits, RoundingMode.HALF_UP)).doubleValue();
  }
}
