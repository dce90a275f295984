package io.farwatch.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON on standard output, and nothing else there. */
final class JsonOut {
  private static final JsonMapper PRETTY =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final JsonMapper PLAIN = JsonMapper.builder().build();

  private JsonOut() {}

  /** One document, indented. */
  static void document(CommandLine line, Object value) {
    PrintWriter out = line.getOut();
    out.println(PRETTY.writeValueAsString(value));
    out.flush();
  }

  /** A document as text, indented. */
  static String text(Object value) {
    return PRETTY.writeValueAsString(value) + System.lineSeparator();
  }

  /** One object on one line. */
  static void object(PrintWriter out, Object value) {
    out.println(PLAIN.writeValueAsString(value));
  }
}
