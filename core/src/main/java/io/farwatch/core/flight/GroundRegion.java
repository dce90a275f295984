package io.farwatch.core.flight;

import io.farwatch.core.linear.Matrix;
import java.util.Arrays;

/**
 * An area on the ground: a polygon and a margin all round it. It gives the probability that a
 * Gaussian impact lies inside.
 *
 * <p>The plane about the Gaussian's mean is cut into lines along the major axis. On each line the
 * area is a set of intervals (of the polygon by its crossings, of the margin by the capsule about
 * each edge), whose union has an exact probability; across the lines the midpoint rule over that
 * part of the minor axis where both the area and 6 sigma reach. Error about 1e-4. An area is
 * smaller than a hemisphere: when every corner lies over a quarter of the globe away, nothing is
 * inside.
 */
public final class GroundRegion {
  private static final int LINES = 400;
  private static final double REACH_SIGMA = 6;

  /** A quarter of a meridian (m). */
  private static final double QUARTER_M = 10_002_000;

  /** Least sigma (m): a crossing known exactly is a point. */
  private static final double SIGMA_FLOOR_M = 1e-3;

  private final double[] latitudesRad;
  private final double[] longitudesRad;
  private final double widenM;

  /**
   * @param latitudesRad of the corners, at least three, in order either way round, not repeated
   * @param longitudesRad of the corners
   * @param widenM margin round the polygon, at least zero
   */
  public GroundRegion(double[] latitudesRad, double[] longitudesRad, double widenM) {
    if (latitudesRad.length < 3 || latitudesRad.length != longitudesRad.length) {
      throw new IllegalArgumentException(
          latitudesRad.length + " latitudes and " + longitudesRad.length + " longitudes: no area");
    }
    if (!(widenM >= 0 && widenM < 1e7)) {
      throw new IllegalArgumentException("margin " + widenM + " m is not within 0..10,000 km");
    }
    this.latitudesRad = latitudesRad.clone();
    this.longitudesRad = longitudesRad.clone();
    this.widenM = widenM;
  }

  /** Probability that the crossing lies in the area. */
  public double probabilityInside(GroundUncertainty crossing) {
    return probabilityInside(
        crossing.latitudeRad(), crossing.longitudeRad(), crossing.covarianceM2());
  }

  /** Probability that a Gaussian about a place, covariance east-north (m^2), lies in the area. */
  public double probabilityInside(double latitudeRad, double longitudeRad, Matrix covarianceM2) {
    double a = covarianceM2.get(0, 0);
    double b = covarianceM2.get(0, 1);
    double c = covarianceM2.get(1, 1);
    double angle = 0.5 * StrictMath.atan2(2 * b, a - c);
    double spread = Math.hypot(0.5 * (a - c), b);
    double major = Math.sqrt(Math.max(0.5 * (a + c) + spread, SIGMA_FLOOR_M * SIGMA_FLOOR_M));
    double minor = Math.sqrt(Math.max(0.5 * (a + c) - spread, SIGMA_FLOOR_M * SIGMA_FLOOR_M));
    GroundPlane plane = new GroundPlane(latitudeRad, longitudeRad);
    double cos = StrictMath.cos(angle);
    double sin = StrictMath.sin(angle);
    int n = latitudesRad.length;
    double[] along = new double[n];
    double[] across = new double[n];
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    double nearest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < n; i++) {
      double[] p = plane.toPlane(latitudesRad[i], longitudesRad[i]);
      along[i] = cos * p[0] + sin * p[1];
      across[i] = cos * p[1] - sin * p[0];
      low = Math.min(low, across[i] - widenM);
      high = Math.max(high, across[i] + widenM);
      nearest = Math.min(nearest, Math.hypot(p[0], p[1]));
    }
    if (nearest > QUARTER_M + widenM + REACH_SIGMA * major) {
      return 0;
    }
    low = Math.max(low / minor, -REACH_SIGMA);
    high = Math.min(high / minor, REACH_SIGMA);
    double sum = 0;
    LineCut cut = new LineCut(along, across, widenM);
    for (int k = 0; k < LINES && low < high; k++) {
      double v = low + (k + 0.5) * (high - low) / LINES;
      double weight = Normal.density(v) * (high - low) / LINES;
      sum += weight * cut.probability(v * minor, major);
    }
    return Math.max(0, Math.min(1, sum));
  }

  /** Cuts a widened polygon with lines parallel to its first axis. */
  private static final class LineCut {
    private final double[] x;
    private final double[] y;
    private final double w;
    private final double[] crossings;

    /** Starts and ends of the intervals on one line. */
    private final double[][] intervals;

    private int count;

    LineCut(double[] x, double[] y, double w) {
      this.x = x;
      this.y = y;
      this.w = w;
      this.crossings = new double[x.length];
      this.intervals = new double[2 * x.length][2];
    }

    /** Probability under N(0, sigma) along the line at {@code level} of the second axis. */
    double probability(double level, double sigma) {
      count = 0;
      int crossed = 0;
      for (int i = 0; i < x.length; i++) {
        int j = i + 1 == x.length ? 0 : i + 1;
        if (y[i] > level != y[j] > level) {
          crossings[crossed++] = x[i] + (level - y[i]) / (y[j] - y[i]) * (x[j] - x[i]);
        }
        if (w > 0) {
          addCapsule(i, j, level);
        }
      }
      Arrays.sort(crossings, 0, crossed);
      for (int i = 0; i + 1 < crossed; i += 2) {
        add(crossings[i], crossings[i + 1]);
      }
      Arrays.sort(intervals, 0, count, (a, b) -> Double.compare(a[0], b[0]));
      double sum = 0;
      double end = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < count; i++) {
        double from = Math.max(intervals[i][0], end);
        end = Math.max(end, intervals[i][1]);
        if (end > from) {
          sum += Normal.between(from / sigma, end / sigma);
        }
      }
      return sum;
    }

    /** All within w of an edge: convex, so one interval, from the two discs and the box between. */
    private void addCapsule(int i, int j, double level) {
      double from = Double.POSITIVE_INFINITY;
      double to = Double.NEGATIVE_INFINITY;
      for (int k : new int[] {i, j}) {
        double h2 = w * w - (level - y[k]) * (level - y[k]);
        if (h2 >= 0) {
          from = Math.min(from, x[k] - Math.sqrt(h2));
          to = Math.max(to, x[k] + Math.sqrt(h2));
        }
      }
      double length = Math.hypot(x[j] - x[i], y[j] - y[i]);
      if (length > 0) {
        double nx = -(y[j] - y[i]) / length * w;
        double ny = (x[j] - x[i]) / length * w;
        for (int side = -1; side <= 1; side += 2) {
          double ya = y[i] + side * ny;
          double yb = y[j] + side * ny;
          if (ya > level != yb > level) {
            double at = x[i] + side * nx + (level - ya) / (yb - ya) * (x[j] - x[i]);
            from = Math.min(from, at);
            to = Math.max(to, at);
          }
        }
      }
      if (to > from) {
        add(from, to);
      }
    }

    private void add(double from, double to) {
      intervals[count][0] = from;
      intervals[count][1] = to;
      count++;
    }
  }
}
