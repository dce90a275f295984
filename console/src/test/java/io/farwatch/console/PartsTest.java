package io.farwatch.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The geometry and the words of the page, by themselves. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PartsTest {
  /** px: double arithmetic on a screen of a thousand pixels, with room to spare. */
  private static final double SAME_PX = 1e-4;

  private Chromium chromium;
  private Page page;

  @BeforeAll
  void open() {
    chromium = Chromium.start();
    page = chromium.browser().newPage();
    page.addScriptTag(
        new Page.AddScriptTagOptions().setPath(Path.of("target/test-classes/probe.js")));
  }

  @AfterAll
  void close() {
    if (chromium != null) {
      chromium.close();
    }
  }

  /**
   * d3 puts what its raw projection makes of (0, 0) at the translation. With a tilted camera that
   * is not the optical axis, and land slides off the objects unless the translation says so.
   */
  @ParameterizedTest
  @CsvSource({
    "0, 0, 0, 0, 1.9",
    "-150, 20, 0, 35, 1.9",
    "-150, 20, 0, 65, 0.3",
    "10, 80, 0, 50, 2.5",
    "179, -75, 0, 60, 1.2",
    "-60, 45, 700000, 40, 0.2",
    "30, -85, 0, 65, 5",
  })
  void landAndObjectsAgreeUnderEveryTilt(
      double lon, double lat, double heightM, double tilt, double distance) {
    String aim = aim(lon, lat, heightM, tilt, distance);
    Map<?, ?> m = map("probe.groundMismatch(" + aim + ", false, 1000, 800)");
    assertThat(number(m, "points")).isGreaterThan(distance < 0.5 ? 5 : 300);
    assertThat(number(m, "px")).isLessThan(SAME_PX);
  }

  @Test
  void landAndObjectsAgreeOnTheFlatMap() {
    Map<?, ?> m = map("probe.groundMismatch(" + aim(170, 30, 0, 35, 1.5) + ", true, 1000, 800)");
    assertThat(number(m, "points")).isGreaterThan(300);
    assertThat(number(m, "px")).isLessThan(SAME_PX);
  }

  @Test
  void thePointerFindsTheGroundThatIsDrawnThere() {
    for (String flat : new String[] {"false", "true"}) {
      Map<?, ?> m =
          map("probe.groundAgain(" + aim(-30, 50, 0, 45, 1.5) + ", " + flat + ", 1000, 800)");
      assertThat(number(m, "points")).isGreaterThan(100);
      assertThat(number(m, "px")).isLessThan(0.01);
    }
  }

  @Test
  void thePlaceLookedAtIsInTheMiddleAtItsHeight() {
    Map<?, ?> m = map("probe.placed(" + aim(-30, 50, 500e3, 45, 0.4) + ", -30, 50, 500e3)");
    assertThat(number(m, "x")).isCloseTo(500, within(1e-6));
    assertThat(number(m, "y")).isCloseTo(400, within(1e-6));
  }

  @Test
  void heightRisesOnTheScreenAndTheFarSideIsHidden() {
    String aim = aim(0, 0, 0, 40, 1.9);
    double ground = number(map("probe.placed(" + aim + ", 0, 10, 0)"), "y");
    double high = number(map("probe.placed(" + aim + ", 0, 10, 800e3)"), "y");
    assertThat(high).isLessThan(ground - 30);
    assertThat(map("probe.placed(" + aim + ", 180, 0, 0)").get("seen")).isEqualTo(false);
    assertThat(map("probe.placed(" + aim + ", 180, 0, 500e3)").get("seen")).isEqualTo(false);
    assertThat(map("probe.placed(" + aim + ", 0, 89, 3e6)").get("seen")).isEqualTo(true);
  }

  @Test
  void labelsNeverCoverEachOther() {
    Map<?, ?> m = map("probe.coveredLabels(40)");
    assertThat(number(m, "placed")).isGreaterThan(8);
    assertThat(number(m, "covered")).isZero();
  }

  /** The outer edge by the law of cosines: height and ground range of a straight ray. */
  @Test
  void theFenceStandsWhereAStraightRayEnds() {
    Map<?, ?> r =
        map(
            "(() => { const c = probe.coverage({name:'R', latitudeDeg:10, longitudeDeg:179,"
                + " heightM:0, azimuthStartDeg:300, azimuthWidthDeg:120, elevationMinDeg:3,"
                + " elevationMaxDeg:85, rangeMaxM:5550000}); const e = c.edge[20]; return {h:e[2],"
                + " d:probe.groundDistance(10, 179, e[1], e[0]), n:c.edge.length}; })()");
    double re = 6371008.8;
    double range = 5.55e6;
    double height =
        Math.sqrt(re * re + range * range + 2 * re * range * Math.sin(Math.toRadians(3))) - re;
    double angle = Math.asin(range * Math.cos(Math.toRadians(3)) / (re + height));
    assertThat(number(r, "h")).isCloseTo(height, within(1.0));
    assertThat(number(r, "d")).isCloseTo(re * angle, within(1.0));
    assertThat(number(r, "n")).isEqualTo(41);
  }

  /** Solstice and equinox of 2026 (US Naval Observatory: 21 June 08:24, 20 March 14:46 UTC). */
  @Test
  void theSunStandsOverTheTropicAtTheSolsticeAndOverTheEquatorAtTheEquinox() {
    assertThat(number("probe.subsolar(Date.parse('2026-06-21T08:24:00Z'))[1]"))
        .isCloseTo(23.44, within(0.02));
    assertThat(number("probe.subsolar(Date.parse('2026-03-20T14:46:00Z'))[1]"))
        .isCloseTo(0, within(0.02));
    // At 12:00 UTC the Sun is over 0 E but for the equation of time: -1.8 min on 21 June.
    assertThat(number("probe.subsolar(Date.parse('2026-06-21T12:00:00Z'))[0]"))
        .isCloseTo(0.45, within(0.1));
  }

  @ParameterizedTest
  @CsvSource({
    "398000, 0, T-06:38",
    "397001, 0, T-06:38",
    "0, 12000, T+00:12",
    "5998000, 0, T-1:39:58",
    "0, 0, T-00:00",
  })
  void aCountdownIsNeverABareTime(long to, long now, String text) {
    assertThat(text("probe.format.countdown(" + to + ", " + now + ")")).isEqualTo(text);
  }

  @Test
  void noProbabilityIsShownAsCertain() {
    assertThat(text("probe.format.probability(1)")).isEqualTo(">0.99");
    assertThat(text("probe.format.probability(0)")).isEqualTo("<0.01");
    assertThat(text("probe.format.probability(0.44)")).isEqualTo("0.44");
  }

  @ParameterizedTest
  @CsvSource({
    "'{', not JSON",
    "'null', unknown type",
    "'{\"type\":\"other\"}', unknown type",
    "'{\"type\":\"hello\",\"version\":2}', 'protocol version 2, this page reads 1'",
    "'{\"type\":\"frame\",\"epoch\":\"soon\"}', frame without an epoch",
    "'{\"type\":\"events\"}', missing: events",
  })
  void whatCannotBeReadIsSaidInWords(String frame, String reason) {
    assertThat(page.evaluate("f => probe.read(f)", frame)).isEqualTo(reason);
  }

  @Test
  void betweenFramesAnObjectGoesAlongItsPredictedPathAcrossTheDateLine() {
    Map<?, ?> p =
        map(
            "(() => { const o = {latitudeDeg:1, longitudeDeg:179.9, heightM:5e5,"
                + " predicted:[[1,179.9,5e5,0],[1.2,-179.9,5.2e5,10]]};"
                + " const q = probe.placeAt(o, 5); return {a:q[0], b:q[1], c:q[2]}; })()");
    assertThat(number(p, "a")).isCloseTo(1.1, within(1e-9));
    assertThat(number(p, "b")).isCloseTo(180.0, within(1e-9));
    assertThat(number(p, "c")).isCloseTo(5.1e5, within(1e-6));
  }

  private static String aim(double lon, double lat, double heightM, double tilt, double distance) {
    return "{lonDeg:%s, latDeg:%s, heightM:%s, tiltDeg:%s, distance:%s}"
        .formatted(lon, lat, heightM, tilt, distance);
  }

  private Map<?, ?> map(String script) {
    return (Map<?, ?>) page.evaluate(script);
  }

  private String text(String script) {
    return (String) page.evaluate(script);
  }

  private double number(String script) {
    return ((Number) page.evaluate(script)).doubleValue();
  }

  private static double number(Map<?, ?> m, String key) {
    return m.get(key) instanceof Number n ? n.doubleValue() : Double.NaN;
  }
}
