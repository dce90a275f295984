package io.farwatch.cli;

import io.farwatch.formats.problem.Problem;
import io.farwatch.scenario.file.Scenario;
import io.farwatch.scenario.file.ScenarioFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Scenarios by path or by the name of a bundled one. */
final class Scenarios {
  private Scenarios() {}

  /** The text of a file, or of a bundled scenario. */
  static byte[] bytes(String nameOrPath) {
    Path path = Path.of(nameOrPath);
    String bundled = Files.exists(path) ? null : ScenarioFile.bundled(nameOrPath);
    if (bundled != null) {
      return bundled.getBytes(StandardCharsets.UTF_8);
    }
    if (!Files.exists(path)) {
      throw new Failure(
          "'"
              + nameOrPath
              + "' is neither a file nor a bundled scenario; bundled are: "
              + String.join(", ", ScenarioFile.BUNDLED));
    }
    return TextFile.bytes(path);
  }

  /** The scenario, or all that is wrong with it. */
  static Scenario load(String nameOrPath) {
    ScenarioFile.Reading r = ScenarioFile.read(bytes(nameOrPath));
    Scenario s = r.scenario();
    if (s == null) {
      throw new Failure(r.problems().stream().map(p -> nameOrPath + ": " + p).toList());
    }
    return s;
  }

  /** Sentences "place: what is wrong" in their two parts. */
  static List<Problem> problems(List<String> sentences) {
    return sentences.stream()
        .map(
            s -> {
              int at = s.indexOf(": ");
              return at < 0
                  ? new Problem("file", s)
                  : new Problem(s.substring(0, at), s.substring(at + 2));
            })
        .toList();
  }
}
