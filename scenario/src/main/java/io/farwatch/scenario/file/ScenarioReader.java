package io.farwatch.scenario.file;

import io.farwatch.core.assess.DefendedArea;
import io.farwatch.core.assess.ObjectClass;
import io.farwatch.core.earth.Geodetic;
import io.farwatch.core.plot.Cue;
import io.farwatch.core.plot.Notice;
import io.farwatch.core.plot.Provenance;
import io.farwatch.core.plot.SensorState;
import io.farwatch.core.radar.RadarLibrary;
import io.farwatch.core.radar.RadarModel;
import io.farwatch.core.time.Epoch;
import io.farwatch.core.time.LeapSeconds;
import io.farwatch.scenario.file.Scenario.Outage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** From the tree of a scenario file to checked values; degrees and kilometres end here. */
final class ScenarioReader {
  private static final double DEG = Math.PI / 180;
  private static final double SECONDS_MAX = 7 * 86_400;
  private static final int THINGS_MAX = 1000;
  private static final int RADARS_MAX = 16;
  private static final int SATELLITES_MAX = 100_000;

  private final List<String> problems;

  ScenarioReader(List<String> problems) {
    this.problems = problems;
  }

  Scenario scenario(Object root) {
    Fields f = new Fields("", root, problems);
    String name = f.text("name");
    if (f.has("name") && !name.matches("[a-z0-9][a-z0-9-]{0,63}")) {
      f.problem("name", "'" + Fields.shown(name) + "' is not small letters, digits and dashes");
    }
    Epoch start = epoch(f.instant("start"));
    Provenance provenance = f.choice("provenance", Provenance.class, Provenance.EXERCISE);
    if (provenance == Provenance.ACTUAL) {
      f.problem("provenance", "a scenario can never be ACTUAL");
      provenance = Provenance.EXERCISE;
    }
    List<Scenario.Flight> flights = flights(f);
    List<Scenario.Radar> radars = radars(f);
    double durationS = f.number("durationS", 1, SECONDS_MAX);
    double stepS = f.number("stepS", 0.05, 10, 0.5);
    if (stepS * 1e9 != Math.rint(stepS * 1e9)) {
      f.problem("stepS", stepS + " is not a whole number of nanoseconds");
    }
    Scenario s =
        new Scenario(
            name,
            f.text("title", name),
            start,
            durationS,
            stepS,
            f.whole("seed", 1),
            provenance,
            radars,
            areas(f),
            flights,
            satellites(f),
            notices(f),
            cues(f, provenance),
            expectations(f, flights),
            sensorExpectations(f, radars));
    f.done();
    return s;
  }

