package io.farwatch.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What can be recorded is found again, and what disturbs it is said. */
class RecordCommandTest {
  @TempDir private Path folder;

  private Farwatch.Said record(Object... more) {
    List<Object> args =
        new ArrayList<>(
            List.of("radar", "record", "--radar", "uhf-two-face", "--json", "-o", meta()));
    args.addAll(Arrays.asList(more));
    return Farwatch.run(args.toArray());
  }

  private Path meta() {
    return folder.resolve("r.sigmf-meta");
  }

  private JsonNode detected(Object... more) {
    Farwatch.Said made = record(more);
    assertThat(made.err()).isEmpty();
    assertThat(made.code()).isZero();
    Farwatch.Said said = Farwatch.run("detect", meta(), "--json");
    assertThat(said.err()).isEmpty();
    assertThat(said.code()).isZero();
    return said.json();
  }

  @ParameterizedTest
  @CsvSource({
    "'lfm:1,200', 3000",
    "'lfm:1,200,down', 3000",
    // Its coupling is known to a seventh: 30 m/s are 70 m.
    "'nlfm:1,200', 500",
    "'nlfm:1,200,5,35,down', -500",
    "'code:barker13,0.5', 500",
    "'code:frank:8,0.5', 500",
    "'code:p3:64,0.5', 500",
    "'code:p4:64,0.5', 500",
    "'code:m:6,0.5', 500",
  })
  void anyWaveform_itsTargetIsFoundWhereItIs(String waveform, double rate) {

    JsonNode d =
        detected(
            "--waveform",
            waveform,
            "--pulses",
            1,
            "--range-km",
            "600..1500",
            "--target",
            "1000," + rate + ",20");

    JsonNode p = strongest(d.get("plots"));
    double coupling = p.path("couplingS").asDouble(0);
    double range = p.get("rangeM").asDouble() - coupling * rate;
    // The object goes at most 3000 m/s for 4 ms; 4 sigma, and the seed is fixed.
    assertThat(range).isCloseTo(1e6, within(12 + 4 * p.get("rangeSigmaM").asDouble()));
  }

  @Test
  void plainPulse_isRecordedAsOne() {
    assertThat(record("--waveform", "pulse:0.2", "--target", "1000,0,20").code()).isZero();
    assertThat(Farwatch.run("decode", meta(), "--json").lines().get(0).at("/global").toString())
        .contains("\"farwatch:waveform\":{\"kind\":\"pulse\",\"durationS\":2.0E-4}");
  }

  /** Codes have sidelobes at other range rates, which may be plots of their own. */
  private static JsonNode strongest(JsonNode plots) {
    JsonNode best = plots.get(0);
    for (JsonNode p : plots) {
      best = p.get("snrDb").asDouble() > best.get("snrDb").asDouble() ? p : best;
    }
    return best;
  }

  @Test
  void chirpsThatAlternate_shiftTheRangeToEitherSide() {
    JsonNode d =
        detected(
            "--pulse-ms",
            2,
            "--bandwidth-khz",
            200,
            "--pulses",
            1,
            "--chirp",
            "alternating",
            "--dwells",
            4,
            "--range-km",
            "600..1500",
            "--target",
            "1000,-3000,30");

    assertThat(d.get("plots").size()).isEqualTo(4);
    double listenS = 2e-3 + 3e6 / 299_792_458.0;
    for (int i = 0; i < 4; i++) {
      JsonNode p = d.at("/plots/" + i);
      // 435 MHz x 2 ms / 200 kHz
      double coupling = p.get("couplingS").asDouble();
      assertThat(coupling).isCloseTo(i % 2 == 0 ? 4.35 : -4.35, within(1e-9));
      double shift = p.get("rangeM").asDouble() - 1e6;
      assertThat(Math.abs(shift)).isGreaterThan(10_000);
      double range = p.get("rangeM").asDouble() - coupling * -3000;
      double atS = i * listenS + 4.4e-3;
      assertThat(range)
          .isCloseTo(1e6 - 3000 * atS, within(3 + 4 * p.get("rangeSigmaM").asDouble()));
    }
  }

