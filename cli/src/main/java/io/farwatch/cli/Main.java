package io.farwatch.cli;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code farwatch} command. */
@Command(
    name = "farwatch",
    mixinStandardHelpOptions = true,
    version = "farwatch " + Main.VERSION,
    description = "Watches for missile attack: from radar echo to warning. Defensive only.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      WatchCommand.class,
      RunCommand.class,
      CheckCommand.class,
      ReplayCommand.class,
      TrackCommand.class,
      DetectCommand.class,
      PredictCommand.class,
      RadarCommand.class,
      StudyCommand.class,
      ScenarioCommand.class,
      JournalCommand.class,
      DecodeCommand.class,
      ValidateCommand.class,
      AutoComplete.GenerateCompletion.class
    },
    footer = {
      "",
      "Example: farwatch watch",
      "Each command explains itself: farwatch COMMAND --help"
    })
public final class Main implements Runnable {
  /** Of this program. */
  static final String VERSION = "0.1.0";

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  private Main(CommandLine.Model.CommandSpec spec) {
    this.spec = spec;
  }

  Main() {
    this(CommandLine.Model.CommandSpec.create());
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "name a command");
  }

  /** Runs one command and ends with its exit code: 0 done, 1 failed, 2 wrong usage. */
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  /** The command line as users see it. */
  static CommandLine commandLine() {
    CommandLine line = new CommandLine(new Main());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler(new Failures());
    line.setParameterExceptionHandler(new WrongUsage());
    return line;
  }
}