  private List<Scenario.Radar> radars(Fields f) {
    List<Scenario.Radar> list = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Fields r : f.each("radars", RADARS_MAX)) {
      String name = name(r, names);
      String model = r.text("model", "uhf-two-face");
      // Fences are in the library for their budgets; a simulated radar searches and tracks.
      List<String> known =
          RadarLibrary.all().stream()
              .filter(m -> m.kind() == RadarModel.Kind.PULSED_ARRAY)
              .map(RadarModel::name)
              .toList();
      if (!known.contains(model)) {
        r.problem("model", "'" + Fields.shown(model) + "' is none of " + known);
      }
      List<Outage> outages = new ArrayList<>();
      for (Fields o : r.each("offAir", THINGS_MAX)) {
        Outage outage =
            new Outage(o.number("fromS", 0, SECONDS_MAX), o.number("untilS", 0, SECONDS_MAX));
        if (!(outage.untilS() > outage.fromS())) {
          o.problem("untilS", outage.untilS() + " is not after fromS " + outage.fromS());
        }
        outages.add(outage);
        o.done();
      }
      list.add(
          new Scenario.Radar(name, model, place(r), r.number("azimuthDeg", 0, 360) * DEG, outages));
      r.done();
    }
    if (list.isEmpty()) {
      f.problem("radars", "at least one is needed");
    }
    return list;
  }

  private static String name(Fields f, Set<String> names) {
    String name = f.text("name");
    if (f.has("name") && !name.matches("[\\p{L}\\p{N} ._-]{1,64}")) {
      f.problem(
          "name", "'" + Fields.shown(name) + "' is not 1 to 64 letters, digits, blanks, . _ -");
    } else if (!names.add(name)) {
      f.problem("name", "'" + name + "' is used twice");
    }
    return name;
  }

  private static Geodetic place(Fields f) {
    double latitude = f.number("latitudeDeg", -360, 360);
    double longitude = f.number("longitudeDeg", -180, 360);
    double height = f.number("heightM", -500, 9000, 0);
    if (Math.abs(latitude) > 90) {
      boolean swapped = Math.abs(longitude) <= 90;
      f.problem(
          "latitudeDeg",
          latitude + " is outside -90..90" + (swapped ? "; swapped with longitudeDeg?" : ""));
      return new Geodetic(0, 0, 0);
    }
    return new Geodetic(latitude * DEG, longitude * DEG, height);
  }

  private List<DefendedArea> areas(Fields f) {
    List<DefendedArea> list = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Fields a : f.each("areas", THINGS_MAX)) {
      String name = name(a, names);
      List<Double> latitudes = new ArrayList<>();
      List<Double> longitudes = new ArrayList<>();
      List<Fields> corners = a.each("corners", THINGS_MAX);
      for (Fields c : corners) {
        Geodetic g = place(c);
        latitudes.add(g.latitudeRad());
        longitudes.add(g.longitudeRad());
        c.done();
      }
      if (corners.size() < 3) {
        a.problem("corners", corners.size() + " corners do not make an area");
      } else {
        list.add(new DefendedArea(name, latitudes, longitudes));
      }
      a.done();
    }
    return list;
  }

  private List<Scenario.Flight> flights(Fields f) {
    List<Scenario.Flight> list = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Fields o : f.each("objects", THINGS_MAX)) {
      String name = name(o, names);
      Scenario.Kind kind = o.choice("kind", Scenario.Kind.class, Scenario.Kind.BALLISTIC);
      double launchS = o.number("launchS", -3600, SECONDS_MAX);
      Fields from = o.inside("pad");
      Geodetic pad = place(from);
      from.done();
      Geodetic aim = null;
      double azimuth = 0;
      double top;
      if (kind == Scenario.Kind.SPACE_LAUNCH) {
        azimuth = o.number("azimuthDeg", 0, 360) * DEG;
        top = o.number("orbitKm", 150, 2000) * 1e3;
      } else {
        Fields to = o.inside("aim");
        aim = place(to);
        to.done();
        top = o.number("apogeeKm", 50, 2000) * 1e3;
      }
      list.add(new Scenario.Flight(name, kind, launchS, pad, aim, top, azimuth));
      o.done();
    }
    return list;
  }

  private static Scenario.Satellites satellites(Fields f) {
    if (!f.has("satellites")) {
      return new Scenario.Satellites(0, "", false);
    }
    Fields s = f.inside("satellites");
    String catalogue = s.text("catalogue", "");
    if (!catalogue.matches("[\\w.-]*") || catalogue.startsWith(".")) {
      s.problem("catalogue", "'" + Fields.shown(catalogue) + "' is not a plain name of a file");
    }
    Scenario.Satellites out =
        new Scenario.Satellites(
            s.count("madeUp", SATELLITES_MAX, 0), catalogue, s.flag("truthDeparts"));
    s.done();
    return out;
  }

  private static List<Notice> notices(Fields f) {
    List<Notice> list = new ArrayList<>();
    for (Fields n : f.each("notices", THINGS_MAX)) {
      Geodetic g = place(n);
      list.add(
          new Notice(
              n.text("id"),
              epoch(n.instant("from")),
              epoch(n.instant("until")),
              g.latitudeRad(),
              g.longitudeRad(),
              n.number("radiusKm", 0.1, 2000) * 1e3,
              n.text("text", "")));
      n.done();
    }
    return list;
  }

  private static List<Cue> cues(Fields f, Provenance provenance) {
    List<Cue> list = new ArrayList<>();
    for (Fields c : f.each("cues", THINGS_MAX)) {
      Geodetic g = place(c);
      list.add(
          new Cue(
              c.text("id"),
              c.text("source"),
              epoch(c.instant("epoch")),
              g.latitudeRad(),
              g.longitudeRad(),
              c.number("sigmaKm", 0.1, 2000) * 1e3,
              provenance));
      c.done();
    }
    return list;
  }

  private static List<Scenario.Expectation> expectations(Fields f, List<Scenario.Flight> flights) {
    List<Scenario.Expectation> list = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Fields e : f.each("expect", THINGS_MAX)) {
      String object = e.text("object");
      boolean known =
          object.equals(Scenario.Expectation.EVERY_OTHER)
              || flights.stream().anyMatch(x -> x.name().equals(object));
      if (!known) {
        e.problem("object", "'" + Fields.shown(object) + "' is no object of this scenario");
      } else if (!names.add(object)) {
        e.problem("object", "'" + object + "' is expected of twice");
      }
      ObjectClass c =
          e.has("class") ? e.choice("class", ObjectClass.class, ObjectClass.UNKNOWN) : null;
      list.add(
          new Scenario.Expectation(
              object,
              c,
              e.choice("lowest", Scenario.Reached.class, Scenario.Reached.NONE),
              e.choice("highest", Scenario.Reached.class, Scenario.Reached.CONFIRMED),
              e.number("withinS", 0, SECONDS_MAX, Double.NaN),
              e.number("byS", 0, SECONDS_MAX, Double.NaN)));
      e.done();
    }
    return list;
  }

  private static List<Scenario.SensorExpectation> sensorExpectations(
      Fields f, List<Scenario.Radar> radars) {
    List<Scenario.SensorExpectation> list = new ArrayList<>();
    for (Fields e : f.each("expectSensors", THINGS_MAX)) {
      String radar = e.text("radar");
      if (radars.stream().noneMatch(r -> r.name().equals(radar))) {
        e.problem("radar", "'" + Fields.shown(radar) + "' is no radar of this scenario");
      }
      list.add(
          new Scenario.SensorExpectation(
              radar,
              e.choice("condition", SensorState.Condition.class, SensorState.Condition.LOST),
              e.number("fromS", 0, SECONDS_MAX),
              e.number("withinS", 0, SECONDS_MAX)));
      e.done();
    }
    return list;
  }

  private static Epoch epoch(Instant i) {
    return LeapSeconds.fromUnix(i.getEpochSecond(), i.getNano());
  }
}
