package io.farwatch.core.flight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.farwatch.core.earth.EcefState;
import io.farwatch.core.earth.Frames;
import io.farwatch.core.earth.Geodetic;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BallisticsTest {
  /** reference/ballistic_j2.csv, computed outside in two ways; pass at 1 m and 1 ms. */
  @Test
  void impactApogeeAndOrigin_referenceArcs_within1MetreAnd1Millisecond() throws IOException {
    List<String> lines = Shared.lines("reference/ballistic_j2.csv");
    for (String line : lines.subList(1, lines.size())) {
      double[] f = numbers(line);
      EcefState start = new EcefState(f[1], f[2], f[3], f[4], f[5], f[6]);
      GroundCrossing hit = Objects.requireNonNull(Ballistics.impact(start));
      assertThat(hit.timeS()).isCloseTo(f[9], offset(1e-3));
      Geodetic expected = new Geodetic(Math.toRadians(f[7]), Math.toRadians(f[8]), 0);
      assertThat(hit.state().position().distanceM(Frames.geodeticToEcef(expected))).isLessThan(1);
      assertThat(hit.speedMps()).isCloseTo(f[10], offset(1e-3));
      ArcApex top = Objects.requireNonNull(Ballistics.apogee(start));
      assertThat(top.heightM()).isCloseTo(f[11] * 1000, offset(10.0));
      assertThat(top.timeS()).isCloseTo(f[12], offset(0.01));
      EcefState back = FreeFlight.propagate(hit.state(), -hit.timeS());
      assertThat(back.position().distanceM(start.position())).isLessThan(1e-3);
      // The start lies above the ground: both ends of the arc must name the same origin.
      GroundCrossing first = Objects.requireNonNull(Ballistics.origin(start));
      GroundCrossing last = Objects.requireNonNull(Ballistics.origin(hit.state()));
      assertThat(first.timeS()).isLessThanOrEqualTo(1e-3);
      assertThat(last.timeS()).isCloseTo(first.timeS() - hit.timeS(), offset(1e-6));
      assertThat(last.state().position().distanceM(first.state().position())).isLessThan(1e-3);
      ArcApex past = Objects.requireNonNull(Ballistics.apogee(hit.state()));
      assertThat(past.timeS()).isCloseTo(f[12] - f[9], offset(0.01));
      assertThat(Ballistics.orbiting(start)).isFalse();
    }
  }

  @Test
  void impact_grazingArc_findsTheDipInsideOneStep() {
    // A horizontal perigee lowered until it touches: the crossing must be seen on either side.
    int hits = 0;
    int misses = 0;
    for (double heightM = -40; heightM <= 40; heightM += 0.5) {
      EcefState perigee = new EcefState(6378137 + heightM, 0, 0, 0, 7800, 500);
      EcefState earlier = FreeFlight.propagate(perigee, -137.3);
      GroundCrossing hit = Ballistics.impact(earlier);
      if (hit == null) {
        misses++;
        assertThat(heightM).isGreaterThan(-1e-3);
      } else {
        hits++;
        assertThat(heightM).isLessThan(1e-3);
        assertThat(Frames.heightM(hit.state().position())).isCloseTo(0, offset(1e-6));
        assertThat(hit.timeS()).isLessThan(137.31);
      }
    }
    assertThat(hits).isBetween(80, 81);
    assertThat(misses).isBetween(80, 81);
  }

  @Test
  void impact_satelliteAndEscape_isNull() {
    EcefState satellite = new EcefState(6878137, 0, 0, 0, 7000, 1500);
    assertThat(Ballistics.impact(satellite)).isNull();
    assertThat(Ballistics.origin(satellite)).isNull();
    assertThat(Ballistics.orbiting(satellite)).isTrue();
    EcefState escape = new EcefState(6878137, 0, 0, 12000, 0, 0);
    assertThat(Ballistics.impact(escape)).isNull();
    assertThat(Ballistics.apogee(escape)).isNull();
    assertThat(Ballistics.orbiting(escape)).isFalse();
    assertThat(Ballistics.origin(escape)).isNotNull();
  }

  @Test
  void impact_stateJustBelowGroundAndSinking_wasAMomentAgo() {
    EcefState start = new EcefState(6378127, 0, 0, -1000, 0, 0);
    GroundCrossing hit = Objects.requireNonNull(Ballistics.impact(start));
    assertThat(hit.timeS()).isCloseTo(-0.01, offset(1e-5));
    assertThat(hit.descentAngleRad()).isCloseTo(Math.PI / 2, offset(1e-3));
  }

  @Test
  void perigeeGradient_matchesCentralDifferences() {
    SplittableRandom random = new SplittableRandom(3);
    for (int k = 0; k < 500; k++) {
      double[] s = RandomStates.aboveGround(random);
      double[] g = Ballistics.perigeeGradient(EcefState.of(s));
      for (int j = 0; j < 6; j++) {
        double step = j < 3 ? 1 : 1e-3;
        double[] plus = s.clone();
        double[] minus = s.clone();
        plus[j] += step;
        minus[j] -= step;
        double numeric =
            (Ballistics.perigeeHeightM(EcefState.of(plus))
                    - Ballistics.perigeeHeightM(EcefState.of(minus)))
                / (2 * step);
        double scale = j < 3 ? 1 : 1e3;
        // 1e-5: rounding of a radius of 1e6 m in a difference over 2 m.
        assertThat(g[j] / scale).isCloseTo(numeric / scale, offset(1e-5));
      }
    }
  }

  private static double[] numbers(String line) {
    String[] f = line.split(",");
    double[] d = new double[f.length];
    for (int i = 1; i < f.length; i++) {
      d[i] = Double.parseDouble(f[i]);
    }
    return d;
  }
}
