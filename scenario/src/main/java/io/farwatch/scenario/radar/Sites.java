package io.farwatch.scenario.radar;

import io.farwatch.core.earth.Geodetic;
import io.farwatch.core.earth.Refraction;
import io.farwatch.core.earth.RefractionErrors;
import io.farwatch.core.plot.RadarSite;
import io.farwatch.core.radar.RadarEquation;
import io.farwatch.core.radar.RadarModel;
import java.util.ArrayList;
import java.util.List;

/** What the tracker may know of a simulated radar, worked out from its model. */
final class Sites {
  private static final double DEG = Math.PI / 180;
  private static final double[] ELEVATIONS_DEG = {
    2, 2.5, 3, 3.5, 4, 5, 6, 8, 10, 15, 20, 30, 45, 60, 90
  };

  private static final double[] HEIGHTS_KM = {
    30, 100, 150, 200, 250, 300, 350, 400, 500, 700, 1000, 2000
  };

  private Sites() {}

  /**
   * @param air refraction by the standard troposphere alone
   * @param all with the climatology's ionosphere
   */
  static RadarSite of(
      RadarModel m, String name, Geodetic place, List<Beam> beams, Refraction air, Refraction all) {
    List<RadarSite.Face> faces = new ArrayList<>();
    for (Beam b : beams) {
      faces.add(new RadarSite.Face(b.azimuthRad() % (2 * Math.PI), b.elevationRad()));
    }
    double left = (beams.get(0).azimuthRad() - m.sectorWidthRad() / 2) % (2 * Math.PI);
    return new RadarSite(
        name,
        place,
        faces,
        new RadarSite.Coverage(
            left < 0 ? left + 2 * Math.PI : left,
            m.sectorWidthRad() * beams.size(),
            // Half a beam below the fence: an object just leaving it downward is still seen.
            m.elevationMinRad() - m.beamwidthRad() / 2,
            m.elevationMaxRad(),
            RadarEquation.LIGHT_MPS * m.pulseMinS() / 2,
            m.rangeMaxM()),
        true,
        m.beamwidthRad(),
        RadarEquation.LIGHT_MPS / (2 * m.bandwidthHz()),
        Errors.PRIOR,
        residual(air, all));
  }

  private static RadarSite.ResidualRefraction residual(Refraction air, Refraction all) {
    List<Double> e = new ArrayList<>();
    List<Double> te = new ArrayList<>();
    List<Double> tr = new ArrayList<>();
    List<Double> ie = new ArrayList<>();
    List<Double> ir = new ArrayList<>();
    List<Double> h = new ArrayList<>();
    for (double km : HEIGHTS_KM) {
      h.add(km * 1e3);
    }
    for (double deg : ELEVATIONS_DEG) {
      e.add(deg * DEG);
      for (double m : h) {
        RefractionErrors a = air.errors(deg * DEG, air.siteHeightM() + m);
        RefractionErrors b = all.errors(deg * DEG, air.siteHeightM() + m);
        if (a == null || b == null) {
          throw new IllegalStateException("no ray leaves the site at " + deg + " deg");
        }
        te.add(a.elevationErrorRad());
        tr.add(a.rangeErrorM());
        ie.add(b.elevationErrorRad() - a.elevationErrorRad());
        ir.add(b.rangeErrorM() - a.rangeErrorM());
      }
    }
    return new RadarSite.ResidualRefraction(
        e,
        h,
        te,
        tr,
        ie,
        ir,
        // The bending grows faster than the refractivity: 1.5 at 3 deg.
        1.5 * Errors.REFRACTIVITY_SIGMA / Errors.STANDARD_REFRACTIVITY,
        // Within a factor of two: +100 % or -50 %, 2 sigma.
        0.4);
  }
}
