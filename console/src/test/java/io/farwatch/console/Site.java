package io.farwatch.console;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** The page on a port of its own, with the headers a server must send. */
final class Site implements AutoCloseable {
  private final HttpServer server;

  Site() {
    ConsolePage page = ConsolePage.load();
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext(
        "/",
        exchange -> {
          var asset = page.asset(exchange.getRequestURI().getPath());
          if (asset.isEmpty()) {
            exchange.sendResponseHeaders(404, -1);
          } else {
            var headers = exchange.getResponseHeaders();
            headers.set("Content-Type", asset.get().mediaType());
            headers.set("Content-Security-Policy", ConsolePage.CONTENT_SECURITY_POLICY);
            headers.set("X-Content-Type-Options", "nosniff");
            exchange.sendResponseHeaders(200, asset.get().bytes().length);
            exchange.getResponseBody().write(asset.get().bytes());
          }
          exchange.close();
        });
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
