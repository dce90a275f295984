package io.farwatch.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScenarioFileTest {
  private static final String GOOD =
      """
      name: x
      start: 2026-06-01T10:00:00Z
      durationS: 60
      radars:
        - {name: R, latitudeDeg: 10, longitudeDeg: 20, azimuthDeg: 0}
      """;

  static java.util.List<String> bundled() {
    return ScenarioFile.BUNDLED;
  }

  @ParameterizedTest
  @MethodSource("bundled")
  void shouldReadEveryBundledScenario(String name) {
    String text = ScenarioFile.bundled(name);
    assertThat(text).isNotNull();
    ScenarioFile.Reading r = ScenarioFile.read(String.valueOf(text));
    assertThat(r.problems()).isEmpty();
    assertThat(r.scenario()).isNotNull();
  }

  @Test
  void shouldSayAllProblemsAtOnceWithPlaceAndValue() {
    ScenarioFile.Reading r =
        ScenarioFile.read(
            """
            name: x
            start: yesterday
            durationS: .nan
            radarz: []
            provenance: ACTUAL
            radars:
              - {name: R, latitudeDeg: 140, longitudeDeg: 20, azimuthDeg: 0}
              - {name: R, latitudeDeg: 10, longitudeDeg: 20, azimuthDeg: 400, model: none}
            """);
    assertThat(r.scenario()).isNull();
    assertThat(r.problems())
        .hasSize(8)
        .anyMatch(p -> p.startsWith("start: 'yesterday'"))
        .anyMatch(p -> p.startsWith("durationS: NaN is outside"))
        .anyMatch(p -> p.startsWith("radarz: unknown key"))
        .anyMatch(p -> p.startsWith("provenance: a scenario can never be ACTUAL"))
        .anyMatch(p -> p.startsWith("radars[0].latitudeDeg: 140.0 is outside -90..90; swapped"))
        .anyMatch(p -> p.startsWith("radars[1].name: 'R' is used twice"))
        .anyMatch(p -> p.startsWith("radars[1].azimuthDeg: 400"))
        .anyMatch(p -> p.startsWith("radars[1].model: 'none' is none of"));
  }

  @Test
  void shouldRefuseAMissingName() {
    assertThat(ScenarioFile.read(GOOD.replace("name: x\n", "")).problems())
        .containsExactly("name: is missing");
    assertThat(ScenarioFile.read(GOOD).problems()).isEmpty();
  }

  @Test
  void shouldRefuseOversizedFilesBeforeBuildingThem() {
    byte[] big = new byte[ScenarioFile.BYTES_MAX + 1];
    assertThat(ScenarioFile.read(big).problems()).singleElement().asString().contains("bytes");
    String deep = "a: " + "[".repeat(1_000_000 / 2) + "]".repeat(1_000_000 / 2);
    assertThat(ScenarioFile.read(deep).problems()).hasSize(1);
    String bomb = "a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\n" + GOOD;
    assertThat(ScenarioFile.read(bomb).problems()).isNotEmpty();
    String many = GOOD + "satellites: {madeUp: 1000000000}\n";
    assertThat(ScenarioFile.read(many).problems())
        .singleElement()
        .asString()
        .startsWith("satellites.madeUp: 1000000000 is outside");
    String away = GOOD + "satellites: {catalogue: ../../etc/passwd}\n";
    assertThat(ScenarioFile.read(away).problems()).singleElement().asString().contains("catalogue");
  }

  @Test
  void shouldNeverThrowOnDamagedFiles() {
    byte[] good = String.valueOf(ScenarioFile.bundled("demo")).getBytes(StandardCharsets.UTF_8);
    Random random = new Random(4);
    int refused = 0;
    for (int i = 0; i < 2000; i++) {
      byte[] bad = good.clone();
      for (int k = 0; k < 1 + random.nextInt(4); k++) {
        bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
      }
      ScenarioFile.Reading r = ScenarioFile.read(bad);
      assertThat(r.scenario() == null).isEqualTo(!r.problems().isEmpty());
      refused += r.scenario() == null ? 1 : 0;
    }
    assertThat(refused).isGreaterThan(500);
  }
}
