package io.farwatch.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** What every command that does work has in common. */
@CommandLine.Command(
    mixinStandardHelpOptions = true,
    sortOptions = false,
    synopsisHeading = "Usage: ",
    usageHelpWidth = 100,
    usageHelpAutoWidth = true)
abstract class Leaf implements Callable<Integer> {
  @CommandLine.Spec private @Nullable CommandSpec spec;

  @CommandLine.Option(names = "--json", description = "Print JSON alone on standard output.")
  private boolean json;

  /** Whether standard output shall hold JSON alone. */
  final boolean wantsJson() {
    return json;
  }

  final CommandLine line() {
    CommandSpec s = spec;
    if (s == null) {
      throw new IllegalStateException("a command outside its command line");
    }
    return s.commandLine();
  }

  final PrintWriter out() {
    return line().getOut();
  }

  final PrintWriter err() {
    return line().getErr();
  }

  /** Prints the document with {@code --json}, and else the text. */
  final void print(Object document, String text) {
    if (json) {
      JsonOut.document(line(), document);
    } else {
      out().print(text);
      out().flush();
    }
  }

  /** The error to throw when the words typed make no sense. */
  final CommandLine.ParameterException wrong(String what) {
    return new CommandLine.ParameterException(line(), what);
  }

  /** Exactly so many numbers between commas, or a complaint about wrong usage. */
  final double[] numbers(String option, String text, int count) {
    String[] parts = text.split(",", -1);
    if (parts.length != count) {
      throw wrong(option + " needs " + count + " numbers with commas, got " + parts.length);
    }
    double[] all = new double[count];
    for (int i = 0; i < count; i++) {
      all[i] = number(option, parts[i]);
    }
    return all;
  }

  /** One finite number, or a complaint about wrong usage. */
  final double number(String option, String text) {
    try {
      double x = Double.parseDouble(text.strip());
      if (Double.isFinite(x)) {
        return x;
      }
    } catch (NumberFormatException notOne) {
      // falls through to the complaint
    }
    throw wrong(option + ": '" + text.strip() + "' is not a finite number");
  }
}
