package io.farwatch.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class PictureCommandsTest {
  private static final String SITE = "uhf-two-face@41.75,-70.54,80,47";

  @TempDir private Path folder;

  @Test
  void pd_isThatOfDetectionAtTheRangesOfTheBudget() throws IOException {
    Path svg = folder.resolve("pd.svg");
    JsonNode d =
        Farwatch.run(
                "radar",
                "pd",
                "--radar",
                "uhf-two-face",
                "--rcs-m2",
                "10",
                "--swerling",
                "1",
                "--pulse-ms",
                "16",
                "--pfa",
                "1e-6",
                "--json",
                "-o",
                svg)
            .json();
    JsonNode curve = d.get("curves").get(0);
    double km = curve.get("rangePd90Km").asDouble();
    double snrDb =
        Farwatch.run(
                "radar",
                "budget",
                "--radar",
                "uhf-two-face",
                "--rcs-m2",
                "10",
                "--range-km",
                km,
                "--json")
            .json()
            .get("snrDb")
            .asDouble();

    // Swerling 1, one pulse: Pd = Pfa^(1/(1+SNR)) (Skolnik, "Radar Handbook", ch. 2).
    assertThat(Math.pow(1e-6, 1 / (1 + Math.pow(10, snrDb / 10)))).isCloseTo(0.9, within(1e-6));
    assertThat(curve.get("pd").size()).isEqualTo(curve.get("rangeKm").size());
    assertThat(d.get("pictures").get(0).asString()).isEqualTo(svg.toString());
    assertThat(Files.readString(svg))
        .contains("Detection probability against range: uhf-two-face")
        .contains("10 m², Swerling 1")
        .contains("range, km");
  }

  @Test
  void coverage_reachesAsFarAsTheBudgetAtItsSnr() {
    JsonNode d =
        Farwatch.run("radar", "coverage", "--radar", "uhf-two-face", "--rcs-m2", "10", "--json")
            .json();
    JsonNode reach = d.get("reaches").get(0);
    // 240 steps from 3 to 85 deg; the boresight's 20 deg lies within 0.2 deg of the 50th.
    double atBoresight = reach.get("rangeKm").get(50).asDouble();
    double budget =
        Farwatch.run(
                "radar",
                "budget",
                "--radar",
                "uhf-two-face",
                "--rcs-m2",
                "10",
                "--snr-db=" + d.get("snrDb").asDouble(),
                "--json")
            .json()
            .get("rangeKm")
            .asDouble();

    assertThat(reach.get("elevationDeg").get(50).asDouble()).isCloseTo(20, within(0.2));
    assertThat(atBoresight).isCloseTo(budget, within(1e-5 * budget));
    assertThat(reach.get("elevationDeg").get(0).asDouble()).isCloseTo(3, within(1e-9));
  }

  @Test
  void pattern_isThatOfTheFacePublished() throws IOException {
    JsonNode d =
        Farwatch.run(
                "radar",
                "pattern",
                "--radar",
                "uhf-two-face",
                "--span",
                "0.2",
                "--json",
                "-o",
                folder)
            .json();

    // NRC (2005): 38.4 dB and 2.2 deg.
    assertThat(d.get("directivityDb").asDouble()).isCloseTo(38.4, within(0.1));
    assertThat(d.get("widthUDeg").asDouble()).isCloseTo(2.2, within(0.1));
    assertThat(d.get("active").asInt()).isEqualTo(1792);
    int middle = d.get("u").size() / 2;
    assertThat(d.get("sumDb").get(middle).asDouble()).isCloseTo(0, within(1e-9));
    assertThat(d.get("differenceDb").get(middle).asDouble()).isLessThan(-30);
    assertThat(folder.resolve("pattern.png")).isNotEmptyFile();
    assertThat(Files.readString(folder.resolve("pattern.svg")))
        .contains("Antenna pattern: uhf-two-face")
        .contains("Taylor nbar 8")
        .contains("highest sidelobe");
  }

  @Test
  void ambiguity_ofABarkerCode_hasItsSidelobe() {
    JsonNode d =
        Farwatch.run(
                "radar", "ambiguity", "--waveform", "barker:13", "--pulse-ms", "0.013", "--json")
            .json();

    // 1/13 of the peak: -22.28 dB.
    assertThat(d.get("peakSidelobeDb").asDouble()).isCloseTo(-22.279, within(0.02));
    assertThat(d.get("timeBandwidth").asDouble()).isCloseTo(13, within(1e-9));
  }

  @Test
  void studyCoverage_givesMapsTablesAndAPage_withAreasOfGeometry() throws IOException {
    JsonNode d =
        Farwatch.run(
                "study",
                "coverage",
                "--radar",
                SITE,
                "--heights-km",
                "300",
                "--rcs-m2",
                "1000",
                "--step-deg",
                "0.5",
                "--json",
                "-o",
                folder)
            .json();
    JsonNode at = d.get("heights").get(0);

    // Of the sphere: 240 deg of the ring between the rays of 3 and 85 deg at 300 km, without
    // bending; bending at 3 deg (0.2 deg there) widens the ring by 0.6 % of its radius a tenth deg.
    double r = 6371;
    double out = Math.acos(r * Math.cos(Math.toRadians(3)) / (r + 300)) - Math.toRadians(3);
    double in = Math.acos(r * Math.cos(Math.toRadians(85)) / (r + 300)) - Math.toRadians(85);
    double area = 2 * Math.PI * r * r * (Math.cos(in) - Math.cos(out)) * 240 / 360;
    assertThat(at.get("inViewKm2").asDouble()).isBetween(0.99 * area, 1.04 * area);
    // So large an object is seen wherever a beam can be put.
    assertThat(at.get("seenKm2").asDouble()).isEqualTo(at.get("inViewKm2").asDouble());
    assertThat(at.get("holesKm2").get("BEHIND_FACES").asDouble())
        .isCloseTo(area / 2, within(0.04 * area / 2));
    for (String name : new String[] {"lowest-height", "fence", "smallest-rcs-300km"}) {
      assertThat(folder.resolve(name + ".png")).isNotEmptyFile();
      assertThat(Files.readString(folder.resolve(name + ".svg"))).contains("uhf-two-face");
    }
    assertThat(Files.readString(folder.resolve("index.html")))
        .contains("data:image/svg+xml;base64,")
        .doesNotContain("http://")
        .contains("zenith cone");
    assertThat(Files.readAllLines(folder.resolve("coverage.csv")).get(0))
        .startsWith("heightKm,latitudeDeg,longitudeDeg");
    assertThat(Files.readString(folder.resolve("figures.json"))).contains("inViewKm2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "radar pd --radar uhf-two-face -o a.jpg",
        "radar pd --radar uhf-two-face --rcs-m2 1,0",
        "radar pd --radar uhf-two-face --rcs-m2 1,2,3,4,5,6,7,8,9",
        "radar pd --radar uhf-two-face --swerling 7",
        "radar pd --radar uhf-two-face --pulse-ms 99",
        "radar pd --radar uhf-two-face --range-max-km 20",
        "radar coverage --radar uhf-two-face --pd 1",
        "radar coverage --radar uhf-two-face --height 99999",
        "radar pattern",
        "radar pattern --radar uhf-two-face --steer 1,1",
        "radar pattern --radar uhf-two-face --span 0",
        "radar pattern --radar uhf-two-face --failed 5000",
        "radar pattern --aperture-m 10",
        "radar pattern --aperture-m 1000 --frequency-mhz 1000",
        "radar pattern --aperture-m 10 --frequency-mhz 500 --taper hann",
        "radar ambiguity --waveform lfm --pulse-ms 1",
        "radar ambiguity --waveform pulse --pulse-ms 1 --bandwidth-mhz 1",
        "radar ambiguity --waveform lfm --pulse-ms 16 --bandwidth-mhz 2",
        "radar ambiguity --waveform barker:6 --pulse-ms 1",
        "radar ambiguity --waveform song --pulse-ms 1",
        "study coverage -o x",
        "study coverage demo --radar uhf-two-face@1,2 -o x",
        "study coverage --radar uhf-two-face -o x",
        "study coverage --radar uhf-two-face@95,0 -o x",
        "study coverage --radar uhf-two-face@0,0 --step-deg 0 -o x",
        "study coverage --radar uhf-two-face@0,0 --heights-km 0 -o x",
        "study coverage --radar uhf-two-face@0,0 --pd 2 -o x",
      })
  void nonsense_isWrongUsageInOneSentence(String words) {
    Farwatch.Said said = Farwatch.run((Object[]) words.split(" "));

    assertThat(said.code()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).startsWith("farwatch: ").doesNotContain("\tat ");
    assertThat(said.err().lines().count()).isLessThanOrEqualTo(2);
  }

  @Test
  void aRadarOfUnknownElements_orNoRadar_isSaidSo() {
    Farwatch.Said said = Farwatch.run("radar", "pattern", "--radar", "nosuch");

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err()).contains("nosuch").contains("uhf-two-face");
  }
}
