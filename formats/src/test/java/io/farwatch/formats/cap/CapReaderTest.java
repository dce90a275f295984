package io.farwatch.formats.cap;

import static org.assertj.core.api.Assertions.assertThat;

import io.farwatch.formats.Damage;
import io.farwatch.formats.Shared;
import io.farwatch.formats.problem.Checked;
import io.farwatch.formats.problem.Problem;
import io.farwatch.formats.tree.Tree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CapReaderTest {
  static final String GOOD =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
        <identifier>A-1</identifier>
        <sender>drill@example.org</sender>
        <sent>2026-01-01T12:00:00-00:00</sent>
        <status>Exercise</status>
        <msgType>Alert</msgType>
        <scope>Restricted</scope>
        <restriction>participants</restriction>
        <info>
          <category>Safety</category>
          <event>drill</event>
          <urgency>Immediate</urgency>
          <severity>Extreme</severity>
          <certainty>Observed</certainty>
          <area>
            <areaDesc>Isle</areaDesc>
            <polygon>1,2 1,3 2,3 1,2</polygon>
            <circle>1,2 3.5</circle>
          </area>
        </info>
      </alert>
      """;

  private static List<Problem> problems(String xml) {
    return CapReader.read(xml.getBytes(StandardCharsets.UTF_8)).problems();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "43b080713727",
        "australia",
        "canada",
        "canada_signed",
        "earthquake-iso8859-1",
        "thunderstorm",
        "wcatwc-warning"
      })
  void publishedAlerts_areValid(String name) throws IOException {
    assertThat(CapReader.read(Shared.bytes("data/cap/google/" + name + ".cap")).problems())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "invalid, /alert/info",
    "noaa_errors, /alert",
    "earthquake_signed, /alert",
    "KAR0-0306112239-SW, /alert"
  })
  void badOrOlderAlerts_areNot(String name, String where) throws IOException {
    assertThat(CapReader.read(Shared.bytes("data/cap/google/" + name + ".cap")).problems())
        .isNotEmpty()
        .anyMatch(p -> p.where().equals(where));
  }

  @Test
  void goodAlert_isReadAsATree() {
    Checked<Tree> c = CapReader.read(GOOD.getBytes(StandardCharsets.UTF_8));
    assertThat(c.problems()).isEmpty();
    assertThat(((Tree.Mapping) c.value()).entries().get("identifier"))
        .isEqualTo(new Tree.Scalar("A-1", true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "A-1<|A 1<|/alert/identifier|'A 1' must be 1 to 1000 characters without blanks, commas, <, & or controls",
        "A-1<|A,1<|/alert/identifier|'A,1' must be",
        "A-1<|A&amp;1<|/alert/identifier|'A&1' must be",
        "A-1<|A<!--x-->1<|/alert/identifier|has a comment inside its text",
        "A-1<|<|/alert/identifier|'' must be",
        "drill@example.org|a b|/alert/sender|'a b' must be",
        "12:00:00-00:00|12:00:00Z|/alert/sent|is not a time",
        "2026-01-01T|2026-02-30T|/alert/sent|is not a time",
        "<restriction>participants</restriction>|<restriction/>|/alert/restriction|is needed when the scope is Restricted",
        ">Restricted<|>Private<|/alert/addresses|is needed when the scope is Private",
        ">Alert<|>Update<|/alert/references|is needed when the message type is Update",
        "</restriction>|</restriction><references/>|/alert/references|is empty",
        "</restriction>|</restriction><references>a,b</references>|/alert/references|'a,b' is not sender,identifier,sent",
        "<event>drill|<event> |/alert/info/event|is empty",
        "2,3 1,2<|2,3 1,2.1<|/alert/info/area/polygon|is not closed",
        "1,2 1,3 2,3 1,2<|1,2 2,3 1,2<|/alert/info/area/polygon|3 positions; a polygon has 4 or more",
        "1,2 1,3|139,35 1,3|/alert/info/area/polygon|position 1, latitude 139.0 is outside -90..90; latitude and longitude look swapped",
        "1,2 1,3|1,200 1,3|/alert/info/area/polygon|position 1, longitude 200.0 is outside -180..180",
        "1,2 3.5|1,2 -3|/alert/info/area/circle|the radius",
        "1,2 3.5|1,2|/alert/info/area/circle|not latitude,longitude radius",
        "</area>|<ceiling>5</ceiling></area>|/alert/info/area/ceiling|is not to be used without an altitude",
        ">Exercise<|>Drill<|/alert/status|'Drill'",
        "<scope>Restricted</scope>||/alert/restriction|",
        "</alert>|<alert/></alert>|/alert/alert|"
      })
  void eachRule_isSaidWithItsPlace(String good, String bad, String where, String what) {
    List<Problem> p = problems(GOOD.replace(good, bad == null ? "" : bad));
    assertThat(p)
        .anyMatch(x -> x.where().equals(where) && x.what().contains(what == null ? "" : what));
  }

  @Test
  void everyProblem_isSaidAtOnce_inEnglishWhereverItRuns() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      List<Problem> p =
          problems(GOOD.replace("A-1", "A 1").replace("Exercise", "X").replace("2,3 1,2<", "2,3<"));
      assertThat(p)
          .extracting(Problem::where)
          .containsExactly("/alert/status", "/alert/identifier", "/alert/info/area/polygon");
      assertThat(p.get(0).what()).startsWith("Value 'X' is not facet-valid");
      assertThat(problems("<a>").get(0).what()).contains("must start and end within");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void hostileXml_isRefusedFast() {
    String head = "<?xml version=\"1.0\"?>";
    String root = "<alert xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\"";
    List<String> hostile =
        List.of(
            head + "<!DOCTYPE a [<!ENTITY x \"y\">]>" + root + ">&x;</alert>",
            head + "<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/x.dtd\">" + root + "/>",
            head
                + "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                + root
                + ">&x;</alert>",
            root + ">" + "<a>".repeat(40) + "</a>".repeat(40) + "</alert>",
            root + attributes(1000) + "/>",
            "<" + "x".repeat(5000) + "/>",
            "<?xml version=\"1.1\"?>" + root + "/>",
            GOOD + GOOD.substring(GOOD.indexOf('\n')),
            " ".repeat(CapXml.BYTES_MAX + 1),
            "");
    for (String xml : hostile) {
      long from = System.nanoTime();
      assertThat(problems(xml))
          .as(xml.substring(0, Math.min(60, xml.length())))
          .hasSize(1)
          .allMatch(p -> p.what().matches("is (not XML that is taken here|XML 1.1|larger).*"));
      // 2 s: a bomb would take minutes; the machine may be busy.
      assertThat(System.nanoTime() - from).isLessThan(2_000_000_000L);
    }
  }

  private static String attributes(int n) {
    StringBuilder s = new StringBuilder();
    for (int i = 0; i < n; i++) {
      s.append(" a").append(i).append("=\"\"");
    }
    return s.toString();
  }

  @Test
  void schemaHint_isNotFetched() {
    String hint =
        GOOD.replace(
            "cap:1.2\">",
            "cap:1.2\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                + " xsi:schemaLocation=\"urn:oasis:names:tc:emergency:cap:1.2 http://127.0.0.1:1/x.xsd\">");
    assertThat(problems(hint)).isEmpty();
  }

  @Test
  void damagedAlert_neverThrows() {
    Random r = new Random(9);
    int refused = 0;
    for (int i = 0; i < 5_000; i++) {
      byte[] bad = Damage.of(GOOD.getBytes(StandardCharsets.UTF_8), r);
      refused += CapReader.read(bad).valid() ? 0 : 1;
    }
    assertThat(refused).isGreaterThan(3_000);
  }
}
