package io.farwatch.cli.report;

import io.farwatch.core.assess.Assessment;
import io.farwatch.core.assess.Assessment.ClassProbability;
import io.farwatch.core.assess.Assessment.Evidence;
import io.farwatch.core.assess.Assessment.GroundPoint;
import io.farwatch.core.earth.EcefState;
import io.farwatch.core.linear.Matrix;
import io.farwatch.core.pipeline.Picture;
import io.farwatch.core.plot.DropReason;
import io.farwatch.core.time.Epoch;
import io.farwatch.core.track.RadarBias;
import io.farwatch.core.track.Track;
import io.farwatch.core.warn.Warning;
import io.farwatch.formats.time.UtcText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A picture as the document of {@code track} and {@code run}: input, objects, warnings, biases. */
public final class PictureReport {
  private PictureReport() {}

  /**
   * The whole document.
   *
   * @param plots how many input records there were
   * @param used how many were taken into tracking
   * @param dropped the others, by reason
   * @param biases what the tracks say of the radars
   */
  public static Doc document(
      Picture picture,
      long plots,
      long used,
      Map<DropReason, Long> dropped,
      List<RadarBias> biases) {
    Doc reasons = new Doc();
    dropped.forEach((reason, count) -> reasons.put(reason.name(), count));
    List<Object> objects = new ArrayList<>();
    picture.objects().forEach(s -> objects.add(object(s)));
    List<Object> warnings = new ArrayList<>();
    picture.warnings().forEach(w -> warnings.add(warning(w)));
    return new Doc()
        .put(
            "input",
            new Doc().put("plots", plots).put("used", used).put("dropped", reasons.map()).map())
        .put("objects", objects)
        .put("warnings", warnings)
        .put("biases", BiasReport.all(biases));
  }

  /** One object with what is known of it. */
  static Map<String, @Nullable Object> object(Picture.Shown shown) {
    Track t = shown.track();
    Doc d =
        new Doc()
            .put("id", t.id())
            .put("provenance", t.provenance().name())
            .put("radars", t.radars())
            .put("plots", t.plots())
            .put("firstEpoch", UtcText.format(t.firstPlot()))
            .put("lastEpoch", UtcText.format(t.lastPlot()))
            .put("ended", shown.ended().isEmpty() ? null : shown.ended())
            .put("address", t.address().isEmpty() ? null : t.address());
    Assessment a = shown.assessment();
    judgment(d, a);
    return d.put("state", state(t))
        .put("apogee", a == null ? null : apogee(a))
        .put("freeFlightOrigin", a == null ? null : ground(a.freeFlightOrigin()))
        .put("launch", a == null ? null : ground(a.launch()))
        .put("impact", a == null ? null : ground(a.impact()))
        .put("evidence", a == null ? List.of() : evidence(a.evidence()))
        .map();
  }

  private static void judgment(Doc d, @Nullable Assessment a) {
    Doc classes = new Doc();
    if (a == null) {
      d.put("class", "UNKNOWN").put("classProbability", classes.map()).put("catalogueMatch", null);
      return;
    }
    for (ClassProbability c : a.classProbabilities()) {
      classes.put(c.objectClass().name(), c.probability());
    }
    Assessment.CatalogueMatch m = a.match();
    d.put("class", a.objectClass().name())
        .put("classProbability", classes.map())
        .put(
            "catalogueMatch",
            m == null
                ? null
                : new Doc()
                    .put("number", m.number())
                    .put("name", m.name())
                    .put("residualSigma", m.residualSigma())
                    .map())
        .put("thrusting", a.thrusting())
        .put("perigeeHeightM", a.perigeeHeightM())
        .put("perigeeSigmaM", a.perigeeSigmaM());
  }

  /** State and covariance of a track. */
  static Map<String, @Nullable Object> state(Track t) {
    EcefState s = t.state();
    return new Doc()
        .put("epoch", UtcText.format(t.epoch()))
        .put("ecefM", List.of(s.xM(), s.yM(), s.zM()))
        .put("ecefMps", List.of(s.vxMps(), s.vyMps(), s.vzMps()))
        .put("covariance", rows(t.covariance()))
        .map();
  }

