package io.farwatch.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The journal of a watch. */
@Command(
    name = "journal",
    mixinStandardHelpOptions = true,
    description = "The journal of a watch: whether it is what was written.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {JournalVerifyCommand.class},
    footer = {"", "Example: farwatch journal verify out/watch/demo-seed1-001.db"})
final class JournalCommand implements Runnable {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  private JournalCommand(CommandLine.Model.CommandSpec spec) {
    this.spec = spec;
  }

  JournalCommand() {
    this(CommandLine.Model.CommandSpec.create());
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "name one of its commands");
  }
}
