package io.farwatch.server.web;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.websocket.WsConfig;
import io.helidon.webserver.websocket.WsRouting;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The web server on 127.0.0.1: the console's page, {@code /api}, and {@code /live}. Read-only. */
public final class ConsoleServer implements AutoCloseable {
  /** Connections at a time: every console, and a browser's usual six for each page. */
  private static final int CONNECTIONS_MAX = 256;

  private static final int CLIENT_FRAME_MAX = 1024;

  /** After which a connection on which nothing comes in is closed; consoles answer pings. */
  private static final Duration IDLE = Duration.ofSeconds(60);

  private static final List<Header> STRICT =
      List.of(
          HeaderValues.create(
              "Content-Security-Policy",
              "default-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none';"
                  + " form-action 'none'; frame-ancestors 'none'"),
          HeaderValues.create("X-Content-Type-Options", "nosniff"),
          HeaderValues.create("Referrer-Policy", "no-referrer"),
          HeaderValues.create("Cross-Origin-Resource-Policy", "same-origin"),
          HeaderValues.create("Cache-Control", "no-store"));

  private static final Header JSON =
      HeaderValues.create(HeaderNames.CONTENT_TYPE, "application/json");

  /** Held so that the level set on it is not collected with it. */
  private static final Logger HELIDON = Logger.getLogger("io.helidon");

  private final WebServer server;
  private final Hub hub;

  private ConsoleServer(WebServer server, Hub hub) {
    this.server = server;
    this.hub = hub;
  }

  /**
   * Starts it.
   *
   * @param port 0 takes a free one
   * @param health what {@code /api/health} says, as name and value
   */
  public static ConsoleServer start(int port, Hub hub, Supplier<Map<String, String>> health)
      throws PortTaken {
    return start(port, hub, health, IDLE);
  }

  static ConsoleServer start(int port, Hub hub, Supplier<Map<String, String>> health, Duration idle)
      throws PortTaken {
    HELIDON.setLevel(Level.WARNING);
    InetAddress loopback = InetAddress.ofLiteral("127.0.0.1");
    mustBeFree(loopback, port);
    Doors[] doors = {new Doors(port)};
    LiveEndpoint live = new LiveEndpoint(hub, () -> doors[0], idle.dividedBy(4));
    WebServer server =
        WebServer.builder()
            .address(loopback)
            .port(port)
            .shutdownHook(false)
            .featuresDiscoverServices(false)
            .maxTcpConnections(CONNECTIONS_MAX)
            .maxPayloadSize(0)
            .idleConnectionTimeout(idle)
            .idleConnectionPeriod(idle.dividedBy(2))
            .shutdownGracePeriod(Duration.ofMillis(100))
            .addProtocol(WsConfig.builder().maxFrameLength(CLIENT_FRAME_MAX).build())
            .addRouting(routes(hub, health, () -> doors[0]))
            .addRouting(WsRouting.builder().endpoint("/live", live))
            .build();
    try {
      server.start();
    } catch (RuntimeException e) {
      throw new PortTaken(port, e);
    }
    doors[0] = new Doors(server.port());
    return new ConsoleServer(server, hub);
  }

  /** Says so before the server is half up when the port is taken. */
  private static void mustBeFree(InetAddress loopback, int port) throws PortTaken {
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(loopback, port));
    } catch (java.io.IOException e) {
      throw new PortTaken(port, e);
    }
  }

  private static HttpRouting.Builder routes(
      Hub hub, Supplier<Map<String, String>> health, Supplier<Doors> doors) {
    Handler picture =
        (request, response) -> {
          String frame = hub.newestFrame();
          if (frame == null) {
            response.status(Status.SERVICE_UNAVAILABLE_503).header(Pages.PLAIN_TEXT);
            response.send("no picture yet\n");
          } else {
            response.header(JSON).send(frame);
          }
        };
    Handler healthy =
        (request, response) ->
            response.header(JSON).send(Json.object(j -> health.get().forEach(j::text)));
    return HttpRouting.builder()
        .addFilter(
            (chain, request, response) -> {
              STRICT.forEach(response::header);
              String host =
                  request.headers().contains(HeaderNames.HOST)
                      ? request.headers().get(HeaderNames.HOST).get()
                      : null;
              if (doors.get().hostIsOurs(host)) {
                chain.proceed();
              } else {
                response.status(Status.FORBIDDEN_403).header(Pages.PLAIN_TEXT);
                response.send("unknown host name\n");
              }
            })
        .get("/api/picture", picture)
        .get("/api/health", healthy)
        .any(new Pages());
  }

  public int port() {
    return server.port();
  }

  public String url() {
    return "http://127.0.0.1:" + port() + "/";
  }

  @Override
  public void close() {
    hub.close();
    server.stop();
  }
}
