package io.farwatch.formats.asterix;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reference files that lie outside the project; a test that needs one is skipped without it. */
final class Samples {
  private Samples() {}

  static Path file(String name) {
    Path file =
        Path.of(System.getProperty("farwatch.shared", "absent")).resolve("data/asterix/" + name);
    assumeTrue(Files.exists(file), "reference file " + name + " is not there: skipped");
    return file;
  }

  static byte[] octets(String name) {
    try {
      return Files.readAllBytes(file("samples/" + name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<AsterixEntry> decode(byte[] input) {
    return decode(input, Editions.standard());
  }

  static List<AsterixEntry> decode(byte[] input, Editions editions) {
    List<AsterixEntry> entries = new ArrayList<>();
    try {
      new AsterixDecoder(editions, entries::add).read(new ByteArrayInputStream(input));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return entries;
  }

  static List<AsterixRecord> records(List<AsterixEntry> entries) {
    return entries.stream()
        .filter(AsterixRecord.class::isInstance)
        .map(AsterixRecord.class::cast)
        .toList();
  }

  static List<AsterixFault> faults(List<AsterixEntry> entries) {
    return entries.stream()
        .filter(AsterixFault.class::isInstance)
        .map(AsterixFault.class::cast)
        .toList();
  }

  /** Octets out of hexadecimal digits and spaces. */
  static byte[] hex(String digits) {
    return java.util.HexFormat.of().parseHex(digits.replace(" ", ""));
  }
}
