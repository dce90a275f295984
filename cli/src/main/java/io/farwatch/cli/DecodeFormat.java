package io.farwatch.cli;

import io.farwatch.formats.FileFormat;
import io.farwatch.formats.asterix.AsterixDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Formats that {@code decode} knows by name. */
enum DecodeFormat {
  ASTERIX,
  PCAP,
  TDM,
  OEM,
  OPM,
  OMM,
  TLE,
  CAP,
  SIGMF;

  private static final Pattern CCSDS =
      Pattern.compile("(?m)^\\s*(?:CCSDS_|<(?:\\w+:)?)(TDM|OEM|OPM|OMM)(?:_VERS|[\\s>])");

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  Failure notYet(Path file) {
    return new Failure(file + " is " + name() + ", which this version does not decode yet");
  }

  /** The format of a file's bytes; null when they tell none of these. */
  static @Nullable DecodeFormat of(byte[] bytes) {
    byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, FileFormat.HEAD_BYTES));
    return switch (FileFormat.of(head)) {
      case PCAP -> PCAP;
      case CAP -> CAP;
      case TLE -> TLE;
      case PLOTS_CSV, PLOTS_JSONL, RADARS_YAML, SCENARIO_YAML, GEOJSON, NOTICES_JSON -> null;
      case UNKNOWN ->
          head.length > 0 && head[0] == '{' && ofText(head) == SIGMF
              ? SIGMF
              : AsterixDecoder.looksLike(head) ? ASTERIX : ofText(head);
    };
  }

  private static @Nullable DecodeFormat ofText(byte[] head) {
    String text = new String(head, StandardCharsets.UTF_8);
    var ccsds = CCSDS.matcher(text.toUpperCase(Locale.ROOT));
    return ccsds.find() ? valueOf(ccsds.group(1)) : looksLikeSigmf(text) ? SIGMF : null;
  }

  /** Metadata of SigMF, even where something is missing in them. */
  private static boolean looksLikeSigmf(String text) {
    return text.stripLeading().startsWith("{")
        && (text.contains("\"core:datatype\"")
            || text.contains("\"core:sample_start\"")
            || (text.contains("\"global\"") && text.contains("\"captures\"")));
  }

  /** The words typed for formats. */
  static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      List<String> words = new ArrayList<>();
      for (DecodeFormat f : DecodeFormat.values()) {
        words.add(f.word());
      }
      return words.iterator();
    }
  }

  /** A typed word to its format. */
  static final class Reader implements CommandLine.ITypeConverter<DecodeFormat> {
    @Override
    public DecodeFormat convert(String word) {
      for (DecodeFormat f : DecodeFormat.values()) {
        if (f.word().equalsIgnoreCase(word)) {
          return f;
        }
      }
      throw new CommandLine.TypeConversionException(
          "'" + word + "' is not one of " + String.join(", ", new Names()));
    }
  }
}
