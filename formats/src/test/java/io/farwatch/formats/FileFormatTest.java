package io.farwatch.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileFormatTest {
  @ParameterizedTest
  @CsvSource({
    "data/tle/odap_3le.txt, TLE",
    "data/tle/SGP4-VER.TLE, TLE",
    "data/eiscat/43075-2018-01-04.tle, TLE",
    "data/eiscat/radars.yaml, RADARS_YAML",
    "data/eiscat/det-000000.plots.csv, PLOTS_CSV",
    "data/cap/google/australia.cap, CAP",
    "data/cap/google/noaa_errors.cap, CAP",
    "data/cap/google/weather.atom, UNKNOWN",
    "data/cap/google/LICENSE, UNKNOWN",
    "data/geodata/ne_110m_land.json, GEOJSON",
    "data/asterix/samples/cat_034_048.pcap, PCAP",
    "data/tle/sample_omm.json, UNKNOWN"
  })
  void realFiles_areRecognised(String name, FileFormat format) throws IOException {
    assertThat(FileFormat.of(Shared.bytes(name))).isEqualTo(format);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"radar\":\"A\",\"rangeM\":1}|PLOTS_JSONL",
        "[{\"id\":\"1\",\"fromEpoch\":\"x\"}]|NOTICES_JSON",
        "epoch,\"rangeM\", radar|PLOTS_CSV",
        "name: x\\nradars: []\\nobjects: []|SCENARIO_YAML",
        "radars:\\n  - {name: A}|RADARS_YAML",
        "<?xml version='1.0'?><!-- <alert> --><feed>|UNKNOWN",
        "|UNKNOWN"
      })
  void smallTexts_areRecognised(String text, FileFormat format) {
    byte[] bytes = (text == null ? "" : text.replace("\\n", "\n")).getBytes(StandardCharsets.UTF_8);
    assertThat(FileFormat.of(bytes)).isEqualTo(format);
  }

  @Test
  void hostileOrRandomBytes_areLookedAtQuickly() {
    Random r = new Random(8);
    for (String s : new String[] {"<!--", "<?x", "1 ", "{\"type\"", " ", "a:", "\"", "<!-- -->"}) {
      FileFormat.of(s.repeat(60_000).getBytes(StandardCharsets.UTF_8));
    }
    for (int i = 0; i < 2_000; i++) {
      byte[] b = new byte[r.nextInt(300)];
      r.nextBytes(b);
      FileFormat.of(b);
    }
    assertThat(FileFormat.of(new byte[100_000])).isEqualTo(FileFormat.UNKNOWN);
  }
}
