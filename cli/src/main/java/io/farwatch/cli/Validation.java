package io.farwatch.cli;

import io.farwatch.core.earth.Geodetic;
import io.farwatch.core.plot.Provenance;
import io.farwatch.core.plot.RadarSite;
import io.farwatch.formats.FileFormat;
import io.farwatch.formats.asterix.AsterixDecoder;
import io.farwatch.formats.asterix.AsterixFault;
import io.farwatch.formats.asterix.Editions;
import io.farwatch.formats.cap.CapReader;
import io.farwatch.formats.geojson.AreasFile;
import io.farwatch.formats.notices.NoticesFile;
import io.farwatch.formats.plots.PlotCount;
import io.farwatch.formats.plots.PlotReader;
import io.farwatch.formats.plots.PlotRow;
import io.farwatch.formats.problem.Checked;
import io.farwatch.formats.problem.Problem;
import io.farwatch.formats.radars.Propagation;
import io.farwatch.formats.radars.RadarEntry;
import io.farwatch.formats.radars.RadarsFile;
import io.farwatch.formats.radars.Sigmas;
import io.farwatch.formats.sigmf.SigmfMeta;
import io.farwatch.formats.sigmf.SigmfMetaReader;
import io.farwatch.formats.sigmf.SigmfRecording;
import io.farwatch.formats.tle.TleEntry;
import io.farwatch.formats.tle.TleReader;
import io.farwatch.scenario.file.ScenarioFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finds every problem of a file of a known kind. */
final class Validation {
  /** Problems kept; a file with more is not read by anybody. */
  private static final int PROBLEMS_MAX = 10_000;

  private final Path file;
  private final @Nullable Path radars;
  private final List<Problem> problems = new ArrayList<>();
  private long records;

  Validation(Path file, @Nullable Path radars) {
    this.file = file;
    this.radars = radars;
  }

  List<Problem> problems() throws IOException {
    if (file.toString().endsWith(".sigmf") && Files.isRegularFile(file)) {
      recording();
      return problems;
    }
    byte[] bytes = TextFile.bytes(file);
    ByteArrayInputStream in = new ByteArrayInputStream(bytes);
    switch (FileFormat.of(bytes)) {
      case CAP -> keep(CapReader.read(bytes).problems());
      case TLE -> TleReader.read(in, this::entry);
      case PLOTS_CSV -> plots(bytes, false);
      case PLOTS_JSONL -> plots(bytes, true);
      case RADARS_YAML -> keep(RadarsFile.read(in).problems());
      case SCENARIO_YAML -> scenario(bytes);
      case GEOJSON -> keep(AreasFile.read(in).problems());
      case NOTICES_JSON -> keep(NoticesFile.read(in).problems());
      case PCAP -> asterix(in);
      case UNKNOWN -> unknown(bytes, in);
    }
    return problems;
  }

  private void unknown(byte[] bytes, ByteArrayInputStream in) throws IOException {
    DecodeFormat f = DecodeFormat.of(bytes);
    if (f == DecodeFormat.ASTERIX) {
      asterix(in);
    } else if (f == DecodeFormat.SIGMF) {
      Checked<SigmfMeta> meta = SigmfMetaReader.read(bytes);
      if (meta.value().metadataOnly()) {
        keep(meta.problems());
      } else {
        recording();
      }
    } else if (f != null) {
      throw f.notYet(file);
    } else if (looksLikeYaml()) {
      scenario(bytes);
    } else {
      throw new Failure(file + " is of no format that is known here");
    }
  }

  /** Metadata, the size of the data, and their checksum. */
  private void recording() {
    try (SigmfRecording r = SigmfRecording.open(file)) {
      keep(r.problems());
      Problem wrong = r.checksum(n -> {});
      if (wrong != null) {
        keep(List.of(wrong));
      }
    } catch (IOException e) {
      throw new Failure(file + " cannot be read: " + TextFile.reason(e));
    }
  }

  private boolean looksLikeYaml() {
    String name = file.toString();
    return name.endsWith(".yaml") || name.endsWith(".yml");
  }

  private void keep(List<Problem> more) {
    more.stream().limit(PROBLEMS_MAX - problems.size()).forEach(problems::add);
  }

  private void entry(TleEntry entry) {
    if (entry instanceof TleEntry.Dropped d) {
      keep(d.problems());
    }
  }

  private void asterix(ByteArrayInputStream in) throws IOException {
    new AsterixDecoder(
            Editions.standard(),
            e -> {
              if (e instanceof AsterixFault f) {
                keep(List.of(new Problem("octet " + f.offset(), f.error())));
              }
              records++;
            })
        .read(in);
    if (records == 0) {
      keep(List.of(new Problem("file", "holds no record")));
    }
  }

  private void plots(byte[] bytes, boolean json) throws IOException {
    Map<String, RadarEntry> known = new LinkedHashMap<>();
    if (radars == null) {
      read(bytes, json, Map.of(), row -> name(row, known));
    } else {
      for (RadarEntry r :
          RadarsFile.read(new ByteArrayInputStream(TextFile.bytes(radars))).value()) {
        known.put(r.name(), r);
      }
    }
    keep(read(bytes, json, known, this::row).problems());
  }

  private static PlotCount read(
      byte[] bytes, boolean json, Map<String, RadarEntry> known, Consumer<PlotRow> rows)
      throws IOException {
    ByteArrayInputStream in = new ByteArrayInputStream(bytes);
    return json
        ? PlotReader.readJsonLines(in, known, Provenance.TEST, rows)
        : PlotReader.readCsv(in, known, Provenance.TEST, rows);
  }

  /** Without a file of radars every name that is written is taken for that of a radar. */
  private static void name(PlotRow row, Map<String, RadarEntry> known) {
    if (row instanceof PlotRow.Dropped d && !d.radar().isEmpty()) {
      known.put(d.radar(), anyRadar(d.radar()));
    }
  }

  private static RadarEntry anyRadar(String name) {
    return new RadarEntry(
        new RadarSite(
            name,
            new Geodetic(0, 0, 0),
            List.of(),
            new RadarSite.Coverage(0, 2 * Math.PI, 0, Math.PI / 2, 0, 1e9),
            false,
            1,
            1,
            RadarSite.BiasPrior.NONE,
            RadarSite.ResidualRefraction.NONE),
        new Sigmas(1, 1, 1, 1),
        -1,
        -1,
        new Propagation.Corrected());
  }

  private void row(PlotRow row) {
    if (row instanceof PlotRow.Dropped d) {
      keep(d.problems());
    }
  }

  private void scenario(byte[] bytes) {
    keep(Scenarios.problems(ScenarioFile.read(bytes).problems()));
  }
}
