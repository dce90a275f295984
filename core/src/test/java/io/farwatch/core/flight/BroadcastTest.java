package io.farwatch.core.flight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.farwatch.core.earth.EcefPosition;
import io.farwatch.core.earth.EcefState;
import io.farwatch.core.earth.Frames;
import io.farwatch.core.earth.Geodetic;
import io.farwatch.core.earth.LocalFrame;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * CRS-11's first stage, as its broadcast showed it (3 June 2017; shahar603/Telemetry-Data, public
 * domain): speed relative to the turning Earth in whole km/h, height in whole km (rounded), thirty
 * times a second. Its boostback ended at T+211 s; it coasted to 120.12 km at T+248 s.
 *
 * <p>The broadcast has no direction. The speed's change gives it: in free flight only gravity's
 * pull along the velocity changes it, so a fit of three numbers (height, climb, level speed) of the
 * free arc to three seconds of speeds, and to the instant at which the shown height changed last,
 * gives the state.
 */
class BroadcastTest {
  private static final double DEG = Math.PI / 180;

  /** Sigma of an even error of one km/h (m/s), and of the instant a height is shown (m). */
  private static final double SPEED_SIGMA = 1 / 3.6 / Math.sqrt(12);

  private static final double HEIGHT_SIGMA = 20;

  /** How long is looked (s): the thrust is not quite gone at first (0.2 m/s2 at T+215 s). */
  private static final double WINDOW_S = 3.5;

  /** Some 85 km down range of the pad, course back to it. */
  private static final double LATITUDE = 29.1 * DEG;

  private static final double LONGITUDE = -79.9 * DEG;
  private static final double COURSE = 225 * DEG;

  @Test
  void crs11_fromThreeSecondsAfterBoostback_apogeeIsPredicted() throws IOException {
    String json = String.join("", Shared.lines("data/rocket/spacex/SpaceX_CRS-11/stage1_raw.json"));
    double[] time = numbers(json, "time");
    double[] speed = numbers(json, "velocity");
    double[] height = numbers(json, "altitude");
    for (int start = 214; start <= 230; start++) {
      ArcApex apex = predict(time, speed, height, start, start + WINDOW_S);
      assertThat(apex.heightM()).as("from T+" + start).isCloseTo(120_120, withinPercentage(0.5));
      assertThat(start + apex.timeS()).as("from T+" + start).isCloseTo(248, offset(2.0));
    }
  }

  private static ArcApex predict(
      double[] time, double[] speed, double[] height, double from, double to) {
    double[][] steps = new double[8][];
    int n = 0;
    for (int i = 1; i < time.length && time[i] < to; i++) {
      if (time[i] > from - WINDOW_S + 1 && height[i] > height[i - 1]) {
        double at = 0.5 * (time[i] + time[i - 1]) - from;
        steps[n++] = new double[] {at, 1000 * (height[i] - 0.5)};
      }
    }
    double[] x = {steps[0][1], 300, 470};
    for (int k = 0; k < 8; k++) {
      double[] normal = new double[9];
      double[] right = new double[3];
      for (int i = 0; i < time.length; i++) {
        if (time[i] >= from && time[i] < to) {
          add(normal, right, x, time[i] - from, speed[i], SPEED_SIGMA, false);
        }
      }
      for (int i = 0; i < n; i++) {
        add(normal, right, x, steps[i][0], steps[i][1], HEIGHT_SIGMA, true);
      }
      assertThat(io.farwatch.core.linear.Cholesky.factor(normal, 3)).isTrue();
      io.farwatch.core.linear.Cholesky.solve(normal, 3, right);
      for (int a = 0; a < 3; a++) {
        x[a] += right[a];
      }
    }
    return Objects.requireNonNull(Ballistics.apogee(state(x)));
  }

  private static void add(
      double[] normal,
      double[] right,
      double[] x,
      double t,
      double measured,
      double sigma,
      boolean isHeight) {
    double f = shown(x, t, isHeight);
    double[] g = new double[3];
    for (int a = 0; a < 3; a++) {
      double[] y = x.clone();
      y[a] += a == 0 ? 10 : 0.1;
      g[a] = (shown(y, t, isHeight) - f) / (y[a] - x[a]);
    }
    for (int a = 0; a < 3; a++) {
      for (int b = 0; b < 3; b++) {
        normal[3 * a + b] += g[a] * g[b] / (sigma * sigma);
      }
      right[a] += g[a] * (measured - f) / (sigma * sigma);
    }
  }

  private static double shown(double[] x, double t, boolean isHeight) {
    EcefState s = FreeFlight.propagate(state(x), t);
    return isHeight ? Frames.heightM(s.position()) : s.speedMps();
  }

  private static EcefState state(double[] x) {
    LocalFrame frame = new LocalFrame(new Geodetic(LATITUDE, LONGITUDE, x[0]));
    EcefPosition p = frame.origin();
    double[] v = frame.rotateToEcef(x[2] * Math.sin(COURSE), x[2] * Math.cos(COURSE), x[1]);
    return new EcefState(p.xM(), p.yM(), p.zM(), v[0], v[1], v[2]);
  }

  private static double[] numbers(String json, String name) {
    int from = json.indexOf('[', json.indexOf('"' + name + '"')) + 1;
    return Arrays.stream(json.substring(from, json.indexOf(']', from)).split(",", -1))
        .mapToDouble(Double::parseDouble)
        .toArray();
  }
}
