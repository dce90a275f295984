package io.farwatch.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Studies with pictures and tables. */
@Command(
    name = "study",
    mixinStandardHelpOptions = true,
    description = "Studies: pictures, tables and one page.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {StudyCoverageCommand.class},
    footer = {"", "Example: farwatch study coverage demo -o out"})
final class StudyCommand implements Runnable {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  private StudyCommand(CommandLine.Model.CommandSpec spec) {
    this.spec = spec;
  }

  StudyCommand() {
    this(CommandLine.Model.CommandSpec.create());
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "name one of its commands");
  }
}
