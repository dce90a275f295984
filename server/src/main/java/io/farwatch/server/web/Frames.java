package io.farwatch.server.web;

import io.farwatch.core.assess.DefendedArea;
import io.farwatch.core.earth.Geodetic;
import io.farwatch.core.pipeline.Picture;
import io.farwatch.core.plot.RadarSite;
import io.farwatch.core.plot.SensorState;
import io.farwatch.core.time.Epoch;
import io.farwatch.core.warn.Warning;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The frames of the console protocol, version 1. Each is one JSON object. */
public final class Frames {
  private static final int OBJECTS_MAX = 200;

  /** s of the run for which a warning that was stood down stays in the list. */
  private static final double STOOD_DOWN_S = 60;

  private Frames() {}

  /**
   * The first frame.
   *
   * @param trails latitude (rad), longitude (rad), height (m) of measured places, by track
   * @param events newest lines, oldest first
   */
  public static String hello(Run run, Map<String, List<Geodetic>> trails, List<EventLine> events) {
    return Json.object(
        j -> {
          j.text("type", "hello").whole("version", 1).name("provenance", run.provenance());
          j.child("scenario", s -> s.text("name", run.name()).text("title", run.title()));
          j.epoch("startEpoch", run.start()).epoch("endEpoch", run.end());
          j.number("speed", run.speed(), 6);
          j.list("radars", () -> run.radars().forEach(r -> j.element(e -> radar(e, r))));
          j.list("areas", () -> run.areas().forEach(a -> j.element(e -> area(e, a))));
          j.list("trails", () -> trails.forEach((id, t) -> j.element(e -> trail(e, id, t))));
          j.list("events", () -> events.forEach(l -> j.element(e -> line(e, l))));
        });
  }

  private static void radar(Json j, RadarSite r) {
    j.text("name", r.name());
    j.degrees("latitudeDeg", r.place().latitudeRad());
    j.degrees("longitudeDeg", r.place().longitudeRad());
    j.number("heightM", r.place().heightM(), 1);
    j.degrees("azimuthStartDeg", r.coverage().azimuthStartRad());
    j.degrees("azimuthWidthDeg", r.coverage().azimuthWidthRad());
    j.degrees("elevationMinDeg", r.coverage().elevationMinRad());
    j.degrees("elevationMaxDeg", r.coverage().elevationMaxRad());
    j.number("rangeMaxM", r.coverage().rangeMaxM(), 0);
  }

  private static void area(Json j, DefendedArea a) {
    j.text("name", a.name());
    j.list(
        "ring",
        () -> {
          for (int k = 0; k < a.latitudesRad().size(); k++) {
            double lon = Math.toDegrees(a.longitudesRad().get(k));
            double lat = Math.toDegrees(a.latitudesRad().get(k));
            j.row(() -> j.item(lon, 6).item(lat, 6));
          }
        });
  }

  private static void trail(Json j, String id, List<Geodetic> places) {
    j.text("id", id).list("points", () -> places.forEach(p -> j.row(() -> place(j, p))));
  }

  private static void place(Json j, Geodetic p) {
    j.item(Math.toDegrees(p.latitudeRad()), 5).item(Math.toDegrees(p.longitudeRad()), 5);
    j.item(p.heightM(), 0);
  }

  private static void line(Json j, EventLine l) {
    j.epoch("epoch", l.epoch()).name("kind", l.kind()).name("severity", l.severity());
    j.text("text", l.text()).text("object", l.object());
    j.text("warning", l.warning()).text("radar", l.radar());
  }

  /** Lines of news. */
  public static String events(List<EventLine> lines) {
    return Json.object(
        j -> {
          j.text("type", "events");
          j.list("events", () -> lines.forEach(l -> j.element(e -> line(e, l))));
        });
  }

  /** Tells a console that it was too slow for some frames. */
  static String missed(long frames) {
    return Json.object(j -> j.text("type", "missed").whole("frames", frames));
  }

