package io.farwatch.cli;

import io.farwatch.formats.asterix.AsterixDecoder;
import io.farwatch.formats.pcap.PcapReader;
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

/** Formats that files may have, and how their first bytes tell. */
enum FileFormat {
  ASTERIX,
  PCAP,
  TDM,
  OEM,
  OPM,
  OMM,
  TLE,
  CAP,
  SIGMF;

  /** Bytes enough to tell a text by. */
  private static final int HEAD = 64 * 1024;

  private static final Pattern TLE_PAIR = Pattern.compile("(?m)^1 [ 0-9A-Z]{5}.*\\R2 [ 0-9A-Z]{5}");
  private static final Pattern CCSDS =
      Pattern.compile("(?m)^\\s*(?:CCSDS_|<(?:\\w+:)?)(TDM|OEM|OPM|OMM)(?:_VERS|[\\s>])");
  private static final Pattern CAP_ALERT =
      Pattern.compile(
          "<(?:\\w+:)?alert[\\s>].*urn:oasis:names:tc:emergency:cap|cap:1\\.\\d", Pattern.DOTALL);

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  Failure notYet(Path file) {
    return new Failure(file + " is " + name() + ", which this version does not decode yet");
  }

  /** The format of a file's bytes; null when they tell nothing. */
  static @Nullable FileFormat of(byte[] bytes) {
    byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, HEAD));
    if (PcapReader.looksLike(head)) {
      return PCAP;
    }
    String text = new String(head, StandardCharsets.UTF_8);
    FileFormat told = ofText(text);
    if (told != null) {
      return told;
    }
    return AsterixDecoder.looksLike(head) ? ASTERIX : null;
  }

  /** Whether a text begins as JSON objects a line do. */
  static boolean isJsonLines(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.UTF_8);
    return head.stripLeading().startsWith("{");
  }

  private static @Nullable FileFormat ofText(String text) {
    if (CAP_ALERT.matcher(text).find()) {
      return CAP;
    }
    var ccsds = CCSDS.matcher(text.toUpperCase(Locale.ROOT));
    if (ccsds.find()) {
      return valueOf(ccsds.group(1));
    }
    if (TLE_PAIR.matcher(text).find()) {
      return TLE;
    }
    return text.contains("\"core:datatype\"") ? SIGMF : null;
  }

  /** The words typed for formats. */
  static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      List<String> words = new ArrayList<>();
      for (FileFormat f : FileFormat.values()) {
        words.add(f.word());
      }
      return words.iterator();
    }
  }

  /** A typed word to its format. */
  static final class Reader implements CommandLine.ITypeConverter<FileFormat> {
    @Override
    public FileFormat convert(String word) {
      for (FileFormat f : FileFormat.values()) {
        if (f.word().equalsIgnoreCase(word)) {
          return f;
        }
      }
      throw new CommandLine.TypeConversionException(
          "'" + word + "' is not one of " + String.join(", ", new Names()));
    }
  }
}
