package io.farwatch.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.farwatch.core.time.EarthOrientation.Day;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EarthOrientationTest {
  /** IERS EOP 14 C04 around the leap second at the end of 2016: UT1 - UTC jumps by a second. */
  private static final EarthOrientation LEAP =
      EarthOrientation.of(
          List.of(
              new Day(57752, -0.4067274, 0, 0),
              new Day(57753, -0.4077506, 1e-6, 2e-6),
              new Day(57754, 0.5912835, 3e-6, -2e-6)));

  private static Epoch at(String utc) {
    return LeapSeconds.fromUnix(Instant.parse(utc).getEpochSecond(), 0);
  }

  @Test
  void noData_ut1IsUtc() {
    Epoch noon = at("2026-06-30T12:00:00Z");
    assertThat(EarthOrientation.NONE.ut1MinusUtcS(noon)).isZero();
    assertThat(EarthOrientation.NONE.ut1MinusTaiS(noon)).isEqualTo(-37);
    assertThat(EarthOrientation.NONE.xPoleRad(noon)).isZero();
    assertThat(EarthOrientation.of(List.of())).isSameAs(EarthOrientation.NONE);
    assertThat(EarthOrientation.NONE.covers(noon)).isFalse();
  }

  @Test
  void betweenTwoDays_isAStraightLine() {
    Epoch noon = at("2016-12-30T12:00:00Z");
    assertThat(LEAP.ut1MinusUtcS(noon)).isCloseTo(-0.4072390, within(1e-9));
    assertThat(LEAP.xPoleRad(noon)).isCloseTo(0.5e-6, within(1e-18));
    assertThat(LEAP.covers(noon)).isTrue();
  }

  @Test
  void leapSecond_isAStepAndNotSmeared() {
    // Six hours before: a quarter of the way from the end, and all of the day 86,401 s long.
    Epoch before = at("2016-12-31T18:00:00Z");
    assertThat(LEAP.ut1MinusUtcS(before)).isCloseTo(-0.4077506 - 0.75 * 0.0009659, within(1e-7));
    assertThat(LEAP.ut1MinusUtcS(at("2017-01-01T00:00:00Z"))).isCloseTo(0.5912835, within(1e-12));
    // UT1 itself goes on evenly: over the last two seconds and the leap second it gains three.
    Epoch last = at("2016-12-31T23:59:58Z");
    Epoch first = at("2017-01-01T00:00:00Z");
    assertThat(TimeScales.ut1Nanos(first, LEAP) - TimeScales.ut1Nanos(last, LEAP))
        .isCloseTo(3_000_000_000L, org.assertj.core.data.Offset.offset(100L));
  }

  @Test
  void outsideItsDays_theNearestDayHolds() {
    assertThat(LEAP.ut1MinusUtcS(at("2020-01-01T00:00:00Z"))).isCloseTo(0.5912835, within(1e-12));
    assertThat(LEAP.ut1MinusUtcS(at("2015-01-01T00:00:00Z"))).isCloseTo(-0.4067274, within(1e-12));
    assertThat(LEAP.yPoleRad(at("2020-01-01T00:00:00Z"))).isEqualTo(-2e-6);
  }

  @Test
  void daysThatMakeNoSense_areRefused() {
    assertThatThrownBy(() -> new Day(57752, 1.5, 0, 0)).hasMessageContaining("1.5 s");
    assertThatThrownBy(() -> new Day(57752, 0, Double.NaN, 0)).hasMessageContaining("NaN");
    Day d = new Day(57752, 0, 0, 0);
    assertThatThrownBy(() -> EarthOrientation.of(List.of(d, d))).hasMessageContaining("57752");
  }

  /** IERS Conventions (2010): TT = TAI + 32.184 s; J2000.0 is 2000-01-01T11:58:55.816 UTC. */
  @Test
  void terrestrialTime_atJ2000_isZero() {
    Epoch j2000 = LeapSeconds.fromUnix(946_727_935L, 816_000_000);
    assertThat(TimeScales.ttSeconds(j2000)).isZero();
    assertThat(TimeScales.ttCenturies(j2000.plusSeconds(36525 * 86400.0))).isEqualTo(1);
  }

  /** IERS Bulletin C 52 (July 2016): UTC - TAI is -36 s from 2015-07-01, -37 s from 2017-01-01. */
  @Test
  void leapSeconds_everyStepIsAMidnightOfJanuaryOrJuly() {
    long[] steps = LeapSeconds.steps();
    assertThat(steps).hasSize(28).isSorted();
    for (long s : steps) {
      assertThat(Instant.ofEpochSecond(s).toString()).matches("\\d{4}-0[17]-01T00:00:00Z");
    }
    assertThat(LeapSeconds.taiMinusUtcAtUnix(1483228799)).isEqualTo(36);
    assertThat(LeapSeconds.taiMinusUtcAtUnix(1483228800)).isEqualTo(37);
    assertThat(LeapSeconds.taiMinusUtcAtUnix(915148800)).isEqualTo(32); // 1999-01-01
    assertThat(LeapSeconds.taiMinusUtcAtUnix(63072000)).isEqualTo(10); // 1972-01-01
  }
}
