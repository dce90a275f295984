package io.farwatch.cli;

import io.farwatch.cli.study.StudyRadar;
import io.farwatch.core.earth.Geodetic;
import io.farwatch.core.radar.RadarModel;
import io.farwatch.core.radar.detection.Swerling;
import io.farwatch.scenario.file.Scenario;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which radars a study is of: a scenario's, or some of the library at places. */
final class StudyRadars {
  private StudyRadars() {}

  static List<StudyRadar> of(
      Leaf command, @Nullable String scenario, List<String> radars, double pd, int swerling) {
    if (scenario == null == radars.isEmpty()) {
      throw command.wrong("give either a scenario or --radar");
    }
    List<StudyRadar> all = new ArrayList<>();
    try {
      Swerling target = Swerling.of(swerling);
      if (scenario != null) {
        for (Scenario.Radar r : Scenarios.load(scenario).radars()) {
          RadarModel m = steered(r.model());
          all.add(new StudyRadar(r.name(), m, r.place(), r.azimuthRad(), pd, target));
        }
      }
      for (String words : radars) {
        all.add(placed(command, words, pd, target));
      }
    } catch (IllegalArgumentException outside) {
      throw command.wrong(String.valueOf(outside.getMessage()));
    }
    if (all.isEmpty()) {
      throw new Failure("the scenario " + scenario + " has no radar");
    }
    return all;
  }

  /** The radar of a name, if its beams are steered: a fence that stands still has no such maps. */
  static RadarModel steered(String name) {
    RadarModel m = RadarCommand.named(name);
    if (m.kind() != RadarModel.Kind.PULSED_ARRAY) {
      throw new Failure(
          name + " is a fence that stands still; coverage is worked out for radars that steer");
    }
    return m;
  }

  /** From NAME@LAT,LON[,HEIGHT_M[,AZIMUTH_DEG]]. */
  private static StudyRadar placed(Leaf command, String words, double pd, Swerling target) {
    int at = words.indexOf('@');
    if (at < 0) {
      RadarCommand.named(words);
      throw command.wrong(
          "--radar " + words + " needs a place: " + words + "@LAT,LON[,HEIGHT_M[,AZIMUTH_DEG]]");
    }
    String name = words.substring(0, at);
    String[] parts = words.substring(at + 1).split(",", -1);
    if (parts.length < 2 || parts.length > 4) {
      throw command.wrong("--radar " + words + ": the place is LAT,LON[,HEIGHT_M[,AZIMUTH_DEG]]");
    }
    double[] p = new double[4];
    for (int i = 0; i < parts.length; i++) {
      p[i] = command.number("--radar", parts[i]);
    }
    if (!(Math.abs(p[0]) <= 90 && Math.abs(p[1]) <= 180)) {
      throw command.wrong("--radar " + words + ": latitude or longitude is out of range");
    }
    if (!(p[2] >= -500 && p[2] <= 9000)) {
      throw command.wrong("--radar " + words + ": height " + parts[2] + " m is outside -500..9000");
    }
    return new StudyRadar(
        name,
        steered(name),
        new Geodetic(Math.toRadians(p[0]), Math.toRadians(p[1]), p[2]),
        Math.toRadians(p[3]),
        pd,
        target);
  }
}
