package io.farwatch.cli;

import io.farwatch.cli.picture.ElevationPicture;
import io.farwatch.cli.picture.ElevationPicture.Track;
import io.farwatch.cli.report.Doc;
import io.farwatch.cli.report.Table;
import io.farwatch.cli.report.Words;
import io.farwatch.cli.study.StandardAir;
import io.farwatch.core.radar.RadarModel;
import io.farwatch.core.radar.coverage.DwellKind;
import io.farwatch.core.radar.coverage.ElevationCut;
import io.farwatch.core.radar.coverage.ElevationCut.Point;
import io.farwatch.core.radar.detection.SquareLaw;
import io.farwatch.core.radar.detection.Swerling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How far and how high a radar sees, in the upright plane of a face. */
@Command(
    name = "coverage",
    description = {
      "How far and how high one track dwell sees, in the upright plane through a face's boresight.",
      "Rays are traced through air and ionosphere over a round Earth; 'study coverage' draws maps."
    },
    footer = {"", "Example: farwatch radar coverage --radar uhf-two-face --rcs-m2 0.1,1,10 -o out"})
final class RadarCoverageCommand extends Leaf {
  private static final double[] RAYS_DEG = {0, 3, 10, 20, 30, 45, 60, 85};
  private static final int STEPS = 240;

  @Option(names = "--radar", required = true, paramLabel = "NAME", description = "Which radar.")
  private String radar = "";

  @Option(
      names = "--rcs-m2",
      paramLabel = "A,…",
      description = "Cross-sections (m2, default ${DEFAULT-VALUE}).")
  private String rcs = "0.1,1,10";

  @Option(
      names = "--pd",
      paramLabel = "P",
      description = "Detection probability (default ${DEFAULT-VALUE}).")
  private String pd = "0.9";

  @Option(
      names = "--swerling",
      paramLabel = "0..4",
      description = "Kind of target (default ${DEFAULT-VALUE}).")
  private int swerling = 1;

  @Option(names = "--height", paramLabel = "M", description = "Height of the site (m, default 0).")
  private String height = "0";

  @Mixin private final PictureOptions picture = new PictureOptions();

  /** What one cross-section reaches, from the lowest elevation to the highest. */
  private record Reach(double rcsM2, List<Point> edge) {}

  @Override
  public Integer call() {
    picture.check(this);
    RadarModel m = StudyRadars.steered(radar);
    double snrDb;
    ElevationCut cut;
    try {
      snrDb =
          new SquareLaw(1).snrDb(number("--pd", pd), DwellKind.TRACK.pfa(m), Swerling.of(swerling));
      double site = number("--height", height);
      cut = new ElevationCut(m, site, StandardAir.table(site, m.frequencyHz()));
    } catch (IllegalArgumentException outside) {
      throw wrong(String.valueOf(outside.getMessage()));
    }
    double[] sizes = NumberList.positive(this, "--rcs-m2", rcs);
    List<Reach> all = new ArrayList<>();
    for (double a : sizes) {
      all.add(new Reach(a, edge(cut, a, Decibels.toRatio(snrDb))));
    }
    picture.draw("coverage", () -> drawing(cut, snrDb, all));
    print(document(m, snrDb, all), text(all) + picture.text());
    return CommandLine.ExitCode.OK;
  }

  private static List<Point> edge(ElevationCut cut, double rcsM2, double snr) {
    double low = cut.model().elevationMinRad();
    double high = cut.model().elevationMaxRad();
    List<Point> edge = new ArrayList<>();
    for (int i = 0; i <= STEPS; i++) {
      double e = low + (high - low) * i / STEPS;
      edge.add(cut.point(e, cut.reachM(e, rcsM2, snr)));
    }
    return edge;
  }

