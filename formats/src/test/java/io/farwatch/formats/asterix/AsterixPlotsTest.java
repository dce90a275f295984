package io.farwatch.formats.asterix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.farwatch.core.earth.Geodetic;
import io.farwatch.core.plot.DropReason;
import io.farwatch.core.plot.Look;
import io.farwatch.core.plot.LookPurpose;
import io.farwatch.core.plot.LookVolume;
import io.farwatch.core.plot.Plot;
import io.farwatch.core.plot.Provenance;
import io.farwatch.core.plot.Quantity;
import io.farwatch.core.plot.RadarSite;
import io.farwatch.core.plot.SensorState.Condition;
import io.farwatch.core.plot.Transponder;
import io.farwatch.core.time.Epoch;
import io.farwatch.core.time.LeapSeconds;
import io.farwatch.core.track.TrackEvent;
import io.farwatch.core.track.Tracker;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What records mean to the core. */
class AsterixPlotsTest {
  /** 2016-05-05T00:00:00Z. */
  private static final long DAY = 1_462_406_400L;

  private static final Epoch NOON = LeapSeconds.fromUnix(DAY + 43_200, 0);
  private static final AsterixRadar RADAR = new AsterixRadar("A", 25, 13, 70, 0.0015);
  private static final AsterixPlots PLOTS = new AsterixPlots(List.of(RADAR), Provenance.REPLAY);

  /** 010, 140 at noon. */
  private static final String HEAD = "190D 546000";

  @Test
  void aTargetReport_isAPlotInMetresAndRadians() {
    // 010 140 020 040 070 090; 220 240 161 200 170
    Plot plot =
        target("FD D6" + HEAD + "A0 4000 4000 0ABC 0578" + "3C660C 10C236D41820 0DEB 0400 4000 00");
    assertThat(plot.radar()).isEqualTo("A");
    assertThat(plot.epoch()).isEqualTo(NOON);
    assertThat(plot.provenance()).isEqualTo(Provenance.REPLAY);
    assertThat(plot.measurement().quantities())
        .containsExactly(Quantity.RANGE, Quantity.AZIMUTH, Quantity.HEIGHT);
    assertThat(plot.measurement().value(Quantity.RANGE)).isEqualTo(64 * 1852.0);
    assertThat(plot.measurement().value(Quantity.AZIMUTH)).isEqualTo(Math.PI / 2);
    assertThat(plot.measurement().value(Quantity.HEIGHT)).isCloseTo(35_000 * 0.3048, within(1e-9));
    assertThat(plot.measurement().covariance().get(0, 0)).isEqualTo(70.0 * 70.0);
    assertThat(plot.measurement().covariance().get(1, 1)).isEqualTo(0.0015 * 0.0015);
    assertThat(plot.measurement().covariance().get(2, 2)).isEqualTo(300.0 * 300.0);
    assertThat(plot.snr()).isNaN();
    assertThat(plot.transponder())
        .isEqualTo(new Transponder("3C660C", "DLH65A", 0xDEB, true, 1852 / 16.0, Math.PI / 2));
  }

  @Test
  void withoutAHeight_aPlotIsTwoDimensional() {
    Plot plot = target("F0" + HEAD + "20 4000 4000");
    assertThat(plot.measurement().quantities()).containsExactly(Quantity.RANGE, Quantity.AZIMUTH);
    assertThat(plot.transponder()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"8578, not validated", "4578, garbled", "1FFF, above what a reply can carry"})
  void aFlightLevelThatIsNotGood_isNotUsed(String level, String why) {
    Plot plot = target("F4" + HEAD + "A0 4000 4000" + level);
    assertThat(plot.measurement().quantities()).as(why).doesNotContain(Quantity.HEIGHT);
  }

  @Test
  void aHeightMeasuredByTheRadar_isUsedWhereNoneIsTold() {
    Plot plot = target("F1 01 08" + HEAD + "20 4000 4000 0640");
    assertThat(plot.measurement().value(Quantity.HEIGHT)).isCloseTo(40_000 * 0.3048, within(1e-9));
    assertThat(plot.measurement().covariance().get(2, 2)).isEqualTo(1000.0 * 1000.0);
  }

