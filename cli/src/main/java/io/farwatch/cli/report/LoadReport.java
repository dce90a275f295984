package io.farwatch.cli.report;

import io.farwatch.core.radar.RadarModel;
import io.farwatch.core.radar.schedule.Rank;
import io.farwatch.scenario.radar.LoadTable;
import io.farwatch.scenario.radar.LoadTable.Activity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The load table of a radar: as JSON, and as docs/load-table.md holds it. */
public final class LoadReport {
  private LoadReport() {}

  public static Map<String, @Nullable Object> document(LoadTable load) {
    List<Object> activities = new ArrayList<>();
    for (Activity a : load.activities()) {
      boolean search = a.priority() < 0;
      activities.add(
          new Doc()
              .put("name", a.name())
              .put("rank", a.rank().name())
              .put("priority", search ? null : a.priority())
              .put("periodS", a.periodS())
              .put("pulseMinS", a.pulseMinS())
              .put("pulseFirstS", a.pulseFirstS())
              .put("pulseMaxS", a.pulseMaxS())
              .put("listeningS", a.listeningS())
              .put("dutyFraction", a.duty())
              .put("listeningFraction", a.listening())
              .put("objectsAtFirstPulse", search ? null : load.objectsFed(a, a.pulseFirstS()))
              .put("objectsAtShortestPulse", search ? null : load.objectsFed(a, a.pulseMinS()))
              .put("looksMax", a.looksMax() == 0 ? null : a.looksMax())
              .map());
    }
    return new Doc()
        .put("dutyMaxFraction", load.model().dutyMax())
        .put("searchDutyFraction", load.model().fenceDuty())
        .put("spareDutyFraction", load.spareDuty())
        .put("searchListeningFraction", load.model().fenceListening())
        .put("oneAfterAnotherFraction", load.oneAfterAnother())
        .put("patienceS", LoadTable.PATIENCE_S)
        .put("meanPowerMaxW", load.limits().meanPowerMaxW())
        .put("receiveBeams", load.limits().receiveBeams())
        .put("activities", activities)
        .map();
  }

  /** For people. */
  public static String text(LoadTable load) {
    Table t = new Table("lrrrrrrrrr");
    t.row(
        "one face: what",
        "served",
        "priority",
        "each ms",
        "pulse ms",
        "duty %",
        "listening ms",
        "listening %",
        "fed",
        "looks");
    for (Activity a : load.activities()) {
      boolean search = a.priority() < 0;
      t.row(
          a.name(),
          served(a.rank()),
          search ? "" : String.valueOf(a.priority()),
          Words.fixed(1e3 * a.periodS(), 1),
          search ? plain(1e3 * a.pulseFirstS()) : pulses(a),
          Words.fixed(100 * a.duty(), 1),
          Words.fixed(1e3 * a.listeningS(), 1),
          Words.fixed(100 * a.listening(), 1),
          search
              ? a.rank().isSearch() ? load.model().fenceBeams() + " beams" : ""
              : load.objectsFed(a, a.pulseMaxS())
                  + " / "
                  + load.objectsFed(a, a.pulseFirstS())
                  + " / "
                  + load.objectsFed(a, a.pulseMinS()),
          a.looksMax() == 0 ? "all" : String.valueOf(a.looksMax()));
    }
    RadarModel m = load.model();
    return t.text()
        + String.format(
            Locale.ROOT,
            "duty: %.1f %% at most, %.1f %% the search's, %.1f %% for requests; one after another all"
                + " would take %.0f %% of the time%n"
                + "mean power: %.0f kW at most, all faces; %d listening windows at once; %.0f us between"
                + " transmitting and hearing%n",
            100 * m.dutyMax(),
            100 * m.fenceDuty(),
            100 * load.spareDuty(),
            100 * load.oneAfterAnother(),
            1e-3 * load.limits().meanPowerMaxW(),
            load.limits().receiveBeams(),
            1e6 * load.limits().guardS());
  }

  /** Place in the order of service; an overdue search direction comes right after the threats. */
  private static String served(Rank rank) {
    return switch (rank) {
      case THREAT -> "1";
      case SEARCH_OVERDUE, SEARCH -> "2";
      case VERIFY -> "3";
      case UNKNOWN -> "4";
      case CATALOGUED -> "5";
      case CALIBRATION -> "6";
    };
  }

  private static String pulses(Activity a) {
    return plain(1e3 * a.pulseMinS())
        + "-"
        + plain(1e3 * a.pulseMaxS())
        + ", first "
        + plain(1e3 * a.pulseFirstS());
  }

  private static String plain(double x) {
    return x == Math.rint(x) ? String.valueOf((long) x) : String.valueOf(x);
  }
}
