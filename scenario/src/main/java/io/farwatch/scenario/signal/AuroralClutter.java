package io.farwatch.scenario.signal;

import io.farwatch.core.radar.detection.Swerling;
import io.farwatch.core.radar.environment.Aurora;
import io.farwatch.scenario.random.Draws;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;

/**
 * Field-aligned irregularities of the E region, 95 to 120 km high: a volume that drifts at a mean
 * rate with a spread of rates, normal. Source of the form: R. D. Hunsucker, J. K. Hargreaves, "The
 * High-Latitude Ionosphere and its Effects on Radio Propagation" (2003), ch. 6.
 *
 * @param rangeFromM near edge
 * @param rangeToM far edge
 * @param rcsPerMetre cross-section in the beam per metre of range (m2/m)
 * @param rateMps mean range rate
 * @param rateSigmaMps spread of the rates
 * @param uHalf half its extent along u about the beam, uniform
 * @param vHalf half its extent along v
 * @param spacingM of the pieces; some to a range cell
 */
public record AuroralClutter(
    double rangeFromM,
    double rangeToM,
    double rcsPerMetre,
    double rateMps,
    double rateSigmaMps,
    double uHalf,
    double vHalf,
    double spacingM) {
  private static final int PIECES_MAX = 1_000_000;

  public AuroralClutter {
    boolean good = rangeFromM > 0 && rangeToM > rangeFromM && spacingM > 0 && rcsPerMetre >= 0;
    if (!good || !(rateSigmaMps >= 0) || !(uHalf >= 0) || !(vHalf >= 0)) {
      throw new IllegalArgumentException(
          "aurora from " + rangeFromM + " to " + rangeToM + " m at " + spacingM + " m");
    }
  }

  /**
   * A stretch of aurora that fills a beam's width.
   *
   * @param aspectRad between the line of sight and the perpendicular to the field
   * @param rateMps mean range rate, within {@link Aurora#SPEED_MAX_MPS}
   */
  public static AuroralClutter of(
      Aurora.Strength strength,
      double frequencyHz,
      double aspectRad,
      double beamwidthRad,
      double rangeFromM,
      double rangeToM,
      double rateMps,
      double spacingM) {
    double middle = 0.5 * (rangeFromM + rangeToM);
    return new AuroralClutter(
        rangeFromM,
        rangeToM,
        Aurora.reflectivityPerM(strength, frequencyHz, aspectRad)
            * Aurora.cellM3(middle, beamwidthRad, 1),
        rateMps,
        Aurora.SPREAD_MPS,
        beamwidthRad / 2,
        Math.min(beamwidthRad, Aurora.THICKNESS_M / middle) / 2,
        spacingM);
  }

  /**
   * The pieces.
   *
   * @param snr of a cross-section (m2) at a range (m)
   */
  public List<Scatterer> scatterers(SimulatedDwell.Key key, DoubleBinaryOperator snr) {
    int n = (int) Math.min(PIECES_MAX, Math.ceil((rangeToM - rangeFromM) / spacingM));
    Draws d = new Draws(key.seed(), key.who(), key.dwell(), Draws.name("aurora"));
    double step = (rangeToM - rangeFromM) / n;
    List<Scatterer> pieces = new ArrayList<>(n);
    for (int i = 0; i < n; i++) {
      double range = rangeFromM + (i + d.uniform()) * step;
      double rate = rateMps + rateSigmaMps * d.normal();
      double power = snr.applyAsDouble(rcsPerMetre * step, range);
      double u = d.between(-uHalf, uHalf);
      double v = d.between(-vHalf, vHalf);
      pieces.add(Scatterer.target(range, rate, power, Swerling.CASE_1).towards(u, v));
    }
    return pieces;
  }
}
