package io.farwatch.server.web;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The console's files, read from the class path; nothing outside their folder can be named. */
final class Pages implements Handler {
  static final String ROOT = "io/farwatch/console/web";

  /** Plain names joined by single slashes: no dot first, so no way up and no hidden file. */
  private static final Pattern PLAIN =
      Pattern.compile("(/[A-Za-z0-9_-][A-Za-z0-9._-]{0,100}){1,8}");

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "json", "application/json",
          "map", "application/json",
          "svg", "image/svg+xml",
          "png", "image/png",
          "woff2", "font/woff2",
          "ico", "image/x-icon",
          "txt", "text/plain; charset=utf-8");

  static final Header PLAIN_TEXT =
      HeaderValues.create(HeaderNames.CONTENT_TYPE, "text/plain; charset=utf-8");

  @Override
  public void handle(ServerRequest request, ServerResponse response) {
    boolean reads = Method.GET.equals(request.prologue().method());
    if (!reads && !Method.HEAD.equals(request.prologue().method())) {
      response.status(Status.METHOD_NOT_ALLOWED_405);
      response.header(HeaderNames.ALLOW, "GET, HEAD").header(PLAIN_TEXT);
      response.send("this server only shows\n");
      return;
    }
    String path = request.path().path();
    byte[] bytes = bytes(path.equals("/") ? "/index.html" : path);
    String type = type(path.equals("/") ? "/index.html" : path);
    if (bytes == null || type == null) {
      response.status(Status.NOT_FOUND_404).header(PLAIN_TEXT).send("not here\n");
      return;
    }
    response.header(HeaderNames.CONTENT_TYPE, type);
    if (reads) {
      response.send(bytes);
    } else {
      response.header(HeaderNames.CONTENT_LENGTH, Integer.toString(bytes.length)).send();
    }
  }

  private static @Nullable String type(String path) {
    return TYPES.get(path.substring(path.lastIndexOf('.') + 1));
  }

  private static byte @Nullable [] bytes(String path) {
    if (!PLAIN.matcher(path).matches()) {
      return null;
    }
    try (InputStream in = Pages.class.getClassLoader().getResourceAsStream(ROOT + path)) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
