package io.farwatch.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harrel.jsonschema.Dialects;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.SnakeYamlNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema and the reader agree on what a scenario file is. */
class ScenarioSchemaTest {
  private static final URI ID = URI.create("urn:farwatch:scenario");

  static java.util.List<String> bundled() {
    return ScenarioFile.BUNDLED;
  }

  private static boolean isValid(String yaml) throws IOException {
    Validator v =
        new ValidatorFactory()
            .withDialect(new Dialects.Draft2020Dialect())
            .withJsonNodeFactory(new SnakeYamlNode.Factory())
            .createValidator();
    try (InputStream in = ScenarioFile.class.getResourceAsStream("scenario.schema.json")) {
      v.registerSchema(
          ID, new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
    }
    return v.validate(ID, yaml).isValid();
  }

  @ParameterizedTest
  @MethodSource("bundled")
  void everyBundledScenario_isValidByTheSchema(String name) throws IOException {
    assertThat(isValid(Objects.requireNonNull(ScenarioFile.bundled(name)))).isTrue();
  }

  @Test
  void whatTheReaderRefuses_theSchemaRefuses() throws IOException {
    String good = Objects.requireNonNull(ScenarioFile.bundled("single-object"));
    for (String bad :
        new String[] {
          good.replace("radars:", "radarz:"),
          good.replace("latitudeDeg: 12.0", "latitudeDeg: 112.0"),
          good.replace("kind: BALLISTIC", "kind: SPACE_LAUNCH"),
          good.replace("seed: 1", "provenance: ACTUAL"),
          good.replace("highest: NONE", "highest: SOME"),
          good.replace("durationS: 900", "durationS: 0"),
          good.replace("seed: 1", "satellites: {madeUp: 1000000000}"),
        }) {
      assertThat(bad).isNotEqualTo(good);
      assertThat(ScenarioFile.read(bad).problems()).isNotEmpty();
      assertThat(isValid(bad)).isFalse();
    }
  }
}
