package io.farwatch.cli.study;

import io.farwatch.cli.report.Words;
import io.farwatch.core.radar.coverage.Visibility;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Collection;
import java.util.List;

/** The page of a coverage study, with its pictures inside: it needs nothing but itself. */
public final class CoveragePage {
  private static final String STYLE =
      """
      body{background:%s;color:%s;font:15px/1.5 system-ui,sans-serif;max-width:66rem;margin:2rem auto;padding:0 1rem}
      h1{font-size:1.5rem;margin:0}h2{font-size:1.05rem;margin:2.2rem 0 .6rem}.soft{opacity:.75}
      table{border-collapse:collapse;font-variant-numeric:tabular-nums}
      th,td{text-align:right;padding:.3rem 1.2rem .3rem 0;border-bottom:1px solid #8884}
      th{font-weight:600}th:first-child,td:first-child{text-align:left}
      .wide{overflow-x:auto}img{width:100%%;height:auto;display:block;margin:1.4rem 0}
      """;

  private CoveragePage() {}

  /**
   * The page.
   *
   * @param maps names of the pictures, which lie as SVG in the folder
   */
  public static String of(
      CoverageStudy study,
      List<CoverageGrid.Figures> figures,
      Collection<String> maps,
      Path folder,
      boolean dark)
      throws IOException {
    StringBuilder s = new StringBuilder("<!doctype html>\n<html lang=\"en\"><head>");
    s.append("<meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">");
    s.append("<title>Coverage: ").append(text(study.title())).append("</title><style>");
    s.append(dark ? STYLE.formatted("#14181c", "#e4e7e9") : STYLE.formatted("#fff", "#1d2329"));
    s.append("</style></head><body>\n<h1>Coverage: ").append(text(study.title()));
    s.append("</h1>\n<p class=\"soft\">Seen means Pd ").append(study.question().pd());
    s.append(" in one dwell, Swerling ").append(study.question().swerling());
    s.append("; areas are of the ground under what is seen, on a grid of ");
    s.append(study.question().stepDeg()).append("°. Rays traced: ").append(StandardAir.WORDS);
    s.append(". Sidelobes and terrain are left out.</p>\n");
    radars(s, study);
    heights(s, study, figures);
    s.append("<h2>Maps</h2>\n");
    for (String name : maps) {
      byte[] svg = Files.readAllBytes(folder.resolve(name + ".svg"));
      s.append("<img alt=\"").append(name).append("\" src=\"data:image/svg+xml;base64,");
      s.append(Base64.getEncoder().encodeToString(svg)).append("\">\n");
    }
    s.append(
        "<h2>Tables</h2>\n<p>coverage.csv: every cell in sight; lowest-height.csv: the lowest");
    s.append(" height seen over each; figures.csv and figures.json: the areas.</p>\n");
    return s.append("</body></html>\n").toString();
  }

  private static void radars(StringBuilder s, CoverageStudy study) {
    s.append("<h2>Radars</h2>\n<div class=\"wide\"><table><tr><th>name</th><th>model</th>");
    s.append("<th>place</th><th>first face, deg</th><th>elevation, deg</th><th>to, km</th></tr>\n");
    for (StudyRadar r : study.radars()) {
      s.append("<tr><td>").append(text(r.name())).append("</td><td>").append(r.modelName());
      s.append("</td><td>");
      s.append(Words.place(r.place().latitudeRad(), r.place().longitudeRad()).strip());
      s.append("</td><td>").append(Words.fixed(Math.toDegrees(r.azimuthRad()), 1));
      s.append("</td><td>").append(Words.fixed(Math.toDegrees(r.model().elevationMinRad()), 0));
      s.append("–").append(Words.fixed(Math.toDegrees(r.model().elevationMaxRad()), 0));
      s.append("</td><td>").append(Words.fixed(r.model().rangeMaxM() / 1e3, 0));
      s.append("</td></tr>\n");
    }
    s.append("</table></div>\n");
  }

  private static void heights(
      StringBuilder s, CoverageStudy study, List<CoverageGrid.Figures> figures) {
    s.append("<h2>Areas, in 1000 km²</h2>\n<div class=\"wide\"><table><tr><th>height, km</th>");
    s.append("<th>").append(study.question().rcsM2()).append(" m² seen</th><th>in view</th>");
    s.append("<th>in view of two</th><th>zenith cone</th><th>behind the faces</th>");
    s.append("<th>below the lowest beam</th><th>beyond listening</th></tr>\n");
    for (CoverageGrid.Figures f : figures) {
      s.append("<tr><td>").append(Words.fixed(f.heightM() / 1e3, 0));
      for (double km2 :
          new double[] {
            f.seenKm2(),
            f.inViewKm2(),
            f.twiceKm2(),
            hole(f, Visibility.ABOVE_HIGHEST_BEAM),
            hole(f, Visibility.BEHIND_FACES),
            hole(f, Visibility.BELOW_LOWEST_BEAM),
            hole(f, Visibility.TOO_FAR)
          }) {
        s.append("</td><td>").append(Words.fixed(km2 / 1e3, 0));
      }
      s.append("</td></tr>\n");
    }
    s.append("</table></div>\n");
  }

  private static double hole(CoverageGrid.Figures f, Visibility kind) {
    return f.byHole().getOrDefault(kind, 0.0);
  }

  private static String text(String foreign) {
    return foreign.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
