package io.farwatch.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command as a user runs it, with all it says. */
final class Farwatch {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Farwatch() {}

  /** Exit code, standard output, standard error. */
  record Said(int code, String out, String err) {
    /** Standard output as one JSON document. */
    JsonNode json() {
      return JSON.readTree(out);
    }

    /** Standard output as JSON objects, one a line. */
    List<JsonNode> lines() {
      return out.lines().map(JSON::readTree).toList();
    }
  }

  static Said run(Object... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = Main.commandLine();
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    String[] words = new String[args.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = args[i].toString();
    }
    int code = line.execute(words);
    return new Said(code, out.toString(), err.toString());
  }

  /** A file outside the project; a test that needs it is skipped without it. */
  static Path shared(String name) {
    Path file = Path.of(System.getProperty("farwatch.shared", "absent")).resolve(name);
    assumeTrue(Files.exists(file), "file " + name + " is not there: skipped");
    return file;
  }
}
