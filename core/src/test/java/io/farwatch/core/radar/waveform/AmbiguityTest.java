package io.farwatch.core.radar.waveform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class AmbiguityTest {
  @Test
  void chirp_byNumbers_isTheClosedForm() {
    for (boolean up : new boolean[] {true, false}) {
      var w = new LinearFm(1e-4, 1e6, up);
      for (double tau = -1.1e-4; tau < 1.2e-4; tau += 1.3e-6) {
        for (double nu = -1.2e6; nu < 1.3e6; nu += 1.7e5) {
          assertThat(Ambiguity.magnitude(w, tau, nu))
              .isEqualTo(Ambiguity.linearFm(w, tau, nu), within(1e-6));
        }
      }
    }
  }

  @Test
  void plainPulse_byNumbers_isTheClosedForm() {
    var w = new RectangularPulse(2e-4);
    for (double tau = -2.2e-4; tau < 2.4e-4; tau += 3.1e-6) {
      for (double nu = -5e4; nu < 5e4; nu += 3.3e3) {
        assertThat(Ambiguity.magnitude(w, tau, nu))
            .isEqualTo(Ambiguity.rectangular(w, tau, nu), within(1e-6));
      }
    }
  }

  @Test
  void surface_isThePointsOneByOne() {
    var w = PhaseCode.p4(16, 1e-6);
    double[] tau = {-7.3e-6, -1e-6, 0, 2.5e-6, 30e-6};
    double[] nu = {-4e5, 0, 3e4};
    double[][] s = Ambiguity.surface(w, tau, nu);
    for (int i = 0; i < tau.length; i++) {
      for (int j = 0; j < nu.length; j++) {
        assertThat(s[i][j]).isEqualTo(Ambiguity.magnitude(w, tau[i], nu[j]), within(1e-7));
      }
    }
    assertThat(s[2][1]).isEqualTo(1, within(1e-12));
    assertThat(s[4][1]).isZero();
  }

  /** Barker 13 between whole chips is a straight line: sidelobe 1 / 13 at lags of even chips. */
  @Test
  void barker_cutWithoutDoppler_isTheTriangles() {
    var w = PhaseCode.barker(13, 1e-6);
    assertThat(Ambiguity.magnitude(w, 2e-6, 0)).isEqualTo(1 / 13.0, within(1e-9));
    assertThat(Ambiguity.magnitude(w, 1e-6, 0)).isEqualTo(0, within(1e-9));
    assertThat(Ambiguity.magnitude(w, 0.5e-6, 0)).isEqualTo(0.5, within(1e-9));
  }

  /** The volume under |chi|^2 is one, whatever the waveform: Levanon and Mozeson, ch. 3. */
  @Test
  void volume_isOne() {
    var w = PhaseCode.barker(7, 1e-6);
    int n = 71;
    double[] tau = new double[n];
    for (int i = 0; i < n; i++) {
      tau[i] = (i - 35) * 2e-7;
    }
    // to +-10.5 MHz, in steps below 1 / (2 x 7 us); beyond is left a share of 1 / (pi^2 x 10)
    double[] nu = new double[301];
    for (int j = 0; j < nu.length; j++) {
      nu[j] = (j - 150) * 7e4;
    }
    double[][] s = Ambiguity.surface(w, tau, nu);
    double sum = 0;
    for (double[] row : s) {
      for (double x : row) {
        sum += x * x;
      }
    }
    assertThat(sum * 2e-7 * 7e4).isEqualTo(1, within(0.02));
  }

  /** Levanon and Mozeson, ch. 4: a train repeats at its interval with (N - p) / N. */
  @Test
  void burst_repeatsAtItsIntervalAndAtItsPrf() {
    var burst = Burst.uniform(new LinearFm(1e-4, 1e6, true), 8, 1e-3);
    assertThat(Ambiguity.magnitude(burst, 0, 0)).isEqualTo(1, within(1e-9));
    assertThat(Ambiguity.magnitude(burst, 1e-3, 0)).isEqualTo(7 / 8.0, within(1e-9));
    assertThat(Ambiguity.magnitude(burst, 0, 125)).isEqualTo(0, within(1e-9));
    // the next Doppler ambiguity at 1 kHz keeps the single pulse's sinc(0.1)
    double sinc = Math.sin(0.1 * Math.PI) / (0.1 * Math.PI);
    assertThat(Ambiguity.magnitude(burst, 0, 1000)).isEqualTo(sinc, within(1e-6));
  }

  @Test
  void upAndDownChirps_suppressEchoesOfTheIntervalBefore() {
    var up = new LinearFm(1e-4, 1e6, true);
    var down = new LinearFm(1e-4, 1e6, false);
    var burst = Burst.alternating(List.of(up, down), 8, 1e-3);
    // cross-correlation of opposite chirps: about 1 / sqrt(2 B T) = 0.07 of the peak
    assertThat(Ambiguity.magnitude(burst, 1e-3, 0)).isLessThan(0.09);
    assertThat(Ambiguity.magnitude(burst, 2e-3, 0)).isEqualTo(6 / 8.0, within(1e-9));
  }
}
