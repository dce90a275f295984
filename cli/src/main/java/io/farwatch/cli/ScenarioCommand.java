package io.farwatch.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The scenarios there are. */
@Command(
    name = "scenario",
    mixinStandardHelpOptions = true,
    description = "The bundled scenarios, their text, and whether a scenario file is valid.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      ScenarioListCommand.class,
      ScenarioShowCommand.class,
      ScenarioValidateCommand.class
    },
    footer = {"", "Example: farwatch scenario show demo"})
final class ScenarioCommand implements Runnable {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  private ScenarioCommand(CommandLine.Model.CommandSpec spec) {
    this.spec = spec;
  }

  ScenarioCommand() {
    this(CommandLine.Model.CommandSpec.create());
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "name one of its commands");
  }
}
