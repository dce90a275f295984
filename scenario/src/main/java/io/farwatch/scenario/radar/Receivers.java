package io.farwatch.scenario.radar;

import io.farwatch.core.plot.LookPurpose;
import io.farwatch.core.radar.RadarModel;
import io.farwatch.core.signal.ChainSettings;

/**
 * The receiver that the signal chain has when it processes single pulses, at detection level: of a
 * search dwell, whose long window tells the noise, and of a gated one.
 */
final class Receivers {
  /**
   * Difference over sum, a beam's width off. Source: D. K. Barton, "Radar System Analysis and
   * Modeling" (2005), ch. 8; the array computed element by element has 1.62.
   */
  static final double SLOPE = 1.6;

  /** Sampling rate over bandwidth. Assumed. */
  static final double SAMPLES_PER_RESOLUTION = 1.25;

  /**
   * Detections of noise for each resolution cell and unit of Pfa: 1.25 samples, neighbours joined.
   * Measured with the chain: 1.18 with a sigma of 0.035 (TwinTest).
   */
  static final double FALSE_ALARMS_A_CELL = 1.18;

  /** Independent cells of a gate, whose median tells the noise: a gate is some hundreds long. */
  private static final int GATE_CELLS = 64;

  private static final ChainSettings CHAIN = ChainSettings.single(1e-6);
  private static final ReceiverModel.Response RESPONSE =
      new ReceiverModel.Response(CHAIN.taper(), SAMPLES_PER_RESOLUTION);

  private static final ReceiverFactors FACTORS =
      ReceiverFactors.of(CHAIN.taper(), SAMPLES_PER_RESOLUTION, SLOPE, CHAIN.cfar());

  private final ReceiverModel search = receiver(0);
  private final ReceiverModel gated = receiver(GATE_CELLS);
  private final double processing;

  Receivers(RadarModel m) {
    this.processing = ReceiverFactors.processingLoss(m);
  }

  private static ReceiverModel receiver(int levelCells) {
    return new ReceiverModel(RESPONSE, FACTORS, CHAIN.cfar(), levelCells);
  }

  ReceiverModel of(LookPurpose purpose) {
    return switch (purpose) {
      case SEARCH -> search;
      case VERIFY, TRACK, REPORTED -> gated;
    };
  }

  /** What of the budget's losses the receiver itself makes, a ratio above 1. */
  double processingLoss() {
    return processing;
  }
}
