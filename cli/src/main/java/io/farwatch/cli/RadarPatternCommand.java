package io.farwatch.cli;

import io.farwatch.cli.picture.ColourMap;
import io.farwatch.cli.picture.LinePicture;
import io.farwatch.cli.picture.LinePicture.Level;
import io.farwatch.cli.picture.LinePicture.Line;
import io.farwatch.cli.picture.LinePicture.Scale;
import io.farwatch.cli.picture.Picture;
import io.farwatch.cli.picture.SurfacePicture;
import io.farwatch.cli.report.Doc;
import io.farwatch.cli.report.Table;
import io.farwatch.cli.report.Words;
import io.farwatch.core.radar.array.ArrayBeam;
import io.farwatch.core.radar.array.PatternCut;
import io.farwatch.core.radar.array.Steering;
import io.farwatch.core.radar.array.UvPattern;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The antenna's pattern, computed element by element. */
@Command(
    name = "pattern",
    description = {
      "The pattern of a phased array, the sum over its elements: sum and difference, width,"
          + " sidelobes.",
      "The library's UHF face, or a round face of one's own with --aperture-m."
    },
    footer = {
      "",
      "Example: farwatch radar pattern --radar uhf-two-face --steer 0.3,0.1 -o pattern.png",
      "         farwatch radar pattern --aperture-m 12 --frequency-mhz 1300 --taper taylor:5,35 -o out"
    })
final class RadarPatternCommand extends Leaf {
  private static final double FLOOR_DB = -60;
  private static final int CUT_SAMPLES = 2001;
  private static final int MAP_SAMPLES = 420;

  @Option(names = "--radar", paramLabel = "NAME", description = "A radar whose elements are known.")
  private @Nullable String radar;

  @Option(
      names = "--aperture-m",
      paramLabel = "D",
      description = "Diameter of a round face (m) with a triangular grid.")
  private @Nullable String aperture;

  @Option(names = "--frequency-mhz", paramLabel = "F", description = "Frequency (MHz).")
  private @Nullable String frequency;

  @Option(
      names = "--spacing",
      paramLabel = "S",
      description = "Side of the grid's triangles, in wavelengths (default 0.59).")
  private String spacing = "0.59";

  @Option(
      names = "--taper",
      paramLabel = "uniform|taylor:NBAR,DB",
      description = "Weights over the face (default: the radar's own, else uniform).")
  private @Nullable String taper;

  @Option(
      names = "--steer",
      paramLabel = "U,V",
      description = "Direction cosines of the beam (default 0,0).")
  private String steer = "0,0";

  @Option(
      names = "--phase-bits",
      paramLabel = "B",
      description = "Bits of the phase shifters (default 0: exact).")
  private int phaseBits;

  @Option(names = "--failed", paramLabel = "N", description = "So many elements are dead.")
  private int failed;

  @Option(
      names = "--span",
      paramLabel = "S",
      description = "Half width of what is drawn, in direction cosines (default 1: all in front).")
  private String span = "1";

  @Mixin private final PictureOptions picture = new PictureOptions();

  /** All that is told of one beam. */
  private record Beam(
      FaceChoice face,
      ArrayBeam sum,
      PatternCut alongU,
      PatternCut alongV,
      PatternCut difference) {}

  @Override
  public Integer call() {
    picture.check(this);
    double[] uv = numbers("--steer", steer, 2);
    double half = number("--span", span);
    if (!(half >= 0.01 && half <= 1)) {
      throw wrong("--span " + span + " is outside 0.01..1");
    }
    Beam beam;
    try {
      FaceChoice face =
          FaceChoice.of(this, radar, aperture, frequency, number("--spacing", spacing), taper)
              .failed(failed);
      Steering to = Steering.quantised(uv[0], uv[1], phaseBits);
      ArrayBeam sum = face.sum().beam(to);
      beam =
          new Beam(
              face,
              sum,
              sum.cut(0, reach(half), CUT_SAMPLES),
              sum.cut(Math.PI / 2, reach(half), CUT_SAMPLES),
              face.difference().differenceBeam(to).cut(0, reach(half), CUT_SAMPLES));
    } catch (IllegalArgumentException outside) {
      throw wrong(String.valueOf(outside.getMessage()));
    }
    picture.draw("pattern", () -> drawing(beam, half));
    print(document(beam), text(beam) + picture.text());
    return CommandLine.ExitCode.OK;
  }

  /** Cuts reach all of the front from any steering. */
  private static double reach(double half) {
    return half == 1 ? 2 : half;
  }

