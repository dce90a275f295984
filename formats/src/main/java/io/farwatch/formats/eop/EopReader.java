package io.farwatch.formats.eop;

import io.farwatch.core.time.EarthOrientation;
import io.farwatch.core.time.EarthOrientation.Day;
import io.farwatch.formats.problem.Checked;
import io.farwatch.formats.problem.Problem;
import io.farwatch.formats.text.Line;
import io.farwatch.formats.text.Lines;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads UT1 - UTC and the pole of every day of a file, whichever of the three layouts it has. Of
 * finals the values of Bulletin A are taken, predictions too. Left out without a word: days before
 * 1972, when UTC had no whole seconds, and days of finals that have no values yet. A bad day costs
 * no other; it is a problem with its line and column.
 */
public final class EopReader {
  /** How many problems are kept. */
  public static final int PROBLEMS_MAX = 1000;

  /** Columns 1 to 15 of finals: two figures each of year, month, day, then the MJD. */
  private static final Pattern FINALS =
      Pattern.compile("[ \\d]\\d[ \\d]\\d[ \\d]\\d ++\\d{5}\\.\\d\\d.*+");

  /** Year, month and day of C04. */
  private static final Pattern C04 = Pattern.compile(" *+\\d{4} ++\\d{1,2} ++\\d{1,2} .*+");

  private final List<Problem> problems = new ArrayList<>();
  private final List<Day> days = new ArrayList<>();
  private boolean begun;
  private int lastMjd = Integer.MIN_VALUE;

  private EopReader() {}

  /** All days of a stream; without a single one that is a problem too. */
  public static Checked<EarthOrientation> read(InputStream in) throws IOException {
    EopReader r = new EopReader();
    Lines lines = new Lines(in);
    for (Line line = lines.next(); line != null; line = lines.next()) {
      r.take(line);
    }
    if (r.days.isEmpty() && r.problems.isEmpty()) {
      r.problems.add(
          Problem.at(1, "no day of Earth orientation is in it (finals or C04 of the IERS)"));
    }
    return new Checked<>(EarthOrientation.of(r.days), r.problems);
  }

  private void take(Line line) {
    if (line.tooLong()) {
      problem(Problem.at(line.number(), "is longer than " + Lines.LENGTH_MAX + " bytes"));
    } else if (FINALS.matcher(line.text()).matches()) {
      begun = true;
      finals(new Fields(line, this::problem));
    } else if (C04.matcher(line.text()).matches()) {
      begun = true;
      c04(new Fields(line, this::problem));
    } else if (begun && !line.text().isBlank() && !line.text().startsWith("#")) {
      problem(Problem.at(line.number(), Problem.quoted(line.text()) + " is not a day"));
    }
  }

  private void finals(Fields f) {
    if (f.blank(19, 27) && f.blank(38, 46) && f.blank(59, 68)) {
      return;
    }
    add(f, f.columns(8, 15), f.columns(19, 27), f.columns(38, 46), f.columns(59, 68));
  }

  /** EOP 20 C04 has the hour before the MJD, EOP 14 C04 has not. */
  private void c04(Fields f) {
    Fields.@Nullable Field fourth = f.word(3);
    int mjd = fourth != null && fourth.text().length() < 5 ? 4 : 3;
    add(f, f.word(mjd), f.word(mjd + 1), f.word(mjd + 2), f.word(mjd + 3));
  }

  private void add(
      Fields f,
      Fields.@Nullable Field date,
      Fields.@Nullable Field x,
      Fields.@Nullable Field y,
      Fields.@Nullable Field ut1) {
    double mjd = f.number(date, "the modified Julian date", 0, EarthOrientation.LAST_MJD);
    if (mjd < EarthOrientation.FIRST_MJD) {
      return;
    }
    double xRad = f.number(x, "the pole's x in arcseconds", -2, 2) * Fields.ARCSECOND_RAD;
    double yRad = f.number(y, "the pole's y in arcseconds", -2, 2) * Fields.ARCSECOND_RAD;
    double ut1S = f.number(ut1, "UT1 - UTC in seconds", -1, 1);
    if (date == null || Double.isNaN(mjd + xRad + yRad + ut1S)) {
      return;
    }
    if (mjd != Math.rint(mjd)) {
      f.problem(date.column(), "the date " + date.text() + " is not a midnight");
    } else if (mjd <= lastMjd) {
      f.problem(
          date.column(), "the date " + date.text() + " does not come after the day before it");
    } else {
      lastMjd = (int) mjd;
      days.add(new Day(lastMjd, ut1S, xRad, yRad));
    }
  }

  private void problem(Problem p) {
    if (problems.size() < PROBLEMS_MAX) {
      problems.add(p);
    }
  }
}
