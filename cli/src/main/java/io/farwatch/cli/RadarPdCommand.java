package io.farwatch.cli;

import io.farwatch.cli.picture.LinePicture;
import io.farwatch.cli.picture.LinePicture.Level;
import io.farwatch.cli.picture.LinePicture.Line;
import io.farwatch.cli.picture.LinePicture.Scale;
import io.farwatch.cli.report.Doc;
import io.farwatch.cli.report.Table;
import io.farwatch.cli.report.Words;
import io.farwatch.core.radar.RadarEquation;
import io.farwatch.core.radar.RadarModel;
import io.farwatch.core.radar.coverage.DwellKind;
import io.farwatch.core.radar.detection.SquareLaw;
import io.farwatch.core.radar.detection.Swerling;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Detection probability against range. */
@Command(
    name = "pd",
    description = {
      "Detection probability against range, for several cross-sections and kinds of target.",
      "Square-law detector, exact; beam's centre; the longest pulse that the range allows."
    },
    footer = {
      "",
      "Example: farwatch radar pd --radar uhf-two-face --rcs-m2 0.1,1,10 --swerling 0,1 -o pd.png"
    })
final class RadarPdCommand extends Leaf {
  private static final int POINTS = 400;
  private static final double[] TOLD = {0.5, 0.9};

  @Option(names = "--radar", required = true, paramLabel = "NAME", description = "Which radar.")
  private String radar = "";

  @Option(
      names = "--rcs-m2",
      paramLabel = "A,…",
      description = "Cross-sections (m2, default ${DEFAULT-VALUE}).")
  private String rcs = "0.1,1,10";

  @Option(
      names = "--swerling",
      paramLabel = "0..4,…",
      description = "Kinds of target (default ${DEFAULT-VALUE}).")
  private String swerling = "0,1";

  @Option(names = "--pulses", paramLabel = "N", description = "Pulses added (default 1).")
  private int pulses = 1;

  @Option(
      names = "--pfa",
      paramLabel = "P",
      description = "False alarms a cell (default: the radar's in search).")
  private @Nullable String pfa;

  @Option(
      names = "--pulse-ms",
      paramLabel = "T",
      description = "Always this pulse (ms); within it nothing is heard.")
  private @Nullable String pulse;

  @Option(
      names = "--scan-deg",
      paramLabel = "D",
      description = "Angle off broadside (deg, default 0).")
  private String scan = "0";

  @Option(
      names = "--range-max-km",
      paramLabel = "R",
      description = "Where the axis ends (km, default: where the radar stops listening).")
  private @Nullable String rangeMax;

  @Mixin private final PictureOptions picture = new PictureOptions();

  /** One line: a target and its probability at each range. */
  private record Curve(double rcsM2, int swerling, double[] rangeKm, double[] pd, double[] told) {}

  @Override
  public Integer call() {
    picture.check(this);
    RadarModel m = RadarCommand.named(radar);
    if (m.kind() == RadarModel.Kind.CW_FENCE) {
      throw new Failure(
          radar + " sends without pause and is heard elsewhere: it has no Pd against one range");
    }
    double scanDeg = number("--scan-deg", scan);
    if (!(Math.abs(scanDeg) < 90)) {
      throw wrong("--scan-deg " + scan + " is outside -90..90");
    }
    double limit = pfa == null ? m.searchPfa() : number("--pfa", pfa);
    double endKm =
        rangeMax == null
            ? m.rangeMaxM() / 1e3
            : NumberList.positive(this, "--range-max-km", rangeMax)[0];
    double fixedS = pulse == null ? 0 : fixed(m, pulse);
    double nearKm = RadarEquation.LIGHT_MPS * (fixedS > 0 ? fixedS : m.pulseMinS()) / 2e3;
    if (!(endKm > nearKm)) {
      throw wrong("--range-max-km " + endKm + " lies within the pulse's " + nearKm + " km");
    }
    double kept = RadarEquation.scanFactor(m, Math.cos(Math.toRadians(scanDeg)));
    DoubleUnaryOperator snr =
        km ->
            kept
                * RadarEquation.snr(
                    m, fixedS > 0 ? fixedS : DwellKind.TRACK.pulseS(m, 1e3 * km), 1, 1e3 * km);
    List<Curve> curves = curves(limit, snr, nearKm, endKm);
    String sent =
        fixedS > 0
            ? NumberList.plain(1e3 * fixedS) + " ms"
            : "the longest pulse the range allows, "
                + NumberList.plain(1e3 * m.pulseMinS())
                + " to "
                + NumberList.plain(1e3 * m.pulseMaxS())
                + " ms";
    picture.draw("pd", () -> drawing(m, sent, limit, scanDeg, nearKm, endKm, curves));
    print(document(m, fixedS, limit, scanDeg, nearKm, curves), text(curves) + picture.text());
    return CommandLine.ExitCode.OK;
  }

