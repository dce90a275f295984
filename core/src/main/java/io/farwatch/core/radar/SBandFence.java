package io.farwatch.core.radar;

import static io.farwatch.core.radar.Sheet.DEG;

import io.farwatch.core.radar.budget.LossBudget;
import io.farwatch.core.radar.budget.SystemTemperature;
import java.util.List;
import java.util.Optional;

/** An S-band fence that looks straight up as the Space Fence of Kwajalein is publicly described. */
final class SBandFence {
  private static final String AMOS =
      "J. A. Haimerl, G. P. Fonder, \"Space Fence System Overview\", AMOS Conference (2015)";
  private static final String NEWS =
      "Machine Design, \"First Space Fence radar site located\" (2012)";
  private static final String UNKNOWN =
      "assumed: not published; made so that a softball at 1,930 km closes as said in public";

  private SBandFence() {}

  static RadarModel model() {
    ArrayShape transmit =
        ArrayShape.even(
            ArrayShape.Outline.RECTANGLE, 8.6, 8.6, 36_000, 36_000, ArrayShape.Lattice.SQUARE);
    ArrayShape receive =
        ArrayShape.even(
            ArrayShape.Outline.RECTANGLE, 13.3, 13.3, 86_000, 86_000, ArrayShape.Lattice.SQUARE);
    LossBudget losses =
        Sheet.losses(3300e6, 30 * DEG, 1, 1e-6)
            .filledTo(6, "field degradation and the rest", "assumed: 6 dB in all");
    SystemTemperature noise = Sheet.noise(3300e6, 30 * DEG, 3);
    return new RadarModel(
        /* name= */ "s-band-fence",
        /* frequencyHz= */ 3300e6,
        /* peakPowerW= */ 36_000 * 20.0,
        /* gain= */ transmit.gain(3300e6),
        /* receiveGain= */ receive.gain(3300e6),
        /* beamwidthRad= */ 0.53 * DEG,
        /* systemTemperatureK= */ noise.totalK(),
        /* losses= */ losses.ratio(),
        /* scanExponent= */ 2.5,
        /* bandwidthHz= */ 1e6,
        /* fencePulseS= */ 1e-3,
        /* pulseMaxS= */ 10e-3,
        /* pulseMinS= */ 0.05e-3,
        /* dutyMax= */ 0.5,
        /* faceAzimuthsRad= */ List.of(0.0),
        /* tiltRad= */ 90 * DEG,
        /* sectorWidthRad= */ 120 * DEG,
        /* elevationMinRad= */ 30 * DEG,
        /* elevationMaxRad= */ 90 * DEG,
        /* fenceElevationRad= */ 90 * DEG,
        /* fenceBeams= */ 240,
        /* fencePeriodS= */ 0.6,
        /* rangeMaxM= */ 3e6,
        /* searchPfa= */ 1e-6,
        /* gatedPfa= */ 1e-5,
        /* figures= */ figures(),
        /* kind= */ RadarModel.Kind.PULSED_FENCE,
        /* lossBudget= */ losses,
        /* temperature= */ noise,
        /* array= */ Optional.of(transmit),
        /* receiveArray= */ Optional.of(receive),
        /* sites= */ Optional.empty());
  }

  private static List<Figure> figures() {
    return List.of(
        new Figure(
            "frequency", 3300, "MHz (S-band)", "assumed: in the radiolocation band 3.1-3.5 GHz"),
        new Figure("transmitting elements", 36000, "", AMOS),
        new Figure("receiving elements", 86000, "", AMOS),
        new Figure("spacing", 0.0454, "m", "assumed: half a wavelength"),
        new Figure("power of an element", 20, "W", UNKNOWN),
        new Figure("transmit gain", 50.5, "dB", "computed: 4 pi A / lambda^2"),
        new Figure("receive gain", 54.3, "dB", "computed: 4 pi A / lambda^2"),
        new Figure("beam width", 0.53, "deg", "computed: 0.886 lambda / width of the transmitter"),
        new Figure(
            "tilt",
            90,
            "deg: the faces look up",
            "General Dynamics on the receive array, UPI, 8 April 2016"),
        new Figure(
            "fan",
            120,
            "deg from east to west",
            "assumed: coverage down toward the horizon is said"),
        new Figure("target of the claim", 0.0079, "m2: a ball of 10 cm, pi r^2", NEWS),
        new Figure("range of the claim", 1930, "km (1,200 miles)", NEWS),
        new Figure("longest pulse", 10, "ms, or a burst of as much", UNKNOWN),
        new Figure("fence pulse", 1, "ms", UNKNOWN),
        new Figure("shortest pulse", 0.05, "ms", UNKNOWN),
        new Figure("duty", 50, "% at most", "assumed: solid state"),
        new Figure("search directions", 240, "each 0.6 s: no object crosses unseen", UNKNOWN),
        new Figure("receiver", 3, "dB noise figure", UNKNOWN),
        new Figure("chirp", 1, "MHz", "assumed"),
        new Figure("search Pfa", 1e-6, "a cell", "assumed"),
        new Figure("gated Pfa", 1e-5, "a cell", "assumed"));
  }
}
