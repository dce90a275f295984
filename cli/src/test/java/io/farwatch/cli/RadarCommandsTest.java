package io.farwatch.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class RadarCommandsTest {
  @Test
  void everyRadarThatIsListed_canBeShown_withASourceForEachNumber() {
    JsonNode radars = Farwatch.run("radar", "list", "--json").json().get("radars");

    assertThat(radars.size()).isPositive();
    for (JsonNode r : radars) {
      JsonNode shown =
          Farwatch.run("radar", "show", r.get("name").asString(), "--json").json().get("figures");
      assertThat(shown.size()).isGreaterThan(10);
      for (JsonNode figure : shown) {
        assertThat(figure.get("source").asString()).isNotBlank();
        assertThat(figure.get("value").isNumber()).isTrue();
      }
    }
  }

  @Test
  void theLoadTableOfTheDocument_isWhatTheCommandPrints() throws IOException {
    String shown = Farwatch.run("radar", "show", "uhf-two-face").out();
    String load = shown.substring(shown.indexOf("one face: what"));
    // Tests run in the module's folder.
    String page = Files.readString(Path.of("..", "docs", "load-table.md"));
    int from = page.indexOf("```\n") + 4;

    assertThat(page.substring(from, page.indexOf("```", from)))
        .as("put the command's table into docs/load-table.md")
        .isEqualTo(load.replace(System.lineSeparator(), "\n"));
    JsonNode d = Farwatch.run("radar", "show", "uhf-two-face", "--json").json().get("load");
    assertThat(d.get("spareDutyFraction").asDouble()).isCloseTo(0.13, within(1e-12));
    assertThat(d.get("activities").size()).isEqualTo(6);
    assertThat(d.at("/activities/0/priority").isNull()).isTrue();
  }

  @Test
  void budget_goesThereAndBack() {
    double snr = budget("--rcs-m2", "10", "--range-km", "5556").get("snrDb").asDouble();
    double range = budget("--rcs-m2", "10", "--snr-db=" + snr).get("rangeKm").asDouble();

    assertThat(range).isCloseTo(5556, within(1e-6));
    // The claimed 3,000 nautical miles close for about 10 m2, not for 1 m2 (13 dB is needed).
    assertThat(snr).isGreaterThan(13);
    assertThat(budget("--rcs-m2", "1", "--range-km", "5556").get("snrDb").asDouble())
        .isLessThan(13);
  }

  /** Reference README: 8 ms, 13 dB, 3,000 nmi for about 10 m2 and not for 1 m2. */
  @Test
  void budget_ofTheClaim_namesItsLosses() {
    JsonNode d = budget("--rcs-m2", "10", "--snr-db", "13", "--pulse-ms", "8");
    assertThat(d.get("rangeKm").asDouble()).isBetween(5556.0, 6200.0);
    double sum = 0;
    for (JsonNode l : d.get("losses")) {
      assertThat(l.get("source").asString()).isNotBlank();
      sum += l.get("lossDb").asDouble();
    }
    assertThat(sum).isCloseTo(d.get("lossesDb").asDouble(), within(1e-12));
    assertThat(sum).isCloseTo(6, within(1e-9));
    assertThat(d.get("noiseK").asDouble()).isEqualTo(450);
    String text =
        Farwatch.run("radar", "budget", "--radar", "uhf-two-face", "--rcs-m2=10", "--snr-db=13")
            .out();
    assertThat(text).contains("absorption in air").contains("CFAR").contains("galaxy");
  }

  @Test
  void budget_ofTheSearch_losesMoreThanATrackDwell() {
    double track = budget("--rcs-m2=1", "--range-km=2000", "--pulse-ms=5").get("snrDb").asDouble();
    JsonNode search = budget("--rcs-m2=1", "--range-km=2000", "--search");
    assertThat(track - search.get("snrDb").asDouble())
        .isCloseTo(search.get("lossesDb").asDouble() - 6, within(1e-9));
    assertThat(search.get("pulseMs").asDouble()).isEqualTo(5);
    // the same by power and aperture, when both transmit and receive with the whole face
    assertThat(search.get("powerApertureSnrDb").asDouble())
        .isCloseTo(search.get("snrDb").asDouble(), within(1e-9));
    // 16 ms go out while echoes from under 2,398 km come back
    assertThat(budget("--rcs-m2=1", "--range-km=1199").get("eclipsingDb").asDouble())
        .isCloseTo(3.01, within(0.01));
    assertThat(budget("--rcs-m2=1", "--range-km=2399").get("eclipsingDb").asDouble()).isZero();
  }

  /** A bistatic fence: the product of both ranges counts. */
  @Test
  void budget_ofAFenceWithTwoSites_takesBothRanges() {
    double both = fence("--range-km=1000").get("snrDb").asDouble();
    double apart = fence("--range-km=800", "--receive-range-km=1250").get("snrDb").asDouble();
    assertThat(apart).isCloseTo(both, within(1e-9));
    JsonNode shown = Farwatch.run("radar", "show", "vhf-cw-fence", "--json").json();
    assertThat(shown.at("/receiver/latitudeDeg").asDouble()).isCloseTo(44.0715, within(1e-9));
    assertThat(shown.has("load")).isFalse();
  }

  private static JsonNode fence(String... ranges) {
    Object[] all = {"radar", "budget", "--radar", "vhf-cw-fence", "--rcs-m2=1", "--json"};
    Object[] words = java.util.Arrays.copyOf(all, all.length + ranges.length);
    System.arraycopy(ranges, 0, words, all.length, ranges.length);
    return Farwatch.run(words).json();
  }

  private static JsonNode budget(String... words) {
    Object[] all = new Object[words.length + 5];
    System.arraycopy(
        new Object[] {"radar", "budget", "--radar", "uhf-two-face", "--json"}, 0, all, 0, 5);
    System.arraycopy(words, 0, all, 5, words.length);
    return Farwatch.run(all).json();
  }

  @Test
  void refraction_isThatOfTheReferenceTable() {
    // refraction_tropo.csv: CRPL 313, 100 km, 2 deg: 0.318530 deg, 44.865 m.
    JsonNode d =
        Farwatch.run(
                "radar",
                "refraction",
                "--elevation",
                "2",
                "--target-height-km",
                "100",
                "--troposphere",
                "crpl:313",
                "--ionosphere",
                "none",
                "--frequency-mhz",
                "435",
                "--json")
            .json();

    assertThat(d.get("elevationErrorDeg").asDouble()).isCloseTo(0.318530, within(1e-4));
    assertThat(d.get("rangeErrorM").asDouble()).isCloseTo(44.865, within(0.01));
  }

  @Test
  void detection_isThatOfTheReferenceTable_bothWays() {
    // detection.csv: Pfa 1e-4, one pulse, 7 dB, Swerling 1: 0.21609757.
    JsonNode d = detection("--snr-db=7");
    assertThat(d.get("pd").asDouble()).isCloseTo(0.21609757, within(2e-8));
    assertThat(d.get("threshold").asDouble()).isCloseTo(9.21034037, within(1e-8));

    assertThat(detection("--pd=0.21609757").get("snrDb").asDouble()).isCloseTo(7, within(1e-6));
  }

  private static JsonNode detection(String given) {
    return Farwatch.run(
            "radar",
            "detection",
            "--pfa",
            "1e-4",
            "--pulses",
            "1",
            "--swerling",
            "1",
            given,
            "--json")
        .json();
  }

  @Test
  void cfar_isThatOfTheReferenceTable() {
    // cfar.csv: Pfa 1e-3, 8 cells, GO: 9.069989, losses 2.1828 and 2.2248 dB.
    JsonNode d =
        Farwatch.run("radar", "cfar", "--type", "go", "--cells", "8", "--pfa", "1e-3", "--json")
            .json();

    assertThat(d.get("multiplier").asDouble()).isCloseTo(9.069989, within(1e-6));
    assertThat(d.get("lossDbPd50").asDouble()).isCloseTo(2.1828, within(1e-4));
    assertThat(d.get("lossDbPd90").asDouble()).isCloseTo(2.2248, within(1e-4));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "budget --radar uhf-two-face --rcs-m2 1",
        "budget --radar uhf-two-face --rcs-m2 -1 --range-km 100",
        "budget --radar uhf-two-face --rcs-m2 1 --range-km 100 --snr-db 3",
        "budget --radar uhf-two-face --rcs-m2 1 --range-km 100 --search --scan-deg 3",
        "budget --radar uhf-two-face --rcs-m2 1 --range-km 100 --receive-range-km 90",
        "refraction --elevation 100 --target-height-km 100 --frequency-mhz 435",
        "refraction --elevation 3 --target-height-km 100 --frequency-mhz 435 --troposphere x:1",
        "detection --pfa 2 --pulses 1 --swerling 1 --snr-db 3",
        "detection --pfa 1e-6 --pulses 1 --swerling 7 --snr-db 3",
        "cfar --type os --cells 16 --rank 17 --pfa 1e-6",
        "cfar --type go --cells 15 --pfa 1e-6",
      })
  void nonsense_isWrongUsage(String words) {
    Farwatch.Said said = Farwatch.run((Object[]) ("radar " + words).split(" "));

    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).startsWith("farwatch: ").doesNotContain("\tat ");
  }

  @Test
  void anUnknownRadar_failsWithTheNamesThereAre() {
    Farwatch.Said said = Farwatch.run("radar", "show", "nosuch");

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err()).contains("nosuch").contains("uhf-two-face");
  }
}
