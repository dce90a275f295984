package io.farwatch.formats.radars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.farwatch.core.earth.Ionosphere;
import io.farwatch.core.earth.Refraction;
import io.farwatch.core.earth.RefractionErrors;
import io.farwatch.core.earth.Troposphere;
import io.farwatch.formats.Damage;
import io.farwatch.formats.Shared;
import io.farwatch.formats.problem.Checked;
import io.farwatch.formats.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RadarsFileTest {
  private static final String GOOD =
      """
      # two radars
      radars:
        - name: North
          latitudeDeg: 69.5
          longitudeDeg: 19.25
          heightM: 85
          rangeSigmaM: 30
          azimuthSigmaDeg: 0.2
          elevationSigmaDeg: 0.3
          rangeRateSigmaMps: 10
          sac: 25
          sic: 201
          rangeBiasSigmaM: 50
          azimuthBiasSigmaDeg: 0.05
          elevationBiasSigmaDeg: 0.06
          timeBiasSigmaS: 0.01
        - {name: "NO", latitudeDeg: -30, longitudeDeg: 200, heightM: 0, propagation: "crpl:313"}
      """;

  private static Checked<List<RadarEntry>> read(String yaml) throws IOException {
    return RadarsFile.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
  }

  private static String radar(String keys) {
    return "radars: [{name: A, heightM: 0, " + keys + "}]";
  }

  @Test
  void goodFile_isReadInSi() throws IOException {
    Checked<List<RadarEntry>> c = read(GOOD);
    assertThat(c.problems()).isEmpty();
    RadarEntry r = c.value().get(0);
    assertThat(r.name()).isEqualTo("North");
    assertThat(r.site().place().latitudeRad()).isEqualTo(Math.toRadians(69.5));
    assertThat(r.sigmas()).isEqualTo(new Sigmas(30, Math.toRadians(0.2), Math.toRadians(0.3), 10));
    assertThat(r.sac()).isEqualTo(25);
    assertThat(r.sic()).isEqualTo(201);
    assertThat(r.site().bias().azimuthRad()).isEqualTo(Math.toRadians(0.05));
    assertThat(r.propagation()).isInstanceOf(Propagation.Corrected.class);
    RadarEntry second = c.value().get(1);
    assertThat(second.name()).isEqualTo("NO");
    assertThat(second.sigmas().rangeM()).isNaN();
    assertThat(second.sac()).isEqualTo(-1);
    assertThat(second.propagation()).isInstanceOf(Propagation.Crpl.class);
  }

  @Test
  void eiscatFile_isValid() throws IOException {
    Checked<List<RadarEntry>> c =
        RadarsFile.read(new ByteArrayInputStream(Shared.bytes("data/eiscat/radars.yaml")));
    assertThat(c.problems()).isEmpty();
    assertThat(c.value()).hasSize(1);
    assertThat(c.value().get(0).name()).isEqualTo("EISCAT-UHF");
    assertThat(c.value().get(0).sigmas().rangeM()).isEqualTo(300);
  }

  @Test
  void everyProblem_isSaidAtOnce_withItsPathAndValue() throws IOException {
    Checked<List<RadarEntry>> c =
        read(
            """
            radars:
              - {name: A, latitudeDeg: 95.2, longitudeDeg: 170, heightM: 0}
              - {name: B, latitudeDeg: 139.7, longitudeDeg: 35.6, heightM: 0}
              - {name: C, latitudeDeg: 1, longitudeDeg: 2, heigthM: 3, rangeSigmaM: "x", sac: 300}
              - {name: D, latitudeDeg: 1, longitudeDeg: 2, heightM: 3, sac: 1, sic: 2}
              - {name: D, latitudeDeg: .nan, longitudeDeg: 2, heightM: 3}
              - {name: D, latitudeDeg: 1, longitudeDeg: 2, heightM: 3}
              - {name: E, latitudeDeg: 1, longitudeDeg: 2, heightM: 3, sac: 1, sic: 2}
              - {name: F, latitudeDeg: 1, longitudeDeg: 2, heightM: 3, propagation: crpl:900}
              - {name: G, latitudeDeg: 1, longitudeDeg: 2, heightM: 3, latitudeDeg: 4}
              - nothing
            surplus: 1
            """);
    assertThat(c.value()).extracting(RadarEntry::name).containsExactly("D", "G");
    assertThat(c.problems())
        .containsExactlyInAnyOrder(
            new Problem("radars[0].latitudeDeg", "95.2 is outside -90..90"),
            new Problem(
                "radars[1].latitudeDeg",
                "139.7 is outside -90..90; latitude and longitude look swapped"),
            new Problem("radars[2].heightM", "is missing"),
            new Problem("radars[2].heigthM", "is not a known key; is heightM meant?"),
            new Problem("radars[2].rangeSigmaM", "'x' is not a number"),
            new Problem("radars[2].sac", "300 is outside 0..255"),
            new Problem("radars[2].sic", "is missing; SAC and SIC go together"),
            new Problem("radars[4].latitudeDeg", ".nan is not a number"),
            new Problem("radars[5].name", "'D' is also the name of radars[3]"),
            new Problem("radars[6].sic", "SAC 1, SIC 2 are also those of radars[3]"),
            new Problem(
                "radars[7].propagation",
                "'crpl:900' is neither corrected nor crpl:NS with a surface refractivity of"
                    + " 200..450"),
            new Problem("radars[8].latitudeDeg", "is there twice"),
            new Problem("radars[9]", "must be keys with values"),
            new Problem("surplus", "is not a known key"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "radars: []",
        "radars: 5",
        "[1, 2]",
        "radars: [",
        "\u0000",
        "radars: &a [{name: A}, *a]",
        "a: &a [x, x]\nb: &b [*a, *a]\nradars: [*b, *b]",
        "!!javax.script.ScriptEngineManager [!!java.net.URL ['http://127.0.0.1/']]",
        "radars: !!java.util.Date 2001-01-01",
        "--- 1\n--- 2",
        "? [a]\n: b",
        "<<: {radars: []}"
      })
  void hostileOrEmptyFile_isRefusedWithAProblem(String yaml) throws IOException {
    Checked<List<RadarEntry>> c = read(yaml);
    assertThat(c.value()).isEmpty();
    assertThat(c.problems()).isNotEmpty();
  }

  @Test
  void deepOrLargeFile_isRefused() throws IOException {
    assertThat(read("[".repeat(100_000)).problems()).hasSize(1);
    assertThat(read("radars: " + "{a: ".repeat(60) + "1" + "}".repeat(60)).valid()).isFalse();
    assertThat(read("# " + "x".repeat(1 << 20)).problems())
        .containsExactly(new Problem("file", "is larger than 1048576 bytes"));
  }

  @ParameterizedTest
  @CsvSource({"0.5, 200000", "1, 1000000", "5, 3000000", "30, 40000", "85, 800000", "0, 60000"})
  void crpl_straightLine_isThatOfTheRayTraced(double elevationDeg, double rangeM)
      throws IOException {
    RadarEntry r =
        read(radar("latitudeDeg: 0, longitudeDeg: 0, propagation: crpl:313")).value().get(0);
    Propagation.Straight s =
        Objects.requireNonNull(r.propagation().straight(rangeM, Math.toRadians(elevationDeg)));
    Refraction air = new Refraction(0, new Troposphere.Crpl(313), Ionosphere.NONE, 1e9);
    RefractionErrors back = Objects.requireNonNull(air.inverse(s.elevationRad(), s.rangeM()));
    // 2 mm and 1e-8 rad (10 mm at 1,000 km): the inverse solves less sharply near the horizon.
    assertThat(back.apparentRangeM()).isCloseTo(rangeM, within(2e-3));
    assertThat(back.apparentElevationRad()).isCloseTo(Math.toRadians(elevationDeg), within(1e-8));
    assertThat(s.elevationRad()).isLessThan(Math.toRadians(elevationDeg));
    assertThat(s.rangeM()).isLessThan(rangeM);
  }

  @Test
  void damagedFile_neverThrows() throws IOException {
    Random r = new Random(4);
    int refused = 0;
    for (int i = 0; i < 10_000; i++) {
      byte[] bad = Damage.of(GOOD.getBytes(StandardCharsets.UTF_8), r);
      refused += RadarsFile.read(new ByteArrayInputStream(bad)).valid() ? 0 : 1;
    }
    assertThat(refused).isGreaterThan(5_000);
  }
}