  private Picture drawing(Beam b, double half) {
    double u0 = half == 1 ? 0 : b.sum().steering().u();
    double v0 = half == 1 ? 0 : b.sum().steering().v();
    UvPattern map =
        b.sum().grid(u0 - half, u0 + half, MAP_SAMPLES, v0 - half, v0 + half, MAP_SAMPLES);
    float[] values = new float[MAP_SAMPLES * MAP_SAMPLES];
    for (int k = 0; k < values.length; k++) {
      int iu = k % MAP_SAMPLES;
      int iv = k / MAP_SAMPLES;
      double u = map.u(iu);
      double v = map.v(iv);
      values[k] =
          u * u + v * v >= 1
              ? Float.NaN
              : (float) Math.max(-200, Decibels.of(map.relative(iu, iv)));
    }
    return new SurfacePicture(
        "Antenna pattern: " + b.face().name(),
        String.format(
            "%s; %s active of %s elements at %s MHz; beam to u = %s, v = %s%s%s; directivity %s dB,"
                + " width %s° x %s°",
            b.face().words(),
            Words.fixed(b.sum().array().active(), 0),
            Words.fixed(b.sum().array().grid().size(), 0),
            NumberList.plain(b.sum().array().centreHz() / 1e6),
            NumberList.plain(b.sum().steering().u()),
            NumberList.plain(b.sum().steering().v()),
            phaseBits > 0 ? ", phases of " + phaseBits + " bits" : "",
            failed > 0 ? ", " + failed + " elements dead" : "",
            Words.fixed(Decibels.of(b.sum().directivity()), 2),
            Words.fixed(Math.toDegrees(b.sum().halfPowerWidthRad(0)), 2),
            Words.fixed(Math.toDegrees(b.sum().halfPowerWidthRad(Math.PI / 2)), 2)),
        new Scale("u, to the right", u0 - half, u0 + half),
        new Scale("v, up along the face", v0 - half, v0 + half),
        MAP_SAMPLES,
        values,
        new ColourMap(FLOOR_DB, 0),
        "power, dB of the peak",
        List.of(
            cut(
                "u",
                u0,
                half,
                List.of(
                    line("sum", b.alongU(), b, b.sum().steering().u(), 0),
                    line("difference along u", b.difference(), b, b.sum().steering().u(), 1)),
                b.alongU()),
            cut(
                "v",
                v0,
                half,
                List.of(line("", b.alongV(), b, b.sum().steering().v(), 0)),
                b.alongV())));
  }

  private static LinePicture cut(
      String axis, double centre, double half, List<Line> lines, PatternCut sum) {
    double side = Decibels.of(sum.peakSidelobe());
    return new LinePicture(
        "",
        "",
        new Scale(axis + " (cut through the beam)", centre - half, centre + half),
        new Scale("dB of the peak", FLOOR_DB, 3),
        lines,
        Double.isFinite(side) && side > FLOOR_DB
            ? List.of(new Level(side, "highest sidelobe " + Words.fixed(side, 1) + " dB"))
            : List.of());
  }

  private static Line line(String name, PatternCut cut, Beam b, double at, int colour) {
    double[] x = new double[cut.count()];
    double[] y = new double[cut.count()];
    double top = b.alongU().power(b.alongU().peak());
    for (int i = 0; i < x.length; i++) {
      x[i] = at + cut.offset(i);
      double db = Decibels.of(cut.power(i) / top);
      y[i] = cut.power(i) > 0 ? Math.max(2 * FLOOR_DB, db) : Double.NaN;
    }
    return new Line(name, x, y, colour, 0);
  }

  private Object document(Beam b) {
    Line sum = line("", b.alongU(), b, b.sum().steering().u(), 0);
    Line difference = line("", b.difference(), b, b.sum().steering().u(), 0);
    return new Doc()
        .put("face", b.face().name())
        .put("taper", b.face().words())
        .put("frequencyMhz", b.sum().array().centreHz() / 1e6)
        .put("elements", b.sum().array().grid().size())
        .put("active", b.sum().array().active())
        .put("directivityDb", Decibels.of(b.sum().directivity()))
        .put("widthUDeg", Math.toDegrees(b.sum().halfPowerWidthRad(0)))
        .put("widthVDeg", Math.toDegrees(b.sum().halfPowerWidthRad(Math.PI / 2)))
        .put("firstSidelobeDb", Decibels.of(b.alongU().firstSidelobe()))
        .put("peakSidelobeUDb", Decibels.of(b.alongU().peakSidelobe()))
        .put("peakSidelobeVDb", Decibels.of(b.alongV().peakSidelobe()))
        .put("taperEfficiency", b.sum().array().taperEfficiency())
        .put("u", sum.x())
        .put("sumDb", sum.y())
        .put("differenceDb", difference.y())
        .put("pictures", picture.files())
        .map();
  }

  private static String text(Beam b) {
    return new Table("lrl")
        .row("directivity", Words.fixed(Decibels.of(b.sum().directivity()), 2), "dB")
        .row("width along u", Words.fixed(Math.toDegrees(b.sum().halfPowerWidthRad(0)), 3), "deg")
        .row(
            "width along v",
            Words.fixed(Math.toDegrees(b.sum().halfPowerWidthRad(Math.PI / 2)), 3),
            "deg")
        .row("first sidelobe, cut in u", db(b.alongU().firstSidelobe()), "dB")
        .row("highest sidelobe, cut in u", db(b.alongU().peakSidelobe()), "dB")
        .row("highest sidelobe, cut in v", db(b.alongV().peakSidelobe()), "dB")
        .text();
  }

  private static String db(double ratio) {
    return Words.fixed(Decibels.of(ratio), 1);
  }
}
