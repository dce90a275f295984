package io.farwatch.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.farwatch.server.journal.Journal;
import io.farwatch.server.journal.JournalException;
import io.farwatch.server.live.CapOutlet;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Timeout(60)
class WatchServerTest {
  @TempDir Path folder;

  private static final class Ear implements WebSocket.Listener {
    final LinkedBlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
    private final StringBuilder part = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket ws, CharSequence data, boolean last) {
      part.append(data);
      if (last) {
        frames.add(JsonMapper.shared().readTree(part.toString()));
        part.setLength(0);
      }
      ws.request(1);
      return null;
    }
  }

  private static Ear listen(WatchServer s) {
    Ear ear = new Ear();
    String origin = s.url().substring(0, s.url().length() - 1);
    HttpClient.newHttpClient()
        .newWebSocketBuilder()
        .header("Origin", origin)
        .buildAsync(URI.create(origin.replace("http:", "ws:") + "/live"), ear)
        .join();
    return ear;
  }

  private static JsonNode next(Ear ear) throws InterruptedException {
    JsonNode f = ear.frames.poll(10, TimeUnit.SECONDS);
    assertThat(f).as("a frame within 10 s").isNotNull();
    return f == null ? JsonMapper.shared().readTree("{}") : f;
  }

  @Test
  void wholeRun_isShown_andItsEndSaid_andThePictureStays() throws Exception {
    try (WatchServer s = WatchServer.start(WatchMain.options(folder, 120))) {
      Ear ear = listen(s);
      JsonNode hello = next(ear);
      assertThat(hello.get("type").asString()).isEqualTo("hello");
      assertThat(hello.get("radars").get(0).get("name").asString()).isEqualTo("R1");
      List<String> said = new ArrayList<>();
      JsonNode frame = next(ear);
      // The alert has a writer of its own, so it may be said after the last frame of the run.
      while (!frame.get("type").asString().equals("frame")
          || frame.get("running").asBoolean()
          || said.stream().noneMatch(t -> t.startsWith("public alert"))) {
        if (frame.get("type").asString().equals("events")) {
          frame.get("events").forEach(e -> said.add(e.get("text").asString()));
        }
        frame = next(ear);
      }
      assertThat(said).anyMatch(t -> t.contains("raised PROBABLE"));
      assertThat(said).anyMatch(t -> t.startsWith("public alert (exercise) written"));
      assertThat(said).anyMatch(t -> t.startsWith("the run is over"));
      assertThat(frame.get("epoch").asString()).isEqualTo("2026-06-01T10:04:00.000Z");
      assertThat(frame.get("latencyMs").asDouble()).isPositive();
      assertThat(frame.get("objects").get(0).get("level").asString()).isEqualTo("CONFIRMED");
    }
  }

  @Test
  void closedWatch_isGoneOnWith_fromWhereItWas() throws Exception {
    long batches;
    try (WatchServer s = WatchServer.start(WatchMain.options(folder, 50))) {
      Ear ear = listen(s);
      while (!next(ear).toString().contains("raised PROBABLE")) {}
    }
    Path journal = folder.resolve("falling-seed11-001.db");
    try (Journal j = Journal.read(journal)) {
      batches = j.batches();
      assertThat(j.verify().sound()).isTrue();
    }
    try (WatchServer s = WatchServer.start(WatchMain.options(folder, 1))) {
      Ear ear = listen(s);
      JsonNode hello = next(ear);
      assertThat(hello.get("events").toString()).contains("raised PROBABLE");
      assertThat(hello.get("trails").size()).isPositive();
      assertThat(next(ear).get("counts").get("inputs").asLong()).isPositive();
    }
    try (Journal j = Journal.read(journal)) {
      assertThat(j.batches()).isGreaterThanOrEqualTo(batches);
      assertThat(j.verify().sound()).isTrue();
    }
  }

  @Test
  void machineThatCannotKeepUp_saysSo() throws Exception {
    CapOutlet slow =
        (w, earlier, picture) -> {
          LockSupport.parkNanos(2_500_000_000L);
          return new byte[0];
        };
    try (WatchServer s = WatchServer.start(WatchMain.options(folder, 100, slow))) {
      Ear ear = listen(s);
      String said = "";
      while (!said.contains("does not keep up") && !said.contains("the run is over")) {
        said = next(ear).toString();
      }
      assertThat(said).contains("does not keep up with speed 100.0");
    }
  }

  @Test
  void secondWatchOfTheSameRun_isRefusedInOneSentence() throws Exception {
    try (WatchServer s = WatchServer.start(WatchMain.options(folder, 1))) {
      assertThat(s.url()).startsWith("http://127.0.0.1:");
      JournalException e =
          catchThrowableOfType(
              JournalException.class,
              () -> WatchServer.start(WatchMain.options(folder, 1)).close());
      assertThat(e.sentence()).contains("held by another running Farwatch");
    }
  }
}
