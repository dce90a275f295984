package io.farwatch.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The files of the console, read once from the class path. Nothing outside this list can be asked
 * for, so no path from a request ever reaches the class path or a disk.
 */
public final class ConsolePage {
  /** Where the files lie on the class path. */
  public static final String ROOT = "io/farwatch/console/web";

  /** The file for the path "/". */
  public static final String INDEX = "index.html";

  /** What the page may do: nothing from elsewhere, nothing inline. */
  public static final String CONTENT_SECURITY_POLICY =
      "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'";

  /** Every file of the page, and its media type. */
  private static final Map<String, String> TYPES = types();

  private final Map<String, Asset> assets;

  private ConsolePage(Map<String, Asset> assets) {
    this.assets = assets;
  }

  /**
   * One file.
   *
   * @param path below {@link #ROOT}, as a browser asks for it without the leading slash
   * @param mediaType for the Content-Type header
   * @param sha256 of the bytes in hex, fit for an ETag
   * @param bytes the content; not to be changed
   */
  public record Asset(String path, String mediaType, String sha256, byte[] bytes) {}

  /** Reads all files; a page that was not built is an error of the build. */
  public static ConsolePage load() {
    Map<String, Asset> assets = new LinkedHashMap<>();
    TYPES.forEach((path, type) -> assets.put(path, read(path, type)));
    return new ConsolePage(assets);
  }

  /** The file for a request's path such as "/" or "/app.js", or nothing. */
  public Optional<Asset> asset(String requestPath) {
    String path = requestPath.startsWith("/") ? requestPath.substring(1) : requestPath;
    return Optional.ofNullable(assets.get(path.isEmpty() ? INDEX : path));
  }

  /** Paths of all files. */
  public Set<String> paths() {
    return assets.keySet();
  }

  private static Asset read(String path, String type) {
    try (InputStream in =
        ConsolePage.class.getClassLoader().getResourceAsStream(ROOT + "/" + path)) {
      if (in == null) {
        throw new IllegalStateException("the console lacks its file " + path);
      }
      byte[] bytes = in.readAllBytes();
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return new Asset(path, type, HexFormat.of().formatHex(digest), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static Map<String, String> types() {
    String text = "text/plain; charset=utf-8";
    Map<String, String> t = new LinkedHashMap<>();
    t.put(INDEX, "text/html; charset=utf-8");
    t.put("app.js", "text/javascript; charset=utf-8");
    t.put("app.js.map", "application/json");
    t.put("app.css", "text/css; charset=utf-8");
    t.put("app.css.map", "application/json");
    t.put("icon.svg", "image/svg+xml");
    for (String weight :
        new String[] {"sans-400", "sans-500", "sans-600", "mono-400", "mono-500"}) {
      t.put("fonts/plex-" + weight + ".woff2", "font/woff2");
    }
    t.put("fonts/OFL.txt", text);
    t.put("fonts/NOTICE.txt", text);
    t.put("geography/earth-110m.bin", "application/octet-stream");
    t.put("geography/earth-50m.bin", "application/octet-stream");
    t.put("geography/cities.json", "application/json");
    t.put("geography/NOTICE.txt", text);
    return t;
  }
}