  @Test
  void moonByStaggeredIntervals_isLeftOutAsFromBeyond_andTheTargetStays() {
    Object[] moonrise = {
      "--moon",
      2.56,
      "--pri-ms",
      "37,51,66",
      "--waveform",
      "lfm:2,100",
      "--range-km",
      "0..3000",
      "--target",
      "900,100,30"
    };

    JsonNode d = detected(moonrise);

    assertThat(d.at("/counts/ambiguousCells").asInt()).isGreaterThanOrEqualTo(3);
    JsonNode nearest = d.at("/plots/0");
    // Within a range cell: by powers the rate is known to hundreds of m/s, at 8.7 s of coupling.
    assertThat(nearest.get("rangeM").asDouble()).isCloseTo(900e3, within(2000.0));
    assertThat(Farwatch.run("detect", meta()).out())
        .contains(" echoes left out as from beyond the unambiguous range");
    assertThat(Farwatch.run("decode", meta(), "--json").out()).contains("the Moon, ");
  }

  @ParameterizedTest
  @CsvSource({"'0,20,3', 20.04", "'0,60,0', 0"})
  void jammer_noiseAndLossAreSaid_asMuchAsTheBeamLetsIn(String jammer, double db) {
    Object[] jammed = {
      "--jam",
      jammer,
      "--beam-deg",
      "0,3",
      "--waveform",
      "lfm:1,200",
      "--range-km",
      "600..1500",
      "--target",
      "1000,0,40"
    };
    Farwatch.Said made = record(jammed);
    double told = made.json().get("noiseDb").asDouble();

    JsonNode d = detected(jammed);

    double measured = d.at("/noise/snrLossDb").asDouble();
    // The median of 4096 or more: 1 / sqrt(4096) / ln 2 = 2.3 %, 0.1 dB; 4 sigma.
    assertThat(measured).isCloseTo(told, within(0.4));
    if (db > 0) {
      assertThat(told).isCloseTo(db, within(0.01));
    } else {
      // 3 degrees off a beam of 2.2: down by 22 dB one way.
      assertThat(told).isBetween(25.0, 50.0);
    }
    assertThat(Farwatch.run("detect", meta()).out())
        .contains(" dB above the receiver's own, which echoes lose of their SNR");
  }

  @Test
  void allSurroundingsTogether_areRecordedAndTheSameSeedGivesTheSameSamples() {
    Object[] all = {
      "--aurora",
      "strong,-200",
      "--meteors",
      3,
      "--sun",
      "noise-storm,20,5",
      "--ground",
      "300,-20",
      "--other-radar",
      "10,30",
      "--jam",
      "-20,10",
      "--waveform",
      "lfm:0.3,100",
      "--dwells",
      2,
      "--pulses",
      2,
      "--range-km",
      "0..1500",
      "--swerling",
      3,
      "--target",
      "500,0,20",
      "--datatype",
      "ci16_le"
    };
    JsonNode made = record(all).json();
    String first = Farwatch.run("decode", meta(), "--json").out();

    record(all);

    assertThat(made.get("surroundings").size()).isEqualTo(6);
    assertThat(Farwatch.run("decode", meta(), "--json").out()).isEqualTo(first).contains("sha512");
    assertThat(Farwatch.run("detect", meta(), "--json").code()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--waveform=lfm:1",
        "--waveform=lfm:0,100",
        "--waveform=sine:1,100",
        "--waveform=code:barker6,1",
        "--waveform=code:frank:0,1",
        "--waveform=code:m:40,1",
        "--waveform=nlfm:1,100,1,40",
        "--waveform=pulse:NaN",
        "--pri-ms=37,0",
        "--pri-ms=1",
        "--moon=5",
        "--moon=2.5,x",
        "--aurora=huge",
        "--aurora=weak,9000",
        "--meteors=0",
        "--sun=black",
        "--sun=quiet,180,0",
        "--jam=0",
        "--jam=180,20",
        "--jam=0,900",
        "--other-radar=0,20,95",
        "--ground=-3",
        "--swerling=5",
        "--chirp=sideways",
        "--sidelobes-db=0",
        "--beam-deg=0,95",
        "--dwells=0",
        "--target=0,0,0",
      })
  void whatMakesNoSense_isWrongUsageInOneSentence(String option) {
    Farwatch.Said said = record(option);

    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).startsWith("farwatch: ").doesNotContain("\tat ");
  }
}
