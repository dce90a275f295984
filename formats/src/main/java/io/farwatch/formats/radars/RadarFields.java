package io.farwatch.formats.radars;

import io.farwatch.core.earth.Geodetic;
import io.farwatch.core.plot.RadarSite;
import io.farwatch.formats.problem.Problem;
import io.farwatch.formats.text.Decimal;
import io.farwatch.formats.tree.Fields;
import io.farwatch.formats.tree.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The keys of one radar. */
final class RadarFields {
  private static final double TURN_RAD = 2 * Math.PI;

  /** m: a little beyond the Moon. */
  private static final double RANGE_MAX_M = 4.1e8;

  private static final double SIGMA_MIN = 1e-9;
  private static final double RANGE_SIGMA_MAX_M = 1e6;
  private static final double ANGLE_SIGMA_MAX_DEG = 90;
  private static final double RATE_SIGMA_MAX_MPS = 1e4;

  /** A cell that is evenly filled has a standard deviation of its width over this. */
  private static final double CELL_PER_SIGMA = Math.sqrt(12);

  private static final double ANGULAR_RESOLUTION_MAX_RAD = Math.toRadians(10);
  private static final double ANGULAR_RESOLUTION_UNKNOWN_RAD = Math.toRadians(1);
  private static final double RANGE_RESOLUTION_UNKNOWN_M = 150;

  private RadarFields() {}

  /** The radar, or null when anything of it is wrong. */
  static @Nullable RadarEntry read(Fields f) {
    if (!f.present()) {
      return null;
    }
    String name = f.text("name");
    Geodetic place = Place.read(f, f.number("heightM", -500, 10_000));
    Sigmas sigmas =
        new Sigmas(
            f.number("rangeSigmaM", SIGMA_MIN, RANGE_SIGMA_MAX_M, Double.NaN),
            f.angleRad("azimuthSigmaDeg", SIGMA_MIN, ANGLE_SIGMA_MAX_DEG, Double.NaN),
            f.angleRad("elevationSigmaDeg", SIGMA_MIN, ANGLE_SIGMA_MAX_DEG, Double.NaN),
            f.number("rangeRateSigmaMps", SIGMA_MIN, RATE_SIGMA_MAX_MPS, Double.NaN));
    int sac = f.whole("sac", 0, 255, -1);
    int sic = f.whole("sic", 0, 255, -1);
    if (f.has("sac") != f.has("sic")) {
      f.problem(f.has("sac") ? "sic" : "sac", "is missing; SAC and SIC go together");
    }
    RadarSite.BiasPrior bias =
        new RadarSite.BiasPrior(
            f.number("rangeBiasSigmaM", 0, RANGE_SIGMA_MAX_M, 0),
            f.angleRad("azimuthBiasSigmaDeg", 0, ANGLE_SIGMA_MAX_DEG, 0),
            f.angleRad("elevationBiasSigmaDeg", 0, ANGLE_SIGMA_MAX_DEG, 0),
            f.number("timeBiasSigmaS", 0, 3600, 0));
    String said = f.text("propagation", "corrected");
    Propagation propagation = place == null ? null : propagation(f, said, place.heightM());
    f.end();
    return name == null || place == null || propagation == null
        ? null
        : new RadarEntry(site(name, place, sigmas, bias), sigmas, sac, sic, propagation);
  }

  private static @Nullable Propagation propagation(Fields f, String said, double heightM) {
    if (said.equals("corrected")) {
      return new Propagation.Corrected();
    }
    double n = said.startsWith("crpl:") ? Decimal.parse(said.substring(5)) : Double.NaN;
    if (n >= 200 && n <= 450) {
      return Propagation.Crpl.of(heightM, n);
    }
    f.problem(
        "propagation",
        Problem.quoted(said)
            + " is neither corrected nor crpl:NS with a surface refractivity of 200..450");
    return null;
  }

  /**
   * A radar that turns or stares: all round, no dwell requests, resolution guessed from the sigmas.
   * The refraction it corrected, or we did, is taken as right, as a bias is that has no prior.
   */
  private static RadarSite site(String name, Geodetic place, Sigmas s, RadarSite.BiasPrior bias) {
    double angle = Math.max(orZero(s.azimuthRad()), orZero(s.elevationRad())) * CELL_PER_SIGMA;
    double range = orZero(s.rangeM()) * CELL_PER_SIGMA;
    return new RadarSite(
        name,
        place,
        List.of(),
        new RadarSite.Coverage(0, TURN_RAD, Math.toRadians(-1), Math.PI / 2, 0, RANGE_MAX_M),
        false,
        angle > 0 ? Math.min(angle, ANGULAR_RESOLUTION_MAX_RAD) : ANGULAR_RESOLUTION_UNKNOWN_RAD,
        range > 0 ? range : RANGE_RESOLUTION_UNKNOWN_M,
        bias,
        RadarSite.ResidualRefraction.NONE);
  }

  private static double orZero(double x) {
    return Double.isNaN(x) ? 0 : x;
  }
}
