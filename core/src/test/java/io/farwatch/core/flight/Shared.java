package io.farwatch.core.flight;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reference files that lie outside the project; a test that needs one is skipped without it. */
final class Shared {
  private Shared() {}

  static List<String> lines(String name) throws IOException {
    Path file = Path.of(System.getProperty("farwatch.shared", "absent")).resolve(name);
    assumeTrue(Files.exists(file), "reference file " + name + " is not there: skipped");
    return Files.readAllLines(file);
  }
}
