package io.farwatch.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.farwatch.core.assess.DefendedArea;
import io.farwatch.core.earth.Geodetic;
import io.farwatch.core.pipeline.Picture;
import io.farwatch.core.pipeline.Pipeline;
import io.farwatch.core.plot.Provenance;
import io.farwatch.core.plot.RadarSite;
import io.farwatch.core.time.Epoch;
import io.farwatch.core.time.LeapSeconds;
import io.farwatch.scenario.file.Scenario;
import io.farwatch.scenario.run.Fork;
import io.farwatch.scenario.run.Runner;
import io.farwatch.server.Exercises;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The frames against {@code docs/console-protocol.md}: the same names, the right units. */
class FramesTest {
  private static final Scenario SCENARIO = Exercises.falling(150, 300);
  private static final Picture PICTURE = new Picture();
  private static List<RadarSite> sites = List.of();
  private static Epoch now = SCENARIO.start();

  @BeforeAll
  static void run() {
    Runner r = new Runner(SCENARIO, Exercises.SEED, List.of(), Fork.HERE, 1);
    while (!r.isDone()) {
      r.next().events().forEach(PICTURE::take);
    }
    sites = r.radars().stream().map(x -> x.site()).toList();
    now = SCENARIO.start().plusSeconds(SCENARIO.durationS());
  }

  private static JsonNode frame() {
    return parse(Frames.frame(new Moment(now, true, 2, 3.25, 99, 4), PICTURE));
  }

  private static JsonNode hello() {
    Run run =
        new Run(
            Provenance.EXERCISE,
            "falling",
            "One object falls",
            SCENARIO.start(),
            null,
            1,
            sites,
            SCENARIO.areas());
    EventLine line =
        new EventLine(now, EventLine.Kind.SYSTEM, EventLine.Severity.INFO, "x", null, null, null);
    return parse(Frames.hello(run, Map.of("T", List.of(new Geodetic(0.1, 0.2, 3))), List.of(line)));
  }

  private static JsonNode parse(String json) {
    return JsonMapper.shared().readTree(json);
  }

  /** Every name in the JSON block under a heading of the protocol. */
  private static Set<String> promised(String heading) throws Exception {
    String doc = Files.readString(Path.of("..", "docs", "console-protocol.md"));
    int at = doc.indexOf("## " + heading);
    int from = doc.indexOf("```json", at);
    String block = doc.substring(from, doc.indexOf("```", from + 7));
    Set<String> names = new TreeSet<>();
    Matcher m = Pattern.compile("\"([A-Za-z0-9]+)\":").matcher(block);
    while (m.find()) {
      names.add(m.group(1));
    }
    assertThat(names).isNotEmpty();
    return names;
  }

  private static Set<String> names(JsonNode node) {
    Set<String> all = new TreeSet<>();
    node.properties()
        .forEach(
            e -> {
              all.add(e.getKey());
              all.addAll(names(e.getValue()));
            });
    if (node.isArray()) {
      node.forEach(e -> all.addAll(names(e)));
    }
    return all;
  }

  @Test
  void helloHasTheNamesOfTheProtocol() throws Exception {
    Set<String> eventNames = promised("events");
    Set<String> names = names(hello());
    names.removeIf(n -> eventNames.contains(n) && !n.equals("events") && !n.equals("type"));
    assertThat(names).isEqualTo(promised("hello"));
  }

  @Test
  void frameHasTheNamesOfTheProtocol() throws Exception {
    Set<String> expected = promised("frame");
    // No catalogued satellite is among the objects: matched ones are in the other list.
    expected.removeAll(Set.of("number", "name", "residualSigma"));
    assertThat(names(frame())).isEqualTo(expected);
  }

