package io.farwatch.server.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may come in. The Host must be the loopback's own name, so that a foreign name that was made
 * to point here (DNS rebinding) is refused; a WebSocket's Origin must be the page's own.
 */
final class Doors {
  private final Set<String> hosts;
  private final Set<String> origins;

  Doors(int port) {
    hosts = Set.of("127.0.0.1:" + port, "localhost:" + port);
    origins = Set.of("http://127.0.0.1:" + port, "http://localhost:" + port);
  }

  boolean hostIsOurs(@Nullable String host) {
    return host != null && hosts.contains(host);
  }

  boolean originIsOurs(@Nullable String origin) {
    return origin != null && origins.contains(origin);
  }
}
