package io.farwatch.formats.asterix;

import io.farwatch.core.linear.Matrix;
import io.farwatch.core.plot.DropReason;
import io.farwatch.core.plot.Measurement;
import io.farwatch.core.plot.Plot;
import io.farwatch.core.plot.Provenance;
import io.farwatch.core.plot.Quantity;
import io.farwatch.core.plot.Transponder;
import io.farwatch.core.time.Epoch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Category 048: plots of slant range and azimuth, with the height that the target tells or a 3-D
 * radar measures. What was not measured in this turn of the antenna (no detection) is no plot; a
 * simulated or test target is of another provenance than the feed. The Doppler speed is not used:
 * its sign is each maker's own (note of item 120).
 */
final class TargetReports {
  /** m: one nautical mile. */
  private static final double NM_M = 1852;

  /** m: one flight level, a hundred feet. */
  private static final double FLIGHT_LEVEL_M = 30.48;

  private static final double FOOT_M = 0.3048;

  /**
   * m, 1 sigma: a flight level is a pressure altitude. Weather moves it against the height by some
   * 8 m a hPa (10 to 15 hPa, 1 sigma) and by 1 m in 250 a kelvin; the geoid lies up to 100 m from
   * the ellipsoid; replies are rounded to 100 ft (9 m, 1 sigma).
   */
  static final double FLIGHT_LEVEL_SIGMA_M = 300;

  /** m, 1 sigma: assumed of a 3-D radar's height, which comes without a statement. */
  static final double MEASURED_HEIGHT_SIGMA_M = 1000;

  /** Flight levels that a Mode C or Mode S reply can carry (ICAO Annex 10, volume IV, 3.1). */
  private static final double LEVEL_MIN = -13;

  private static final double LEVEL_MAX = 1268;

  private TargetReports() {}

  static AsterixReport of(
      AsterixRecord record, Fields fields, AsterixRadar radar, Epoch epoch, Provenance provenance) {
    if (provenance == Provenance.ACTUAL
        && (fields.isSet("020", "SIM") || fields.isSet("020", "TST"))) {
      String what = "a simulated or test target in an actual feed";
      return AsterixPlots.drop(record, DropReason.PROVENANCE, what);
    }
    if (!fields.has("040")) {
      return AsterixPlots.drop(record, DropReason.NO_POSITION, "no measured position (item 040)");
    }
    if (fields.number("020", "TYP") == 0) {
      String what = "the position is extrapolated, not measured (item 020)";
      return AsterixPlots.drop(record, DropReason.NO_POSITION, what);
    }
    if (fields.isSet("020", "ERR")) {
      String what = "the position is beyond the range of item 040";
      return AsterixPlots.drop(record, DropReason.NO_POSITION, what);
    }
    double rangeM = NM_M * fields.number("040", "RHO");
    if (rangeM <= 0) {
      return AsterixPlots.drop(record, DropReason.BAD_VALUE, "item 040 has a range of zero");
    }
    double azimuthRad = Math.toRadians(fields.number("040", "THETA"));
    Measurement measurement = measurement(radar, rangeM, azimuthRad, fields);
    Transponder told = transponder(fields);
    return new AsterixReport.Target(
        new Plot(radar.name(), epoch, measurement, Double.NaN, 0, provenance, told));
  }

  private static Measurement measurement(
      AsterixRadar radar, double rangeM, double azimuthRad, Fields fields) {
    double r2 = radar.rangeSigmaM() * radar.rangeSigmaM();
    double a2 = radar.azimuthSigmaRad() * radar.azimuthSigmaRad();
    double level = fields.number("090", "FL");
    boolean valid = !fields.isSet("090", "V") && !fields.isSet("090", "G");
    double heightM = Double.NaN;
    double sigmaM = FLIGHT_LEVEL_SIGMA_M;
    if (valid && level >= LEVEL_MIN && level <= LEVEL_MAX) {
      heightM = FLIGHT_LEVEL_M * level;
    } else if (fields.number("110", "3DH") * FOOT_M > -1e3) {
      heightM = FOOT_M * fields.number("110", "3DH");
      sigmaM = MEASURED_HEIGHT_SIGMA_M;
    }
    if (Double.isNaN(heightM)) {
      return new Measurement.Polar(
          List.of(Quantity.RANGE, Quantity.AZIMUTH),
          Matrix.of(2, 1, rangeM, azimuthRad),
          Matrix.diagonal(r2, a2),
          0);
    }
    return new Measurement.Polar(
        List.of(Quantity.RANGE, Quantity.AZIMUTH, Quantity.HEIGHT),
        Matrix.of(3, 1, rangeM, azimuthRad, heightM),
        Matrix.diagonal(r2, a2, sigmaM * sigmaM),
        0);
  }

  /** What the target told, and the radar's own tracker says; null when neither says anything. */
  private static @Nullable Transponder transponder(Fields fields) {
    String address = fields.text("220");
    String callsign = fields.text("240");
    double number = fields.number("161", "TRN");
    if (address.isEmpty() && callsign.isEmpty() && Double.isNaN(number)) {
      return null;
    }
    return new Transponder(
        address,
        callsign,
        Double.isNaN(number) ? -1 : (int) number,
        fields.number("170", "CNF") == 0,
        NM_M * fields.number("200", "GSP"),
        Math.toRadians(fields.number("200", "HDG")));
  }
}
