package io.farwatch.core.earth;

/**
 * Horizontal wind by geometric height over the ellipsoid: east and north (m/s, where the air goes
 * to) at rising heights (m), linear between them and held beyond the ends. Equal everywhere on the
 * Earth; for a flight through the air of some hundred kilometres, not for the globe.
 */
public final class Winds {
  /** Air that turns with the Earth. */
  public static final Winds NONE = new Winds(new double[0], new double[0], new double[0]);

  /** More than any wind of this planet (m/s). */
  public static final double SPEED_MAX_MPS = 500;

  private final double[] heightsM;
  private final double[] eastMps;
  private final double[] northMps;

  private Winds(double[] heightsM, double[] eastMps, double[] northMps) {
    this.heightsM = heightsM;
    this.eastMps = eastMps;
    this.northMps = northMps;
  }

  /** A profile of at least one height; the arrays are copied. */
  public static Winds of(double[] heightsM, double[] eastMps, double[] northMps) {
    int n = heightsM.length;
    if (n == 0 || eastMps.length != n || northMps.length != n) {
      throw new IllegalArgumentException("a wind profile needs one or more full rows");
    }
    for (int i = 0; i < n; i++) {
      boolean rises = i == 0 || heightsM[i] > heightsM[i - 1];
      boolean calm =
          Math.abs(eastMps[i]) <= SPEED_MAX_MPS && Math.abs(northMps[i]) <= SPEED_MAX_MPS;
      if (!Double.isFinite(heightsM[i]) || !rises || !calm) {
        throw new IllegalArgumentException(
            "no wind: " + heightsM[i] + " m, " + eastMps[i] + " m/s, " + northMps[i] + " m/s");
      }
    }
    return new Winds(heightsM.clone(), eastMps.clone(), northMps.clone());
  }

  /** Whether the air turns with the Earth at every height. */
  public boolean isCalm() {
    return heightsM.length == 0;
  }

  /** Toward the east (m/s). */
  public double eastMps(double heightM) {
    return at(heightM, eastMps);
  }

  /** Toward the north (m/s). */
  public double northMps(double heightM) {
    return at(heightM, northMps);
  }

  private double at(double heightM, double[] v) {
    int n = heightsM.length;
    if (n == 0) {
      return 0;
    }
    if (!(heightM > heightsM[0])) {
      return v[0];
    }
    for (int i = 1; i < n; i++) {
      if (heightM < heightsM[i]) {
        double t = (heightM - heightsM[i - 1]) / (heightsM[i] - heightsM[i - 1]);
        return v[i - 1] + t * (v[i] - v[i - 1]);
      }
    }
    return v[n - 1];
  }
}
