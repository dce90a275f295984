package io.farwatch.cli.recorded;

import io.farwatch.core.plot.DropReason;
import io.farwatch.core.plot.Look;
import io.farwatch.core.plot.LookPurpose;
import io.farwatch.core.plot.LookVolume;
import io.farwatch.core.plot.Provenance;
import io.farwatch.core.time.Epoch;
import io.farwatch.formats.asterix.AsterixDecoder;
import io.farwatch.formats.asterix.AsterixEntry;
import io.farwatch.formats.asterix.AsterixPlots;
import io.farwatch.formats.asterix.AsterixRadar;
import io.farwatch.formats.asterix.AsterixReport;
import io.farwatch.formats.asterix.Editions;
import io.farwatch.formats.plots.PlotCount;
import io.farwatch.formats.plots.PlotReader;
import io.farwatch.formats.plots.PlotRow;
import io.farwatch.formats.problem.Problem;
import io.farwatch.formats.radars.RadarEntry;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads files of plots, one after another, into one recording. */
public final class RecordingReader {
  /** Where the input comes from, whatever it was when it was recorded. */
  static final Provenance REPLAY = Provenance.REPLAY;

  private final Map<String, RadarEntry> radars = new LinkedHashMap<>();
  private final AsterixPlots asterix;
  private final Recording recording = new Recording();

  public RecordingReader(List<RadarEntry> known) {
    List<AsterixRadar> codes = new ArrayList<>();
    for (RadarEntry r : known) {
      radars.put(r.name(), r);
      if (r.sac() >= 0) {
        codes.add(
            new AsterixRadar(
                r.name(), r.sac(), r.sic(), r.sigmas().rangeM(), r.sigmas().azimuthRad()));
      }
    }
    asterix = new AsterixPlots(codes, REPLAY);
  }

  public Recording recording() {
    return recording;
  }

  /** Rows of a table, or JSON objects, one a line. */
  public void plots(String name, InputStream in, boolean json) throws IOException {
    PlotCount count =
        json
            ? PlotReader.readJsonLines(in, radars, REPLAY, row -> row(name, row))
            : PlotReader.readCsv(in, radars, REPLAY, row -> row(name, row));
    for (Problem p : count.problems()) {
      recording.complainOfFile(name + " " + p);
    }
    if (!count.ignored().isEmpty()) {
      recording.complain(
          name + ": columns that mean nothing here: " + String.join(", ", count.ignored()));
    }
  }

  private void row(String name, PlotRow row) {
    switch (row) {
      case PlotRow.Read r -> recording.plot(r.plot());
      case PlotRow.Dropped d -> {
        recording.dropped(d.radar(), d.epoch(), d.reason());
        for (Problem p : d.problems()) {
          recording.complain(name + " " + p);
        }
      }
    }
  }

  /**
   * A capture or raw blocks.
   *
   * @param day an instant of the day at which raw blocks begin; a capture knows its own
   */
  public void asterix(String name, InputStream in, Epoch day) throws IOException {
    Epoch[] reference = {day};
    new AsterixDecoder(Editions.standard(), e -> reference[0] = entry(name, e, reference[0]))
        .read(in);
  }

  /** Takes one entry and gives the epoch by which the next one's day is found. */
  private Epoch entry(String name, AsterixEntry entry, Epoch reference) {
    return switch (asterix.of(entry, reference)) {
      case AsterixReport.Target t -> {
        recording.plot(t.plot());
        yield t.plot().epoch();
      }
      case AsterixReport.State s -> {
        recording.state(s.state());
        yield s.state().epoch();
      }
      case AsterixReport.Mark m -> {
        recording.mark(sign(m));
        yield m.epoch();
      }
      case AsterixReport.Dropped d -> {
        recording.dropped("", null, d.reason());
        if (d.reason() != DropReason.NO_POSITION) {
          recording.complain(name + " octet " + d.offset() + ": " + d.what());
        }
        yield reference;
      }
    };
  }

  private static Look sign(AsterixReport.Mark m) {
    return new Look(
        m.radar(),
        m.epoch(),
        LookPurpose.REPORTED,
        "",
        new LookVolume.Unknown(),
        Double.NaN,
        Double.NaN,
        List.of(),
        REPLAY);
  }
}
