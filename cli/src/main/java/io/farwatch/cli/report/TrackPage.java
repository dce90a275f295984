package io.farwatch.cli.report;

import io.farwatch.core.assess.Assessment;
import io.farwatch.core.pipeline.Picture;
import io.farwatch.core.plot.DropReason;
import io.farwatch.core.plot.RadarSite;
import io.farwatch.core.warn.Warning;
import io.farwatch.formats.time.UtcText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The page report.html: where the objects were, how high, and whether the filters are honest. */
public final class TrackPage {
  private static final double NIS_SHOWN_MAX = 10;

  private TrackPage() {}

  public static String of(
      String title,
      Picture picture,
      History history,
      List<RadarSite> radars,
      long plots,
      long used,
      Map<DropReason, Long> dropped) {
    List<Picture.Shown> objects = picture.objects();
    List<History.Line> lines = new ArrayList<>();
    objects.forEach(o -> lines.add(history.of(picture, o.track().id())));
    StringBuilder s = new StringBuilder();
    s.append("<h1>").append(Page.text(title)).append("</h1>");
    s.append("<p class=\"soft\">").append(Words.count(plots, "plot"));
    s.append(", ").append(used).append(" used");
    dropped.forEach((r, n) -> s.append(", ").append(n).append(' ').append(r));
    s.append("; ").append(Words.count(objects.size(), "object")).append("; ");
    s.append(Words.count(picture.warnings().size(), "warning")).append("</p>");
    picture.warnings().forEach(w -> warning(s, w));
    s.append("<h2>Map</h2>").append(MapFigure.of(radars, objects, lines));
    s.append("<p class=\"soft\">Dashed: where it comes down with 95 %.</p><h2>Height</h2>");
    s.append(TimeFigure.lines(lines, "height, km", p -> p.place().heightM() / 1e3));
    s.append("<h2>Residuals</h2>");
    s.append(TimeFigure.dots(lines, "NIS a quantity", p -> shown(p.nis() / p.freedom())));
    s.append("<p class=\"soft\">One is right on the mean; 10 stands for 10 and more.</p>");
    objects(s, objects);
    consistency(s, objects, lines);
    return Page.of(title, s.toString());
  }

  /** What is far out is drawn at the edge, so that the rest can be seen. */
  private static double shown(double nis) {
    return Math.min(NIS_SHOWN_MAX, nis);
  }

  private static void warning(StringBuilder s, Warning w) {
    s.append("<p class=\"warn\"><b>").append(w.level()).append(' ').append(w.life());
    s.append("</b> raised ").append(UtcText.format(w.raised())).append(": ");
    s.append(Page.text(String.join(", ", w.objects())));
    s.append(w.areas().isEmpty() ? "" : " toward " + Page.text(String.join(", ", w.areas())));
    s.append("</p>");
  }

  private static void objects(StringBuilder s, List<Picture.Shown> objects) {
    s.append("<h2>Objects</h2><div class=\"wide\"><table><tr><th>object<th>class<th class=\"n\">");
    s.append("plots<th>seen<th>what speaks for it</tr>");
    for (int k = 0; k < objects.size(); k++) {
      Picture.Shown o = objects.get(k);
      Assessment a = o.assessment();
      s.append("<tr><td style=\"color:").append(Page.colour(k)).append("\">");
      s.append(Page.text(o.track().id())).append("<td>");
      s.append(a == null ? "UNKNOWN" : a.objectClass()).append("<td class=\"n\">");
      s.append(o.track().plots())
          .append("<td class=\"t\">")
          .append(UtcText.format(o.track().firstPlot()));
      s.append("<br>").append(UtcText.format(o.track().lastPlot())).append("<td>");
      if (a != null) {
        List<String> words = new ArrayList<>();
        a.evidence().forEach(e -> words.add(Page.text(e.what())));
        s.append(String.join("<br>", words));
      }
      s.append("</tr>");
    }
    s.append("</table></div>");
  }

  /**
   * Mean normalised innovation squared a quantity: one for an honest filter, within the interval
   * for 95 of 100 of them. The interval is that of chi-square by E. B. Wilson, M. M. Hilferty, PNAS
   * 17 (1931).
   */
  private static void consistency(
      StringBuilder s, List<Picture.Shown> objects, List<History.Line> lines) {
    s.append("<h2>Consistency</h2><table><tr><th>object<th class=\"n\">quantities");
    s.append("<th class=\"n\">mean NIS<th class=\"n\">95 % of honest filters</tr>");
    for (int k = 0; k < objects.size(); k++) {
      History.Line l = lines.get(k);
      if (l.freedomSum == 0) {
        continue;
      }
      s.append("<tr><td>")
          .append(Page.text(objects.get(k).track().id()))
          .append("<td class=\"n\">");
      s.append(l.freedomSum).append("<td class=\"n\">");
      s.append(Words.fixed(l.nisSum / l.freedomSum, 3)).append("<td class=\"n\">");
      s.append(Words.fixed(bound(l.freedomSum, -1.96), 3)).append(" to ");
      s.append(Words.fixed(bound(l.freedomSum, 1.96), 3)).append("</tr>");
    }
    s.append("</table>");
  }

  private static double bound(long freedom, double sigmas) {
    double v = 2.0 / (9 * freedom);
    return Math.pow(1 - v + sigmas * Math.sqrt(v), 3);
  }
}
