package io.farwatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class HelpTest {
  static Stream<String> commands() {
    List<String> names = new ArrayList<>();
    gather(Main.commandLine(), "", names);
    return names.stream().filter(n -> !n.contains("generate-completion"));
  }

  private static void gather(CommandLine line, String prefix, List<String> names) {
    line.getSubcommands()
        .forEach(
            (name, sub) -> {
              names.add((prefix + " " + name).strip());
              gather(sub, (prefix + " " + name).strip(), names);
            });
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandExplainsItselfWithAnExample(String command) {
    List<Object> words = new ArrayList<>(List.of(command.split(" ")));
    words.add("--help");

    Farwatch.Said said = Farwatch.run(words.toArray());

    assertThat(said.code()).isZero();
    assertThat(said.out()).contains("Usage: farwatch " + command).contains("Example");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void anUnknownOptionIsWrongUsageInOneSentence(String command) {
    List<Object> words = new ArrayList<>(List.of(command.split(" ")));
    words.add("--no-such-option=1");

    Farwatch.Said said = Farwatch.run(words.toArray());

    assertThat(said.code()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).startsWith("farwatch: ").doesNotContain("\tat ");
    assertThat(said.err().lines().count()).isLessThanOrEqualTo(2);
  }

  @Test
  void noCommandAtAllIsWrongUsage() {
    assertThat(Farwatch.run().code()).isEqualTo(2);
  }

  @Test
  void theProgramSaysItsVersion() {
    assertThat(Farwatch.run("--version").out()).startsWith("farwatch " + Main.VERSION);
  }
}
