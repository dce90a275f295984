package io.farwatch.cli;

import io.farwatch.core.time.Epoch;
import io.farwatch.formats.time.UtcText;
import picocli.CommandLine;

/** Epochs typed on the command line. */
final class EpochText {
  private EpochText() {}

  static Epoch parse(CommandLine line, String option, String text) {
    try {
      return UtcText.parse(text);
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(
          line, option + ": '" + text + "' " + e.getMessage(), e);
    }
  }
}
