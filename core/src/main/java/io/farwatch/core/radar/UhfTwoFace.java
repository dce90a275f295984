package io.farwatch.core.radar;

import static io.farwatch.core.radar.Sheet.DEG;

import io.farwatch.core.radar.budget.LossBudget;
import io.farwatch.core.radar.budget.SystemTemperature;
import java.util.List;
import java.util.Optional;

/** A solid-state UHF array of two faces as PAVE PAWS is publicly described. */
final class UhfTwoFace {
  private static final String NRC =
      "National Research Council, \"An Assessment of Potential Health Effects from Exposure to PAVE"
          + " PAWS\" (2005)";

  private UhfTwoFace() {}

  static RadarModel model() {
    ArrayShape array =
        ArrayShape.even(
            ArrayShape.Outline.CIRCLE, 22.1, 22.1, 2677, 1792, ArrayShape.Lattice.TRIANGULAR);
    LossBudget losses =
        Sheet.losses(435e6, 3 * DEG, 0.5, 1e-6)
            .filledTo(6, "field degradation and the rest", "assumed: what is left of 6 dB");
    SystemTemperature noise =
        Sheet.outside(435e6, 3 * DEG).filledTo(450, "assumed: what is left of 450 K");
    return new RadarModel(
        /* name= */ "uhf-two-face",
        /* frequencyHz= */ 435e6,
        /* peakPowerW= */ 1792 * 325.0,
        /* gain= */ StrictMath.pow(10, 3.84),
        /* receiveGain= */ StrictMath.pow(10, 3.84),
        /* beamwidthRad= */ 2.2 * DEG,
        /* systemTemperatureK= */ 450,
        /* losses= */ StrictMath.pow(10, 0.6),
        /* scanExponent= */ 2.5,
        /* bandwidthHz= */ 2e6,
        /* fencePulseS= */ 5e-3,
        /* pulseMaxS= */ 16e-3,
        /* pulseMinS= */ 0.25e-3,
        /* dutyMax= */ 0.25,
        /* faceAzimuthsRad= */ List.of(0.0, 120 * DEG),
        /* tiltRad= */ 20 * DEG,
        /* sectorWidthRad= */ 120 * DEG,
        /* elevationMinRad= */ 3 * DEG,
        /* elevationMaxRad= */ 85 * DEG,
        /* fenceElevationRad= */ 3 * DEG,
        /* fenceBeams= */ 60,
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
        new Figure("frequency", 435, "MHz (of 420-450)", NRC),
        new Figure("active elements a face", 1792, "", NRC),
        new Figure("places for elements a face", 2677, "", NRC),
        new Figure("power of an element", 325, "W (public figures: 325-340)", NRC),
        new Figure("aperture", 22.1, "m", NRC),
        new Figure("tilt", 20, "deg", NRC),
        new Figure("gain", 38.4, "dB", NRC),
        new Figure("beam width", 2.2, "deg", NRC),
        new Figure("shortest pulse", 0.25, "ms", NRC),
        new Figure("longest pulse", 16, "ms", NRC),
        new Figure("chirp", 2, "MHz (assumed wide-band track chirp, used throughout)", NRC),
        new Figure("duty", 25, "% at most", NRC),
        new Figure("azimuth", 240, "deg", NRC),
        new Figure("elevation", 3, "deg to 85", NRC),
        new Figure("search directions", 120, "at 3 deg each 2.5 s", NRC),
        new Figure("listening", 37, "ms", "5,550 km: " + NRC),
        new Figure("fence pulse", 5, "ms", "assumed: 12 % duty of the 25 are the fence's"),
        new Figure("system temperature", 450, "K", "assumed: sky and receiver at UHF"),
        new Figure("losses", 6, "dB", "assumed"),
        new Figure("scan loss", 2.5, "power of the cosine, two-way", "assumed"),
        new Figure("search Pfa", 1e-6, "a cell", "assumed: 3.6 false alarms a second, verified"),
        new Figure("gated Pfa", 1e-5, "a cell", "assumed: some hundred cells a gate"));
  }
}
