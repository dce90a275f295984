package io.farwatch.core.flight;

import io.farwatch.core.earth.EcefState;
import io.farwatch.core.linear.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * Where and when an object in free flight was launched, by marginalising over the boost that was
 * not seen.
 *
 * <p>The arc is run back to the ground. Each profile of {@link BoostPrior} that ends on this arc
 * (its speed and climb at cut-off are the arc's at that height, within a kernel) says how far
 * before or behind the arc's origin its pad lies; Coriolis' force on the boost says how far aside.
 * Mean and covariance of these, with the covariance of the origin itself, are the region.
 *
 * @param latitudeRad of its centre
 * @param longitudeRad of its centre, from -pi to pi
 * @param timeS of lift-off, from the state that was asked about (s, negative)
 * @param timeSigmaS of the lift-off (s)
 * @param alongM from the free-flight origin to the centre, along the arc (m)
 * @param acrossM the same to the right of it (m)
 * @param covarianceM2 2 x 2, east and north (m2)
 * @param ellipse50 that holds the pad with 50 %
 * @param ellipse95 that holds the pad with 95 %
 */
public record LaunchRegion(
    double latitudeRad,
    double longitudeRad,
    double timeS,
    double timeSigmaS,
    double alongM,
    double acrossM,
    Matrix covarianceM2,
    GroundEllipse ellipse50,
    GroundEllipse ellipse95) {

  /** Sum of weights under which no profile fits: the kernels are then widened. */
  private static final double FEW = 8;

  private static final double WIDEST = 8;

  /** m: a pad is never known better than this. */
  private static final double FLOOR_M = 300;

  /**
   * The launch region of a free-flight state under a 6 x 6 covariance (ECEF, m and m/s); null when
   * the arc never meets the ground behind it.
   */
  public static @Nullable LaunchRegion of(EcefState state, Matrix covariance) {
    GroundCrossing origin = Ballistics.origin(state);
    GroundUncertainty from =
        origin == null ? null : Ballistics.originUncertainty(state, covariance, 0.95);
    return origin == null || from == null ? null : of(state, origin, from);
  }

  /** Makes the table of boosts, which else the first call does: about half a second, once. */
  public static void prepare() {
    if (BoostPrior.table().isEmpty()) {
      throw new IllegalStateException("no boost is possible");
    }
  }

  /** As {@link #of(EcefState, Matrix)}, for an origin already found. */
  public static @Nullable LaunchRegion of(
      EcefState state, GroundCrossing origin, GroundUncertainty from) {
    RisingArc climb = new RisingArc(state, origin);
    BoostPads pads = climb.pads(1);
    for (double widening = 2; pads.sum() < FEW && widening <= WIDEST; widening *= 2) {
      pads = climb.pads(widening);
    }
    return pads.sum() > 0 ? region(climb, pads, from) : null;
  }

  private static LaunchRegion region(RisingArc climb, BoostPads pads, GroundUncertainty from) {
    double x = pads.mean(pads.along);
    double y = pads.mean(pads.across);
    double t = pads.mean(pads.time);
    double xx = pads.moment(pads.along, x, pads.along, x) + FLOOR_M * FLOOR_M;
    double xy = pads.moment(pads.along, x, pads.across, y);
    double yy = pads.moment(pads.across, y, pads.across, y) + FLOOR_M * FLOOR_M;
    double sin = StrictMath.sin(climb.azimuthRad);
    double cos = StrictMath.cos(climb.azimuthRad);
    double[] at =
        new GroundPlane(from.latitudeRad(), from.longitudeRad())
            .toGround(x * sin + y * cos, x * cos - y * sin);
    Matrix p = from.covarianceM2();
    double off = sin * cos * (xx - yy) + xy * (cos * cos - sin * sin);
    Matrix sum =
        Matrix.of(
            2,
            2,
            p.get(0, 0) + sin * sin * xx + 2 * sin * cos * xy + cos * cos * yy,
            p.get(0, 1) + off,
            p.get(1, 0) + off,
            p.get(1, 1) + cos * cos * xx - 2 * sin * cos * xy + sin * sin * yy);
    double timeSigma =
        Math.sqrt(
            Math.max(0, pads.moment(pads.time, t, pads.time, t))
                + from.timeSigmaS() * from.timeSigmaS());
    double share = (xx + yy) / (xx + yy + p.get(0, 0) + p.get(1, 1));
    double[] squares = pads.squares(x, y, xx, xy, yy);
    return new LaunchRegion(
        at[0],
        at[1],
        t,
        timeSigma,
        x,
        y,
        sum,
        ellipse(sum, timeSigma, 0.5, share, pads.quantile(squares, 0.5)),
        ellipse(sum, timeSigma, 0.95, share, pads.quantile(squares, 0.95)));
  }

  /**
   * The ellipse of a covariance that is partly the pads', whose squared size at this probability is
   * {@code square}, and partly Gaussian.
   */
  private static GroundEllipse ellipse(
      Matrix sum, double timeSigma, double probability, double share, double square) {
    double gauss = -2 * StrictMath.log1p(-probability);
    double scale = Math.sqrt((share * square + (1 - share) * gauss) / gauss);
    GroundEllipse e = GroundUncertainty.ellipse(sum, timeSigma, probability);
    return new GroundEllipse(
        probability,
        scale * e.semiMajorM(),
        scale * e.semiMinorM(),
        e.majorAzimuthRad(),
        timeSigma);
  }
}
