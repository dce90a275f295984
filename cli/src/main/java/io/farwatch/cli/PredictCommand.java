package io.farwatch.cli;

import io.farwatch.cli.report.PredictReport;
import io.farwatch.cli.report.PredictReport.Prediction;
import io.farwatch.core.earth.Atmosphere;
import io.farwatch.core.earth.EcefPosition;
import io.farwatch.core.earth.EcefState;
import io.farwatch.core.earth.Frames;
import io.farwatch.core.earth.Geodetic;
import io.farwatch.core.earth.LocalFrame;
import io.farwatch.core.earth.Us76;
import io.farwatch.core.earth.Winds;
import io.farwatch.core.flight.Drag;
import io.farwatch.core.flight.Forces;
import io.farwatch.core.flight.GravityModel;
import io.farwatch.core.linear.Matrix;
import io.farwatch.core.time.Epoch;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A state to its launch and impact, in vacuum or through the air. */
@Command(
    name = "predict",
    description = {
      "Where an object in free flight comes down, and where its arc left the ground.",
      "WGS-84 with J2 and rotation, in vacuum; with --beta through the air, forward to the impact"
          + " and backward to the origin. Heights are above the ellipsoid, the perigee's above the"
          + " mean radius of the Earth. Times count from the state."
    },
    footer = {
      "",
      "Example:",
      "  farwatch predict --geodetic 40,10,120000 --enu 900,2400,800 --epoch 2026-01-01T00:00:00Z",
      "  farwatch predict --ecef=-4132779,1927146,4529774,2441,-946,839 --covariance p.csv --json",
      "  farwatch predict --geodetic 40,10,100000 --enu 0,5000,-2500 --beta 2500 --wind wind.csv"
    })
final class PredictCommand extends Leaf {
  private static final EcefPosition CENTRE = new EcefPosition(0, 0, 0);

  @Option(
      names = "--ecef",
      paramLabel = "X,Y,Z,VX,VY,VZ",
      description = "The state in ECEF (m, m/s relative to the turning Earth).")
  private @Nullable String ecef;

  @Option(
      names = "--geodetic",
      paramLabel = "LAT,LON,H",
      description = "The place: degrees, degrees, m above the ellipsoid; with --enu.")
  private @Nullable String geodetic;

  @Option(
      names = "--enu",
      paramLabel = "VE,VN,VU",
      description = "The velocity east, north and up there (m/s, relative to the turning Earth).")
  private @Nullable String enu;

  @Option(
      names = "--epoch",
      paramLabel = "T",
      description = "Epoch of the state (ISO-8601 UTC); without it only times since it are told.")
  private @Nullable String epoch;

  @Option(
      names = "--covariance",
      paramLabel = "FILE",
      description =
          "Covariance of the state, 6 x 6 in m and m/s: 36 numbers with blanks or commas, or JSON."
              + " In ECEF axes with --ecef, in east-north-up axes with --geodetic.")
  private @Nullable Path covariance;

  @Option(names = "--vacuum", description = "No air (the default).")
  private boolean vacuum;

  @Option(
      names = "--beta",
      paramLabel = "KG_M2",
      description =
          "Ballistic coefficient m/(Cd A) in kg/m2: the air slows it. Backward through dense air"
              + " little can be told: then the origin is often none.")
  private @Nullable String beta;

  @Option(
      names = "--atmosphere",
      paramLabel = "MODEL",
      description =
          "us76 (the default with --beta) or exponential:RHO0,H (kg/m3 at height zero, m).")
  private @Nullable String atmosphere;

  @Option(
      names = "--wind",
      paramLabel = "FILE",
      description =
          "Winds by height, with --beta: CSV with the columns heightM,eastMps,northMps (where the"
              + " air goes to), linear between the heights.")
  private @Nullable Path wind;

  @Option(
      names = "--gravity",
      paramLabel = "MODEL",
      description = "j2 (the default) or egm:N, EGM96 to degree and order N of 2 to 12.")
  private String gravity = "j2";

  @Option(
      names = "--height",
      paramLabel = "M",
      description = "Height of the ground above the ellipsoid (default 0).")
  private @Nullable String height;

  @Override
  public Integer call() {
    double groundM = height == null ? 0 : number("--height", height);
    if (Math.abs(groundM) > 10_000) {
      throw wrong("--height " + height + " m is outside -10000..10000");
    }
    Epoch at = epoch == null ? null : EpochText.parse(line(), "--epoch", epoch);
    EcefState state = state();
    Forces forces = forces();
    Matrix spread = covariance == null ? null : inEcef(CovarianceFile.read(covariance));
    Prediction p = Prediction.of(state, at, groundM, forces, spread);
    print(PredictReport.document(p), PredictReport.text(p));
    return CommandLine.ExitCode.OK;
  }

