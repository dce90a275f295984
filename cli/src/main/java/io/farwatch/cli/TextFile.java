package io.farwatch.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Whole files, with one clear sentence when that fails. */
final class TextFile {
  /** Bytes: nothing of this project's inputs is larger; more would not fit in memory twice. */
  private static final long BYTES_MAX = 512L << 20;

  private TextFile() {}

  /** The text in UTF-8; bytes that are none become replacement characters. */
  static String read(Path file) {
    return new String(bytes(file), StandardCharsets.UTF_8);
  }

  static byte[] bytes(Path file) {
    try {
      if (Files.isDirectory(file)) {
        throw new Failure(file + " is a folder, not a file");
      }
      if (Files.size(file) > BYTES_MAX) {
        throw new Failure(file + " is larger than " + (BYTES_MAX >> 20) + " MB");
      }
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new Failure(file + " does not exist");
    } catch (IOException e) {
      throw new Failure(file + " cannot be read: " + reason(e));
    }
  }

  /** The day of a file's last change, as YYYY-MM-DD in UTC. */
  static String dayOf(Path file) {
    try {
      return Files.getLastModifiedTime(file).toInstant().toString().substring(0, 10);
    } catch (IOException e) {
      throw new Failure(file + " cannot be read: " + reason(e));
    }
  }

  /** What went wrong, in words. */
  static String reason(IOException e) {
    String m = e.getMessage();
    return m == null ? e.getClass().getSimpleName() : m.lines().findFirst().orElse("no reason");
  }
}
