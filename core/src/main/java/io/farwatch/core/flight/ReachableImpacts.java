package io.farwatch.core.flight;

import io.farwatch.core.earth.EcefState;
import io.farwatch.core.earth.Geodetic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where an object that still thrusts may come down: the impacts over a family of remaining burns.
 *
 * <p>The family: 0 to 180 s more, short ones likelier (evenly in the square root); an acceleration
 * of 10 to 60 m/s2 now (evenly in its logarithm) or the one that was measured, within 15 %; an
 * exhaust speed of 2,400 to 3,000 m/s; thrust within 12 deg of the velocity in pitch and 4 deg in
 * yaw. Drawn by Halton's sequence, so equal input gives equal bits. Free flight in vacuum follows.
 *
 * @param impacts those that come down, in the order drawn
 * @param drawn how many burns were tried
 */
public record ReachableImpacts(List<Impact> impacts, int drawn) {
  private static final int DRAWS = 240;
  private static final int SKIPPED = 20;
  private static final double LONGEST_S = 180;
  private static final double STEP_S = 5;
  private static final double DEG = Math.PI / 180;

  public ReachableImpacts {
    impacts = List.copyOf(impacts);
  }

  /**
   * One of them.
   *
   * @param latitudeRad geodetic
   * @param longitudeRad from -pi to pi
   * @param timeS from now (s)
   * @param burnS how long it still thrusts (s)
   */
  public record Impact(double latitudeRad, double longitudeRad, double timeS, double burnS) {}

  /** The impacts in reach of a state (ECEF) whose thrust is unknown. */
  public static ReachableImpacts of(EcefState state) {
    return of(state, 0);
  }

  /**
   * The impacts in reach of a state whose acceleration by thrust is about {@code thrustMps2}; zero
   * when it is not known.
   */
  public static ReachableImpacts of(EcefState state, double thrustMps2) {
    if (!(thrustMps2 >= 0 && thrustMps2 < 1e3)) {
      throw new IllegalArgumentException("thrust of " + thrustMps2 + " m/s2");
    }
    List<Impact> impacts = new ArrayList<>();
    GroundSearch search = new GroundSearch(new VacuumArc(), GroundSearch.Limits.VACUUM);
    double[] w = new double[RungeKutta8.WORK];
    for (int k = 0; k < DRAWS; k++) {
      double root = draw(k, 2);
      double burn = LONGEST_S * root * root;
      double start =
          thrustMps2 > 0
              ? thrustMps2 * (0.85 + 0.3 * draw(k, 3))
              : 10 * StrictMath.pow(6, draw(k, 3));
      RemainingBurn field =
          new RemainingBurn(
              start,
              2400 + 600 * draw(k, 5),
              (24 * draw(k, 7) - 12) * DEG,
              (8 * draw(k, 11) - 4) * DEG);
      double[] s = burnt(state, field, burn, w);
      if (search.find(s, 0, 1)) {
        GroundCrossing c = search.arc.crossing();
        impacts.add(
            new Impact(c.latitudeRad(), c.longitudeRad(), Math.max(0, burn + c.timeS()), burn));
      }
    }
    return new ReachableImpacts(impacts, DRAWS);
  }

  private static double draw(int k, int prime) {
    return BoostPrior.halton(k + 1 + SKIPPED, prime);
  }

  private static double[] burnt(EcefState state, Field field, double burnS, double[] w) {
    int y = RungeKutta8.Y;
    System.arraycopy(state.toArray(), 0, w, y, 6);
    w[y + 6] = 0;
    int steps = (int) Math.ceil(burnS / STEP_S);
    for (int i = 0; i < steps; i++) {
      RungeKutta5.step(field, burnS / steps, RemainingBurn.N, w);
    }
    return java.util.Arrays.copyOfRange(w, y, y + 6);
  }

  /** Share of the burns after which it comes down within a revolution. */
  public double shareComingDown() {
    return drawn == 0 ? 0 : impacts.size() / (double) drawn;
  }

  /**
   * Corners, anticlockwise as seen from above, of the smallest convex area on the ground that holds
   * a share (0 to 1) of the impacts, those nearest to their middle in units of their spread; empty
   * when fewer than three are left.
   */
  public List<Geodetic> hull(double share) {
    if (!(share > 0 && share <= 1)) {
      throw new IllegalArgumentException("share " + share + " is not within 0..1");
    }
    int kept = (int) Math.ceil(share * impacts.size());
    if (kept < 3) {
      return List.of();
    }
    GroundPlane plane = aboutTheMiddle();
    List<double[]> points = new ArrayList<>();
    for (Impact i : impacts) {
      points.add(plane.toPlane(i.latitudeRad(), i.longitudeRad()));
    }
    List<double[]> corners = convex(nearest(points, kept));
    List<Geodetic> hull = new ArrayList<>();
    for (double[] c : corners) {
      double[] g = plane.toGround(c[0], c[1]);
      hull.add(new Geodetic(g[0], g[1], 0));
    }
    return corners.size() < 3 ? List.of() : List.copyOf(hull);
  }

  private GroundPlane aboutTheMiddle() {
    double x = 0;
    double y = 0;
    double z = 0;
    for (Impact i : impacts) {
      double c = StrictMath.cos(i.latitudeRad());
      x += c * StrictMath.cos(i.longitudeRad());
      y += c * StrictMath.sin(i.longitudeRad());
      z += StrictMath.sin(i.latitudeRad());
    }
    return new GroundPlane(StrictMath.atan2(z, Math.hypot(x, y)), StrictMath.atan2(y, x));
  }

  private static List<double[]> nearest(List<double[]> points, int kept) {
    double n = points.size();
    double mx = points.stream().mapToDouble(p -> p[0]).sum() / n;
    double my = points.stream().mapToDouble(p -> p[1]).sum() / n;
    double xx = points.stream().mapToDouble(p -> (p[0] - mx) * (p[0] - mx)).sum() / n + 1;
    double yy = points.stream().mapToDouble(p -> (p[1] - my) * (p[1] - my)).sum() / n + 1;
    double xy = points.stream().mapToDouble(p -> (p[0] - mx) * (p[1] - my)).sum() / n;
    List<double[]> order = new ArrayList<>(points);
    order.sort(
        Comparator.comparingDouble(
            p -> {
              double a = p[0] - mx;
              double b = p[1] - my;
              return yy * a * a - 2 * xy * a * b + xx * b * b;
            }));
    return order.subList(0, kept);
  }

  /**
   * The convex hull. Source: A. M. Andrew, "Another efficient algorithm for convex hulls in two
   * dimensions", Information Processing Letters 9 (1979).
   */
  private static List<double[]> convex(List<double[]> points) {
    List<double[]> sorted = new ArrayList<>(points);
    sorted.sort(Comparator.<double[]>comparingDouble(p -> p[0]).thenComparingDouble(p -> p[1]));
    List<double[]> hull = new ArrayList<>();
    for (int side = 0; side < 2; side++) {
      int from = hull.size();
      for (double[] p : sorted) {
        while (hull.size() >= from + 2 && turn(hull, p) <= 0) {
          hull.remove(hull.size() - 1);
        }
        hull.add(p);
      }
      hull.remove(hull.size() - 1);
      java.util.Collections.reverse(sorted);
    }
    return hull;
  }

  private static double turn(List<double[]> hull, double[] p) {
    double[] a = hull.get(hull.size() - 2);
    double[] b = hull.get(hull.size() - 1);
    return (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]);
  }
}