  private ElevationPicture drawing(ElevationCut cut, double snrDb, List<Reach> all) {
    RadarModel m = cut.model();
    double top = 0;
    double far = 0;
    List<Track> areas = new ArrayList<>();
    List<Reach> sorted = new ArrayList<>(all);
    sorted.sort(Comparator.comparingDouble(Reach::rcsM2).reversed());
    for (Reach r : sorted) {
      List<Point> ring = ring(cut, r);
      areas.add(track(NumberList.plain(r.rcsM2()) + " m²", ring));
      top = Math.max(top, ring.stream().mapToDouble(Point::heightM).max().orElse(0));
      far = Math.max(far, ring.stream().mapToDouble(Point::groundM).max().orElse(0));
    }
    List<Track> rays = new ArrayList<>();
    for (double deg : RAYS_DEG) {
      rays.add(
          track(NumberList.plain(deg) + "°", ray(cut, Math.toRadians(deg), 1.3 * m.rangeMaxM())));
    }
    return new ElevationPicture(
        "Coverage in elevation: " + m.name(),
        String.format(
            "Pd %s in one track dwell (%s dB, Swerling %d, Pfa %s), azimuth of the boresight, tilt"
                + " %s°; beams from %s° to %s°, listening to %s km; rays traced (%s)",
            pd,
            Words.fixed(snrDb, 1),
            swerling,
            NumberList.plain(m.gatedPfa()),
            degrees(m.tiltRad()),
            degrees(m.elevationMinRad()),
            degrees(m.elevationMaxRad()),
            Words.fixed(m.rangeMaxM() / 1e3, 0),
            StandardAir.WORDS),
        1.04 * Math.max(far, 100e3),
        1.06 * Math.max(top, 100e3),
        areas,
        rays);
  }

  /** The edge of the area: along the lowest ray, the reach, and back along the highest. */
  private static List<Point> ring(ElevationCut cut, Reach r) {
    List<Point> ring = new ArrayList<>();
    Point first = r.edge().get(0);
    Point last = r.edge().get(r.edge().size() - 1);
    ring.addAll(ray(cut, first.elevationRad(), first.rangeM()));
    ring.addAll(r.edge());
    List<Point> back = ray(cut, last.elevationRad(), last.rangeM());
    ring.addAll(back.reversed());
    return ring;
  }

  private static List<Point> ray(ElevationCut cut, double elevationRad, double rangeM) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i <= STEPS; i++) {
      points.add(cut.point(elevationRad, rangeM * i / STEPS));
    }
    return points;
  }

  private static Track track(String name, List<Point> points) {
    return new Track(
        name,
        points.stream().mapToDouble(Point::groundM).toArray(),
        points.stream().mapToDouble(Point::heightM).toArray());
  }

  private static String degrees(double rad) {
    return NumberList.plain(Math.round(1e6 * Math.toDegrees(rad)) / 1e6);
  }

  private Object document(RadarModel m, double snrDb, List<Reach> all) {
    List<Object> reaches = new ArrayList<>();
    for (Reach r : all) {
      reaches.add(
          new Doc()
              .put("rcsM2", r.rcsM2())
              .put("elevationDeg", figures(r, p -> Math.toDegrees(p.elevationRad())))
              .put("rangeKm", figures(r, p -> p.rangeM() / 1e3))
              .put("groundKm", figures(r, p -> p.groundM() / 1e3))
              .put("heightKm", figures(r, p -> p.heightM() / 1e3))
              .map());
    }
    return new Doc()
        .put("radar", m.name())
        .put("pd", number("--pd", pd))
        .put("swerling", swerling)
        .put("snrDb", snrDb)
        .put("reaches", reaches)
        .put("pictures", picture.files())
        .map();
  }

  private static double[] figures(Reach r, java.util.function.ToDoubleFunction<Point> of) {
    return r.edge().stream().mapToDouble(of).toArray();
  }

  private static String text(List<Reach> all) {
    Table table = new Table("r" + "r".repeat(all.size()));
    List<String> head = new ArrayList<>(List.of("elevation deg"));
    all.forEach(r -> head.add("km for " + NumberList.plain(r.rcsM2()) + " m2"));
    table.row(head.toArray(String[]::new));
    int every = STEPS / 12;
    for (int i = 0; i <= STEPS; i += every) {
      int k = i;
      List<String> row =
          new ArrayList<>(
              Arrays.asList(
                  Words.fixed(Math.toDegrees(all.get(0).edge().get(k).elevationRad()), 1)));
      all.forEach(r -> row.add(Words.fixed(r.edge().get(k).rangeM() / 1e3, 0)));
      table.row(row.toArray(String[]::new));
    }
    return table.text();
  }
}