  private static List<List<Double>> rows(Matrix m) {
    List<List<Double>> rows = new ArrayList<>();
    for (int i = 0; i < m.rows(); i++) {
      List<Double> row = new ArrayList<>();
      for (int j = 0; j < m.columns(); j++) {
        row.add(m.get(i, j));
      }
      rows.add(row);
    }
    return rows;
  }

  private static @Nullable Object apogee(Assessment a) {
    Assessment.ArcPoint p = a.apogee();
    return p == null
        ? null
        : new Doc()
            .put("heightM", p.heightM())
            .put("epoch", UtcText.format(p.epoch()))
            .degrees("latitudeDeg", p.latitudeRad())
            .degrees("longitudeDeg", p.longitudeRad())
            .map();
  }

  private static @Nullable Object ground(@Nullable GroundPoint p) {
    return p == null
        ? null
        : new Doc()
            .degrees("latitudeDeg", p.latitudeRad())
            .degrees("longitudeDeg", p.longitudeRad())
            .put("epoch", UtcText.format(p.epoch()))
            .put("ellipse", PredictReport.ellipse(p.ellipse95()))
            .map();
  }

  private static List<Object> evidence(List<Evidence> all) {
    List<Object> list = new ArrayList<>();
    for (Evidence e : all) {
      list.add(
          new Doc()
              .put("for", e.speaksFor())
              .put("weight", e.weight())
              .put("what", e.what())
              .map());
    }
    return list;
  }

  private static Map<String, @Nullable Object> warning(Warning w) {
    Epoch impact = w.firstImpact();
    return new Doc()
        .put("id", w.id())
        .put("provenance", w.provenance().name())
        .put("level", w.level().name())
        .put("life", w.life().name())
        .put("raisedEpoch", UtcText.format(w.raised()))
        .put("updatedEpoch", UtcText.format(w.updated()))
        .put("objects", w.objects())
        .put("areas", w.areas())
        .put("firstImpactEpoch", impact == null ? null : UtcText.format(impact))
        .put("evidence", w.evidence())
        .map();
  }

  /** The same for people. */
  public static String text(Picture picture, long plots, long used, Map<DropReason, Long> dropped) {
    String end = System.lineSeparator();
    StringBuilder s = new StringBuilder();
    s.append(Words.count(plots, "plot")).append(", ").append(used).append(" used");
    dropped.forEach((r, n) -> s.append(", ").append(n).append(' ').append(r));
    s.append(end);
    Table t = new Table("llrll");
    t.row("object", "class", "plots", "last seen", "what");
    for (Picture.Shown o : picture.objects()) {
      Assessment a = o.assessment();
      t.row(
          o.track().id(),
          a == null ? "UNKNOWN" : a.objectClass().name(),
          String.valueOf(o.track().plots()),
          UtcText.format(o.track().lastPlot()),
          what(o));
    }
    s.append(picture.objects().isEmpty() ? "no object" + end : t.text());
    for (Warning w : picture.warnings()) {
      s.append("WARNING ").append(w.level()).append(' ').append(w.life()).append(' ');
      s.append(w.id()).append(": ").append(String.join(", ", w.objects()));
      s.append(w.areas().isEmpty() ? "" : " toward " + String.join(", ", w.areas())).append(end);
    }
    return s.append(picture.warnings().isEmpty() ? "no warning" + end : "").toString();
  }

  private static String what(Picture.Shown o) {
    Assessment a = o.assessment();
    if (a == null) {
      return "";
    }
    Assessment.CatalogueMatch m = a.match();
    GroundPoint i = a.impact();
    if (m != null) {
      return "is " + m.number() + " " + m.name();
    }
    if (i != null) {
      return "comes down at "
          + Words.place(i.latitudeRad(), i.longitudeRad())
          + ", "
          + UtcText.format(i.epoch());
    }
    return o.track().address().isEmpty() ? "" : "transponder " + o.track().address();
  }
}
