package io.farwatch.formats.sigmf;

import static org.assertj.core.api.Assertions.assertThat;

import io.farwatch.formats.Damage;
import io.farwatch.formats.problem.Checked;
import io.farwatch.formats.time.UtcText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SigmfMetaReaderTest {
  private static Checked<SigmfMeta> read(String json) {
    return SigmfMetaReader.read(json.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> problems(String json) {
    return Recordings.text(read(json).problems());
  }

  @Test
  void foreignMetadataWithoutOurNamespaceAreValid() {
    Checked<SigmfMeta> m = read(Recordings.FOREIGN);

    assertThat(m.problems()).isEmpty();
    assertThat(m.value().datatype()).hasToString("ci16_le");
    // Decimals beyond the nanosecond are left out.
    assertThat(m.value().captures().get(0).epoch())
        .isEqualTo(UtcText.parse("2026-03-01T00:00:00.123456789Z"));
  }

  @Test
  void allProblemsAreFoundAtOnceEachWithItsPath() {
    List<String> found =
        problems(
            """
            {"global": {"core:datatype": "cf32", "core:sample_rate": 0.5, "core:num_channels": 2.5,
              "core:offset": -1, "core:sha512": "12", "core:dataset": "../secret",
              "core:hw": 7, "core:colour": "red", "loose": 1, "core:metadata_only": "yes",
              "core:geolocation": {"type": "Point", "coordinates": [10, 95]},
              "core:extensions": [{"name": "odd", "version": "1.0", "optional": false}],
              "farwatch:waveform": {"kind": "barker", "durationS": 1},
              "farwatch:rangeMaxM": "far", "farwatch:beams": 1},
             "captures": [{"core:sample_start": 10, "core:datetime": "yesterday"},
               {"core:sample_start": 5, "core:frequency": 1e13,
                "farwatch:pulseStartSamples": [3, 2]}, {}],
             "annotations": [{"core:sample_start": 0, "core:freq_lower_edge": 1}],
             "more": 1}
            """);

    assertThat(found)
        .anyMatch(p -> p.startsWith("global.core:datatype: 'cf32' does not say the order of bytes"))
        .anyMatch(p -> p.startsWith("global.core:version: is missing"))
        .anyMatch(p -> p.startsWith("global.core:sample_rate: 0.5 is outside"))
        .anyMatch(p -> p.startsWith("global.core:num_channels: 2.5 is not a whole number"))
        .anyMatch(p -> p.startsWith("global.core:offset: -1 is outside"))
        .anyMatch(p -> p.startsWith("global.core:sha512: '12' is not 128 hexadecimal digits"))
        .anyMatch(p -> p.startsWith("global.core:dataset: '../secret' is not the name of a file"))
        .anyMatch(p -> p.startsWith("global.core:hw: must be a text"))
        .anyMatch(p -> p.startsWith("global.core:colour: is not a field of the core namespace"))
        .anyMatch(p -> p.startsWith("global.loose: is not a name of the form"))
        .anyMatch(p -> p.startsWith("global.core:metadata_only: must be true or false"))
        .anyMatch(
            p ->
                p.startsWith(
                    "global.core:geolocation.coordinates[1]: is not a number in -90.0..90.0"))
        .anyMatch(p -> p.startsWith("global.core:extensions[0].optional: is false"))
        .anyMatch(p -> p.startsWith("global.farwatch:waveform.kind: 'barker' is not known here"))
        .anyMatch(p -> p.startsWith("global.farwatch:rangeMaxM: 'far' is not a number"))
        .anyMatch(p -> p.startsWith("global.farwatch:beams: is not a known key"))
        .anyMatch(p -> p.startsWith("captures[0].core:datetime: 'yesterday' is not an instant"))
        .anyMatch(p -> p.startsWith("captures[1].core:sample_start: 5 is before that of"))
        .anyMatch(p -> p.startsWith("captures[1].core:frequency: 1e13 is outside"))
        .anyMatch(p -> p.startsWith("captures[1].farwatch:pulseStartSamples[1]: 2.0 is not after"))
        .anyMatch(p -> p.startsWith("captures[2].core:sample_start: is missing"))
        .anyMatch(p -> p.startsWith("annotations[0].core:freq_upper_edge: is missing"))
        .anyMatch(p -> p.startsWith("more: is none of global, captures, annotations"))
        .hasSize(23);
  }

  @ParameterizedTest
  @CsvSource({
    "{},global: is missing",
    "[],file: must be one JSON object",
    "'',file: is empty",
    "nonsense,is not JSON"
  })
  void whatIsNoMetadataIsSaidToBeNone(String text, String what) {
    assertThat(problems(text)).anyMatch(p -> p.contains(what));
    assertThat(read(text).value().datatype()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"cf32_le,8", "rf64_be,8", "ci16_be,4", "cu8,2", "ri8,1", "cu32_le,8", "cf64_le,16"})
  void datatypesKnowTheirSizes(String word, int bytes) {
    assertThat(Datatype.of(word)).isNotNull().hasToString(word);
    assertThat(Datatype.of(word)).extracting(Datatype::sampleBytes).isEqualTo(bytes);
  }

  @ParameterizedTest
  @CsvSource({"cf32", "ci8_le", "cf16_le", "xf32_le", "''", "cf32_le_le", "CF32_LE"})
  void whatIsNoDatatypeIsNone(String word) {
    assertThat(Datatype.of(word)).isNull();
  }

  @Test
  void aCaptureWithoutItsTimeTakesItFromTheOneBefore() {
    SigmfMeta m =
        read("""
                {"global": {"core:datatype": "cu8", "core:version": "1.0.0",
                            "core:sample_rate": 1000},
                 "captures": [{"core:sample_start": 0, "core:datetime": "2026-01-01T00:00:00Z"},
                              {"core:sample_start": 500, "core:global_index": 1500}],
                 "annotations": []}
                """)
            .value();

    assertThat(m.captures().get(1).epoch()).isEqualTo(UtcText.parse("2026-01-01T00:00:01.5Z"));
  }

  @Test
  void damagedMetadataNeverThrow() {
    byte[] good = Recordings.FOREIGN.getBytes(StandardCharsets.UTF_8);
    byte[] ours =
        """
        {"global": {"core:datatype": "cf32_be", "core:version": "1.2.0", "core:sample_rate": 1e6,
          "core:num_channels": 3, "core:extensions": [{"name":"farwatch","version":"1.0.0",
          "optional":true}], "farwatch:channelRoles": ["sum","differenceU","differenceV"],
          "farwatch:waveform": {"kind":"lfm","durationS":1e-3,"bandwidthHz":5e5,"up":false},
          "farwatch:rangeMaxM": 1e6, "farwatch:provenance": "TEST"},
         "captures": [{"core:sample_start": 0, "farwatch:pulseStartSamples": [0, 10.5],
          "farwatch:beam": {"face": 1, "azimuthDeg": 10}}], "annotations": []}
        """
            .getBytes(StandardCharsets.UTF_8);
    Random r = new Random(4);
    int refused = 0;
    for (int i = 0; i < 8_000; i++) {
      Checked<SigmfMeta> m = SigmfMetaReader.read(Damage.of(i % 2 == 0 ? good : ours, r));
      refused += m.valid() ? 0 : 1;
    }
    // Some damage leaves valid metadata, such as a changed digit.
    assertThat(refused).isBetween(4_000, 8_000);
  }
}
