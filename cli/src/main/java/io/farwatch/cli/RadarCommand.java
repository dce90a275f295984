package io.farwatch.cli;

import io.farwatch.core.radar.RadarLibrary;
import io.farwatch.core.radar.RadarModel;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What a radar can do. */
@Command(
    name = "radar",
    mixinStandardHelpOptions = true,
    description =
        "What a radar can do: its figures and their sources, its budget, detection, refraction.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      RadarListCommand.class,
      RadarShowCommand.class,
      RadarBudgetCommand.class,
      RadarDetectionCommand.class,
      RadarCfarCommand.class,
      RadarRefractionCommand.class,
      RadarRecordCommand.class,
      RadarPdCommand.class,
      RadarPatternCommand.class,
      RadarAmbiguityCommand.class,
      RadarCoverageCommand.class
    },
    footer = {"", "Example: farwatch radar budget --radar uhf-two-face --rcs-m2 1 --range-km 3000"})
final class RadarCommand implements Runnable {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  private RadarCommand(CommandLine.Model.CommandSpec spec) {
    this.spec = spec;
  }

  RadarCommand() {
    this(CommandLine.Model.CommandSpec.create());
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "name one of its commands");
  }

  /** The radar of a name, or one clear sentence with the names there are. */
  static RadarModel named(String name) {
    return RadarLibrary.named(name)
        .orElseThrow(
            () ->
                new Failure(
                    "no radar is called '"
                        + name
                        + "'; there are: "
                        + RadarLibrary.all().stream()
                            .map(RadarModel::name)
                            .collect(Collectors.joining(", "))));
  }
}
