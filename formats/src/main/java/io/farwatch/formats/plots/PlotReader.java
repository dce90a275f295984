package io.farwatch.formats.plots;

import io.farwatch.core.plot.DropReason;
import io.farwatch.core.plot.Provenance;
import io.farwatch.formats.problem.Problem;
import io.farwatch.formats.radars.RadarEntry;
import io.farwatch.formats.text.Line;
import io.farwatch.formats.text.Lines;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads plots, one a line, in constant memory: {@code radar, epoch, rangeM, azimuthDeg} and, where
 * known, {@code elevationDeg, rangeRateMps, snrDb, rangeSigmaM, azimuthSigmaDeg, elevationSigmaDeg,
 * rangeRateSigmaMps, couplingS}. Sigmas that a row does not say are its radar's. Blank lines are no
 * rows. The azimuth may run from -180 or from 0. The coupling is range-Doppler coupling still in
 * the range.
 */
public final class PlotReader {
  private static final int IGNORED_MAX = 100;

  private final PlotMaker maker;
  private final Consumer<? super PlotRow> out;
  private final List<Problem> problems = new ArrayList<>();
  private final Set<String> ignored = new LinkedHashSet<>();
  private final Map<DropReason, Long> dropped = new EnumMap<>(DropReason.class);
  private long used;
  private long rows;

  private PlotReader(PlotMaker maker, Consumer<? super PlotRow> out) {
    this.maker = maker;
    this.out = out;
  }

  /**
   * A table whose first line names the columns, in any order.
   *
   * @param radars by name
   * @param provenance of every plot
   * @param out takes every row, in the order of the file
   */
  public static PlotCount readCsv(
      InputStream in,
      Map<String, RadarEntry> radars,
      Provenance provenance,
      Consumer<? super PlotRow> out)
      throws IOException {
    PlotReader r = new PlotReader(new PlotMaker(radars, provenance), out);
    Lines lines = new Lines(in);
    Line first = r.nextLine(lines);
    if (first == null) {
      r.problems.add(Problem.at(1, "is missing; the first line must name the columns"));
    }
    List<@Nullable Column> header = first == null ? List.of() : r.header(first);
    for (Line line = r.nextLine(lines); line != null; line = r.nextLine(lines)) {
      r.csvRow(line, header);
    }
    return r.count();
  }

  /** One JSON object a line; otherwise as {@link #readCsv}. */
  public static PlotCount readJsonLines(
      InputStream in,
      Map<String, RadarEntry> radars,
      Provenance provenance,
      Consumer<? super PlotRow> out)
      throws IOException {
    PlotReader r = new PlotReader(new PlotMaker(radars, provenance), out);
    Lines lines = new Lines(in);
    for (Line line = r.nextLine(lines); line != null; line = r.nextLine(lines)) {
      Cells cells = new Cells(line.number());
      if (line.tooLong()) {
        tooLong(cells);
      } else {
        JsonLine.read(line.text(), cells, r::ignore);
      }
      r.give(cells);
    }
    return r.count();
  }

  private @Nullable Line nextLine(Lines lines) throws IOException {
    Line line = lines.next();
    while (line != null && !line.tooLong() && line.text().isBlank()) {
      line = lines.next();
    }
    return line;
  }

  private List<@Nullable Column> header(Line line) {
    List<@Nullable Column> header = new ArrayList<>();
    CsvLine cells = line.tooLong() ? null : CsvLine.of(line.text());
    for (int i = 0; cells != null && i < cells.texts().size(); i++) {
      String title = cells.texts().get(i);
      Column c = Column.of(title);
      if (c == null) {
        ignore(title);
      } else if (header.contains(c)) {
        problems.add(Problem.at(line.number(), cells.at().get(i), title + " is there twice"));
        c = null;
      }
      header.add(c);
    }
    for (Column c : Column.values()) {
      if (c.required() && !header.contains(c)) {
        problems.add(
            Problem.at(
                line.number(), "the first line must name the columns; " + c.title + " is missing"));
      }
    }
    return header;
  }

  private void csvRow(Line line, List<@Nullable Column> header) {
    Cells cells = new Cells(line.number());
    CsvLine csv = line.tooLong() ? null : CsvLine.of(line.text());
    if (line.tooLong()) {
      tooLong(cells);
    } else if (csv == null) {
      cells.say(DropReason.UNREADABLE, 0, "a quote is not closed, or stands inside a cell");
    } else {
      if (csv.texts().size() != header.size()) {
        String what = csv.texts().size() + " cells; the first line has " + header.size();
        cells.say(DropReason.UNREADABLE, 0, what);
      }
      for (int i = 0; i < Math.min(csv.texts().size(), header.size()); i++) {
        Column c = header.get(i);
        if (c != null) {
          cells.put(c, new Cells.Cell(csv.at().get(i), csv.texts().get(i), true));
        }
      }
    }
    give(cells);
  }

  private static void tooLong(Cells cells) {
    cells.say(DropReason.UNREADABLE, 0, "is longer than " + Lines.LENGTH_MAX + " bytes");
  }

  private void give(Cells cells) {
    PlotRow row =
        cells.reason() == DropReason.UNREADABLE
            ? maker.unreadable(rows, cells)
            : maker.make(rows, cells);
    rows++;
    switch (row) {
      case PlotRow.Read read -> used++;
      case PlotRow.Dropped d -> dropped.merge(d.reason(), 1L, Long::sum);
    }
    out.accept(row);
  }

  private void ignore(String key) {
    if (ignored.size() < IGNORED_MAX) {
      ignored.add(Problem.plain(key));
    }
  }

  private PlotCount count() {
    return new PlotCount(used, dropped, problems, List.copyOf(ignored));
  }
}
