package io.farwatch.core.radar;

import io.farwatch.core.radar.budget.Absorption;
import io.farwatch.core.radar.budget.Loss;
import io.farwatch.core.radar.budget.LossBudget;
import io.farwatch.core.radar.budget.Losses;
import io.farwatch.core.radar.budget.SkyNoise;
import io.farwatch.core.radar.budget.SystemTemperature;
import io.farwatch.core.radar.detection.Cfar;

/** What the library's radars are assumed to have in common. */
final class Sheet {
  static final double DEG = Math.PI / 180;

  /** m: above all air. */
  private static final double OUT_M = 100e3;

  /** Points of the window whose loss is taken; many, so that it is the window's own. */
  private static final int WINDOW = 4096;

  private static final int CFAR_CELLS = 64;
  private static final double RECEIVE_LINE_DB = 0.5;
  private static final double GROUND_SHARE = 0.05;

  private Sheet() {}

  /** The losses of one pulse in the beam's centre, without what is left for the field. */
  static LossBudget losses(
      double frequencyHz, double lowestRad, double transmitLineDb, double pfa) {
    return LossBudget.of(
        new Loss("transmit line", transmitLineDb, "assumed: amplifiers stand at the elements"),
        Absorption.twoWay(frequencyHz, lowestRad, OUT_M),
        new Loss("polarisation", 0.2, "assumed: circular, axial ratios of 2 dB"),
        Losses.weighting("Hamming", hamming()),
        Losses.straddling(2),
        Losses.cfar(new Cfar(Cfar.Type.CA, CFAR_CELLS, 0), 0.9, pfa));
  }

  /** Noise from the mean sky, the air at the lowest beam, ground and line, without a receiver. */
  static SystemTemperature outside(double frequencyHz, double lowestRad) {
    return SystemTemperature.withoutReceiver(
        SkyNoise.temperatureK(SkyNoise.Sky.MEAN, frequencyHz),
        "mean sky: " + SkyNoise.Sky.MEAN.source() + ", carried as in ITU-R P.372",
        Absorption.oneWayDb(frequencyHz, lowestRad, OUT_M),
        GROUND_SHARE,
        RECEIVE_LINE_DB);
  }

  /** The whole noise with a receiver of an assumed noise figure. */
  static SystemTemperature noise(double frequencyHz, double lowestRad, double figureDb) {
    return outside(frequencyHz, lowestRad)
        .withReceiver(
            figureDb,
            RECEIVE_LINE_DB,
            "assumed: noise figure of " + figureDb + " dB after the line");
  }

  static double ratio(double db) {
    return StrictMath.pow(10, db / 10);
  }

  private static double[] hamming() {
    double[] w = new double[WINDOW];
    for (int i = 0; i < WINDOW; i++) {
      w[i] = 0.54 - 0.46 * StrictMath.cos(2 * Math.PI * (i + 0.5) / WINDOW);
    }
    return w;
  }
}
