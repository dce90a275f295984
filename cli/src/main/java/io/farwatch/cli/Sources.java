package io.farwatch.cli;

import io.farwatch.cli.report.Doc;
import io.farwatch.core.assess.DefendedArea;
import io.farwatch.core.flight.MeanElements;
import io.farwatch.core.plot.DropReason;
import io.farwatch.core.plot.Notice;
import io.farwatch.core.time.EarthOrientation;
import io.farwatch.formats.eop.EopReader;
import io.farwatch.formats.geojson.AreasFile;
import io.farwatch.formats.notices.NoticesFile;
import io.farwatch.formats.problem.Checked;
import io.farwatch.formats.problem.Problem;
import io.farwatch.formats.radars.RadarEntry;
import io.farwatch.formats.radars.RadarsFile;
import io.farwatch.formats.tle.TleCatalogue;
import io.farwatch.formats.tle.TleReader;
import io.farwatch.scenario.file.Scenario;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The files beside the plots. A configuration with any problem is refused with all of them. */
final class Sources {
  /** Sentences that are said; a file of a million bad lines says no more. */
  private static final int SENTENCES_MAX = 100;

  private final PrintWriter err;
  private @Nullable TleCatalogue catalogue;

  Sources(PrintWriter err) {
    this.err = err;
  }

  /** What a file's reader gives. */
  private interface Reading<T> {
    Checked<T> of(InputStream in) throws IOException;
  }

  List<RadarEntry> radars(Path file) throws IOException {
    List<RadarEntry> radars = valid(file, RadarsFile::read);
    List<String> problems = new ArrayList<>();
    for (RadarEntry r : radars) {
      if (r.sac() >= 0 && Double.isNaN(r.sigmas().rangeM() + r.sigmas().azimuthRad())) {
        problems.add(
            file + ": " + r.name() + " has sac and sic, and needs rangeSigmaM and azimuthSigmaDeg");
      }
    }
    if (!problems.isEmpty()) {
      throw new Failure(problems);
    }
    return radars;
  }

  List<DefendedArea> areas(Path file) throws IOException {
    return valid(file, AreasFile::read);
  }

  List<EarthOrientation.Day> orientation(Path file) throws IOException {
    return valid(file, EopReader::read).days();
  }

  List<Notice> notices(Path file) throws IOException {
    return valid(file, NoticesFile::read);
  }

  private static <T> T valid(Path file, Reading<T> reading) throws IOException {
    Checked<T> c = reading.of(new ByteArrayInputStream(TextFile.bytes(file)));
    if (!c.valid()) {
      throw new Failure(c.problems().stream().map(p -> file + ": " + p).toList());
    }
    return c.value();
  }

  /** The good entries; the bad ones are said and counted. */
  List<MeanElements> catalogue(Path file) throws IOException {
    TleCatalogue c = TleReader.readAll(new ByteArrayInputStream(TextFile.bytes(file)));
    catalogue = c;
    List<String> sentences = new ArrayList<>();
    for (Problem p : c.problems()) {
      sentences.add(file + ": " + p);
    }
    say(sentences);
    if (c.input() == 0) {
      throw new Failure(file + " holds no catalogue entry");
    }
    return c.elements();
  }

  /** The elements that a scenario's sky is made of; none when it makes up its own. */
  List<MeanElements> elements(Scenario s, @Nullable Path file) throws IOException {
    String wanted = s.satellites().catalogue();
    if (file != null) {
      if (wanted.isEmpty()) {
        throw new Failure("scenario " + s.name() + " takes no catalogue: leave out --catalogue");
      }
      return catalogue(file);
    }
    if (!wanted.isEmpty()) {
      throw new Failure(
          "scenario "
              + s.name()
              + " needs the elements "
              + wanted
              + ": give it as --catalogue FILE");
    }
    return List.of();
  }

  /** Whether an entry of the catalogue was unreadable or invalid. */
  boolean isFlawed() {
    return catalogue != null && catalogue.input() > catalogue.elements().size();
  }

  /** Entries of the catalogue, used ones, dropped ones by reason. */
  Map<String, @Nullable Object> catalogueCounts(int refused) {
    Map<DropReason, Long> dropped = new TreeMap<>();
    long entries = 0;
    if (catalogue != null) {
      entries = catalogue.input();
      dropped.putAll(catalogue.dropped());
    }
    if (refused > 0) {
      dropped.merge(DropReason.ORBIT_REFUSED, (long) refused, Long::sum);
    }
    Doc reasons = new Doc();
    dropped.forEach((r, n) -> reasons.put(r.name(), n));
    long lost = dropped.values().stream().mapToLong(Long::longValue).sum();
    return new Doc()
        .put("entries", entries)
        .put("used", entries - lost)
        .put("dropped", reasons.map())
        .map();
  }

  /** Says sentences on standard error, a bounded number of them. */
  void say(List<String> sentences) {
    sentences.stream().limit(SENTENCES_MAX).forEach(s -> err.println("farwatch: " + s));
    if (sentences.size() > SENTENCES_MAX) {
      err.println("farwatch: and " + (sentences.size() - SENTENCES_MAX) + " more like these");
    }
    err.flush();
  }
}
