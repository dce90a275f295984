package io.farwatch.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DetectCommandTest {
  private static final double[][] TARGETS = {
    {1200, -3500, 20, 0, 0}, {1500, 6000, 25, 0.5, -0.4}, {1800, 100, 18, 0, 0.3},
  };

  @TempDir private Path folder;

  /** Four pulses of 1 ms and 500 kHz to 2,000 km: small enough for a test. */
  private Path record(Object... more) {
    Path meta = folder.resolve("night.sigmf-meta");
    List<Object> args =
        new ArrayList<>(
            List.of(
                "radar",
                "record",
                "--radar",
                "uhf-two-face",
                "--pulse-ms",
                1,
                "--bandwidth-khz",
                500,
                "--range-km",
                "300..2000",
                "-o",
                meta));
    for (double[] t : TARGETS) {
      args.add("--target");
      args.add(t[0] + "," + t[1] + "," + t[2] + "," + t[3] + "," + t[4]);
    }
    args.addAll(Arrays.asList(more));
    Farwatch.Said said = Farwatch.run(args.toArray());
    assertThat(said.err()).isEmpty();
    assertThat(said.code()).isZero();
    return meta;
  }

  private static List<JsonNode> lines(Path file) throws IOException {
    JsonMapper json = JsonMapper.builder().build();
    return Files.readAllLines(file).stream().map(json::readTree).toList();
  }

  @Test
  void aSimulatedRecordingWithThreeTargetsGivesThreePlotsWithinTheirErrors() throws IOException {
    Path plots = folder.resolve("plots.jsonl");

    Farwatch.Said said = Farwatch.run("detect", record(), "-o", plots, "--json");

    assertThat(said.err()).isEmpty();
    assertThat(said.code()).isZero();
    JsonNode counts = said.json().get("counts");
    assertThat(counts.get("detections").asInt()).isEqualTo(3);
    assertThat(counts.get("dwells").asInt()).isEqualTo(1);
    assertThat(counts.get("notFinite").asInt()).isZero();
    List<JsonNode> found = lines(plots);
    assertThat(found).hasSize(3);
    for (int i = 0; i < 3; i++) {
      double[] t = TARGETS[i];
      JsonNode p = found.get(i);
      // 4 sigma: one of the 12 values is outside with a probability of 8e-4, and the seed is fixed.
      double sigma = p.get("rangeRateSigmaMps").asDouble();
      assertThat(p.get("rangeRateMps").asDouble()).isCloseTo(t[1], within(4 * sigma));
      double atS = seconds(p.get("epoch").asString());
      double rangeM = 1e3 * t[0] + t[1] * atS;
      assertThat(p.get("rangeM").asDouble())
          .isCloseTo(rangeM, within(4 * p.get("rangeSigmaM").asDouble()));
      // Off the beam to the right and up, at elevation 3 where a degree of azimuth is one of u.
      double azimuth = Math.IEEEremainder(p.get("azimuthDeg").asDouble(), 360);
      assertThat(azimuth).isCloseTo(t[3], within(4 * p.get("azimuthSigmaDeg").asDouble()));
      assertThat(p.get("elevationDeg").asDouble())
          .isCloseTo(3 + t[4], within(4 * p.get("elevationSigmaDeg").asDouble()));
      assertThat(p.get("radar").asString()).isEqualTo("uhf-two-face");
    }
  }

  private static double seconds(String epoch) {
    return Double.parseDouble(epoch.substring("2026-01-01T00:00:".length(), epoch.length() - 1));
  }

  @Test
  void whatItWritesIsWhatTrackReads() throws IOException {
    Path plots = folder.resolve("plots.jsonl");
    Path radars =
        Files.writeString(
            folder.resolve("radars.yaml"),
            """
            radars:
              - {name: uhf-two-face, latitudeDeg: 50, longitudeDeg: 10, heightM: 100}
            """);
    Farwatch.run("detect", record("--dwells", 2), "-o", plots);

    Farwatch.Said said = Farwatch.run("track", plots, "--radars", radars, "--json");

    assertThat(said.err()).isEmpty();
    assertThat(said.code()).isZero();
    assertThat(said.json().get("input").get("plots").asInt()).isEqualTo(6);
    assertThat(said.json().get("input").get("dropped").size()).isZero();
  }

  @Test
  void samplesOfSixteenBitsGiveTheSamePlotsAndOnePulseSaysItsCoupling() {
    Farwatch.Said said =
        Farwatch.run("detect", record("--datatype", "ci16_be", "--pulses", 1), "--json");

    assertThat(said.code()).isZero();
    assertThat(said.json().get("plots").size()).isEqualTo(3);
    JsonNode p = said.json().get("plots").get(0);
    assertThat(p.has("rangeRateMps")).isFalse();
    // 435 MHz x 1 ms / 500 kHz
    assertThat(p.get("couplingS").asDouble()).isCloseTo(0.87, within(1e-9));
    assertThat(said.json().get("integration").get("single").asInt()).isEqualTo(1);
  }

  @Test
  void notANumberIsBlankedCountedNamedAndFails() throws IOException {
    Path meta = record();
    Path data = folder.resolve("night.sigmf-data");
    ByteBuffer b = ByteBuffer.wrap(Files.readAllBytes(data)).order(ByteOrder.LITTLE_ENDIAN);
    b.putFloat(24 * 5000 + 8, Float.NaN);
    b.putFloat(24 * 5001, Float.NEGATIVE_INFINITY);
    Files.write(data, b.array());

    Farwatch.Said said = Farwatch.run("detect", meta, "--skip-checksum", "--json");

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err())
        .contains("dwell 0 (captures[0]): 2 of ")
        .contains("not finite and were taken as zero; the first is sample 5000 of channel 1");
    assertThat(said.json().get("counts").get("notFinite").asInt()).isEqualTo(2);
    assertThat(said.json().get("counts").get("plots").asInt()).isEqualTo(3);
    assertThat(said.json().get("spoiled").get(0).get("firstNotFiniteSample").asInt())
        .isEqualTo(5000);
    assertThat(Farwatch.run("detect", meta).err()).contains("global.core:sha512: is ");
  }

  @Test
  void aForeignRecordingIsReadByItsOptionsAndWhatIsMissingIsNamed() throws IOException {
    record("--pulses", 1, "--datatype", "cf32_le");
    byte[] data = Files.readAllBytes(folder.resolve("night.sigmf-data"));
    Path meta =
        Files.writeString(
            folder.resolve("foreign.sigmf-meta"),
            """
            {"global": {"core:datatype": "cf32_le", "core:version": "1.1.0",
               "core:sample_rate": 625000, "core:num_channels": 3},
             "captures": [{"core:sample_start": 0}], "annotations": []}
            """);
    Files.write(folder.resolve("foreign.sigmf-data"), data);

    Farwatch.Said lost = Farwatch.run("detect", meta);
    Farwatch.Said said =
        Farwatch.run(
            "detect",
            meta,
            "--waveform",
            "lfm:1,500",
            "--pri-ms",
            20,
            "--range-km",
            "300..2000",
            "--frequency-mhz",
            435,
            "--beam-deg",
            "90,10,2.2",
            "--start",
            "2026-01-01T00:00:00Z",
            "--json");

    assertThat(lost.code()).isEqualTo(1);
    assertThat(lost.err())
        .contains("captures[0]: has no waveform (farwatch:waveform)")
        .contains("captures[0]: does not tell when pulses were sent")
        .contains("captures[0]: has no farthest range")
        .contains("captures[0]: has no carrier frequency (core:frequency)")
        .contains("what it lacks can be told with --waveform")
        .doesNotContain("\tat ");
    assertThat(said.err()).isEmpty();
    assertThat(said.code()).isZero();
    assertThat(said.json().get("plots").size()).isEqualTo(3);
    JsonNode p = said.json().get("plots").get(0);
    assertThat(p.get("radar").asString()).isEqualTo("foreign");
    assertThat(p.get("azimuthDeg").asDouble()).isCloseTo(90, within(1e-9));
    // 0.3 of the beam's width
    assertThat(p.get("elevationSigmaDeg").asDouble()).isCloseTo(0.66, within(1e-9));
  }

  @Test
  void picturesAreDrawnOfWhatWasFound() {
    Path pictures = folder.resolve("pictures");

    Farwatch.Said said = Farwatch.run("detect", record(), "--pictures", pictures, "--json");

    assertThat(said.json().get("pictures").size()).isEqualTo(2);
    assertThat(pictures.resolve("dwell-0.png")).isNotEmptyFile();
    assertThat(pictures.resolve("dwell-0.svg")).isNotEmptyFile();
  }

  @Test
  void decodeAndValidateKnowRecordings() throws IOException {
    Path meta = record();

    Farwatch.Said decoded = Farwatch.run("decode", meta, "--json");
    JsonNode rate = decoded.lines().get(0).get("global").get("core:sample_rate");

    assertThat(decoded.code()).isZero();
    assertThat(rate.isNumber()).isTrue();
    assertThat(Farwatch.run("validate", meta, "--json").json().get("valid").asBoolean()).isTrue();
    Files.writeString(meta, Files.readString(meta).replace("core:datatype", "core:datatipe"));
    Farwatch.Said bad = Farwatch.run("validate", meta, "--json");
    assertThat(bad.code()).isEqualTo(1);
    assertThat(bad.json().get("problems").toString())
        .contains("global.core:datatype")
        .contains("is missing");
    assertThat(Farwatch.run("decode", meta, "--json").code()).isEqualTo(1);
  }

  @Test
  void whatIsNotThereOrNoRecordingIsOneSentence() throws IOException {
    Path text = Files.writeString(folder.resolve("a.sigmf-meta"), "hello");

    Farwatch.Said none = Farwatch.run("detect", folder.resolve("none.sigmf-meta"));
    Farwatch.Said no = Farwatch.run("detect", text);

    assertThat(none.code()).isEqualTo(1);
    assertThat(none.err()).startsWith("farwatch: ").contains("does not exist").hasLineCount(1);
    assertThat(no.code()).isEqualTo(1);
    assertThat(no.err()).contains("is not JSON").doesNotContain("\tat ");
    assertThat(Farwatch.run("detect", text, "--pfa", 2).code()).isEqualTo(2);
    assertThat(Farwatch.run("detect", text, "--waveform", "x").code()).isEqualTo(2);
    assertThat(Farwatch.run("detect", text, "--range-km", "5").code()).isEqualTo(2);
    assertThat(Farwatch.run("radar", "record", "--radar", "uhf-two-face", "-o", "x").code())
        .isEqualTo(2);
  }
}
