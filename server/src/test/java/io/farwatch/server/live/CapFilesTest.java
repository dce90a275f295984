package io.farwatch.server.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.farwatch.core.pipeline.Event;
import io.farwatch.core.pipeline.Picture;
import io.farwatch.core.plot.Provenance;
import io.farwatch.core.time.Epoch;
import io.farwatch.core.time.LeapSeconds;
import io.farwatch.core.warn.Level;
import io.farwatch.core.warn.WarnEvent;
import io.farwatch.core.warn.Warning;
import io.farwatch.formats.cap.CapReader;
import io.farwatch.server.Exercises;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CapFilesTest {
  private static final Epoch T = LeapSeconds.fromUnix(1_780_308_000L, 0);

  @TempDir Path folder;

  private static Warning warning(Level level, Warning.Life life, Provenance p, int second) {
    return new Warning(
        "W1",
        p,
        level,
        life,
        T,
        T.plusSeconds(second),
        List.of("A"),
        List.of("Island"),
        T.plusSeconds(600),
        List.of("because"),
        List.of());
  }

  private static Event event(WarnEvent e) {
    return new Event(1, 0, T, new Event.Body.OfWarning(e));
  }

  private List<Letter> letters(List<WarnEvent> events) {
    CapFiles cap = new CapFiles(CapFiles.EXERCISE_SENDER, Exercises.falling(10, 0).areas());
    Alerts alerts = new Alerts(cap, new Outbox(folder));
    List<Letter> letters = new ArrayList<>();
    for (WarnEvent e : events) {
      Letter l = alerts.of(event(e), new Picture());
      if (l != null) {
        letters.add(l);
      }
    }
    return letters;
  }

  private static List<WarnEvent> story(Provenance p) {
    Warning.Life up = Warning.Life.RAISED;
    return List.of(
        new WarnEvent.Raised(warning(Level.PROBABLE, up, p, 0)),
        new WarnEvent.Updated(warning(Level.CONFIRMED, up, p, 10)),
        new WarnEvent.Updated(warning(Level.CONFIRMED, up, p, 20)),
        new WarnEvent.StoodDown(
            warning(Level.CONFIRMED, Warning.Life.STOOD_DOWN, p, 30), "it came down"));
  }

  @Test
  void confirmedWarning_isAlerted_updated_andCancelled_allExercise() {
    List<Letter> letters = letters(story(Provenance.EXERCISE));
    assertThat(letters)
        .extracting(Letter::name)
        .containsExactly("W1-1.cap.xml", "W1-2.cap.xml", "W1-3.cap.xml");
    List<String> texts =
        letters.stream().map(l -> new String(l.bytes(), StandardCharsets.UTF_8)).toList();
    assertThat(texts.get(0)).contains("<msgType>Alert</msgType>");
    assertThat(texts.get(1)).contains("<msgType>Update</msgType>");
    assertThat(texts.get(2)).contains("<msgType>Cancel</msgType>");
    for (int k = 0; k < 3; k++) {
      assertThat(CapReader.read(letters.get(k).bytes()).problems()).isEmpty();
      assertThat(texts.get(k)).contains("<status>Exercise</status>");
      String identifier = between(texts.get(k), "<identifier>", "</identifier>");
      String sent = between(texts.get(k), "<sent>", "</sent>");
      for (int later = k + 1; later < 3; later++) {
        assertThat(between(texts.get(later), "<references>", "</references>"))
            .contains(CapFiles.EXERCISE_SENDER.sender() + "," + identifier + "," + sent);
      }
    }
  }

  private static String between(String text, String from, String to) {
    return text.substring(text.indexOf(from) + from.length(), text.indexOf(to));
  }

  @Test
  void warningThatWasNeverConfirmed_isNeitherAlertedNorCancelled() {
    List<WarnEvent> s = story(Provenance.EXERCISE);
    assertThat(letters(List.of(s.get(0), s.get(3)))).isEmpty();
  }

  @Test
  void otherProvenances_giveNothing() {
    for (Provenance p : Provenance.values()) {
      if (p != Provenance.EXERCISE) {
        assertThat(letters(story(p))).as("%s", p).isEmpty();
      }
    }
  }
}
