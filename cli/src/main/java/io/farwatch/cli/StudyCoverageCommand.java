package io.farwatch.cli;

import io.farwatch.cli.picture.Picture;
import io.farwatch.cli.picture.PictureFile;
import io.farwatch.cli.picture.Theme;
import io.farwatch.cli.report.Doc;
import io.farwatch.cli.report.Table;
import io.farwatch.cli.report.Words;
import io.farwatch.cli.study.CoverageGrid;
import io.farwatch.cli.study.CoverageMaps;
import io.farwatch.cli.study.CoveragePage;
import io.farwatch.cli.study.CoverageStudy;
import io.farwatch.cli.study.StudyRadar;
import io.farwatch.core.radar.coverage.Visibility;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Maps of where, how high and how big an object must be to be seen. */
@Command(
    name = "coverage",
    description = {
      "Where, how high and how big an object must be to be seen, holes included: maps, tables, a page.",
      "Of a scenario's radars together, or of radars of the library at places."
    },
    footer = {
      "",
      "Example: farwatch study coverage --radar uhf-two-face@41.75,-70.54,80,47 --rcs-m2 1 -o out"
    })
final class StudyCoverageCommand extends Leaf {
  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "SCENARIO",
      description = "A path, or a bundled name: its radars.")
  private @Nullable String scenario;

  @Option(
      names = "--radar",
      paramLabel = "NAME@LAT,LON[,HEIGHT_M[,AZIMUTH_DEG]]",
      description = {
        "A radar of the library at a place; may be given again.",
        "AZIMUTH_DEG is where its first face looks (default 0)."
      })
  private List<String> radars = new ArrayList<>();

  @Option(
      names = "--heights-km",
      paramLabel = "H,…",
      description = "Heights (km, default ${DEFAULT-VALUE}).")
  private String heights = "100,200,500,1000,2000";

  @Option(
      names = "--rcs-m2",
      paramLabel = "A",
      description = "The object, for areas and lowest heights (m2, default ${DEFAULT-VALUE}).")
  private String rcs = "1";

  @Option(
      names = "--pd",
      paramLabel = "P",
      description = "Detection probability in one dwell (default ${DEFAULT-VALUE}).")
  private String pd = "0.9";

  @Option(
      names = "--swerling",
      paramLabel = "0..4",
      description = "Kind of target (default ${DEFAULT-VALUE}).")
  private int swerling = 1;

  @Option(
      names = "--step-deg",
      paramLabel = "D",
      description = "Grid of the tables and areas (deg, default ${DEFAULT-VALUE}).")
  private String step = "1";

  @Option(names = "--dark", description = "Pictures with light lines on dark paper.")
  private boolean dark;

  @Option(
      names = "-o",
      required = true,
      paramLabel = "DIR",
      description = "Where pictures, tables and index.html go.")
  private Path folder = Path.of(".");

  @Override
  public Integer call() throws IOException {
    CoverageStudy.Question q = question();
    List<StudyRadar> there = StudyRadars.of(this, scenario, radars, q.pd(), swerling);
    CoverageStudy study = new CoverageStudy(title(there), there, q);
    OutputFolder out = new OutputFolder(folder);
    CoverageGrid grid;
    Map<String, Picture> maps;
    try (Progress progress = Progress.of("study", 4 + q.heightsM().length)) {
      grid = new CoverageGrid(study);
      progress.at(1);
      out.write("coverage.csv", grid.csv());
      out.write("lowest-height.csv", grid.lowestCsv());
      progress.at(2);
      maps = new CoverageMaps(study, grid).all();
      Theme theme = Theme.of(dark);
      int done = 2;
      for (Map.Entry<String, Picture> m : maps.entrySet()) {
        PictureFile.write(m.getValue(), folder, m.getKey(), theme);
        progress.at(++done);
      }
    } catch (IOException e) {
      throw new Failure(folder + " cannot be written: " + TextFile.reason(e));
    }
    List<CoverageGrid.Figures> figures = grid.figures();
    out.write("figures.csv", csv(figures));
    Object document = document(study, figures, maps);
    out.write("figures.json", JsonOut.text(document));
    out.write("index.html", CoveragePage.of(study, figures, maps.keySet(), folder, dark));
    print(
        document,
        table(figures).text() + "wrote " + folder.resolve("index.html") + System.lineSeparator());
    return CommandLine.ExitCode.OK;
  }

  private CoverageStudy.Question question() {
    double[] km = NumberList.positive(this, "--heights-km", heights);
    Arrays.sort(km);
    for (double h : km) {
      if (!(h >= 1 && h <= 40_000)) {
        throw wrong("--heights-km: " + NumberList.plain(h) + " is outside 1..40000");
      }
    }
    double stepDeg = number("--step-deg", step);
    if (!(stepDeg >= 0.1 && stepDeg <= 10)) {
      throw wrong("--step-deg " + step + " is outside 0.1..10");
    }
    return new CoverageStudy.Question(
        Arrays.stream(km).map(h -> 1e3 * h).toArray(),
        NumberList.positive(this, "--rcs-m2", rcs)[0],
        number("--pd", pd),
        swerling,
        stepDeg);
  }

  private String title(List<StudyRadar> there) {
    return scenario != null
        ? "radars of " + scenario
        : String.join(", ", there.stream().map(StudyRadar::name).toList());
  }

  private static Object document(
      CoverageStudy study, List<CoverageGrid.Figures> figures, Map<String, Picture> maps) {
    List<Object> at = new ArrayList<>();
    for (StudyRadar r : study.radars()) {
      at.add(
          new Doc()
              .put("name", r.name())
              .put("model", r.modelName())
              .degrees("latitudeDeg", r.place().latitudeRad())
              .degrees("longitudeDeg", r.place().longitudeRad())
              .put("heightM", r.place().heightM())
              .degrees("azimuthDeg", r.azimuthRad())
              .map());
    }
    List<Object> rows = new ArrayList<>();
    for (CoverageGrid.Figures f : figures) {
      Doc holes = new Doc();
      f.byHole().forEach((hole, km2) -> holes.put(hole.name(), km2));
      rows.add(
          new Doc()
              .put("heightKm", f.heightM() / 1e3)
              .put("seenKm2", f.seenKm2())
              .put("inViewKm2", f.inViewKm2())
              .put("inViewOfTwoKm2", f.twiceKm2())
              .put("smallestRcsM2", f.smallestM2())
              .put("holesKm2", holes.map())
              .map());
    }
    return new Doc()
        .put("study", study.title())
        .put("pd", study.question().pd())
        .put("swerling", study.question().swerling())
        .put("rcsM2", study.question().rcsM2())
        .put("stepDeg", study.question().stepDeg())
        .put("radars", at)
        .put("heights", rows)
        .put("pictures", List.copyOf(maps.keySet()))
        .map();
  }

  private static String csv(List<CoverageGrid.Figures> figures) {
    StringBuilder s =
        new StringBuilder("heightKm,seenKm2,inViewKm2,inViewOfTwoKm2,smallestRcsM2\n");
    for (CoverageGrid.Figures f : figures) {
      s.append(NumberList.plain(f.heightM() / 1e3)).append(',');
      s.append(Math.round(f.seenKm2())).append(',').append(Math.round(f.inViewKm2())).append(',');
      s.append(Math.round(f.twiceKm2())).append(',').append(f.smallestM2()).append('\n');
    }
    return s.toString();
  }

  private Table table(List<CoverageGrid.Figures> figures) {
    Table t = new Table("rrrrr");
    t.row("height km", "seen 1000 km2", "in view", "in view of 2", "zenith cone");
    for (CoverageGrid.Figures f : figures) {
      t.row(
          NumberList.plain(f.heightM() / 1e3),
          Words.fixed(f.seenKm2() / 1e3, 0),
          Words.fixed(f.inViewKm2() / 1e3, 0),
          Words.fixed(f.twiceKm2() / 1e3, 0),
          Words.fixed(f.byHole().getOrDefault(Visibility.ABOVE_HIGHEST_BEAM, 0.0) / 1e3, 0));
    }
    return t;
  }
}