  @Test
  void eventsHaveTheNamesOfTheProtocol() throws Exception {
    EventLine line =
        new EventLine(now, EventLine.Kind.WARNING, EventLine.Severity.PROBABLE, "t", "o", "w", "r");
    JsonNode e = parse(Frames.events(List.of(line)));
    assertThat(names(e)).isEqualTo(promised("events"));
    assertThat(e.get("events").get(0).get("severity").asString()).isEqualTo("PROBABLE");
  }

  @Test
  void placesAreDegrees_andTheThreatComesFirst() {
    JsonNode o = frame().get("objects").get(0);
    assertThat(o.get("falling").asBoolean()).isTrue();
    assertThat(o.get("level").asString()).isIn("PROBABLE", "CONFIRMED");
    assertThat(o.get("warning").asString()).isNotEmpty();
    assertThat(o.get("latitudeDeg").asDouble()).isBetween(10.0, 22.0);
    assertThat(o.get("longitudeDeg").asDouble()).isBetween(169.5, 171.0);
    assertThat(o.get("impact").get("latitudeDeg").asDouble()).isBetween(9.8, 10.8);
    assertThat(o.get("areas").get(0).get("area").asString()).isEqualTo("Island");
  }

  @Test
  void predictedPath_endsAtTheImpact() {
    JsonNode o = frame().get("objects").get(0);
    JsonNode path = o.get("predicted");
    assertThat(path.size()).isLessThanOrEqualTo(60);
    JsonNode last = path.get(path.size() - 1);
    assertThat(path.get(0).get(3).asDouble()).isZero();
    assertThat(last.get(0).asDouble())
        .isCloseTo(
            o.get("impact").get("latitudeDeg").asDouble(),
            org.assertj.core.data.Offset.offset(0.01 /* deg: a kilometre */));
    assertThat(last.get(2).asDouble()).isBetween(-2000.0, 2000.0);
  }

  @Test
  void satellitesAreRowsOfFive() {
    JsonNode f = frame();
    assertThat(f.get("satellites").size()).isEqualTo(f.get("counts").get("satellites").asInt());
    for (JsonNode s : f.get("satellites")) {
      assertThat(s.size()).isEqualTo(5);
      assertThat(s.get(2).asDouble()).isBetween(100e3, 4e7);
    }
    assertThat(f.get("satellites").size()).isPositive();
  }

  @Test
  void emptyPicture_isAFrame() {
    Picture none = new Picture();
    new Pipeline(Provenance.EXERCISE);
    JsonNode f = parse(Frames.frame(new Moment(now, true, 1, Double.NaN, 0, 0), none));
    assertThat(f.get("objects").isEmpty()).isTrue();
    assertThat(f.get("latencyMs").isNull()).isTrue();
  }

  @Test
  void hostileText_staysText() {
    DefendedArea area =
        new DefendedArea(
            "<img src=x onerror=\"a\">\r\n\u0000", List.of(0.0, 0.1, 0.1), List.of(0.0, 0.0, 0.1));
    Run run = new Run(Provenance.EXERCISE, "\u2028\"", "", now, null, 1, List.of(), List.of(area));
    String json = Frames.hello(run, Map.of(), List.of());
    assertThat(json).doesNotContain("\n").doesNotContain("\r").doesNotContain("\u0000");
    assertThat(parse(json).get("areas").get(0).get("name").asString()).isEqualTo(area.name());
  }

  @Test
  void epochs_areUtcToTheMillisecond_leapSecondsToo() {
    assertThat(UtcText.of(LeapSeconds.fromUnix(1_780_308_000L, 999_999_999)))
        .isEqualTo("2026-06-01T10:00:00.999Z");
    Epoch midnight = LeapSeconds.fromUnix(1_483_228_800L, 0);
    assertThat(UtcText.of(midnight)).isEqualTo("2017-01-01T00:00:00.000Z");
    assertThat(UtcText.of(midnight.plusSeconds(-0.5))).isEqualTo("2016-12-31T23:59:60.500Z");
    assertThat(UtcText.of(midnight.plusSeconds(-1.5))).isEqualTo("2016-12-31T23:59:59.500Z");
  }
}
