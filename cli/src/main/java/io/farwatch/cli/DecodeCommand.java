package io.farwatch.cli;

import io.farwatch.cli.iq.MetaJson;
import io.farwatch.cli.report.RecordText;
import io.farwatch.cli.report.TextRecords;
import io.farwatch.formats.asterix.AsterixDecoder;
import io.farwatch.formats.asterix.AsterixEntry;
import io.farwatch.formats.asterix.AsterixFault;
import io.farwatch.formats.asterix.Editions;
import io.farwatch.formats.cap.CapReader;
import io.farwatch.formats.problem.Checked;
import io.farwatch.formats.problem.Problem;
import io.farwatch.formats.sigmf.SigmfMetaReader;
import io.farwatch.formats.tle.TleEntry;
import io.farwatch.formats.tle.TleReader;
import io.farwatch.formats.tree.Tree;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Bytes of a supported format to one JSON object a record. */
@Command(
    name = "decode",
    description = {
      "The records of a file, in its order: with --json one object a line, and what cannot be read as"
          + " an object with an error in its place.",
      "Exit code 1 when there was such an error."
    },
    footer = {"", "Example: farwatch decode recording.pcap --json"})
final class DecodeCommand extends Leaf {
  @Parameters(index = "0", paramLabel = "FILE", description = "What to decode.")
  private @Nullable Path file;

  @Option(
      names = "--format",
      paramLabel = "F",
      description = "${COMPLETION-CANDIDATES}; by its content when not told.",
      completionCandidates = DecodeFormat.Names.class,
      converter = DecodeFormat.Reader.class)
  private @Nullable DecodeFormat format;

  @Option(
      names = "--edition",
      paramLabel = "CAT=EDITION",
      description = "Another edition of an ASTERIX category, such as 048=1.15.")
  private List<String> editions = new ArrayList<>();

  private boolean spoiled;

  @Override
  public Integer call() throws IOException {
    Path path = file == null ? Path.of("") : file;
    byte[] bytes = TextFile.bytes(path);
    DecodeFormat f = format == null ? DecodeFormat.of(bytes) : format;
    if (f == null) {
      throw new Failure(path + " is of no format that is known here; name one with --format");
    }
    Editions chosen = editions();
    switch (f) {
      case ASTERIX, PCAP -> {
        AsterixDecoder d = new AsterixDecoder(chosen, this::asterix);
        if (f == DecodeFormat.PCAP) {
          d.capture(new ByteArrayInputStream(bytes));
        } else {
          d.read(new ByteArrayInputStream(bytes));
        }
      }
      case TLE -> TleReader.read(new ByteArrayInputStream(bytes), this::tle);
      case CAP -> cap(bytes);
      case SIGMF -> sigmf(bytes);
      case TDM, OEM, OPM, OMM -> throw f.notYet(path);
    }
    out().flush();
    return spoiled ? Failures.FAILED : CommandLine.ExitCode.OK;
  }

  private void asterix(AsterixEntry entry) {
    give(entry.toJson(), entry instanceof AsterixFault);
  }

  private void tle(TleEntry entry) {
    switch (entry) {
      case TleEntry.Used u -> give(TextRecords.elements(u), false);
      case TleEntry.Dropped d -> {
        for (Problem p : d.problems()) {
          give(TextRecords.error(p, d.line(), d.reason()), true);
        }
      }
    }
  }

  private void cap(byte[] bytes) {
    Checked<Tree> alert = CapReader.read(bytes);
    if (!(alert.value() instanceof Tree.Nothing)) {
      give(TextRecords.tree(alert.value()), false);
    }
    for (Problem p : alert.problems()) {
      give(TextRecords.error(p), true);
    }
  }

  private void sigmf(byte[] bytes) {
    Tree tree = SigmfMetaReader.tree(bytes).value();
    if (tree instanceof Tree.Mapping m) {
      give(MetaJson.object(m), false);
    }
    for (Problem p : SigmfMetaReader.read(bytes).problems()) {
      give(TextRecords.error(p), true);
    }
  }

  private void give(Map<String, ? extends @Nullable Object> record, boolean error) {
    spoiled |= error;
    PrintWriter out = out();
    if (wantsJson()) {
      JsonOut.object(out, record);
    } else {
      out.println(RecordText.of(record));
    }
  }

  private Editions editions() {
    Editions chosen = Editions.standard();
    for (String e : editions) {
      int at = e.indexOf('=');
      int category;
      try {
        category = Integer.parseInt(e.substring(0, Math.max(0, at)));
      } catch (NumberFormatException notOne) {
        throw wrong("--edition: '" + e + "' is not CATEGORY=EDITION such as 048=1.15");
      }
      chosen =
          chosen
              .with(category, e.substring(at + 1))
              .orElseThrow(
                  () ->
                      new Failure(
                          "--edition "
                              + e
                              + " is not known; there are: "
                              + String.join(", ", Editions.known())));
    }
    return chosen;
  }
}
