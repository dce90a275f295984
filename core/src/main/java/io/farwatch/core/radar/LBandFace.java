package io.farwatch.core.radar;

import static io.farwatch.core.radar.Sheet.DEG;

import io.farwatch.core.radar.budget.LossBudget;
import io.farwatch.core.radar.budget.SystemTemperature;
import java.util.List;
import java.util.Optional;

/** A thinned L-band array of one face as Cobra Dane (AN/FPS-108) is publicly described. */
final class LBandFace {
  private static final String FILER =
      "E. Filer, J. Hartt, \"COBRA DANE wideband pulse compression system\", EASCON (1976)";
  private static final String BROOKNER =
      "E. Brookner, \"Phased-array radars\", Scientific American 252 (1985)";
  private static final String UNKNOWN = "assumed: not published";

  private LBandFace() {}

  static RadarModel model() {
    ArrayShape array =
        ArrayShape.even(
            ArrayShape.Outline.CIRCLE, 29, 29, 34_768, 15_360, ArrayShape.Lattice.TRIANGULAR);
    LossBudget losses =
        Sheet.losses(1300e6, 3 * DEG, 1.5, 1e-6)
            .filledTo(
                8, "field degradation and the rest", "assumed: 8 dB in all, with tubes and lines");
    SystemTemperature noise = Sheet.noise(1300e6, 3 * DEG, 3);
    return new RadarModel(
        /* name= */ "l-band-face",
        /* frequencyHz= */ 1300e6,
        /* peakPowerW= */ 15.4e6,
        /* gain= */ array.gain(1300e6),
        /* receiveGain= */ array.gain(1300e6),
        /* beamwidthRad= */ 0.55 * DEG,
        /* systemTemperatureK= */ noise.totalK(),
        /* losses= */ losses.ratio(),
        /* scanExponent= */ 2.5,
        /* bandwidthHz= */ 1e6,
        /* fencePulseS= */ 1.5e-3,
        /* pulseMaxS= */ 1.5e-3,
        /* pulseMinS= */ 0.15e-3,
        /* dutyMax= */ 0.06,
        /* faceAzimuthsRad= */ List.of(0.0),
        /* tiltRad= */ 20 * DEG,
        /* sectorWidthRad= */ 120 * DEG,
        /* elevationMinRad= */ 2 * DEG,
        /* elevationMaxRad= */ 80 * DEG,
        /* fenceElevationRad= */ 3 * DEG,
        /* fenceBeams= */ 200,
        /* fencePeriodS= */ 10,
        /* rangeMaxM= */ 3.7e6,
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
        new Figure("frequency", 1300, "MHz (of 1215-1400)", "band of the type; the middle assumed"),
        new Figure("places for elements", 34768, "", BROOKNER),
        new Figure("active elements", 15360, "", BROOKNER),
        new Figure("aperture", 29, "m (95 ft)", BROOKNER),
        new Figure("peak power", 15.4, "MW", FILER),
        new Figure("mean power", 0.92, "MW", FILER),
        new Figure("duty", 6, "% at most", "computed: 0.92 of 15.4 MW"),
        new Figure("gain", 48.3, "dB", "computed: 4 pi A / lambda^2 of the active share"),
        new Figure(
            "beam width", 0.55, "deg", "assumed: 1.2 lambda / aperture, thinned toward the edge"),
        new Figure("tilt", 20, "deg", BROOKNER),
        new Figure("sector", 120, "deg", "assumed: public accounts say 120 to 136"),
        new Figure("range", 3700, "km (2,000 nautical miles)", BROOKNER),
        new Figure("longest pulse", 1.5, "ms", FILER),
        new Figure("shortest pulse", 0.15, "ms", FILER),
        new Figure("chirp", 1, "MHz in search (up to 200 in close looks)", FILER),
        new Figure("fence pulse", 1.5, "ms", UNKNOWN),
        new Figure("search directions", 200, "at 3 deg each 10 s", UNKNOWN),
        new Figure("receiver", 3, "dB noise figure", UNKNOWN),
        new Figure("scan loss", 2.5, "power of the cosine, two-way", "assumed"),
        new Figure("search Pfa", 1e-6, "a cell", "assumed"),
        new Figure("gated Pfa", 1e-5, "a cell", "assumed"));
  }
}
