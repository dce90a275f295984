package io.farwatch.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.farwatch.core.earth.EcefState;
import io.farwatch.core.earth.Frames;
import io.farwatch.core.earth.Geodetic;
import io.farwatch.core.earth.LocalFrame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class PredictCommandTest {
  /** Case B of ballistic_j2.csv: computed outside the project in two ways, to 1e-4 m. */
  private static final String CASE_B =
      "4132779.175,1927146.579,4529774.816,2441.474090,-946.830190,839.771908";

  @Test
  void aKnownArc_comesDownWhereAndWhenTheReferenceSays() {
    JsonNode d =
        Farwatch.run("predict", "--ecef=" + CASE_B, "--epoch", "2026-01-01T00:00:00Z", "--json")
            .json();

    JsonNode i = d.get("impact");
    assertThat(i.get("latitudeDeg").asDouble()).isCloseTo(42.027822629, within(5e-6 /* 0.5 m */));
    assertThat(i.get("longitudeDeg").asDouble()).isCloseTo(14.936066825, within(5e-6));
    assertThat(i.get("timeS").asDouble()).isCloseTo(454.268701, within(1e-3));
    assertThat(i.get("speedMps").asDouble()).isCloseTo(2954.361239, within(1e-3));
    assertThat(i.get("epoch").asString()).startsWith("2026-01-01T00:07:34.268");
    assertThat(d.get("apogee").get("heightM").asDouble()).isCloseTo(257_071.12, within(1.0));
    assertThat(d.get("freeFlightOrigin").get("timeS").asDouble()).isNegative();
    assertThat(d.get("orbiting").asBoolean()).isFalse();
    assertThat(d.get("perigeeHeightM").asDouble()).isNegative();
    assertThat(d.get("impactEllipse").isNull()).isTrue();
  }

  @Test
  void withoutAnEpoch_onlyTimesSinceTheStateAreTold() {
    JsonNode i = Farwatch.run("predict", "--ecef=" + CASE_B, "--json").json().get("impact");

    assertThat(i.get("epoch").isNull()).isTrue();
  }

  @Test
  void geodeticWithEnu_isTheSameStateAsEcef_andItsCovarianceIsInThoseAxes(@TempDir Path dir)
      throws IOException {
    double[] v = {900, 2400, 800};
    LocalFrame f = new LocalFrame(new Geodetic(Math.toRadians(40), Math.toRadians(10), 120_000));
    double[] u = f.rotateToEcef(v[0], v[1], v[2]);
    EcefState s =
        new EcefState(f.origin().xM(), f.origin().yM(), f.origin().zM(), u[0], u[1], u[2]);
    String ecef =
        String.format(
            Locale.ROOT,
            "--ecef=%s,%s,%s,%s,%s,%s",
            s.xM(),
            s.yM(),
            s.zM(),
            s.vxMps(),
            s.vyMps(),
            s.vzMps());
    assertThat(Frames.heightM(s.position())).isCloseTo(120_000, within(1e-6));
    // The same spread every way: then the axes do not matter, and the two must agree.
    Path p = diagonal(dir, 100, 100, 100, 1, 1, 1);
    JsonNode a = Farwatch.run("predict", ecef, "--covariance", p, "--json").json();
    JsonNode b =
        Farwatch.run(
                "predict",
                "--geodetic=40,10,120000",
                "--enu=900,2400,800",
                "--covariance",
                p,
                "--json")
            .json();
    assertThat(b.get("impact").get("latitudeDeg").asDouble())
        .isCloseTo(a.get("impact").get("latitudeDeg").asDouble(), within(1e-9));
    double major = a.get("impactEllipse").get("semiMajorM").asDouble();
    assertThat(major).isGreaterThan(100);
    assertThat(b.get("impactEllipse").get("semiMajorM").asDouble())
        .isCloseTo(major, within(1e-6 * major));
    // An error of the eastward speed alone moves the impact east, so the ellipse lies east-west.
    Path east = diagonal(dir, 1e-6, 1e-6, 1e-6, 100, 1e-6, 1e-6);
    JsonNode c =
        Farwatch.run(
                "predict",
                "--geodetic=40,10,120000",
                "--enu=0,1500,1000",
                "--covariance",
                east,
                "--json")
            .json();
    assertThat(c.get("impactEllipse").get("majorAzimuthDeg").asDouble()).isCloseTo(90, within(5.0));
    assertThat(c.get("originEllipse").get("probability").asDouble()).isEqualTo(0.95);
  }

  private static Path diagonal(Path dir, double... variances) throws IOException {
    StringBuilder s = new StringBuilder("# m2 and (m/s)2\n");
    for (int i = 0; i < 6; i++) {
      for (int j = 0; j < 6; j++) {
        s.append(i == j ? variances[i] : 0).append(j < 5 ? ", " : "\n");
      }
    }
    return Files.writeString(dir.resolve("p" + variances[3] + ".csv"), s);
  }

  @Test
  void anOrbit_hasNoImpactAndNoOrigin() {
    JsonNode d = Farwatch.run("predict", "--ecef=-7000000,0,0,0,-7800,0", "--json").json();

    assertThat(d.get("impact").isNull()).isTrue();
    assertThat(d.get("freeFlightOrigin").isNull()).isTrue();
    assertThat(d.get("orbiting").asBoolean()).isTrue();
  }

  @Test
  void higherGround_isHitEarlier() {
    double low =
        Farwatch.run("predict", "--ecef=" + CASE_B, "--json").json().at("/impact/timeS").asDouble();
    double high =
        Farwatch.run("predict", "--ecef=" + CASE_B, "--height", "2000", "--json")
            .json()
            .at("/impact/timeS")
            .asDouble();

    assertThat(low - high).isBetween(0.5, 2.0); // 2 km at some 2 km/s of sinking
  }

  @Test
  void withABallisticCoefficient_itComesDownLaterAndSlower_inEitherAtmosphere() {
    JsonNode vacuum = Farwatch.run("predict", "--ecef=" + CASE_B, "--json").json().get("impact");
    JsonNode us76 = impact("--beta=5000");
    JsonNode named = impact("--beta=5000", "--atmosphere=us76");
    JsonNode exponential = impact("--beta=5000", "--atmosphere=exponential:1.225,7200");

    assertThat(named).isEqualTo(us76);
    // reentry_drag.csv: an arc of 1000 km from 100 km loses 8 s and 2.3 km/s, 6 s in the
    // exponential.
    assertThat(us76.get("timeS").asDouble() - vacuum.get("timeS").asDouble()).isBetween(5.5, 8.5);
    assertThat(us76.get("speedMps").asDouble()).isBetween(600.0, 800.0);
    assertThat(exponential.get("timeS").asDouble() - vacuum.get("timeS").asDouble())
        .isBetween(4.0, 6.5);
  }

  @Test
  void anAtmosphereOfNothing_isVacuum_andGravityOfHigherDegreeMovesTheImpactByMetres() {
    JsonNode vacuum = Farwatch.run("predict", "--ecef=" + CASE_B, "--json").json().get("impact");
    JsonNode nothing = impact("--beta=5000", "--atmosphere=exponential:0,7200");
    JsonNode egm = impact("--gravity=egm:12");

    assertThat(nothing.get("latitudeDeg").asDouble())
        .isCloseTo(vacuum.get("latitudeDeg").asDouble(), within(1e-8));
    double off = egm.get("latitudeDeg").asDouble() - vacuum.get("latitudeDeg").asDouble();
    assertThat(Math.abs(off)).isBetween(1e-7, 1e-3);
  }

  @Test
  void wind_movesTheImpactItsWay_andTheCovarianceGoesThroughTheAir(@TempDir Path dir)
      throws IOException {
    Path file =
        Files.writeString(
            dir.resolve("w.csv"), "# m, m/s\nheightM,eastMps,northMps\n0,0,40\n12000,0,60\n");
    JsonNode calm = impact("--beta=500");
    Path p = diagonal(dir, 100, 100, 100, 1, 1, 1);
    JsonNode windy =
        Farwatch.run(
                "predict",
                "--ecef=" + CASE_B,
                "--beta=500",
                "--wind",
                file,
                "--covariance",
                p,
                "--json")
            .json();

    double north = windy.at("/impact/latitudeDeg").asDouble() - calm.get("latitudeDeg").asDouble();
    assertThat(north * 111_000).isBetween(500.0, 10_000.0);
    assertThat(windy.at("/impactEllipse/semiMajorM").asDouble()).isBetween(100.0, 10_000.0);
  }

  @Test
  void anOriginThatTheAirHides_isNoneAndSaidSo() {
    String[] words = {"predict", "--geodetic=40,10,100000", "--enu=0,5000,-2500", "--beta=2500"};

    assertThat(Farwatch.run((Object[]) words).out())
        .contains("impact")
        .contains("backwards through the air no unpowered arc leads to the ground");
  }

  @Test
  void aBadWindFile_isRefusedWithEveryProblemItsLineAndColumn(@TempDir Path dir)
      throws IOException {
    Path file =
        Files.writeString(
            dir.resolve("w.csv"),
            "heightM,eastMps,northMps\n0,1,x\n500,900,0\n\n400,1,1\n300,1,1\n700,1\n");

    Farwatch.Said said =
        Farwatch.run("predict", "--ecef=" + CASE_B, "--beta=500", "--wind", file, "--json");

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.out()).isEmpty();
    assertThat(said.err())
        .contains("line 2 column northMps: 'x'")
        .contains("line 3 column eastMps: 900")
        .contains("line 6 column heightM: 300 m is not above")
        .contains("line 7: it has 2 columns")
        .doesNotContain("line 5");
    for (String text : new String[] {"", "heightM,eastMps,northMps\n", "a,b,c\n1,2,3\n"}) {
      Files.writeString(file, text);
      assertThat(Farwatch.run("predict", "--ecef=" + CASE_B, "--beta=500", "--wind", file).code())
          .isEqualTo(1);
    }
  }

  private static JsonNode impact(String... options) {
    Object[] words = new Object[options.length + 3];
    words[0] = "predict";
    words[1] = "--ecef=" + CASE_B;
    words[2] = "--json";
    System.arraycopy(options, 0, words, 3, options.length);
    return Farwatch.run(words).json().get("impact");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--ecef=1,2,3",
        "--ecef=NaN,0,0,0,0,0",
        "--ecef=1,2,3,4,5,6",
        "--geodetic=95,0,0 --enu=0,0,0",
        "--geodetic=40,0,0",
        "--gravity=moon --ecef=" + CASE_B,
        "--epoch=yesterday --ecef=" + CASE_B,
        "--beta=0 --ecef=" + CASE_B,
        "--beta=-5 --ecef=" + CASE_B,
        "--beta=NaN --ecef=" + CASE_B,
        "--beta=heavy --ecef=" + CASE_B,
        "--beta=1e99 --ecef=" + CASE_B,
        "--vacuum --beta=5000 --ecef=" + CASE_B,
        "--vacuum --atmosphere=us76 --ecef=" + CASE_B,
        "--atmosphere=us76 --ecef=" + CASE_B,
        "--wind=w.csv --ecef=" + CASE_B,
        "--beta=5000 --atmosphere=us62 --ecef=" + CASE_B,
        "--beta=5000 --atmosphere=exponential --ecef=" + CASE_B,
        "--beta=5000 --atmosphere=exponential:1.2 --ecef=" + CASE_B,
        "--beta=5000 --atmosphere=exponential:-1,7200 --ecef=" + CASE_B,
        "--beta=5000 --atmosphere=exponential:1.2,0 --ecef=" + CASE_B,
        "--gravity=egm: --ecef=" + CASE_B,
        "--gravity=egm:1 --ecef=" + CASE_B,
        "--gravity=egm:13 --ecef=" + CASE_B,
        "--gravity=egm:4.5 --ecef=" + CASE_B,
        "--gravity=egm:-4 --ecef=" + CASE_B,
        "--height=1e9 --ecef=" + CASE_B,
        "--height=high --ecef=" + CASE_B,
        ""
      })
  void nonsense_isWrongUsage(String words) {
    Farwatch.Said said = Farwatch.run((Object[]) ("predict " + words).strip().split(" "));

    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).startsWith("farwatch: ");
  }

  @Test
  void aBadCovariance_isRefusedWithEveryProblemAndItsPlace(@TempDir Path dir) throws IOException {
    Path p = diagonal(dir, 1, 1, -1, 1, 1, 1);
    String text = Files.readString(p);
    Files.writeString(p, text.replaceFirst("(?m)^0\\.0, 1\\.0", "7.0, 1.0"));

    Farwatch.Said said = Farwatch.run("predict", "--ecef=" + CASE_B, "--covariance", p);

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err()).contains("row 2 column 1").contains("row 3 column 3").contains("-1.0");
  }

  @Test
  void withoutJson_aTableIsPrinted() {
    String out = Farwatch.run("predict", "--ecef=" + CASE_B).out();

    assertThat(out).contains("impact").contains("42.02782").contains("454.269").contains("perigee");
  }
}
