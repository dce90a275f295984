package io.farwatch.scenario.signal;

import io.farwatch.core.radar.RadarEquation;
import io.farwatch.core.radar.detection.Swerling;
import io.farwatch.scenario.random.Draws;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;

/**
 * Land that reflects, out to the horizon. Strength: constant gamma, cross-section of a unit surface
 * = gamma x sine of the grazing angle. Source: D. K. Barton, "Radar Equations for Modern Radar"
 * (2013), ch. 3. Motion: a still share and a two-sided exponential of rates. Source: J. B.
 * Billingsley's model as in M. A. Richards, "Fundamentals of Radar Signal Processing", 2nd ed.
 * (2014), eqs. 2.70-2.73.
 *
 * @param gamma linear; -30 dB flat to -5 dB mountains
 * @param heightM of the antenna over the land
 * @param rangeFromM nearest piece
 * @param widthRad azimuth lit, one-way half-power width over the root of 2
 * @param spacingM of the pieces; some to a range cell
 * @param windMps over the land; below a light air it is taken as 0.5 m/s
 * @param v direction cosine of the land minus the beam's
 */
public record GroundClutter(
    double gamma,
    double heightM,
    double rangeFromM,
    double widthRad,
    double spacingM,
    double windMps,
    double v) {
  /** Where rays bend as usual near the ground, below 10 km (m): 4/3 of the Earth's radius. */
  private static final double EARTH_M = 8_495_000;

  /** Statute miles an hour in 1 m/s. */
  private static final double MPH = 1 / 0.44704;

  /** Keeps the count of pieces within reason. */
  private static final int PIECES_MAX = 1_000_000;

  public GroundClutter {
    boolean good = gamma >= 0 && heightM > 0 && rangeFromM > 0 && widthRad > 0 && spacingM > 0;
    if (!good || !(windMps >= 0)) {
      throw new IllegalArgumentException(
          "clutter of gamma " + gamma + " from " + rangeFromM + " m at " + spacingM + " m");
    }
  }

  /** Farthest land in sight (m). */
  public double horizonM() {
    return Math.sqrt(2 * EARTH_M * heightM);
  }

  /** Cross-section of a ring's lit part, per metre of range (m2/m). */
  public double rcsPerMetre(double rangeM) {
    double sine = heightM / rangeM - rangeM / (2 * EARTH_M);
    return sine <= 0 ? 0 : gamma * sine * rangeM * widthRad;
  }

  /** Share of the power that stands still. */
  double stillShare(double carrierHz) {
    double mph = Math.max(0.5, windMps) * MPH;
    double ratio = 489.8 * StrictMath.pow(mph, -1.55) * StrictMath.pow(carrierHz / 1e9, -1.21);
    return ratio / (1 + ratio);
  }

  /** Mean magnitude of the moving pieces' rates (m/s). */
  double rateMean() {
    return 0.1048 * (StrictMath.log10(Math.max(0.5, windMps) * MPH) + 0.4147);
  }

  /**
   * The pieces, each a sum of many reflections: exponential in power, of a random phase.
   *
   * @param snr of a cross-section (m2) at a range (m), see {@link RadarEquation#snr}
   */
  public List<Scatterer> scatterers(
      SimulatedDwell.Key key, double carrierHz, DoubleBinaryOperator snr) {
    int n = (int) Math.min(PIECES_MAX, Math.max(0, (horizonM() - rangeFromM) / spacingM));
    Draws d = new Draws(key.seed(), key.who(), key.dwell(), Draws.name("ground"));
    double still = stillShare(carrierHz);
    List<Scatterer> pieces = new ArrayList<>(n);
    for (int i = 0; i < n; i++) {
      double range = rangeFromM + (i + d.uniform()) * spacingM;
      double moving = rateMean() * d.exponential() * (d.uniform() < 0.5 ? -1 : 1);
      double rate = d.uniform() < still ? 0 : moving;
      double power = snr.applyAsDouble(rcsPerMetre(range) * spacingM, range);
      pieces.add(Scatterer.target(range, rate, power, Swerling.CASE_1).towards(0, v));
    }
    return pieces;
  }
}
