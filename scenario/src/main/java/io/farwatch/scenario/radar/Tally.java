package io.farwatch.scenario.radar;

import io.farwatch.core.radar.schedule.DwellKind;
import io.farwatch.core.radar.schedule.Left;
import io.farwatch.core.radar.schedule.Rank;
import io.farwatch.core.radar.schedule.Task;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What a radar did since its last report, and what it did not look at, in words. */
final class Tally {
  /** More would fill the officer's screen. */
  private static final int SECTORS_NAMED = 4;

  private final double beamStepRad;
  private double transmittedS;
  private int searched;
  private int refused;
  private int unreachable;
  private final List<Double> passedOver = new ArrayList<>();
  private final Map<Rank, Map<Left.Reason, Integer>> given = new TreeMap<>();

  /**
   * @param beamStepRad from one direction of the fence to the next
   */
  Tally(double beamStepRad) {
    this.beamStepRad = beamStepRad;
  }

  void placed(Task t) {
    transmittedS += t.transmitS();
    searched += t.kind() == DwellKind.SEARCH ? 1 : 0;
  }

  /** A direction of the fence was not looked at in its turn. */
  void passedOver(double azimuthRad) {
    passedOver.add(azimuthRad);
  }

  void refused(Rank rank, Left.Reason reason) {
    refused += rank == Rank.CALIBRATION ? 0 : 1;
    given.computeIfAbsent(rank, k -> new TreeMap<>()).merge(reason, 1, Integer::sum);
  }

  /** A request for where the radar cannot look. */
  void outOfReach() {
    refused++;
    unreachable++;
  }

  double transmittedS() {
    return transmittedS;
  }

  int searched() {
    return searched;
  }

  int refused() {
    return refused;
  }

  boolean isSearchWhole() {
    return passedOver.isEmpty();
  }

  /** What was not looked at; empty when all was. */
  String words() {
    List<String> parts = new ArrayList<>();
    if (!passedOver.isEmpty()) {
      parts.add("fence at azimuth " + sectors());
    }
    given.forEach(
        (rank, reasons) ->
            reasons.forEach(
                (reason, n) ->
                    parts.add(n + " " + name(rank, n) + " for want of " + want(reason))));
    if (unreachable > 0) {
      parts.add(unreachable + " out of reach");
    }
    return parts.isEmpty() ? "" : "not looked at: " + String.join("; ", parts);
  }

  /** Neighbouring directions that were passed over, joined to sectors, in degrees. */
  private String sectors() {
    List<Double> sorted = new ArrayList<>();
    passedOver.stream().distinct().sorted().forEach(sorted::add);
    // Start behind the widest gap, so that a sector through north is one.
    int first = 0;
    double widest = sorted.get(0) + 2 * Math.PI - sorted.get(sorted.size() - 1);
    for (int i = 1; i < sorted.size(); i++) {
      if (sorted.get(i) - sorted.get(i - 1) > widest) {
        widest = sorted.get(i) - sorted.get(i - 1);
        first = i;
      }
    }
    Collections.rotate(sorted, -first);
    List<String> words = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= sorted.size(); i++) {
      boolean ends =
          i == sorted.size() || gap(sorted.get(i - 1), sorted.get(i)) > 1.5 * beamStepRad;
      if (ends) {
        words.add(
            degrees(sorted.get(from) - beamStepRad / 2)
                + "-"
                + degrees(sorted.get(i - 1) + beamStepRad / 2));
        from = i;
      }
    }
    int more = words.size() - SECTORS_NAMED;
    return String.join(", ", words.subList(0, Math.min(words.size(), SECTORS_NAMED)))
        + " deg"
        + (more > 0 ? " and " + more + " more" : "");
  }

  private static double gap(double a, double b) {
    double d = (b - a) % (2 * Math.PI);
    return d < 0 ? d + 2 * Math.PI : d;
  }

  private static String degrees(double rad) {
    double d = Math.toDegrees(rad) % 360;
    return String.format(Locale.ROOT, "%.0f", d < -0.5 ? d + 360 : Math.max(0, d));
  }

  private static String name(Rank rank, int n) {
    String s = n == 1 ? "" : "s";
    return switch (rank) {
      case THREAT -> "look" + s + " at what comes down";
      case SEARCH, SEARCH_OVERDUE -> "search look" + s;
      case VERIFY -> "look" + s + " to verify";
      case UNKNOWN -> "look" + s + " at unknown or orbiting objects";
      case CATALOGUED -> "look" + s + " at catalogued objects";
      case CALIBRATION -> "calibration" + s;
    };
  }

  private static String want(Left.Reason reason) {
    return switch (reason) {
      case DUTY -> "duty";
      case POWER -> "power";
      case TIME -> "time";
    };
  }
}