  @ParameterizedTest
  @CsvSource({
    "70 546000 A0 4000 4000, MISSING_FIELD, 010",
    "B0 190D A0 4000 4000, MISSING_FIELD, 140",
    "F0 190E 546000 A0 4000 4000, UNKNOWN_RADAR, SAC 25 and SIC 14",
    "F0 190D A8C100 A0 4000 4000, BAD_VALUE, no time of a day: 86402.0 s",
    "E0 190D 546000 A0, NO_POSITION, item 040",
    "F0 190D 546000 00 4000 4000, NO_POSITION, extrapolated",
    "F0 190D 546000 A140 FFFF 4000, NO_POSITION, beyond the range",
    "F0 190D 546000 A0 0000 4000, BAD_VALUE, range of zero"
  })
  void whatIsNoPlot_isDroppedWithItsReason(String record, DropReason reason, String what) {
    AsterixReport report = PLOTS.of(record(48, record), NOON);
    assertThat(report).isInstanceOf(AsterixReport.Dropped.class);
    AsterixReport.Dropped dropped = (AsterixReport.Dropped) report;
    assertThat(dropped.reason()).isEqualTo(reason);
    assertThat(dropped.what()).contains(what);
  }

  @Test
  void aSimulatedTarget_neverEntersAnActualFeed() {
    AsterixEntry simulated = record(48, "F0" + HEAD + "B0 4000 4000");
    AsterixPlots actual = new AsterixPlots(List.of(RADAR), Provenance.ACTUAL);
    assertThat(actual.of(simulated, NOON))
        .extracting(r -> ((AsterixReport.Dropped) r).reason())
        .isEqualTo(DropReason.PROVENANCE);
    assertThat(PLOTS.of(simulated, NOON)).isInstanceOf(AsterixReport.Target.class);
  }

  @Test
  void aFault_isCountedAsUnreadable() {
    assertThat(PLOTS.of(new AsterixFault("bad", 7, null, null), NOON))
        .isEqualTo(new AsterixReport.Dropped(DropReason.UNREADABLE, "bad", 7));
  }

  @ParameterizedTest
  @CsvSource({
    // seconds of the day told, reference after the day's midnight, seconds after it expected
    "86399.9921875, 0.2, -0.0078125",
    "0.0078125, -0.2, 0.0078125",
    "43200, 43200, 43200",
    "27354.6015625, 27356.508910, 27354.6015625",
    "100, 86000, 86500",
  })
  void theDay_isTheNearestOne(double told, double reference, double expected) {
    Epoch midnight = LeapSeconds.fromUnix(DAY, 0);
    assertThat(TimeOfDay.near(told, midnight.plusSeconds(reference)))
        .contains(midnight.plusSeconds(expected));
  }

  @Test
  void aLeapSecond_hasItsOwnTimeOfDay() {
    Epoch newYear2017 = LeapSeconds.fromUnix(1_483_228_800L, 0);
    assertThat(TimeOfDay.near(86_400.5, newYear2017)).contains(newYear2017.plusSeconds(-0.5));
    assertThat(TimeOfDay.near(86_399.5, newYear2017)).contains(newYear2017.plusSeconds(-1.5));
    assertThat(TimeOfDay.near(0.5, newYear2017.plusSeconds(-0.5)))
        .contains(newYear2017.plusSeconds(0.5));
    assertThat(TimeOfDay.near(86_400.5, LeapSeconds.fromUnix(DAY, 0))).isEmpty();
  }

  @Test
  void serviceMessages_areStatesAndMarks() {
    assertThat(PLOTS.of(record(34, "E0 190D 01 546000"), NOON))
        .isEqualTo(new AsterixReport.Mark("A", NOON, 0, true));
    assertThat(PLOTS.of(record(34, "F0 190D 02 546000 40"), NOON))
        .isEqualTo(new AsterixReport.Mark("A", NOON, Math.PI / 2, false));
    assertThat(condition("E4 190D 01 546000 80 00")).isEqualTo(Condition.WORKING);
    assertThat(condition("E4 190D 01 546000 80 80")).isEqualTo(Condition.DEGRADED);
    assertThat(condition("E4 190D 01 546000 80 02")).isEqualTo(Condition.DEGRADED);
    assertThat(condition("E4 190D 01 546000 80 10")).isEqualTo(Condition.SATURATED);
    assertThat(condition("E4 190D 01 546000 90 00 10")).isEqualTo(Condition.SATURATED);
    assertThat(condition("E0 190D 04 546000")).isEqualTo(Condition.DEGRADED);
  }

