package io.farwatch.core.radar.budget;

import java.util.ArrayList;
import java.util.List;

/**
 * Noise temperature of a receiving system at the antenna's terminals, part by part: (1 - g) (Tsky /
 * La + Tair (1 - 1/La)) + g T0 + T0 (Lr - 1) + Lr T0 (F - 1), with g the share of the pattern that
 * sees the ground, La the air's loss, Lr that of the line to the receiver, F the receiver's noise
 * factor, T0 290 K. Source: Blake in Skolnik, "Radar Handbook", 2nd ed. (1990), sec. 2.5.
 */
public record SystemTemperature(List<NoisePart> parts) {
  private static final double T0 = SkyNoise.REFERENCE_K;

  /** K: mean temperature of the air that absorbs, 37.34 + 0.81 x 288. Source: ITU-R P.618. */
  private static final double AIR_K = 270.6;

  public SystemTemperature {
    parts = List.copyOf(parts);
  }

  /** The sum (K). */
  public double totalK() {
    double sum = 0;
    for (NoisePart p : parts) {
      sum += p.temperatureK();
    }
    return sum;
  }

  /**
   * What comes in and the line, without a receiver.
   *
   * @param skyK brightness behind the air
   * @param skySource of it
   * @param airLossDb one way
   * @param groundShare of the pattern, 0 to 1
   * @param lineLossDb between antenna and receiver
   */
  public static SystemTemperature withoutReceiver(
      double skyK, String skySource, double airLossDb, double groundShare, double lineLossDb) {
    double air = ratio(airLossDb);
    double line = ratio(lineLossDb);
    return new SystemTemperature(
        List.of(
            new NoisePart(
                "galaxy and cosmic background", (1 - groundShare) * skyK / air, skySource),
            new NoisePart(
                "air", (1 - groundShare) * AIR_K * (1 - 1 / air), "its absorption; ITU-R P.618"),
            new NoisePart(
                "ground",
                groundShare * T0,
                "assumed: "
                    + Math.round(100 * groundShare)
                    + " % of the pattern, through sidelobes"),
            new NoisePart(
                "receive line",
                T0 * (line - 1),
                "assumed: loss of " + lineLossDb + " dB at 290 K")));
  }

  /** These parts and a receiver of a noise figure behind a line of a loss. */
  public SystemTemperature withReceiver(double noiseFigureDb, double lineLossDb, String source) {
    double k = ratio(lineLossDb) * T0 * (ratio(noiseFigureDb) - 1);
    return with(new NoisePart("receiver", k, source));
  }

  /**
   * These parts and what they lack of a known total as the receiver's.
   *
   * @throws IllegalArgumentException when they exceed it already
   */
  public SystemTemperature filledTo(double totalK, String source) {
    return with(new NoisePart("receiver", totalK - totalK(), source));
  }

  public SystemTemperature with(NoisePart part) {
    List<NoisePart> all = new ArrayList<>(parts);
    all.add(part);
    return new SystemTemperature(all);
  }

  private static double ratio(double db) {
    return StrictMath.pow(10, db / 10);
  }
}
