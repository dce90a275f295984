package io.farwatch.core.radar;

import static io.farwatch.core.radar.Sheet.DEG;

import io.farwatch.core.radar.budget.LossBudget;
import io.farwatch.core.radar.budget.SystemTemperature;
import java.util.List;
import java.util.Optional;

/**
 * A solid-state UHF array of three faces as that of Fylingdales (BMEWS, UEWR) is publicly
 * described.
 */
final class UhfThreeFace {
  private static final String PUBLIC =
      "public accounts of RAF Fylingdales, e.g. Wikipedia, \"RAF Fylingdales\"";
  private static final String LIKE = "assumed: as the two-face array, which it was built after";

  private UhfThreeFace() {}

  static RadarModel model() {
    ArrayShape array =
        ArrayShape.even(
            ArrayShape.Outline.CIRCLE, 25.6, 25.6, 3589, 2560, ArrayShape.Lattice.TRIANGULAR);
    LossBudget losses =
        Sheet.losses(435e6, 3 * DEG, 0.5, 1e-6)
            .filledTo(6, "field degradation and the rest", "assumed: 6 dB in all, as two faces");
    SystemTemperature noise = Sheet.noise(435e6, 3 * DEG, 3);
    return new RadarModel(
        /* name= */ "uhf-three-face",
        /* frequencyHz= */ 435e6,
        /* peakPowerW= */ 2560 * 340.0,
        /* gain= */ array.gain(435e6),
        /* receiveGain= */ array.gain(435e6),
        /* beamwidthRad= */ 1.9 * DEG,
        /* systemTemperatureK= */ noise.totalK(),
        /* losses= */ losses.ratio(),
        /* scanExponent= */ 2.5,
        /* bandwidthHz= */ 2e6,
        /* fencePulseS= */ 5e-3,
        /* pulseMaxS= */ 16e-3,
        /* pulseMinS= */ 0.25e-3,
        /* dutyMax= */ 0.3,
        /* faceAzimuthsRad= */ List.of(0.0, 120 * DEG, 240 * DEG),
        /* tiltRad= */ 20 * DEG,
        /* sectorWidthRad= */ 120 * DEG,
        /* elevationMinRad= */ 3 * DEG,
        /* elevationMaxRad= */ 85 * DEG,
        /* fenceElevationRad= */ 3 * DEG,
        /* fenceBeams= */ 66,
        /* fencePeriodS= */ 2.5,
        /* rangeMaxM= */ 37e-3 * RadarEquation.LIGHT_MPS / 2,
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
        new Figure("frequency", 435, "MHz (of 420-450)", PUBLIC),
        new Figure("active elements a face", 2560, "", PUBLIC),
        new Figure(
            "places for elements a face",
            3589,
            "",
            "assumed: the two-face array's lattice over this aperture"),
        new Figure("power of an element", 340, "W (2.5 MW of all three faces)", PUBLIC),
        new Figure(
            "aperture",
            25.6,
            "m",
            "84 ft, public accounts of the type (AN/FPS-120, -126); others say 28 m"),
        new Figure("tilt", 20, "deg", PUBLIC),
        new Figure("gain", 39.9, "dB", "computed: 4 pi A / lambda^2 of the active share"),
        new Figure(
            "beam width", 1.9, "deg", "assumed: the two-face array's by the ratio of apertures"),
        new Figure("shortest pulse", 0.25, "ms", LIKE),
        new Figure("longest pulse", 16, "ms", LIKE),
        new Figure("chirp", 2, "MHz", LIKE),
        new Figure(
            "duty", 30, "% at most", "assumed: 255 kW mean of 870 kW peak, as said of the type"),
        new Figure("azimuth", 360, "deg", PUBLIC),
        new Figure("elevation", 3, "deg to 85", PUBLIC),
        new Figure("range", 5556, "km (3,000 nautical miles)", PUBLIC),
        new Figure("search directions", 198, "at 3 deg each 2.5 s", "assumed: beams 1.8 deg apart"),
        new Figure("fence pulse", 5, "ms", LIKE),
        new Figure("receiver", 3, "dB noise figure", "assumed: solid state"),
        new Figure("scan loss", 2.5, "power of the cosine, two-way", "assumed"),
        new Figure("search Pfa", 1e-6, "a cell", LIKE),
        new Figure("gated Pfa", 1e-5, "a cell", LIKE));
  }
}
