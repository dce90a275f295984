package io.farwatch.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.farwatch.core.earth.EcefState;
import io.farwatch.core.earth.Geodetic;
import io.farwatch.core.earth.LocalFrame;
import io.farwatch.core.earth.RadarPolar;
import io.farwatch.core.flight.FreeFlight;
import io.farwatch.core.time.Epoch;
import io.farwatch.formats.time.UtcText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class TrackCommandTest {
  private static final String RADARS =
      """
      radars:
        - {name: X, latitudeDeg: 40, longitudeDeg: -30, heightM: 100, rangeSigmaM: 30, azimuthSigmaDeg: 0.05, elevationSigmaDeg: 0.05}
      """;

  /** The 1,000 km arc of ipp_geometry.csv at its rise over the radar; down at 40.5 N 31.0 W. */
  private static final EcefState RISE =
      new EcefState(4341421.8266, -1703226.7452, 4482817.8987, 926.5204, -2494.0026, 454.6273);

  @TempDir Path dir;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(dir.resolve(name), text);
  }

  /** Plots of a falling object, one a second, exact but for a small fixed pattern. */
  private static String falling(int seconds) {
    LocalFrame radar = new LocalFrame(new Geodetic(Math.toRadians(40), Math.toRadians(-30), 100));
    Epoch start = UtcText.parse("2026-01-01T00:00:00Z");
    StringBuilder s = new StringBuilder("radar,epoch,rangeM,azimuthDeg,elevationDeg\n");
    for (int t = 0; t < seconds; t++) {
      double[] x = RISE.toArray();
      FreeFlight.propagate(x, new double[36], t);
      RadarPolar p = radar.toPolar(EcefState.of(x).position());
      double wobble = Math.sin(2.4 * t); // irrational steps: mean zero, variance one half
      s.append(
          String.format(
              Locale.ROOT,
              "X,%s,%.3f,%.6f,%.6f%n",
              UtcText.format(start.plusSeconds(t)),
              p.rangeM() + 40 * wobble,
              Math.toDegrees(p.azimuthRad()) + 0.07 * Math.sin(1.7 * t + 1),
              Math.toDegrees(p.elevationRad()) + 0.07 * Math.sin(3.1 * t + 2)));
    }
    return s.toString();
  }

  @Test
  void aFallingObject_isOneTrackWithItsImpact_andAllGroundIsDefended() throws IOException {
    Farwatch.Said said =
        Farwatch.run(
            "track", file("p.csv", falling(120)), "--radars", file("r.yaml", RADARS), "--json");

    assertThat(said.code()).isZero();
    JsonNode d = said.json();
    assertThat(d.at("/input/plots").asInt()).isEqualTo(120);
    assertThat(d.at("/input/used").asInt()).isEqualTo(120);
    assertThat(d.get("objects").size()).isEqualTo(1);
    JsonNode o = d.at("/objects/0");
    assertThat(o.at("/provenance").asString()).isEqualTo("REPLAY");
    assertThat(o.at("/plots").asInt()).isEqualTo(120);
    assertThat(o.at("/radars/0").asString()).isEqualTo("X");
    assertThat(o.at("/firstEpoch").asString()).isEqualTo("2026-01-01T00:00:00Z");
    assertThat(o.at("/impact/latitudeDeg").asDouble()).isCloseTo(40.5, within(0.1 /* 11 km */));
    assertThat(o.at("/impact/longitudeDeg").asDouble()).isCloseTo(-31.0, within(0.13));
    assertThat(o.at("/impact/ellipse/probability").asDouble()).isEqualTo(0.95);
    assertThat(o.at("/state/covariance").size()).isEqualTo(6);
    assertThat(d.get("warnings").size()).isEqualTo(1);
    assertThat(d.at("/warnings/0/objects/0").asString()).isEqualTo(o.get("id").asString());
    assertThat(d.get("biases").isArray()).isTrue();
    assertThat(d.get("biases").size()).as("a radar without prior sigmas is free of bias").isZero();
  }

  @Test
  void aRadarThatStatesPriorSigmas_hasItsBiasesEstimated() throws IOException {
    double tilted = 0.3;
    StringBuilder plots = new StringBuilder();
    for (String line : falling(120).lines().toList()) {
      String[] c = line.split(",");
      boolean head = c[0].equals("radar");
      String elevation = head ? c[4] : String.valueOf(Double.parseDouble(c[4]) + tilted);
      plots.append(String.join(",", c[0], c[1], c[2], c[3], elevation)).append('\n');
    }
    String radars =
        RADARS.replace(
            "elevationSigmaDeg: 0.05",
            "elevationSigmaDeg: 0.05, rangeBiasSigmaM: 20, elevationBiasSigmaDeg: 0.4");

    JsonNode d =
        Farwatch.run(
                "track",
                file("p.csv", plots.toString()),
                "--radars",
                file("r.yaml", radars),
                "--json")
            .json();

    assertThat(d.get("biases").size()).isEqualTo(1);
    JsonNode b = d.at("/biases/0");
    assertThat(b.get("radar").asString()).isEqualTo("X");
    double sigma = b.at("/sigma/elevationDeg").asDouble();
    assertThat(sigma).isPositive().isLessThan(0.2);
    assertThat(b.get("elevationDeg").asDouble()).isCloseTo(tilted, within(3 * sigma));
    assertThat(b.at("/sigma/rangeM").asDouble()).isPositive().isLessThanOrEqualTo(20);
    // No prior for these: taken as free of them.
    for (String name : List.of("azimuthDeg", "timeS")) {
      assertThat(b.get(name).asDouble()).isZero();
      assertThat(b.at("/sigma/" + name).asDouble()).isZero();
    }
  }

  @Test
  void everyBadRecord_isCountedAndSaid_andTheGoodOnesAreUsed() throws IOException {
    Path plots =
        file(
            "p.csv",
            """
            radar,epoch,rangeM,azimuthDeg,elevationDeg
            X,2026-01-01T00:00:00Z,NaN,1,2
            X,2026-01-01T00:00:01Z,1e6,1,95
            NOBODY,2026-01-01T00:00:02Z,1e6,1,5
            X,yesterday,1e6,1,5
            X,2026-01-01T00:00:03Z,1e6,1,5
            X,2026-01-01T00:00:03Z,1e6,1,5
            """);

    Path out = dir.resolve("out");
    Farwatch.Said said =
        Farwatch.run("track", plots, "--radars", file("r.yaml", RADARS), "-o", out, "--json");

    assertThat(said.code()).isEqualTo(1);
    JsonNode in = said.json().get("input");
    assertThat(in.get("plots").asInt()).isEqualTo(6);
    assertThat(in.get("used").asInt()).isEqualTo(1);
    int dropped = 0;
    for (JsonNode n : in.get("dropped")) {
      dropped += n.asInt();
    }
    assertThat(dropped).isEqualTo(5);
    assertThat(in.at("/dropped/DUPLICATE").asInt()).isEqualTo(1);
    assertThat(said.err()).contains("p.csv line 2").contains("NaN").contains("95");
    assertThat(said.err()).contains("NOBODY").contains("yesterday").doesNotContain("\tat ");
    List<String> lines = Files.readAllLines(out.resolve("plots.jsonl"));
    assertThat(lines).hasSize(6);
    assertThat(lines.get(0)).contains("\"index\":0").contains("BAD_VALUE");
    assertThat(lines.get(4)).contains("\"dropped\":null");
    assertThat(lines.get(5)).contains("DUPLICATE");
  }

  @Test
  void theFolder_holdsUpdatesFatesAndAPageThatNeedsNothingElse() throws IOException {
    Path out = dir.resolve("deep/out");
    Farwatch.Said said =
        Farwatch.run(
            "track",
            file("p.csv", falling(30)),
            "--radars",
            file("r.yaml", RADARS),
            "-o",
            out,
            "--json");

    String id = said.json().at("/objects/0/id").asString();
    assertThat(Files.readAllLines(out.resolve("plots.jsonl")))
        .hasSize(30)
        .allMatch(l -> l.contains(id));
    assertThat(Files.readString(out.resolve("tracks.jsonl"))).contains("UPDATED").contains(id);
    String page = Files.readString(out.resolve("report.html"));
    assertThat(page).contains("<svg").contains(id).contains("prefers-color-scheme:dark");
    assertThat(page).doesNotContain("http").doesNotContain("<script").doesNotContain("NaN");
  }

  @Test
  void filesAreMergedByTime_soTheirOrderDoesNotMatter() throws IOException {
    List<String> lines = falling(40).lines().toList();
    Path early = file("a.csv", String.join("\n", lines.subList(0, 21)));
    Path late = file("b.csv", lines.get(0) + "\n" + String.join("\n", lines.subList(21, 41)));
    Path radars = file("r.yaml", RADARS);

    String forward = Farwatch.run("track", early, late, "--radars", radars, "--json").out();
    String backward = Farwatch.run("track", late, early, "--radars", radars, "--json").out();

    assertThat(backward).isEqualTo(forward).contains("\"plots\" : 40");
  }

  @Test
  void until_endsThePlay_andLaterRecordsAreNotCounted() throws IOException {
    Farwatch.Said said =
        Farwatch.run(
            "track",
            file("p.csv", falling(60)),
            "--radars",
            file("r.yaml", RADARS),
            "--until",
            "2026-01-01T00:00:19.5Z",
            "--json");

    assertThat(said.json().at("/input/plots").asInt()).isEqualTo(20);
    assertThat(said.err()).contains("40 records");
  }

  @Test
  void jsonLines_areReadAsCsvIs() throws IOException {
    StringBuilder json = new StringBuilder();
    for (String line : falling(20).lines().skip(1).toList()) {
      String[] c = line.split(",");
      json.append(
          String.format(
              Locale.ROOT,
              "{\"radar\":\"%s\",\"epoch\":\"%s\",\"rangeM\":%s,\"azimuthDeg\":%s,"
                  + "\"elevationDeg\":%s}%n",
              c[0],
              c[1],
              c[2],
              c[3],
              c[4]));
    }
    Path radars = file("r.yaml", RADARS);

    String fromJson =
        Farwatch.run("track", file("p.jsonl", json.toString()), "--radars", radars, "--json").out();
    String fromCsv =
        Farwatch.run("track", file("p.csv", falling(20)), "--radars", radars, "--json").out();

    assertThat(fromJson).isEqualTo(fromCsv);
  }

  @Test
  void aWrongRadarsFile_isRefusedWithAllProblems() throws IOException {
    Path radars = file("r.yaml", "radars:\n  - {name: X, latitudeDeg: 91, hight: 2}\n");

    Farwatch.Said said = Farwatch.run("track", file("p.csv", falling(2)), "--radars", radars);

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err()).contains("latitudeDeg").contains("91").contains("hight");
  }

  /** UT1 - UTC of 0.9 s turns the Earth by 310 m under a satellite 44 deg of latitude up there. */
  @Test
  void orientationOfTheEarth_movesTheCatalogue() throws IOException {
    Path plots = Farwatch.shared("data/eiscat/det-000000.plots.csv");
    String rows =
        """
        # EOP (IERS) 20 C04 TIME SERIES, made up for a test
        # YR  MM  DD  HH       MJD        x(")        y(")  UT1-UTC(s)       dX(")      dY(")
        2018   1   4   0  58122.00    0.000000    0.000000   0.9000000    0.000000    0.000000
        2018   1   5   0  58123.00    0.000000    0.000000   0.9000000    0.000000    0.000000
        """;
    List<Object> args =
        List.of(
            "track",
            plots,
            "--radars",
            plots.resolveSibling("radars.yaml"),
            "--catalogue",
            plots.resolveSibling("43075-among-decoys.tle"),
            "--json");
    List<Object> turned = new ArrayList<>(args);
    turned.addAll(List.of("--eop", file("eop.txt", rows)));
    double plain = residual(Farwatch.run(args.toArray()).json());
    assertThat(residual(Farwatch.run(turned.toArray()).json())).isNotEqualTo(plain);
  }

  private static double residual(JsonNode document) {
    JsonNode match = document.at("/objects/0/catalogueMatch");
    assertThat(match.get("number").asInt()).isEqualTo(43075);
    return match.get("residualSigma").asDouble();
  }

  @Test
  void badOrientationOfTheEarth_isRefusedWithItsLine() throws IOException {
    Farwatch.Said said =
        Farwatch.run(
            "track",
            file("p.csv", falling(20)),
            "--radars",
            file("r.yaml", RADARS),
            "--eop",
            file("eop.txt", "# EOP (IERS) 20 C04 TIME SERIES\n2018 1 4 0 58122.00 x 0 0.9 0 0\n"));
    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err()).contains("eop.txt").contains("line 2");
  }

  @Test
  void theSatelliteThatEiscatSaw_isMatchedAmongItsDecoys() {
    Path plots = Farwatch.shared("data/eiscat/det-000000.plots.csv");

    JsonNode d =
        Farwatch.run(
                "track",
                plots,
                "--radars",
                plots.resolveSibling("radars.yaml"),
                "--catalogue",
                plots.resolveSibling("43075-among-decoys.tle"),
                "--json")
            .json();

    assertThat(d.get("objects").size()).isEqualTo(1);
    assertThat(d.at("/objects/0/catalogueMatch/number").asInt()).isEqualTo(43075);
    assertThat(d.at("/objects/0/class").asString()).isEqualTo("CATALOGUED_SATELLITE");
    assertThat(d.get("warnings").size()).isZero();
    assertThat(d.at("/catalogue/entries").asInt()).isEqualTo(21);
  }

  @Test
  void recordedAirTraffic_isAircraftAndNoWarning() throws IOException {
    Path capture = Farwatch.shared("data/asterix/samples/cat_034_048.pcap");
    StringBuilder radars = new StringBuilder("radars:\n");
    int[] sics = {201, 204, 205, 11, 12, 13, 14};
    for (int i = 0; i < sics.length; i++) {
      // Places assumed: somewhere in Croatia.
      radars.append(
          String.format(
              Locale.ROOT,
              "  - {name: R%d, latitudeDeg: %.1f, longitudeDeg: %.1f, heightM: 500, rangeSigmaM:"
                  + " 100, azimuthSigmaDeg: 0.1, sac: 25, sic: %d}%n",
              sics[i],
              43.5 + 0.4 * i,
              17.5 - 0.4 * i,
              sics[i]));
    }

    Farwatch.Said said =
        Farwatch.run("track", capture, "--radars", file("r.yaml", radars.toString()), "--json");

    assertThat(said.code()).isZero();
    JsonNode d = said.json();
    assertThat(d.at("/input/plots").asInt()).isEqualTo(162);
    // 36 records have no position; each of the other 126 was captured twice.
    assertThat(d.at("/input/dropped/NO_POSITION").asInt()).isEqualTo(36);
    assertThat(d.at("/input/dropped/DUPLICATE").asInt()).isEqualTo(63);
    assertThat(d.at("/input/used").asInt()).isEqualTo(63);
    assertThat(d.get("objects").size()).isPositive();
    for (JsonNode o : d.get("objects")) {
      assertThat(o.get("class").asString()).isEqualTo("AIRCRAFT");
    }
    assertThat(d.get("warnings").size()).isZero();
  }
}
