package io.farwatch.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class ConsoleServerTest {
  private final Hub hub = new Hub();
  private ConsoleServer server = start();

  private ConsoleServer start() {
    try {
      return ConsoleServer.start(0, hub, () -> Map.of("state", "RUNNING"));
    } catch (PortTaken e) {
      throw new IllegalStateException(e);
    }
  }

  @BeforeEach
  void greetAtOnce() {
    hub.onArrival(() -> hub.greet(() -> "{\"type\":\"hello\"}"));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  /** Sends a request as given and reads the whole answer. */
  private String raw(String request) throws IOException {
    try (Socket s = new Socket(InetAddress.ofLiteral("127.0.0.1"), server.port())) {
      s.setSoTimeout(5000);
      s.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      StringBuilder answer = new StringBuilder();
      InputStream in = s.getInputStream();
      int until = Integer.MAX_VALUE;
      for (int b = in.read(); b >= 0; b = in.read()) {
        answer.append((char) b);
        if (until == Integer.MAX_VALUE && answer.toString().endsWith("\r\n\r\n")) {
          Matcher m = Pattern.compile("(?i)content-length: (\\d+)").matcher(answer);
          until = answer.length() + (m.find() ? Integer.parseInt(m.group(1)) : 0);
        }
        if (answer.length() >= until) {
          break;
        }
      }
      return answer.toString();
    }
  }

  private String host() {
    return "127.0.0.1:" + server.port();
  }

  private String ask(String method, String path, String host) throws IOException {
    return raw(
        method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
  }

  private String handshake(String host, @Nullable String origin) throws IOException {
    return raw(upgrade(host, origin));
  }

  private static String upgrade(String host, @Nullable String origin) {
    return "GET /live HTTP/1.1\r\nHost: "
        + host
        + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n"
        + (origin == null ? "" : "Origin: " + origin + "\r\n")
        + "\r\n";
  }

  @Test
  void pageIsServed_withStrictHeaders() throws Exception {
    String answer = ask("GET", "/", host());
    assertThat(answer).startsWith("HTTP/1.1 200").contains("<!doctype html>");
    assertThat(answer.toLowerCase(Locale.ROOT))
        .contains("content-security-policy: default-src 'self'; connect-src 'self'")
        .contains("x-content-type-options: nosniff")
        .contains("referrer-policy: no-referrer")
        .contains("cache-control: no-store")
        .contains("content-type: text/html; charset=utf-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS"})
  void everyOtherMethod_is405_everywhere(String method) throws Exception {
    for (String path : new String[] {"/", "/api/picture", "/api/health", "/live", "/none"}) {
      assertThat(ask(method, path, host())).as(path).startsWith("HTTP/1.1 405");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../web/index.html",
        "/%2e%2e/index.html",
        "/..%2findex.html",
        "/a/../../index.js",
        "/.hidden",
        "/a/../..//../../pom.xml",
        "/index.html%00.png",
        "/C:/x",
        "/none.js",
        "/assets"
      })
  void pathsOutOfTheFolder_areNotFound(String path) throws Exception {
    String answer = ask("GET", path, host());
    assertThat(answer).containsPattern("^HTTP/1.1 (404|400)");
    assertThat(answer).doesNotContain("placeholder").doesNotContain("\tat ");
  }

  @Test
  void foreignHostName_isRefused() throws Exception {
    assertThat(ask("GET", "/", "evil.example:" + server.port())).startsWith("HTTP/1.1 403");
    assertThat(ask("GET", "/api/picture", "127.0.0.1")).startsWith("HTTP/1.1 403");
    assertThat(ask("GET", "/", "localhost:" + server.port())).startsWith("HTTP/1.1 200");
  }

  @Test
  void handshakeNeedsThePagesOwnOrigin() throws Exception {
    String own = "http://127.0.0.1:" + server.port();
    for (String bad :
        new String[] {
          "http://evil.example",
          "null",
          "http://127.0.0.1:1",
          "https://127.0.0.1:" + server.port(),
          own + ".evil.example",
          "http://localhost"
        }) {
      assertThat(handshake(host(), bad)).as(bad).startsWith("HTTP/1.1 403");
    }
    assertThat(handshake(host(), null)).startsWith("HTTP/1.1 403");
    assertThat(handshake("evil.example:" + server.port(), own)).startsWith("HTTP/1.1 403");
    assertThat(hub.consoles()).isZero();
  }

  /** Collects whole text frames. */
  private static final class Ear implements WebSocket.Listener {
    final LinkedBlockingQueue<String> frames = new LinkedBlockingQueue<>();
    final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder part = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket ws, CharSequence data, boolean last) {
      part.append(data);
      if (last) {
        frames.add(part.toString());
        part.setLength(0);
      }
      ws.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket ws, int status, String reason) {
      closed.complete(status);
      return null;
    }
  }

  private WebSocket listen(Ear ear, String name) {
    return HttpClient.newHttpClient()
        .newWebSocketBuilder()
        .header("Origin", "http://" + name + ":" + server.port())
        .buildAsync(URI.create("ws://" + name + ":" + server.port() + "/live"), ear)
        .join();
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost"})
  void consoleHearsHello_thenFramesAndNews(String name) throws Exception {
    Ear ear = new Ear();
    WebSocket ws = listen(ear, name);
    assertThat(ear.frames.poll(5, TimeUnit.SECONDS)).isEqualTo("{\"type\":\"hello\"}");
    hub.news("news");
    assertThat(ear.frames.poll(5, TimeUnit.SECONDS)).isEqualTo("news");
    String large = "x".repeat(300_000);
    hub.frame(large);
    assertThat(ear.frames.poll(5, TimeUnit.SECONDS)).isEqualTo(large);
    ws.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
    while (hub.consoles() > 0) {
      Thread.sleep(5);
    }
  }

  @Test
  void consoleThatOnlyListens_isNotTakenForIdle() throws Exception {
    server.close();
    Hub ours = new Hub();
    ours.onArrival(() -> ours.greet(() -> "hello"));
    server = ConsoleServer.start(0, ours, Map::of, Duration.ofSeconds(2));
    Ear ear = new Ear();
    listen(ear, "127.0.0.1");
    for (int k = 0; k < 25; k++) {
      ours.frame("frame");
      Thread.sleep(200);
    }
    assertThat(ours.consoles()).isEqualTo(1);
    assertThat(ear.closed).isNotDone();
    assertThat(ear.frames).hasSizeGreaterThan(20);
  }

  @Test
  void consoleThatTalks_isShownOut() throws Exception {
    Ear ear = new Ear();
    WebSocket ws = listen(ear, "127.0.0.1");
    ws.sendText("ping", true).join();
    ws.sendText("x".repeat(100), true).join();
    assertThat(ear.closed.get(5, TimeUnit.SECONDS)).isEqualTo(1008);
    assertThat(hub.consoles()).isZero();
  }

  @Test
  void consoleThatDoesNotRead_delaysNobody_andIsFreedWhenItGoes() throws Exception {
    try (Socket deaf = new Socket(InetAddress.ofLiteral("127.0.0.1"), server.port())) {
      deaf.setReceiveBufferSize(4096);
      String own = "http://127.0.0.1:" + server.port();
      deaf.getOutputStream().write(upgrade(host(), own).getBytes(StandardCharsets.ISO_8859_1));
      while (hub.consoles() < 1) {
        Thread.sleep(5);
      }
      Ear ear = new Ear();
      listen(ear, "127.0.0.1");
      assertThat(ear.frames.poll(5, TimeUnit.SECONDS)).isNotNull();
      String large = "y".repeat(500_000);
      double worstMs = 0;
      for (int k = 0; k < 40; k++) {
        long begun = System.nanoTime();
        hub.frame(k + large);
        worstMs = Math.max(worstMs, (System.nanoTime() - begun) * 1e-6);
        assertThat(ear.frames.poll(5, TimeUnit.SECONDS)).isEqualTo(k + large);
      }
      assertThat(worstMs).as("publishing (ms)").isLessThan(200);
      assertThat(hub.consoles()).isEqualTo(2);
    }
    while (hub.consoles() > 1) {
      hub.frame("z");
      Thread.sleep(5);
    }
  }

  @Test
  void apiGivesTheNewestFrame_andSaysWhenThereIsNone() throws Exception {
    assertThat(ask("GET", "/api/picture", host())).startsWith("HTTP/1.1 503");
    hub.frame("{\"type\":\"frame\"}");
    assertThat(ask("GET", "/api/picture", host()))
        .startsWith("HTTP/1.1 200")
        .contains("{\"type\":\"frame\"}");
    assertThat(ask("GET", "/api/health", host())).contains("{\"state\":\"RUNNING\"}");
  }

  @Test
  void onlyTheLoopbackListens() throws Exception {
    for (NetworkInterface n : Collections.list(NetworkInterface.getNetworkInterfaces())) {
      for (InetAddress a : Collections.list(n.getInetAddresses())) {
        if (!a.isLoopbackAddress()) {
          assertThat(catchThrowableOfType(IOException.class, () -> new Socket(a, server.port())))
              .as("%s", a)
              .isNotNull();
        }
      }
    }
  }

  @Test
  void takenPort_isSaidInOneSentence() {
    PortTaken e =
        catchThrowableOfType(
            PortTaken.class, () -> ConsoleServer.start(server.port(), new Hub(), Map::of));
    assertThat(e).hasMessageContaining("port " + server.port()).hasMessageContaining("taken");
  }
}
