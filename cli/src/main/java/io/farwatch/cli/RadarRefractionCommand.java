package io.farwatch.cli;

import io.farwatch.cli.report.Doc;
import io.farwatch.cli.report.Words;
import io.farwatch.core.earth.Ionosphere;
import io.farwatch.core.earth.Refraction;
import io.farwatch.core.earth.RefractionErrors;
import io.farwatch.core.earth.Troposphere;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What the atmosphere does to one look. */
@Command(
    name = "refraction",
    description = {
      "Errors of elevation and range from bending in air and electrons: apparent minus true,",
      "by tracing the ray. Heights are over a sphere of 6,371 km."
    },
    footer = {
      "",
      "Example: farwatch radar refraction --elevation 3 --target-height-km 400 --troposphere crpl:313"
          + " --ionosphere chapman:1e12,350,50 --frequency-mhz 435"
    })
final class RadarRefractionCommand extends Leaf {
  @Option(
      names = "--elevation",
      required = true,
      paramLabel = "D",
      description = "Apparent elevation (deg).")
  private String elevation = "";

  @Option(
      names = "--target-height-km",
      required = true,
      paramLabel = "H",
      description = "Height of the target (km).")
  private String targetHeight = "";

  @Option(
      names = "--troposphere",
      paramLabel = "MODEL",
      description = "crpl:NS, itu:N0,H0_KM or none (the default: crpl:313).")
  private String troposphere = "crpl:313";

  @Option(
      names = "--ionosphere",
      paramLabel = "MODEL",
      description = "none (the default) or chapman:NMAX,HM_KM,SCALE_KM (NMAX in 1/m3).")
  private String ionosphere = "none";

  @Option(
      names = "--frequency-mhz",
      required = true,
      paramLabel = "F",
      description = "Frequency (MHz).")
  private String frequency = "";

  @Option(names = "--height", paramLabel = "M", description = "Height of the site (m, default 0).")
  private String height = "0";

  @Override
  public Integer call() {
    double elevationDeg = number("--elevation", elevation);
    double targetM = 1e3 * number("--target-height-km", targetHeight);
    RefractionErrors e;
    try {
      Refraction r =
          new Refraction(
              number("--height", height),
              air(),
              electrons(),
              1e6 * number("--frequency-mhz", frequency));
      if (!(elevationDeg >= 0 && elevationDeg <= 90)) {
        throw wrong("--elevation " + elevation + " is outside 0..90");
      }
      e = r.errors(Math.toRadians(elevationDeg), targetM);
    } catch (IllegalArgumentException outside) {
      throw wrong(String.valueOf(outside.getMessage()));
    }
    if (e == null) {
      throw new Failure(
          "no ray at " + elevation + " deg reaches " + targetHeight + " km: it is bent back");
    }
    double errorDeg = Math.toDegrees(e.elevationErrorRad());
    print(
        new Doc()
            .put("elevationErrorDeg", errorDeg)
            .put("rangeErrorM", e.rangeErrorM())
            .degrees("trueElevationDeg", e.trueElevationRad())
            .put("trueRangeM", e.trueRangeM())
            .degrees("bendingDeg", e.bendingRad())
            .put("echoDelayS", e.echoDelayS())
            .map(),
        "elevation "
            + Words.fixed(errorDeg, 5)
            + " deg too high, range "
            + Words.fixed(e.rangeErrorM(), 2)
            + " m too long (true: "
            + Words.fixed(Math.toDegrees(e.trueElevationRad()), 5)
            + " deg, "
            + Words.fixed(e.trueRangeM() / 1e3, 3)
            + " km)"
            + System.lineSeparator());
    return CommandLine.ExitCode.OK;
  }

  private Troposphere air() {
    if (troposphere.equals("none")) {
      return Troposphere.NONE;
    }
    if (troposphere.startsWith("crpl:")) {
      return new Troposphere.Crpl(number("--troposphere", troposphere.substring(5)));
    }
    if (troposphere.startsWith("itu:")) {
      double[] p = numbers("--troposphere", troposphere.substring(4), 2);
      // km; no scale height is a kilometre's fraction or a thousand kilometres, so m are m.
      return new Troposphere.Itu(p[0], p[1] >= 1000 ? p[1] : 1e3 * p[1]);
    }
    throw wrong("--troposphere: '" + troposphere + "' is not crpl:NS, itu:N0,H0_KM or none");
  }

  private Ionosphere electrons() {
    if (ionosphere.equals("none")) {
      return Ionosphere.NONE;
    }
    if (ionosphere.startsWith("chapman:")) {
      double[] p = numbers("--ionosphere", ionosphere.substring(8), 3);
      return new Ionosphere.Chapman(p[0], 1e3 * p[1], 1e3 * p[2]);
    }
    throw wrong("--ionosphere: '" + ionosphere + "' is not none or chapman:NMAX,HM_KM,SCALE_KM");
  }
}
