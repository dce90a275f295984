package io.farwatch.cli;

import java.io.PrintWriter;
import picocli.CommandLine;

/** Says what went wrong in sentences, never in a stack trace (but with FARWATCH_DEBUG=1). */
final class Failures implements CommandLine.IExecutionExceptionHandler {
  /** The exit code of work that failed. */
  static final int FAILED = 1;

  @Override
  public int handleExecutionException(
      Exception e, CommandLine line, CommandLine.ParseResult parsed) {
    PrintWriter err = line.getErr();
    if (e instanceof Failure f) {
      f.problems().forEach(p -> err.println("farwatch: " + p));
    } else {
      String what = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      err.println("farwatch: " + what.lines().findFirst().orElse("it failed"));
    }
    if (System.getenv("FARWATCH_DEBUG") != null) {
      e.printStackTrace(err);
    }
    err.flush();
    return FAILED;
  }
}
