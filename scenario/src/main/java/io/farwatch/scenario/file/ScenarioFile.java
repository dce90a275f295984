package io.farwatch.scenario.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Scenario files: YAML to a checked {@link Scenario}, or all that is wrong with it. Bounded before
 * anything is built: size, nesting, aliases, numbers of things and seconds.
 */
public final class ScenarioFile {
  /** Larger files are refused unread. */
  public static final int BYTES_MAX = 1 << 20;

  private static final int NESTING_MAX = 12;

  /** Scenarios that come with the program. */
  public static final List<String> BUNDLED =
      List.of("demo", "quiet-night", "single-object", "radar-lost", "short-of-power", "real-sky");

  private ScenarioFile() {}

  /** The scenario, or null with at least one problem. */
  public record Reading(@Nullable Scenario scenario, List<String> problems) {
    public Reading {
      problems = List.copyOf(problems);
    }
  }

  /** The text of a bundled scenario, or null when there is none of this name. */
  public static @Nullable String bundled(String name) {
    if (!BUNDLED.contains(name)) {
      return null;
    }
    try (InputStream in = ScenarioFile.class.getResourceAsStream(name + ".yaml")) {
      return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Reads the bytes of a file. */
  public static Reading read(byte[] bytes) {
    if (bytes.length > BYTES_MAX) {
      return bad(
          "the file: " + bytes.length + " bytes are more than the " + BYTES_MAX + " allowed");
    }
    try {
      return read(
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException e) {
      return bad("the file: is not UTF-8 text");
    }
  }

  /** Reads the text of a file. */
  public static Reading read(String text) {
    Object root;
    try {
      root = yaml().load(text);
    } catch (MarkedYAMLException e) {
      var mark = e.getProblemMark();
      String place =
          mark == null
              ? "the file"
              : "line " + (mark.getLine() + 1) + ", column " + (mark.getColumn() + 1);
      return bad(place + ": " + oneLine(e.getProblem()));
    } catch (YAMLException e) {
      return bad("the file: " + oneLine(e.getMessage()));
    } catch (StackOverflowError e) {
      return bad("the file: nested too deeply");
    }
    List<String> problems = new ArrayList<>();
    Scenario s = new ScenarioReader(problems).scenario(root == null ? Map.of() : root);
    return new Reading(problems.isEmpty() ? s : null, problems);
  }

  private static Yaml yaml() {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    options.setAllowRecursiveKeys(false);
    options.setMaxAliasesForCollections(0);
    options.setNestingDepthLimit(NESTING_MAX);
    options.setCodePointLimit(BYTES_MAX);
    return new Yaml(new SafeConstructor(options));
  }

  private static Reading bad(String problem) {
    return new Reading(null, List.of(problem));
  }

  private static String oneLine(@Nullable String s) {
    return s == null ? "is not YAML" : Fields.shown(s.lines().findFirst().orElse("is not YAML"));
  }
}
