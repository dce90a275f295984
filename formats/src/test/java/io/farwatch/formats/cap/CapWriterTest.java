package io.farwatch.formats.cap;

import static org.assertj.core.api.Assertions.assertThat;

import io.farwatch.core.assess.DefendedArea;
import io.farwatch.core.plot.Provenance;
import io.farwatch.core.time.Epoch;
import io.farwatch.core.warn.Level;
import io.farwatch.core.warn.Warning;
import io.farwatch.formats.time.UtcText;
import io.farwatch.formats.tree.Tree;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CapWriterTest {
  private static final Epoch SENT = UtcText.parse("2026-03-01T10:20:30.75Z");
  private static final CapSender FROM =
      new CapSender(
          "watch@example.org", "Drill control", "desk 1", "exercise participants", List.of());
  private static final List<DefendedArea> AREAS =
      List.of(
          new DefendedArea(
              "Port & <Isle>", List.of(0.1, 0.1, 0.2), List.of(Math.toRadians(190), 3.0, 3.1)));

  private static Warning warning(Provenance p, Level level, Warning.Life life, String evidence) {
    return new Warning(
        "0123ABCDEFGH",
        p,
        level,
        life,
        SENT.plusSeconds(-60),
        SENT,
        List.of("T1", "T2"),
        List.of("Port & <Isle>", "Hill"),
        SENT.plusSeconds(300),
        List.of(evidence),
        List.of());
  }

  private static Warning exercise(Warning.Life life) {
    return warning(Provenance.EXERCISE, Level.CONFIRMED, life, "T1: CONFIRMED, p > 0.9 & rising");
  }

  private static CapMessage write(Warning w, List<CapReference> earlier) {
    return CapWriter.write(w, AREAS, FROM, SENT, earlier);
  }

  private static Map<String, Tree> entries(CapMessage m) {
    assertThat(m).isInstanceOf(CapMessage.Written.class);
    var read = CapReader.read(((CapMessage.Written) m).xml());
    assertThat(read.problems()).isEmpty();
    return ((Tree.Mapping) read.value()).entries();
  }

  private static String text(Map<String, Tree> entries, String key) {
    return entries.get(key) instanceof Tree.Scalar s ? s.text() : "";
  }

  @Test
  void confirmedExercise_isAValidAlertOfStatusExercise() {
    CapMessage m = write(exercise(Warning.Life.RAISED), List.of());
    Map<String, Tree> alert = entries(m);
    assertThat(text(alert, "identifier")).isEqualTo("0123ABCDEFGH-1");
    assertThat(text(alert, "sent")).isEqualTo("2026-03-01T10:20:30-00:00");
    assertThat(text(alert, "status")).isEqualTo("Exercise");
    assertThat(text(alert, "msgType")).isEqualTo("Alert");
    assertThat(text(alert, "scope")).isEqualTo("Restricted");
    Map<String, Tree> info = ((Tree.Mapping) Objects.requireNonNull(alert.get("info"))).entries();
    assertThat(text(info, "headline"))
        .isEqualTo(
            "EXERCISE EXERCISE EXERCISE: missile impact expected at 10:25:30 UTC, Port & <Isle>,"
                + " Hill");
    assertThat(text(info, "onset")).isEqualTo("2026-03-01T10:25:30-00:00");
    assertThat(text(info, "expires")).isEqualTo("2026-03-01T10:55:30-00:00");
    List<Tree> areas = ((Tree.Sequence) Objects.requireNonNull(info.get("area"))).items();
    assertThat(text(((Tree.Mapping) areas.get(0)).entries(), "polygon"))
        .isEqualTo(
            "5.729578,-170.000000 5.729578,171.887339 11.459156,177.616916 5.729578,-170.000000");
    assertThat(((Tree.Mapping) areas.get(1)).entries()).containsOnlyKeys("areaDesc");
  }

  @Test
  void laterMessages_referToAllBefore() {
    CapMessage.Written first = (CapMessage.Written) write(exercise(Warning.Life.RAISED), List.of());
    CapMessage.Written second =
        (CapMessage.Written) write(exercise(Warning.Life.RAISED), List.of(first.reference()));
    CapMessage third =
        write(exercise(Warning.Life.STOOD_DOWN), List.of(first.reference(), second.reference()));
    assertThat(text(entries(second), "msgType")).isEqualTo("Update");
    assertThat(text(entries(third), "msgType")).isEqualTo("Cancel");
    assertThat(text(entries(third), "identifier")).isEqualTo("0123ABCDEFGH-3");
    assertThat(text(entries(third), "references"))
        .isEqualTo(
            "watch@example.org,0123ABCDEFGH-1,2026-03-01T10:20:30-00:00"
                + " watch@example.org,0123ABCDEFGH-2,2026-03-01T10:20:30-00:00");
  }

  @ParameterizedTest
  @EnumSource(Provenance.class)
  void status_followsProvenance_andNothingIsEverActual(Provenance p) {
    CapMessage m = write(warning(p, Level.CONFIRMED, Warning.Life.RAISED, "e"), List.of());
    switch (p) {
      case EXERCISE -> assertThat(text(entries(m), "status")).isEqualTo("Exercise");
      case TEST -> assertThat(text(entries(m), "status")).isEqualTo("Test");
      case ACTUAL, SIMULATED, REPLAY ->
          assertThat(m)
              .isEqualTo(
                  new CapMessage.Refused(
                      "no CAP message can be made of a warning of provenance " + p + "."));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "PROBABLE|RAISED|e|warning 0123ABCDEFGH is PROBABLE, not CONFIRMED.",
        "CONFIRMED|STOOD_DOWN|e|warning 0123ABCDEFGH is over and no message of it was sent.",
        "CONFIRMED|RAISED|this is NOT a drill|the text 'this is NOT a drill' contradicts the status Exercise.",
        "CONFIRMED|RAISED|this isn't an  exercise|the text 'this isn't an  exercise' contradicts the status Exercise."
      })
  void whatMayNotGoOut_isRefusedWithASentence(
      Level level, Warning.Life life, String evidence, String why) {
    assertThat(write(warning(Provenance.EXERCISE, level, life, evidence), List.of()))
        .isEqualTo(new CapMessage.Refused(why));
  }

  @Test
  void senderThatIsNone_isRefused() {
    CapSender bad = new CapSender("a b", "x", "y", "z", List.of());
    CapMessage m = CapWriter.write(exercise(Warning.Life.RAISED), AREAS, bad, SENT, List.of());
    assertThat(((CapMessage.Refused) m).why()).contains("/alert/sender");
    CapSender open = new CapSender("a", "x", "y", " ", List.of());
    assertThat(CapWriter.write(exercise(Warning.Life.RAISED), AREAS, open, SENT, List.of()))
        .isInstanceOf(CapMessage.Refused.class);
  }

  @Test
  void addresses_makeItPrivate() {
    CapSender to = new CapSender("a", "x", "y", "", List.of("b@c", "desk \"two\""));
    Map<String, Tree> alert =
        entries(CapWriter.write(exercise(Warning.Life.RAISED), AREAS, to, SENT, List.of()));
    assertThat(text(alert, "scope")).isEqualTo("Private");
    assertThat(text(alert, "addresses")).isEqualTo("b@c \"desk two\"");
  }

  /** Leap second: 23:59:60 has no form in XML. */
  @Test
  void anyTextAndAnyInstant_giveAValidMessage() {
    Random r = new Random(10);
    Epoch leap = UtcText.parse("2016-12-31T23:59:60.5Z");
    for (int i = 0; i < 500; i++) {
      StringBuilder s = new StringBuilder();
      for (int n = r.nextInt(50); n >= 0; n--) {
        s.append((char) (r.nextBoolean() ? r.nextInt(128) : r.nextInt(65536)));
      }
      Warning w = warning(Provenance.TEST, Level.CONFIRMED, Warning.Life.RAISED, s.toString());
      entries(CapWriter.write(w, AREAS, FROM, leap.plusSeconds(r.nextInt(3) - 1), List.of()));
    }
  }
}