  /** Gravity and air as the options say. */
  private Forces forces() {
    String air = atmosphere != null ? "--atmosphere" : wind != null ? "--wind" : null;
    if (vacuum && (beta != null || air != null)) {
      throw wrong("give either --vacuum or " + (beta != null ? "--beta" : air));
    }
    if (beta == null && air != null) {
      throw wrong(air + " needs --beta: without it the air does not slow the object");
    }
    GravityModel pull = gravityModel();
    if (beta == null) {
      return Forces.vacuum(pull);
    }
    double b = number("--beta", beta);
    if (b < Drag.BETA_MIN_KG_M2 || b > Drag.BETA_MAX_KG_M2) {
      throw wrong("--beta " + beta + " kg/m2 is outside 0.1..10000000");
    }
    Atmosphere model = atmosphereModel(atmosphere == null ? "us76" : atmosphere);
    return new Forces(
        pull, model, wind == null ? Winds.NONE : PredictWinds.read(wind), Drag.constant(b));
  }

  private GravityModel gravityModel() {
    if (gravity.equals("j2")) {
      return GravityModel.DEFAULT;
    }
    if (!gravity.startsWith("egm:")) {
      throw wrong("--gravity: '" + gravity + "' is not a known model; there are j2 and egm:N");
    }
    int most = GravityModel.Egm96To.DEGREE_MAX;
    String degree = gravity.substring(4);
    int n = degree.matches("[0-9]{1,4}") ? Integer.parseInt(degree) : 0;
    if (n < 2 || n > most) {
      throw wrong("--gravity: '" + gravity + "' needs a whole number of 2 to " + most);
    }
    return new GravityModel.Egm96To(n);
  }

  private Atmosphere atmosphereModel(String text) {
    if (text.equals("us76")) {
      return Us76.STANDARD;
    }
    if (!text.startsWith("exponential:")) {
      throw wrong(
          "--atmosphere: '" + text + "' is not a known model; there are us76, exponential:RHO0,H");
    }
    double[] p = numbers("--atmosphere exponential", text.substring(12), 2);
    if (!(p[0] >= 0 && p[0] < 1e3)) {
      throw wrong("--atmosphere: density " + p[0] + " kg/m3 is outside 0..1000");
    }
    if (!(p[1] >= 100 && p[1] < 1e6)) {
      throw wrong("--atmosphere: scale height " + p[1] + " m is outside 100..1000000");
    }
    return new Atmosphere.Exponential(p[0], p[1]);
  }

  private EcefState state() {
    if (ecef != null && geodetic == null && enu == null) {
      EcefState s = EcefState.of(numbers("--ecef", ecef, 6));
      if (s.position().distanceM(CENTRE) < 1e6) {
        throw wrong(
            "--ecef lies within 1,000 km of the Earth's centre; are the numbers in metres?");
      }
      return s;
    }
    if (ecef != null || geodetic == null || enu == null) {
      throw wrong("give the state as --ecef, or as --geodetic with --enu");
    }
    LocalFrame frame = new LocalFrame(place(geodetic));
    double[] v = numbers("--enu", enu, 3);
    double[] u = frame.rotateToEcef(v[0], v[1], v[2]);
    var o = frame.origin();
    return new EcefState(o.xM(), o.yM(), o.zM(), u[0], u[1], u[2]);
  }

  private Geodetic place(String text) {
    double[] g = numbers("--geodetic", text, 3);
    if (Math.abs(g[0]) > 90) {
      throw wrong("--geodetic: latitude " + g[0] + " deg is outside -90..90");
    }
    if (Math.abs(g[1]) > 360) {
      throw wrong("--geodetic: longitude " + g[1] + " deg is outside -360..360");
    }
    if (!(g[2] > -5e6)) {
      throw wrong("--geodetic: height " + g[2] + " m lies deep inside the Earth");
    }
    return new Geodetic(Math.toRadians(g[0]), Math.toRadians(g[1]), g[2]);
  }

  /** The covariance in ECEF axes. */
  private Matrix inEcef(Matrix p) {
    if (geodetic == null) {
      return p;
    }
    double[] c = new LocalFrame(Frames.ecefToGeodetic(state().position())).ecefToEnu();
    double[] out = new double[36];
    for (int bi = 0; bi < 2; bi++) {
      for (int bj = 0; bj < 2; bj++) {
        for (int i = 0; i < 3; i++) {
          for (int j = 0; j < 3; j++) {
            double sum = 0;
            for (int k = 0; k < 3; k++) {
              for (int l = 0; l < 3; l++) {
                sum += c[3 * k + i] * p.get(3 * bi + k, 3 * bj + l) * c[3 * l + j];
              }
            }
            out[6 * (3 * bi + i) + 3 * bj + j] = sum;
          }
        }
      }
    }
    return Matrix.of(6, 6, out);
  }
}