  /** The picture of a moment. */
  public static String frame(Moment m, Picture picture) {
    List<Picture.Shown> objects = new ArrayList<>();
    List<Picture.Shown> satellites = new ArrayList<>();
    for (Picture.Shown s : picture.live()) {
      (Worth.orbits(s) ? satellites : objects).add(s);
    }
    Map<String, Warning> warned = new HashMap<>();
    for (Warning w : picture.standing()) {
      w.objects().forEach(o -> warned.put(picture.finalId(o), w));
    }
    objects.sort(threatsFirst(warned));
    long dropped = picture.plotsDropped().values().stream().mapToLong(Long::longValue).sum();
    return Json.object(
        j -> {
          j.text("type", "frame").epoch("epoch", m.epoch()).flag("running", m.running());
          j.number("speed", m.speed(), 6).number("latencyMs", m.latencyMs(), 3);
          j.child(
              "counts",
              c -> {
                c.whole("objects", objects.size()).whole("satellites", satellites.size());
                c.whole("tentative", m.tentative()).whole("plotsUsed", picture.plotsUsed());
                c.whole("plotsDropped", dropped).whole("inputs", m.inputs());
              });
          j.list("sensors", () -> picture.sensors().forEach(s -> j.element(e -> sensor(e, s))));
          j.list(
              "objects",
              () ->
                  objects.stream()
                      .limit(OBJECTS_MAX)
                      .forEach(
                          s ->
                              j.element(
                                  e ->
                                      ObjectJson.write(
                                          e, s, m.epoch(), warned.get(s.track().id())))));
          j.list("satellites", () -> satellites.forEach(s -> satellite(j, s, m.epoch())));
          j.list(
              "warnings",
              () ->
                  picture.warnings().stream()
                      .filter(w -> isShown(w, m.epoch()))
                      .forEach(w -> j.element(e -> warning(e, w))));
        });
  }

  private static Comparator<Picture.Shown> threatsFirst(Map<String, Warning> warned) {
    return Comparator.comparingInt((Picture.Shown s) -> rank(s, warned.get(s.track().id())))
        .thenComparing(s -> s.track().lastPlot(), Comparator.reverseOrder())
        .thenComparing(s -> s.track().id());
  }

  private static int rank(Picture.Shown s, @Nullable Warning w) {
    if (w != null) {
      return switch (w.level()) {
        case CONFIRMED -> -3;
        case PROBABLE -> -2;
        case POSSIBLE -> -1;
      };
    }
    var a = s.assessment();
    boolean falls = a != null && (a.falling() || a.impact() != null);
    boolean thrusts = a != null && a.thrusting();
    return falls ? 0 : thrusts ? 1 : 2;
  }

  private static boolean isShown(Warning w, Epoch now) {
    return w.life() != Warning.Life.STOOD_DOWN || now.secondsSince(w.updated()) <= STOOD_DOWN_S;
  }

  private static void sensor(Json j, SensorState s) {
    j.text("radar", s.radar()).name("condition", s.condition()).text("detail", s.detail());
    j.number("searchFraction", s.searchFraction(), 4).number("dutyFraction", s.dutyFraction(), 4);
    j.whole("dwellsRefused", s.dwellsRefused()).epoch("epoch", s.epoch());
  }

  private static void satellite(Json j, Picture.Shown s, Epoch now) {
    Geodetic g = io.farwatch.core.earth.Frames.ecefToGeodetic(Paths.at(s, now).position());
    var a = s.assessment();
    int number = a == null || a.match() == null ? 0 : a.match().number();
    j.row(
        () ->
            j.item(Math.toDegrees(g.longitudeRad()), 3)
                .item(Math.toDegrees(g.latitudeRad()), 3)
                .item(g.heightM(), 0)
                .item(s.track().id())
                .item(number));
  }

  private static void warning(Json j, Warning w) {
    j.text("id", w.id()).name("level", w.level()).name("life", w.life());
    j.epoch("raisedEpoch", w.raised()).epoch("updatedEpoch", w.updated());
    j.texts("objects", w.objects()).texts("areas", w.areas());
    j.epoch("firstImpactEpoch", w.firstImpact());
    j.texts("evidence", w.evidence()).texts("people", w.people());
  }
}
