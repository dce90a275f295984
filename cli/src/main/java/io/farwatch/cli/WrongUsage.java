package io.farwatch.cli;

import java.io.PrintWriter;
import picocli.CommandLine;

/** Says in one sentence what was wrong with the words typed, and where to read more. */
final class WrongUsage implements CommandLine.IParameterExceptionHandler {
  @Override
  public int handleParseException(CommandLine.ParameterException e, String[] args) {
    CommandLine line = e.getCommandLine();
    PrintWriter err = line.getErr();
    String what = e.getMessage() == null ? "wrong usage" : e.getMessage();
    err.println("farwatch: " + what.lines().findFirst().orElse("wrong usage"));
    if (!CommandLine.UnmatchedArgumentException.printSuggestions(e, err)) {
      err.println("See: " + line.getCommandSpec().qualifiedName() + " --help");
    }
    err.flush();
    return line.getCommandSpec().exitCodeOnInvalidInput();
  }
}
