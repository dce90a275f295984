package io.farwatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ValidateCommandTest {
  @TempDir Path dir;

  private Farwatch.Said validate(String text) throws IOException {
    return Farwatch.run("validate", Files.writeString(dir.resolve("f"), text), "--json");
  }

  @Test
  void anAlertWithoutAStatus_isNotValid_andTheProblemHasItsPlace() throws IOException {
    Farwatch.Said said =
        validate(
            "<alert xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\"><identifier>a</identifier>"
                + "</alert>");

    assertThat(said.code()).isEqualTo(1);
    JsonNode d = said.json();
    assertThat(d.get("valid").asBoolean()).isFalse();
    assertThat(d.at("/problems/0/where").asString()).contains("alert");
    assertThat(d.at("/problems/0/what").asString()).isNotBlank();
  }

  @Test
  void radarsWithAWrongLatitudeAndAnUnknownKey_haveBothProblems() throws IOException {
    Farwatch.Said said =
        validate(
            """
            radars:
              - {name: X, latitudeDeg: 95.2, longitudeDeg: 10, heightM: 0, hight: 3}
            """);

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.out()).contains("radars[0].latitudeDeg").contains("95.2").contains("hight");
  }

  @Test
  void plots_areCheckedRowByRow_whateverTheirRadarIsCalled() throws IOException {
    Farwatch.Said said =
        validate(
            """
            radar,epoch,rangeM,azimuthDeg,elevationDeg
            X,2026-01-01T00:00:00Z,1e6,1,5
            X,2026-01-01T00:00:01Z,NaN,1,95
            """);

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.json().get("problems").size()).isEqualTo(2);
    assertThat(said.out()).contains("line 3");
  }

  @Test
  void aScenarioWithAnUnknownKey_isNotValid_andTheBundledOnesAre() throws IOException {
    assertThat(validate("name: x\nradarz: []\nstart: 2026-01-01T00:00:00Z\n").out())
        .contains("radarz");
    for (String name : io.farwatch.scenario.file.ScenarioFile.BUNDLED) {
      String text = String.valueOf(io.farwatch.scenario.file.ScenarioFile.bundled(name));
      assertThat(validate(text).code()).describedAs(name).isZero();
    }
  }

  @Test
  void aFileOfNoKnownFormat_failsInOneSentence() throws IOException {
    Farwatch.Said said = validate("hello");

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).contains("no format");
  }
}
