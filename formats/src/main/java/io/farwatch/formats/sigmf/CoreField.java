package io.farwatch.formats.sigmf;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One field of the core namespace: SigMF 1.2, section "SigMF Metadata Format".
 *
 * @param name without its namespace
 * @param required whether it must be there
 * @param kind of its value
 * @param min of a number
 * @param max of a number
 * @param form a text must match from its start, or null
 */
record CoreField(
    String name, boolean required, Kind kind, double min, double max, @Nullable Pattern form) {
  enum Kind {
    TEXT,
    NUMBER,
    WHOLE,
    FLAG,
    INSTANT,
    PLACE,
    EXTENSIONS
  }

  /** 2^53: beyond it not every whole number is a double; SigMF allows 2^64. */
  private static final double INDEX_MAX = 0x1p53;

  private static final double FREQUENCY_MAX_HZ = 1e12;

  static final List<CoreField> GLOBAL =
      List.of(
          text("datatype", true, null),
          text("version", true, "\\d+\\.\\d+\\.\\d"),
          number("sample_rate", 1, 1e12),
          whole("num_channels", 1, 1000),
          index("offset"),
          index("trailing_bytes"),
          text("sha512", false, "[0-9a-fA-F]{128}$"),
          text("dataset", false, "[^/\\\\:*?\"<>|]+$"),
          of("metadata_only", Kind.FLAG),
          of("geolocation", Kind.PLACE),
          of("extensions", Kind.EXTENSIONS),
          text("author"),
          text("collection"),
          text("data_doi"),
          text("description"),
          text("hw"),
          text("license"),
          text("meta_doi"),
          text("recorder"));

  static final List<CoreField> CAPTURE =
      List.of(
          new CoreField("sample_start", true, Kind.WHOLE, 0, INDEX_MAX, null),
          index("global_index"),
          index("header_bytes"),
          number("frequency", -FREQUENCY_MAX_HZ, FREQUENCY_MAX_HZ),
          of("datetime", Kind.INSTANT),
          of("geolocation", Kind.PLACE));

  static final List<CoreField> ANNOTATION =
      List.of(
          new CoreField("sample_start", true, Kind.WHOLE, 0, INDEX_MAX, null),
          index("sample_count"),
          number("freq_lower_edge", -FREQUENCY_MAX_HZ, FREQUENCY_MAX_HZ),
          number("freq_upper_edge", -FREQUENCY_MAX_HZ, FREQUENCY_MAX_HZ),
          text("label"),
          text("comment"),
          text("generator"),
          text("uuid"));

  String key() {
    return "core:" + name;
  }

  /** What a text of its form is, for people. */
  String formWords() {
    return switch (name) {
      case "version" -> "a version such as 1.2.0";
      case "sha512" -> "128 hexadecimal digits";
      case "dataset" -> "the name of a file, without folders";
      default -> "of the form " + form;
    };
  }

  private static CoreField of(String name, Kind kind) {
    return new CoreField(name, false, kind, 0, 0, null);
  }

  private static CoreField text(String name) {
    return of(name, Kind.TEXT);
  }

  private static CoreField text(String name, boolean required, @Nullable String form) {
    Pattern p = form == null ? null : Pattern.compile(form);
    return new CoreField(name, required, Kind.TEXT, 0, 0, p);
  }

  private static CoreField number(String name, double min, double max) {
    return new CoreField(name, false, Kind.NUMBER, min, max, null);
  }

  private static CoreField whole(String name, double min, double max) {
    return new CoreField(name, false, Kind.WHOLE, min, max, null);
  }

  private static CoreField index(String name) {
    return whole(name, 0, INDEX_MAX);
  }
}
