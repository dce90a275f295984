package io.farwatch.formats;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The formats that are told apart by content, never by a file's name. ASTERIX, which has no mark of
 * its own, is tried by its own reader when this says {@link #UNKNOWN}.
 */
public enum FileFormat {
  /** pcap or pcapng, by its magic number. */
  PCAP,
  /** Any version of CAP. */
  CAP,
  TLE,
  PLOTS_CSV,
  PLOTS_JSONL,
  RADARS_YAML,
  SCENARIO_YAML,
  GEOJSON,
  /** A JSON list of launch notices. */
  NOTICES_JSON,
  UNKNOWN;

  /** How much of a file is enough to tell (bytes). */
  public static final int HEAD_BYTES = 64 * 1024;

  /** The four byte orders and resolutions of pcap, and pcapng. */
  private static final Set<Integer> PCAP_MAGIC =
      Set.of(0xA1B2C3D4, 0xD4C3B2A1, 0xA1B23C4D, 0x4D3CB2A1, 0x0A0D0D0A);

  /** An element alert before any other, of a CAP namespace or none. */
  private static final Pattern ALERT =
      Pattern.compile(
          "\\A(?:\\s|<\\?[^>]*+>|<!--(?:(?!-->).)*+-->)*+<(?:\\w+:)?alert\\b", Pattern.DOTALL);

  /** A line 1 of a two-line set, whatever became of its fields. */
  private static final Pattern ELEMENTS = Pattern.compile("(?m)^1 [ \\w]{5}[UCS ] .{50}");

  private static final Pattern TOP_KEY = Pattern.compile("(?m)^[\"']?(\\w++)[\"']? *+:(?:\\s|$)");

  private static final Set<String> SCENARIO_KEYS =
      Set.of("objects", "expect", "durationS", "satellites", "start", "seed", "scenario");

  /** The format of a file from its first {@link #HEAD_BYTES}, or all of it. */
  public static FileFormat of(byte[] head) {
    if (head.length >= 4) {
      int magic =
          (head[0] & 0xff) << 24
              | (head[1] & 0xff) << 16
              | (head[2] & 0xff) << 8
              | (head[3] & 0xff);
      if (PCAP_MAGIC.contains(magic)) {
        return PCAP;
      }
    }
    int length = Math.min(head.length, HEAD_BYTES);
    String text = new String(head, 0, length, StandardCharsets.UTF_8);
    if (text.startsWith("\uFEFF")) {
      text = text.substring(1);
    }
    return text.indexOf('\0') >= 0 ? UNKNOWN : ofText(text);
  }

  private static FileFormat ofText(String text) {
    String start = text.stripLeading();
    if (start.startsWith("<")) {
      return ALERT.matcher(text).find() ? CAP : UNKNOWN;
    }
    if (start.startsWith("{") || start.startsWith("[")) {
      return ofJson(start);
    }
    if (ELEMENTS.matcher(text).find()) {
      return TLE;
    }
    Set<String> titles = titles(start);
    if (titles.contains("radar") && titles.contains("rangeM")) {
      return PLOTS_CSV;
    }
    Set<String> keys =
        TOP_KEY.matcher(text).results().map(m -> m.group(1)).collect(Collectors.toSet());
    boolean scenario = keys.stream().anyMatch(SCENARIO_KEYS::contains);
    return scenario ? SCENARIO_YAML : keys.contains("radars") ? RADARS_YAML : UNKNOWN;
  }

  private static FileFormat ofJson(String text) {
    String line = text.lines().findFirst().orElse("");
    if (line.contains("\"radar\"") && line.contains("\"rangeM\"")) {
      return PLOTS_JSONL;
    }
    if (text.contains("\"fromEpoch\"")) {
      return NOTICES_JSON;
    }
    Matcher type =
        Pattern.compile("\"type\"\\s*:\\s*\"(?:FeatureCollection|Feature)\"").matcher(text);
    return type.find() ? GEOJSON : UNKNOWN;
  }

  private static Set<String> titles(String text) {
    String line = text.lines().findFirst().orElse("");
    return Set.copyOf(
        Arrays.stream(line.split(","))
            .map(s -> s.replace("\"", "").strip())
            .collect(Collectors.toSet()));
  }
}
