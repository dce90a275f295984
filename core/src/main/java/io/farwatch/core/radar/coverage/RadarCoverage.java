package io.farwatch.core.radar.coverage;

import io.farwatch.core.earth.Frames;
import io.farwatch.core.earth.Geodetic;
import io.farwatch.core.earth.LocalFrame;
import io.farwatch.core.earth.RadarPolar;
import io.farwatch.core.earth.RefractionTable;
import io.farwatch.core.radar.RadarEquation;
import io.farwatch.core.radar.RadarModel;
import java.util.ArrayList;
import java.util.List;

/**
 * What one radar at one place sees. The limits are those of the beams' centres; sidelobes and what
 * stands around the radar are left out.
 */
public final class RadarCoverage {
  /** Search beams farther off than this many widths see nothing (two-way: below -27 dB). */
  private static final double SEEN_WIDTHS = 1.1;

  /** No ray that leaves level comes from so far below (rad): it bends by less than half of that. */
  private static final double BENT_MOST_RAD = -0.05;

  private final RadarModel model;
  private final LocalFrame frame;
  private final RefractionTable bending;
  private final List<FaceView> faces = new ArrayList<>();

  /**
   * @param firstFaceAzimuthRad where the first face looks
   * @param bending refraction for a site of this height at this frequency
   */
  public RadarCoverage(
      RadarModel model, Geodetic place, double firstFaceAzimuthRad, RefractionTable bending) {
    this.model = model;
    this.frame = new LocalFrame(place);
    this.bending = bending;
    for (double a : model.faceAzimuthsRad()) {
      faces.add(new FaceView(model, firstFaceAzimuthRad + a));
    }
  }

  public RadarModel model() {
    return model;
  }

  public Geodetic place() {
    return frame.place();
  }

  /** A point as it is seen from here. */
  public Sight sight(Geodetic point) {
    RadarPolar p = frame.toPolar(Frames.geodeticToEcef(point));
    double apparent = apparentElevationRad(p, point.heightM() - frame.place().heightM());
    int face = -1;
    double cosine = 0;
    double[] uvw = new double[3];
    for (int f = 0; f < faces.size(); f++) {
      if (faces.get(f).covers(p.azimuthRad())) {
        faces.get(f).axes().cosines(p.azimuthRad(), apparent, uvw);
        if (face < 0 || uvw[2] > cosine) {
          face = f;
          cosine = uvw[2];
        }
      }
    }
    return new Sight(
        visibility(p.rangeM(), apparent, face, cosine),
        face,
        p.rangeM(),
        p.azimuthRad(),
        apparent,
        Math.max(0, cosine));
  }

  /** Below zero for what the Earth hides; the table knows rays from a level one up. */
  private double apparentElevationRad(RadarPolar p, double overSiteM) {
    return overSiteM > 0 && p.elevationRad() > BENT_MOST_RAD
        ? bending.apparentElevationRad(p.elevationRad(), overSiteM)
        : Math.min(p.elevationRad(), -1e-9);
  }

  private Visibility visibility(double rangeM, double apparentRad, int face, double cosine) {
    if (apparentRad < 0) {
      return Visibility.BELOW_HORIZON;
    }
    if (apparentRad < model.elevationMinRad()) {
      return Visibility.BELOW_LOWEST_BEAM;
    }
    if (apparentRad > model.elevationMaxRad()) {
      return Visibility.ABOVE_HIGHEST_BEAM;
    }
    if (face < 0 || !(cosine > 0)) {
      return Visibility.BEHIND_FACES;
    }
    if (rangeM < RadarEquation.LIGHT_MPS * model.pulseMinS() / 2) {
      return Visibility.TOO_NEAR;
    }
    return rangeM > model.rangeMaxM() ? Visibility.TOO_FAR : Visibility.IN_VIEW;
  }

  /**
   * The smallest cross-section (m2) whose mean SNR (linear) in one dwell is as large as wanted;
   * infinite when such a dwell cannot see the point at all. A search beam also sees what lies a
   * little under the lowest beam's centre.
   */
  public double smallestRcsM2(Sight s, DwellKind dwell, double snr) {
    double pulseS = dwell.pulseS(model, s.rangeM());
    double kept =
        switch (dwell) {
          case TRACK ->
              s.visibility() == Visibility.IN_VIEW
                  ? RadarEquation.scanFactor(model, s.scanCosine())
                  : 0;
          case SEARCH -> keptInFence(s, pulseS);
        };
    return kept > 0
        ? snr / (kept * RadarEquation.snr(model, pulseS, 1, s.rangeM()))
        : Double.POSITIVE_INFINITY;
  }

  /** Two-way power kept in the nearest search beam; 0 where none sees the point. */
  private double keptInFence(Sight s, double pulseS) {
    boolean eclipsed = s.rangeM() < RadarEquation.LIGHT_MPS * pulseS / 2;
    if (s.face() < 0 || s.elevationRad() < 0 || eclipsed || s.rangeM() > model.rangeMaxM()) {
      return 0;
    }
    double[] beam = new double[2];
    faces.get(s.face()).nearestBeam(s.azimuthRad(), s.elevationRad(), beam);
    return beam[0] > SEEN_WIDTHS * model.beamwidthRad()
        ? 0
        : RadarEquation.scanFactor(model, beam[1])
            * RadarEquation.beamShape(beam[0], model.beamwidthRad());
  }

  /**
   * The lowest height (m) over a place at which a track dwell sees a cross-section, to 100 m;
   * infinite when it does at none of the heights tried.
   *
   * @param heightsM to try, rising; between the first that sees it and the one before, it is halved
   */
  public double lowestHeightM(
      double latitudeRad, double longitudeRad, double rcsM2, double snr, double[] heightsM) {
    int first = firstOverLowestBeam(latitudeRad, longitudeRad, heightsM);
    double low = first == 0 ? Double.NaN : heightsM[first - 1];
    for (int i = first; i < heightsM.length; i++) {
      if (sees(latitudeRad, longitudeRad, heightsM[i], rcsM2, snr)) {
        double high = heightsM[i];
        while (high - low > 100 /* m; false for the first height, where low is NaN */) {
          double middle = 0.5 * (low + high);
          if (sees(latitudeRad, longitudeRad, middle, rcsM2, snr)) {
            high = middle;
          } else {
            low = middle;
          }
        }
        return high;
      }
      low = heightsM[i];
    }
    return Double.POSITIVE_INFINITY;
  }

  /** Elevation rises with height, so the first height over the lowest beam is halved for. */
  private int firstOverLowestBeam(double lat, double lon, double[] heightsM) {
    int low = 0;
    int high = heightsM.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      Visibility v = sight(new Geodetic(lat, lon, heightsM[middle])).visibility();
      if (v == Visibility.BELOW_HORIZON || v == Visibility.BELOW_LOWEST_BEAM) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private boolean sees(double lat, double lon, double heightM, double rcsM2, double snr) {
    Sight s = sight(new Geodetic(lat, lon, heightM));
    return smallestRcsM2(s, DwellKind.TRACK, snr) <= rcsM2;
  }
}