  private double fixed(RadarModel m, String words) {
    double s = 1e-3 * number("--pulse-ms", words);
    if (!(s >= m.pulseMinS() * (1 - 1e-9) && s <= m.pulseMaxS() * (1 + 1e-9))) {
      throw wrong(
          String.format(
              "--pulse-ms %s is outside this radar's %s..%s",
              words, 1e3 * m.pulseMinS(), 1e3 * m.pulseMaxS()));
    }
    return s;
  }

  private List<Curve> curves(
      double limit, DoubleUnaryOperator snrOfOneM2, double nearKm, double endKm) {
    List<Curve> all = new ArrayList<>();
    try {
      SquareLaw law = new SquareLaw(pulses);
      double threshold = law.threshold(limit);
      for (double a : NumberList.positive(this, "--rcs-m2", rcs)) {
        for (String word : swerling.split(",", -1)) {
          int number = (int) number("--swerling", word);
          Swerling target = Swerling.of(number);
          double[] r = new double[POINTS];
          double[] pd = new double[POINTS];
          for (int i = 0; i < POINTS; i++) {
            r[i] = nearKm + (endKm - nearKm) * i / (POINTS - 1);
            pd[i] = law.pd(threshold, a * snrOfOneM2.applyAsDouble(r[i]), target);
          }
          double[] told = new double[TOLD.length];
          for (int i = 0; i < TOLD.length; i++) {
            double snr = Decibels.toRatio(law.snrDb(TOLD[i], limit, target)) / a;
            told[i] = reachKm(snrOfOneM2, snr, nearKm);
          }
          all.add(new Curve(a, number, r, pd, told));
        }
      }
    } catch (IllegalArgumentException outside) {
      throw wrong(String.valueOf(outside.getMessage()));
    }
    return all;
  }

  /**
   * Where the SNR falls to a value (km), beyond the listening time too; NaN: it never reaches it.
   */
  private static double reachKm(DoubleUnaryOperator snr, double wanted, double nearKm) {
    if (!(snr.applyAsDouble(nearKm) >= wanted)) {
      return Double.NaN;
    }
    double low = nearKm;
    double high = 2 * nearKm;
    while (snr.applyAsDouble(high) >= wanted) {
      high *= 2;
    }
    while (high - low > 1e-4) {
      double middle = 0.5 * (low + high);
      if (snr.applyAsDouble(middle) >= wanted) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private LinePicture drawing(
      RadarModel m,
      String sent,
      double limit,
      double scanDeg,
      double nearKm,
      double endKm,
      List<Curve> curves) {
    List<Double> sizes = curves.stream().map(Curve::rcsM2).distinct().toList();
    List<Integer> cases = curves.stream().map(Curve::swerling).distinct().toList();
    List<Line> lines = new ArrayList<>();
    for (Curve c : curves) {
      lines.add(
          new Line(
              NumberList.plain(c.rcsM2()) + " m², Swerling " + c.swerling(),
              c.rangeKm(),
              c.pd(),
              sizes.indexOf(c.rcsM2()),
              cases.indexOf(c.swerling())));
    }
    String assumptions =
        String.format(
            "%s: %s; Pfa %s a cell; beam's centre, %s° off broadside; nothing is heard within %s km",
            pulses == 1 ? "one pulse" : pulses + " pulses added without phase",
            sent,
            NumberList.plain(limit),
            NumberList.plain(scanDeg),
            Words.fixed(nearKm, 0));
    return new LinePicture(
        "Detection probability against range: " + m.name(),
        assumptions,
        new Scale("range, km", 0, endKm),
        new Scale("detection probability", 0, 1.02),
        lines,
        List.of(new Level(0.9, "0.9"), new Level(0.5, "0.5")));
  }

  private Object document(
      RadarModel m,
      double fixedS,
      double limit,
      double scanDeg,
      double nearKm,
      List<Curve> curves) {
    List<Object> all = new ArrayList<>();
    for (Curve c : curves) {
      all.add(
          new Doc()
              .put("rcsM2", c.rcsM2())
              .put("swerling", c.swerling())
              .put("rangePd50Km", c.told()[0])
              .put("rangePd90Km", c.told()[1])
              .put("rangeKm", c.rangeKm())
              .put("pd", c.pd())
              .map());
    }
    return new Doc()
        .put("radar", m.name())
        .put("pulseMs", fixedS > 0 ? 1e3 * fixedS : null)
        .put("pulses", pulses)
        .put("pfa", limit)
        .put("scanDeg", scanDeg)
        .put("rangeMinKm", nearKm)
        .put("curves", all)
        .put("pictures", picture.files())
        .map();
  }

  private static String text(List<Curve> curves) {
    Table table = new Table("rrrr");
    table.row("m2", "Swerling", "km at Pd 0.5", "km at Pd 0.9");
    for (Curve c : curves) {
      table.row(
          NumberList.plain(c.rcsM2()),
          String.valueOf(c.swerling()),
          Words.fixed(c.told()[0], 0),
          Words.fixed(c.told()[1], 0));
    }
    return table.text();
  }
}
