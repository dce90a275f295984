package io.farwatch.core.assess;

import io.farwatch.core.assess.Assessment.ArcPoint;
import io.farwatch.core.assess.Assessment.GroundPoint;
import io.farwatch.core.earth.EcefPosition;
import io.farwatch.core.earth.Enu;
import io.farwatch.core.earth.Frames;
import io.farwatch.core.earth.Geodetic;
import io.farwatch.core.earth.LocalFrame;
import io.farwatch.core.flight.ArcApex;
import io.farwatch.core.flight.Ballistics;
import io.farwatch.core.flight.GroundCrossing;
import io.farwatch.core.flight.GroundUncertainty;
import io.farwatch.core.flight.LaunchRegion;
import io.farwatch.core.linear.Matrix;
import io.farwatch.core.track.Track;
import org.jspecify.annotations.Nullable;

/**
 * The unpowered arc of a falling track: apogee, where it meets the ground forwards and backwards,
 * with ellipses; and the launch region, which allows for the unknown boost.
 */
record Arc(
    @Nullable ArcPoint apogee,
    @Nullable GroundPoint origin,
    @Nullable GroundPoint launch,
    @Nullable GroundPoint impact,
    @Nullable GroundUncertainty impactUncertainty,
    double apogeeM,
    double groundRangeM) {
  static final Arc NONE = new Arc(null, null, null, null, null, 0, 0);

  /** m: what drag in the last 100 km may do to the vacuum impact, 1 sigma, along the arc. */
  private static final double DRAG_ALONG_M = 1500;

  static Arc of(Track track) {
    GroundCrossing down = Ballistics.impact(track.state());
    if (down == null) {
      return NONE;
    }
    GroundUncertainty vacuum =
        Ballistics.impactUncertainty(track.state(), track.covariance(), 0.95);
    GroundUncertainty at = vacuum == null ? null : withDrag(vacuum, azimuthRad(down));
    GroundCrossing up = Ballistics.origin(track.state());
    GroundUncertainty from =
        up == null ? null : Ballistics.originUncertainty(track.state(), track.covariance(), 0.95);
    ArcApex apex = Ballistics.apogee(track.state());
    GroundPoint origin = up == null || from == null ? null : point(track, up, from);
    return new Arc(
        apex == null
            ? null
            : new ArcPoint(
                apex.latitudeRad(),
                apex.longitudeRad(),
                apex.heightM(),
                track.epoch().plusSeconds(apex.timeS())),
        origin,
        up == null || from == null ? null : launch(track, up, from),
        at == null ? null : point(track, down, at),
        at,
        apex == null ? 0 : apex.heightM(),
        up == null ? 0 : distanceM(up, down));
  }

  private static GroundPoint point(Track track, GroundCrossing c, GroundUncertainty u) {
    return new GroundPoint(
        u.latitudeRad(),
        u.longitudeRad(),
        track.epoch().plusSeconds(c.timeS()),
        u.ellipse(0.5),
        u.ellipse(0.95));
  }

  /** Where it was launched, over all boosts that may have put it on this arc. */
  private static @Nullable GroundPoint launch(
      Track track, GroundCrossing up, GroundUncertainty from) {
    LaunchRegion region = LaunchRegion.of(track.state(), up, from);
    return region == null
        ? null
        : new GroundPoint(
            region.latitudeRad(),
            region.longitudeRad(),
            track.epoch().plusSeconds(region.timeS()),
            region.ellipse50(),
            region.ellipse95());
  }

  /** Course over ground at the crossing, clockwise from north, folded to 0..pi as axes are. */
  private static double azimuthRad(GroundCrossing c) {
    Enu v =
        new LocalFrame(new Geodetic(c.latitudeRad(), c.longitudeRad(), 0))
            .rotateToEnu(c.state().vxMps(), c.state().vyMps(), c.state().vzMps());
    double a = StrictMath.atan2(v.east(), v.north());
    return a < 0 ? a + Math.PI : a;
  }

  private static GroundUncertainty withDrag(GroundUncertainty u, double courseRad) {
    double e = DRAG_ALONG_M * StrictMath.sin(courseRad);
    double n = DRAG_ALONG_M * StrictMath.cos(courseRad);
    Matrix p = u.covarianceM2();
    Matrix wider =
        Matrix.of(
            2,
            2,
            p.get(0, 0) + e * e,
            p.get(0, 1) + e * n,
            p.get(1, 0) + e * n,
            p.get(1, 1) + n * n);
    return new GroundUncertainty(
        u.latitudeRad(), u.longitudeRad(), wider, u.timeSigmaS(), u.method(), u.ellipse());
  }

  private static double distanceM(GroundCrossing a, GroundCrossing b) {
    EcefPosition p = Frames.geodeticToEcef(new Geodetic(a.latitudeRad(), a.longitudeRad(), 0));
    EcefPosition q = Frames.geodeticToEcef(new Geodetic(b.latitudeRad(), b.longitudeRad(), 0));
    double chord = p.distanceM(q);
    return 2 * 6371e3 * StrictMath.asin(Math.min(1, chord / (2 * 6371e3)));
  }
}
