package io.farwatch.formats;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reference files that lie outside the project; a test that needs one is skipped without it. */
public final class Shared {
  private Shared() {}

  public static byte[] bytes(String name) throws IOException {
    Path file = Path.of(System.getProperty("farwatch.shared", "absent")).resolve(name);
    assumeTrue(Files.exists(file), "reference file " + name + " is not there: skipped");
    return Files.readAllBytes(file);
  }
}
