package io.farwatch.core.radar;

import static io.farwatch.core.radar.Sheet.DEG;

import io.farwatch.core.radar.budget.LossBudget;
import io.farwatch.core.radar.budget.SystemTemperature;
import java.util.List;
import java.util.Optional;

/**
 * A metre-band array of one face as Voronezh-M is publicly described; little of it is published.
 */
final class VhfSector {
  private static final String PUBLIC =
      "statements of the Russian Ministry of Defence on Voronezh-M, e.g. Zee News, 23 May 2012";
  private static final String UNKNOWN =
      "assumed: not published; made so that 6,000 km close for 10 m2";

  private VhfSector() {}

  static RadarModel model() {
    ArrayShape array =
        ArrayShape.even(
            ArrayShape.Outline.RECTANGLE, 30, 30, 1156, 1156, ArrayShape.Lattice.SQUARE);
    LossBudget losses =
        Sheet.losses(160e6, 3 * DEG, 1, 1e-6)
            .filledTo(7, "field degradation and the rest", "assumed: 7 dB in all");
    SystemTemperature noise = Sheet.noise(160e6, 3 * DEG, 3);
    return new RadarModel(
        /* name= */ "vhf-sector",
        /* frequencyHz= */ 160e6,
        /* peakPowerW= */ 2e6,
        /* gain= */ array.gain(160e6),
        /* receiveGain= */ array.gain(160e6),
        /* beamwidthRad= */ 3.2 * DEG,
        /* systemTemperatureK= */ noise.totalK(),
        /* losses= */ losses.ratio(),
        /* scanExponent= */ 2.5,
        /* bandwidthHz= */ 0.5e6,
        /* fencePulseS= */ 5e-3,
        /* pulseMaxS= */ 8e-3,
        /* pulseMinS= */ 0.25e-3,
        /* dutyMax= */ 0.1,
        /* faceAzimuthsRad= */ List.of(0.0),
        /* tiltRad= */ 20 * DEG,
        /* sectorWidthRad= */ 110 * DEG,
        /* elevationMinRad= */ 2 * DEG,
        /* elevationMaxRad= */ 70 * DEG,
        /* fenceElevationRad= */ 3 * DEG,
        /* fenceBeams= */ 40,
        /* fencePeriodS= */ 3,
        /* rangeMaxM= */ 40e-3 * RadarEquation.LIGHT_MPS / 2,
        /* searchPfa= */ 1e-6,
        /* gatedPfa= */ 1e-5,
        /* figures= */ figures(),
        /* kind= */ RadarModel.Kind.PULSED_ARRAY,
        /* lossBudget= */ losses,
        /* temperature= */ noise,
        /* array= */ Optional.of(array),
        /* receiveArray= */ Optional.empty(),
        /* sites= */ Optional.empty());
  }

  private static List<Figure> figures() {
    return List.of(
        new Figure(
            "frequency",
            160,
            "MHz",
            "assumed: metre band as said; its predecessor Dnepr used 154-162 MHz"),
        new Figure("range", 6000, "km", PUBLIC),
        new Figure(
            "power from the mains",
            0.7,
            "MW",
            "public accounts, e.g. Wikipedia, \"Voronezh radar\""),
        new Figure("peak power", 2, "MW", UNKNOWN),
        new Figure(
            "duty", 10, "% at most", "assumed: 200 kW mean, under a third of the mains' power"),
        new Figure("aperture", 30, "m wide, 30 high", "assumed: from pictures"),
        new Figure("element places", 1156, "", "assumed: half a wavelength apart, all active"),
        new Figure("tilt", 20, "deg", "assumed"),
        new Figure("sector", 110, "deg", "assumed: public accounts say 110 to 130"),
        new Figure("beam width", 3.2, "deg", "computed: 0.886 lambda / width"),
        new Figure("elevation", 2, "deg to 70", "assumed: public accounts"),
        new Figure("fence pulse", 5, "ms", UNKNOWN),
        new Figure("longest pulse", 8, "ms", UNKNOWN),
        new Figure("shortest pulse", 0.25, "ms", UNKNOWN),
        new Figure("chirp", 0.5, "MHz", "assumed: narrow allotments in the metre band"),
        new Figure("search directions", 40, "at 3 deg each 3 s", UNKNOWN),
        new Figure("listening", 40, "ms", "assumed: 6,000 km"),
        new Figure("receiver", 3, "dB noise figure", "assumed: the sky is louder"),
        new Figure("scan loss", 2.5, "power of the cosine, two-way", "assumed"),
        new Figure("search Pfa", 1e-6, "a cell", "assumed"),
        new Figure("gated Pfa", 1e-5, "a cell", "assumed"));
  }
}