  @Test
  void plotsOfOneRadarAndEpoch_areOneLookOfUnknownVolume() {
    Plot a = target("F0" + HEAD + "20 4000 4000");
    Plot b = target("F0" + HEAD + "20 5000 4000");
    Plot later = target("F0 190D 546001 20 4000 4000");
    List<Look> looks = ReportedLooks.of(List.of(a, later, b));
    assertThat(looks).hasSize(2);
    assertThat(looks.get(0).plots()).containsExactly(a, b);
    assertThat(looks.get(0).purpose()).isEqualTo(LookPurpose.REPORTED);
    assertThat(looks.get(0).volume()).isEqualTo(new LookVolume.Unknown());
    assertThat(looks.get(1).epoch()).isEqualTo(later.epoch());
  }

  /** The recording is of 2016-05-05, 07:35:56 to 07:36:00; its multicast feeds came twice. */
  @Test
  void aRealCapture_isPlotsMarksAndStates_allAccountedFor() {
    List<AsterixEntry> entries = Samples.decode(Samples.octets("cat_034_048.pcap"));
    List<AsterixRadar> radars = new ArrayList<>();
    for (AsterixRecord r : Samples.records(entries)) {
      int sic = (int) new Fields(r.items()).number("010", "SIC");
      if (radars.stream().noneMatch(x -> x.sic() == sic)) {
        radars.add(new AsterixRadar("R" + sic, 25, sic, 70, 0.0015));
      }
    }
    AsterixPlots mapping = new AsterixPlots(radars, Provenance.REPLAY);
    Map<String, Integer> counts = new TreeMap<>();
    List<Plot> plots = new ArrayList<>();
    for (AsterixEntry e : entries) {
      AsterixReport report = mapping.of(e, new Epoch(0)); // the packets' own times are used
      switch (report) {
        case AsterixReport.Target t -> plots.add(t.plot());
        case AsterixReport.Dropped d -> counts.merge(d.reason().name(), 1, Integer::sum);
        case AsterixReport.State s ->
            counts.merge("state " + s.state().condition(), 1, Integer::sum);
        case AsterixReport.Mark m -> counts.merge(m.north() ? "north" : "mark", 1, Integer::sum);
      }
    }
    assertThat(plots).hasSize(126);
    assertThat(counts).isEqualTo(Map.of("NO_POSITION", 2, "mark", 24, "state WORKING", 10));
    for (Plot p : plots) {
      double s = p.epoch().secondsSince(LeapSeconds.fromUnix(DAY, 0));
      assertThat(s).isBetween(27_330.0, 27_365.0);
      assertThat(p.transponder()).isNotNull();
    }
    theTrackerTakes(plots, radars);
  }

  /** Each plot founds a track, updates one, or is dropped as the repetition that it is. */
  private static void theTrackerTakes(List<Plot> plots, List<AsterixRadar> radars) {
    Tracker tracker = new Tracker();
    for (AsterixRadar r : radars) {
      tracker.declare(
          new RadarSite(
              r.name(),
              new Geodetic(Math.toRadians(43.571), Math.toRadians(16.406), 780),
              List.of(),
              new RadarSite.Coverage(0, 2 * Math.PI, 0, Math.PI / 2, 0, 475e3),
              false,
              0.02,
              100,
              RadarSite.BiasPrior.NONE,
              RadarSite.ResidualRefraction.NONE));
    }
    List<Plot> sorted = new ArrayList<>(plots);
    sorted.sort(Comparator.comparing(Plot::epoch));
    int used = 0;
    int repeated = 0;
    for (Look look : ReportedLooks.of(sorted)) {
      for (TrackEvent e : tracker.look(look)) {
        if (e instanceof TrackEvent.Founded || e instanceof TrackEvent.Updated) {
          used++;
        } else if (e instanceof TrackEvent.Dropped d) {
          assertThat(d.reason()).isEqualTo(DropReason.DUPLICATE);
          repeated++;
        }
      }
    }
    assertThat(used + repeated).isEqualTo(126);
    assertThat(repeated).isGreaterThan(0);
    assertThat(used).isGreaterThan(60);
  }

  private static Condition condition(String message) {
    return ((AsterixReport.State) PLOTS.of(record(34, message), NOON)).state().condition();
  }

  private static Plot target(String record) {
    return ((AsterixReport.Target) PLOTS.of(record(48, record), NOON)).plot();
  }

  /** A block of one record. */
  private static AsterixRecord record(int category, String record) {
    byte[] body = Samples.hex(record);
    String block = String.format("%02X%04X", category, body.length + 3) + record;
    List<AsterixEntry> entries = Samples.decode(Samples.hex(block));
    assertThat(Samples.faults(entries)).isEmpty();
    assertThat(entries).hasSize(1);
    return Samples.records(entries).get(0);
  }
}
