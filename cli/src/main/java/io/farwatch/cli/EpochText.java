package io.farwatch.cli;

import io.farwatch.cli.report.Utc;
import io.farwatch.core.time.Epoch;
import picocli.CommandLine;

/** Epochs typed on the command line. */
final class EpochText {
  private EpochText() {}

  static Epoch parse(CommandLine line, String option, String text) {
    Epoch e = Utc.parse(text);
    if (e == null) {
      throw new CommandLine.ParameterException(
          line, option + ": '" + text + "' is not an epoch such as 2026-01-01T00:00:00Z");
    }
    return e;
  }
}
