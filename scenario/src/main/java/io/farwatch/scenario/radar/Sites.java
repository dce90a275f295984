package io.farwatch.scenario.radar;

import io.farwatch.core.earth.Geodetic;
import io.farwatch.core.earth.Refraction;
import io.farwatch.core.plot.RadarSite;
import io.farwatch.core.radar.RadarEquation;
import io.farwatch.core.radar.RadarModel;
import io.farwatch.core.radar.RefractionResidual;
import java.util.ArrayList;
import java.util.List;

/** What the tracker may know of a simulated radar, worked out from its model. */
final class Sites {
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
    return RefractionResidual.of(
        air,
        all,
        // The bending grows faster than the refractivity, 1.2 times at 3 deg; 1.5 is on the safe
        // side.
        1.5 * Errors.REFRACTIVITY_SIGMA / Errors.STANDARD_REFRACTIVITY,
        // Within a factor of two: +100 % or -50 %, 2 sigma.
        0.4);
  }
}
