package io.farwatch.core.radar;

import static io.farwatch.core.radar.Sheet.DEG;

import io.farwatch.core.earth.Geodetic;
import io.farwatch.core.radar.budget.LossBudget;
import io.farwatch.core.radar.budget.SystemTemperature;
import java.util.List;
import java.util.Optional;

/** A bistatic continuous-wave fence as GRAVES is publicly described. */
final class VhfCwFence {
  private static final String MICHAL =
      "T. Michal et al., \"GRAVES: the new French system for space surveillance\", 4th European"
          + " Conference on Space Debris, ESA SP-587 (2005)";
  private static final String SITES = "Wikipedia, \"GRAVES (system)\"";
  private static final String UNKNOWN =
      "assumed: not published; made so that 1 m2 at 1,000 km closes with about 15 dB";

  private VhfCwFence() {}

  static RadarModel model() {
    ArrayShape panel =
        ArrayShape.even(ArrayShape.Outline.RECTANGLE, 15, 6, 98, 98, ArrayShape.Lattice.SQUARE);
    ArrayShape receive =
        ArrayShape.even(ArrayShape.Outline.CIRCLE, 60, 60, 100, 100, ArrayShape.Lattice.SQUARE);
    LossBudget losses =
        Sheet.losses(143.05e6, 20 * DEG, 1, 1e-6)
            .filledTo(7, "field degradation and the rest", "assumed: 7 dB in all");
    SystemTemperature noise = Sheet.noise(143.05e6, 20 * DEG, 3);
    Bistatic sites =
        new Bistatic(
            new Geodetic(47.348 * DEG, 5.5151 * DEG, 200),
            new Geodetic(44.0715 * DEG, 5.5346 * DEG, 1000));
    return new RadarModel(
        /* name= */ "vhf-cw-fence",
        /* frequencyHz= */ 143.05e6,
        /* peakPowerW= */ 10e3,
        /* gain= */ panel.gain(143.05e6),
        /* receiveGain= */ Sheet.ratio(26),
        /* beamwidthRad= */ 7.1 * DEG,
        /* systemTemperatureK= */ noise.totalK(),
        /* losses= */ losses.ratio(),
        /* scanExponent= */ 2.5,
        /* bandwidthHz= */ 1 / 1.6,
        /* fencePulseS= */ 1.6,
        /* pulseMaxS= */ 3.2,
        /* pulseMinS= */ 0.1,
        /* dutyMax= */ 1,
        /* faceAzimuthsRad= */ List.of(0.0, 45 * DEG, 90 * DEG, 135 * DEG),
        /* tiltRad= */ 30 * DEG,
        /* sectorWidthRad= */ 45 * DEG,
        /* elevationMinRad= */ 20 * DEG,
        /* elevationMaxRad= */ 40 * DEG,
        /* fenceElevationRad= */ 30 * DEG,
        /* fenceBeams= */ 6,
        /* fencePeriodS= */ 19.2,
        /* rangeMaxM= */ 3e6,
        /* searchPfa= */ 1e-6,
        /* gatedPfa= */ 1e-5,
        /* figures= */ figures(),
        /* kind= */ RadarModel.Kind.CW_FENCE,
        /* lossBudget= */ losses,
        /* temperature= */ noise,
        /* array= */ Optional.of(panel),
        /* receiveArray= */ Optional.of(receive),
        /* sites= */ Optional.of(sites));
  }

  private static List<Figure> figures() {
    return List.of(
        new Figure("frequency", 143.05, "MHz", SITES),
        new Figure("transmitter", 47.348, "deg north, 5.5151 east: Broye-les-Pesmes", SITES),
        new Figure("receiver", 44.0715, "deg north, 5.5346 east: Revest-du-Bion", SITES),
        new Figure("transmitting panels", 4, "each over 45 deg of azimuth", MICHAL),
        new Figure("panel", 15, "m wide, 6 high", "public accounts of the transmitting site"),
        new Figure("elements a panel", 98, "", "assumed: half a wavelength apart"),
        new Figure("receiving elements", 100, "over 60 m", MICHAL),
        new Figure("power of a panel", 10, "kW", UNKNOWN),
        new Figure("transmit gain", 24.1, "dB", "computed: 4 pi A / lambda^2"),
        new Figure("receive gain", 26, "dB", "assumed: 100 elements of 6 dB formed by computing"),
        new Figure("beam width", 7.1, "deg", "computed: 0.886 lambda / width of a panel"),
        new Figure("tilt", 30, "deg", "assumed"),
        new Figure("azimuth", 180, "deg, to the south", MICHAL),
        new Figure("elevation", 20, "deg to 40", "assumed: of the transmitting fan"),
        new Figure("integration", 1.6, "s", "assumed: an object crosses the beam in a few seconds"),
        new Figure(
            "steps", 6, "of 7.5 deg, 3.2 s each", "assumed: public recordings of the carrier"),
        new Figure("target of the claim", 1, "m2 at 400 to 1,000 km", MICHAL),
        new Figure("receiver", 3, "dB noise figure", "assumed: the sky is louder"),
        new Figure("search Pfa", 1e-6, "a cell", "assumed"),
        new Figure("gated Pfa", 1e-5, "a cell", "assumed"));
  }
}
