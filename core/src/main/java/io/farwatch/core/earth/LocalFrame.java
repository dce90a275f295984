package io.farwatch.core.earth;

/** The east-north-up frame at a site; it turns with the Earth, so no time enters. */
public final class LocalFrame {
  private final Geodetic place;
  private final EcefPosition origin;
  private final double sinLat;
  private final double cosLat;
  private final double sinLon;
  private final double cosLon;

  public LocalFrame(Geodetic place) {
    this.place = place;
    this.origin = Frames.geodeticToEcef(place);
    this.sinLat = StrictMath.sin(place.latitudeRad());
    this.cosLat = StrictMath.cos(place.latitudeRad());
    this.sinLon = StrictMath.sin(place.longitudeRad());
    this.cosLon = StrictMath.cos(place.longitudeRad());
  }

  public Geodetic place() {
    return place;
  }

  public EcefPosition origin() {
    return origin;
  }

  /** The place of a point seen from here, ENU (m). */
  public Enu toEnu(EcefPosition p) {
    return rotateToEnu(p.xM() - origin.xM(), p.yM() - origin.yM(), p.zM() - origin.zM());
  }

  /** A free vector (velocity, say) from ECEF axes to ENU axes. */
  public Enu rotateToEnu(double x, double y, double z) {
    return new Enu(
        -sinLon * x + cosLon * y,
        -sinLat * cosLon * x - sinLat * sinLon * y + cosLat * z,
        cosLat * cosLon * x + cosLat * sinLon * y + sinLat * z);
  }

  /** A free vector from ENU axes to ECEF axes, {x, y, z}. */
  public double[] rotateToEcef(double east, double north, double up) {
    return new double[] {
      -sinLon * east - sinLat * cosLon * north + cosLat * cosLon * up,
      cosLon * east - sinLat * sinLon * north + cosLat * sinLon * up,
      cosLat * north + sinLat * up
    };
  }

  /** The 3 x 3 rotation from ECEF axes to ENU axes, by rows. */
  public double[] ecefToEnu() {
    return new double[] {
      -sinLon,
      cosLon,
      0,
      -sinLat * cosLon,
      -sinLat * sinLon,
      cosLat,
      cosLat * cosLon,
      cosLat * sinLon,
      sinLat
    };
  }

  /** Range, azimuth and elevation of a point (no refraction). At the zenith azimuth is zero. */
  public RadarPolar toPolar(EcefPosition p) {
    Enu e = toEnu(p);
    double ground = Math.sqrt(e.east() * e.east() + e.north() * e.north());
    double azimuth = StrictMath.atan2(e.east(), e.north());
    return new RadarPolar(
        Math.sqrt(ground * ground + e.up() * e.up()),
        azimuth < 0 ? azimuth + 2 * Math.PI : azimuth,
        StrictMath.atan2(e.up(), ground));
  }

  /** The point at a range, azimuth and elevation (no refraction). */
  public EcefPosition fromPolar(RadarPolar p) {
    double ground = p.rangeM() * StrictMath.cos(p.elevationRad());
    double[] d =
        rotateToEcef(
            ground * StrictMath.sin(p.azimuthRad()),
            ground * StrictMath.cos(p.azimuthRad()),
            p.rangeM() * StrictMath.sin(p.elevationRad()));
    return new EcefPosition(origin.xM() + d[0], origin.yM() + d[1], origin.zM() + d[2]);
  }
}
