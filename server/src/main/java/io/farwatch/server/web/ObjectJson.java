package io.farwatch.server.web;

import io.farwatch.core.assess.Assessment;
import io.farwatch.core.assess.ObjectClass;
import io.farwatch.core.earth.Frames;
import io.farwatch.core.earth.Geodetic;
import io.farwatch.core.earth.LocalFrame;
import io.farwatch.core.flight.GroundEllipse;
import io.farwatch.core.pipeline.Picture;
import io.farwatch.core.time.Epoch;
import io.farwatch.core.track.Track;
import io.farwatch.core.warn.Warning;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One object of the frame. */
final class ObjectJson {
  private ObjectJson() {}

  static void write(Json j, Picture.Shown s, Epoch now, @Nullable Warning warning) {
    Track t = s.track();
    Assessment a = s.assessment();
    ObjectClass objectClass = a == null ? ObjectClass.UNKNOWN : a.objectClass();
    double probability = 0;
    for (var c : a == null ? List.<Assessment.ClassProbability>of() : a.classProbabilities()) {
      probability = c.objectClass() == objectClass ? c.probability() : probability;
    }
    j.text("id", t.id()).name("class", objectClass).number("classProbability", probability, 4);
    j.name("status", t.status()).name("mode", t.mode());
    j.flag("thrusting", a != null && a.thrusting()).flag("falling", a != null && a.falling());
    j.flag("settled", t.settled());
    j.epoch("epoch", t.epoch()).epoch("firstEpoch", t.firstPlot());
    j.epoch("lastPlotEpoch", t.lastPlot()).whole("plots", t.plots()).texts("radars", t.radars());
    where(j, t);
    j.number("existenceProbability", t.existenceProbability(), 4);
    j.number("perigeeHeightM", a == null ? Double.NaN : a.perigeeHeightM(), 0);
    j.number("perigeeSigmaM", a == null ? Double.NaN : a.perigeeSigmaM(), 0);
    match(j, a == null ? null : a.match());
    apogee(j, a == null ? null : a.apogee());
    ground(j, "impact", a == null ? null : a.impact());
    ground(j, "launch", a == null ? null : a.launch());
    predicted(j, s, now);
    lists(j, a);
    j.text("warning", warning == null ? null : warning.id());
    j.name("level", warning == null ? null : warning.level());
  }

  private static void where(Json j, Track t) {
    Geodetic g = Frames.ecefToGeodetic(t.state().position());
    double[] toEnu = new LocalFrame(g).ecefToEnu();
    double up =
        toEnu[6] * t.state().vxMps() + toEnu[7] * t.state().vyMps() + toEnu[8] * t.state().vzMps();
    j.degrees("latitudeDeg", g.latitudeRad()).degrees("longitudeDeg", g.longitudeRad());
    j.number("heightM", g.heightM(), 0).number("speedMps", t.state().speedMps(), 1);
    j.number("verticalMps", up, 1);
  }

  private static void match(Json j, Assessment.@Nullable CatalogueMatch m) {
    if (m == null) {
      j.nothing("match");
    } else {
      j.child(
          "match",
          x ->
              x.whole("number", m.number())
                  .text("name", m.name())
                  .number("residualSigma", m.residualSigma(), 2));
    }
  }

  private static void apogee(Json j, Assessment.@Nullable ArcPoint p) {
    if (p == null) {
      j.nothing("apogee");
    } else {
      j.child(
          "apogee",
          x ->
              x.degrees("latitudeDeg", p.latitudeRad())
                  .degrees("longitudeDeg", p.longitudeRad())
                  .number("heightM", p.heightM(), 0)
                  .epoch("epoch", p.epoch()));
    }
  }

  private static void ground(Json j, String name, Assessment.@Nullable GroundPoint p) {
    if (p == null) {
      j.nothing(name);
    } else {
      j.child(
          name,
          x -> {
            x.degrees("latitudeDeg", p.latitudeRad()).degrees("longitudeDeg", p.longitudeRad());
            x.epoch("epoch", p.epoch()).number("timeSigmaS", p.ellipse95().timeSigmaS(), 3);
            x.child("ellipse50", e -> ellipse(e, p.ellipse50()));
            x.child("ellipse95", e -> ellipse(e, p.ellipse95()));
          });
    }
  }

  private static void ellipse(Json j, GroundEllipse e) {
    j.number("semiMajorM", e.semiMajorM(), 0).number("semiMinorM", e.semiMinorM(), 0);
    j.number("majorAzimuthDeg", Math.toDegrees(e.majorAzimuthRad()), 3);
  }

  private static void predicted(Json j, Picture.Shown s, Epoch now) {
    j.list(
        "predicted",
        () -> {
          for (Paths.Point p : Paths.predicted(s, now)) {
            j.row(
                () ->
                    j.item(Math.toDegrees(p.place().latitudeRad()), 5)
                        .item(Math.toDegrees(p.place().longitudeRad()), 5)
                        .item(p.place().heightM(), 0)
                        .item(p.aheadS(), 1));
          }
        });
  }

  private static void lists(Json j, @Nullable Assessment a) {
    j.list(
        "areas",
        () -> {
          for (var r : a == null ? List.<Assessment.AreaRisk>of() : a.areas()) {
            j.element(
                x ->
                    x.text("area", r.area())
                        .number("probability", r.probability(), 4)
                        .number("probabilityWidened", r.probabilityWidened(), 4));
          }
        });
    j.list(
        "evidence",
        () -> {
          for (var e : a == null ? List.<Assessment.Evidence>of() : a.evidence()) {
            j.element(
                x ->
                    x.text("for", e.speaksFor())
                        .number("weight", e.weight(), 3)
                        .text("what", e.what()));
          }
        });
    j.list(
        "classes",
        () -> {
          for (var c :
              a == null ? List.<Assessment.ClassProbability>of() : a.classProbabilities()) {
            j.element(
                x -> x.name("class", c.objectClass()).number("probability", c.probability(), 4));
          }
        });
  }
}
