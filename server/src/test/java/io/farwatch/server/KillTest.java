package io.farwatch.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.farwatch.core.pipeline.Event;
import io.farwatch.core.warn.WarnEvent;
import io.farwatch.server.journal.Journal;
import io.farwatch.server.journal.Replay;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real process, killed with SIGKILL in the middle of a raid, and started again. */
class KillTest {
  @TempDir Path folder;
  private final HttpClient http = HttpClient.newHttpClient();

  private record Child(Process process, String url) {}

  private Child start(double speed) throws Exception {
    Process p =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                WatchMain.class.getName(),
                folder.toString(),
                Double.toString(speed))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(p.getInputStream(), StandardCharsets.UTF_8));
    String url = out.readLine();
    assertThat(url).as("the watch came up").isNotNull();
    return new Child(p, url == null ? "" : url);
  }

  private JsonNode picture(Child c, Predicate<JsonNode> wanted) throws Exception {
    while (true) {
      HttpResponse<String> r =
          http.send(
              HttpRequest.newBuilder(URI.create(c.url() + "api/picture")).build(),
              HttpResponse.BodyHandlers.ofString());
      if (r.statusCode() == 200) {
        JsonNode frame = JsonMapper.shared().readTree(r.body());
        if (wanted.test(frame)) {
          return frame;
        }
      }
      Thread.sleep(20);
    }
  }

  private Path only() throws Exception {
    try (var files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".db")).toList().get(0);
    }
  }

  @Test
  @Timeout(90)
  void killedWatch_comesBackWithItsTracksAndWarnings_andIssuesNothingTwice() throws Exception {
    Child first = start(25);
    JsonNode before;
    try {
      before = picture(first, f -> !f.get("warnings").isEmpty());
    } finally {
      first.process().destroyForcibly().waitFor();
    }
    long batchesAtKill;
    try (Journal j = Journal.read(only())) {
      assertThat(j.verify().sound()).isTrue();
      batchesAtKill = j.batches();
      assertThat(batchesAtKill).isBetween(20L, 480L);
    }
    long begun = System.nanoTime();
    Child second = start(200);
    try {
      JsonNode after = picture(second, f -> true);
      System.out.printf(
          "restart after %d steps: picture %.1f s after the start of the process%n",
          batchesAtKill, (System.nanoTime() - begun) * 1e-9);
      JsonNode warning = after.get("warnings").get(0);
      assertThat(warning.get("id")).isEqualTo(before.get("warnings").get(0).get("id"));
      assertThat(after.get("counts").get("objects").asInt()).isPositive();
      picture(second, f -> !f.get("running").asBoolean());
    } finally {
      second.process().destroyForcibly().waitFor();
    }
    List<String> raised = new ArrayList<>();
    try (Journal j = Journal.read(only())) {
      assertThat(j.verify().sound()).isTrue();
      assertThat(j.batches()).isGreaterThan(batchesAtKill);
      j.each(0, b -> raised.addAll(raised(b.decodedEvents())));
      assertThat(Replay.of(j, n -> {}).same()).isTrue();
    }
    assertThat(raised).isNotEmpty().doesNotHaveDuplicates();
    Path alerts = Path.of(only().toString().replace(".db", "-alerts"));
    try (var files = Files.list(alerts)) {
      List<String> texts = new ArrayList<>();
      for (Path f : files.sorted().toList()) {
        texts.add(Files.readString(f));
      }
      assertThat(texts).isNotEmpty().doesNotHaveDuplicates();
    }
  }

  private static List<String> raised(List<Event> events) {
    List<String> ids = new ArrayList<>();
    for (Event e : events) {
      if (e.body() instanceof Event.Body.OfWarning w && w.event() instanceof WarnEvent.Raised r) {
        ids.add(r.warning().id());
      }
    }
    return ids;
  }
}
