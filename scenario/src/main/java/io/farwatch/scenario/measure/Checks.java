package io.farwatch.scenario.measure;

import io.farwatch.core.plot.SensorState;
import io.farwatch.core.time.Epoch;
import io.farwatch.scenario.file.Scenario;
import io.farwatch.scenario.file.Scenario.Expectation;
import io.farwatch.scenario.file.Scenario.Reached;
import io.farwatch.scenario.file.Scenario.SensorExpectation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Holds what a scenario expects against what came. */
final class Checks {
  private Checks() {}

  static List<Account.Check> of(
      Scenario scenario,
      List<ObjectOutcome> objects,
      Reached ofNoise,
      List<SensorState> sensorWords) {
    List<Account.Check> checks = new ArrayList<>();
    for (Expectation e : scenario.expect()) {
      if (e.object().equals(Expectation.EVERY_OTHER)) {
        checks.add(others(scenario, e, objects, ofNoise));
      } else {
        objects.stream()
            .filter(o -> o.name().equals(e.object()))
            .findFirst()
            .ifPresent(o -> checks.add(one(e, o)));
      }
    }
    for (SensorExpectation e : scenario.expectSensors()) {
      checks.add(sensor(scenario, e, sensorWords));
    }
    return checks;
  }

  private static Account.Check one(Expectation e, ObjectOutcome o) {
    StringBuilder what = new StringBuilder(e.object()).append(':');
    StringBuilder saw = new StringBuilder();
    boolean passed = true;
    if (e.objectClass() != null) {
      what.append(' ').append(e.objectClass());
      saw.append(o.objectClass() == null ? "never judged" : o.objectClass());
      passed = e.objectClass() == o.objectClass();
    }
    what.append(String.format(Locale.ROOT, " %s..%s", e.lowest(), e.highest()));
    saw.append(' ').append(o.reached());
    passed &= o.reached().compareTo(e.lowest()) >= 0 && o.reached().compareTo(e.highest()) <= 0;
    if (!Double.isNaN(e.withinS())) {
      what.append(String.format(Locale.ROOT, " within %.0f s of detection", e.withinS()));
      saw.append(String.format(Locale.ROOT, " after %.1f s", o.reachedAfterS().of(e.lowest())));
      passed &= o.reachedAfterS().of(e.lowest()) <= e.withinS();
    }
    if (!Double.isNaN(e.byS())) {
      what.append(String.format(Locale.ROOT, " by T+%.0f s", e.byS()));
      saw.append(String.format(Locale.ROOT, " at T+%.1f s", o.reachedAt().of(e.lowest())));
      passed &= o.reachedAt().of(e.lowest()) <= e.byS();
    }
    return new Account.Check(what.toString(), passed, saw.toString().strip());
  }

  private static Account.Check others(
      Scenario scenario, Expectation e, List<ObjectOutcome> objects, Reached ofNoise) {
    Reached highest = ofNoise;
    String who = "false tracks";
    int n = 0;
    boolean classes = true;
    for (ObjectOutcome o : objects) {
      boolean named = scenario.expect().stream().anyMatch(x -> x.object().equals(o.name()));
      if (named) {
        continue;
      }
      n++;
      if (o.reached().compareTo(highest) > 0) {
        highest = o.reached();
        who = o.name();
      }
      classes &=
          e.objectClass() == null || o.objectClass() == null || o.objectClass() == e.objectClass();
    }
    boolean passed = classes && highest.compareTo(e.highest()) <= 0;
    return new Account.Check(
        "every other object and all noise: "
            + (e.objectClass() == null ? "" : e.objectClass() + " ")
            + "at most "
            + e.highest(),
        passed,
        n + " objects, highest " + highest + (highest == Reached.NONE ? "" : " (" + who + ")"));
  }

  private static Account.Check sensor(
      Scenario scenario, SensorExpectation e, List<SensorState> words) {
    Epoch from = scenario.start().plusSeconds(e.fromS());
    double after = Double.NaN;
    for (SensorState s : words) {
      boolean fits =
          s.radar().equals(e.radar())
              && s.condition() == e.condition()
              && !s.epoch().isBefore(from);
      if (fits && Double.isNaN(after)) {
        after = s.epoch().secondsSince(from);
      }
    }
    return new Account.Check(
        String.format(
            Locale.ROOT,
            "%s: %s within %.0f s of T+%.0f s",
            e.radar(),
            e.condition(),
            e.withinS(),
            e.fromS()),
        after <= e.withinS(),
        Double.isNaN(after)
            ? "never said"
            : String.format(Locale.ROOT, "said after %.1f s", after));
  }
}
