package io.farwatch.scenario.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.farwatch.core.radar.RadarEquation;
import io.farwatch.core.radar.detection.Swerling;
import io.farwatch.core.radar.waveform.LinearFm;
import io.farwatch.core.signal.DwellSetup;
import io.farwatch.core.signal.IqBlock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SimulatedDwellTest {
  private static final double C = RadarEquation.LIGHT_MPS;
  private static final double CARRIER = 435e6;
  private static final double RATE = 2.5e6;
  private static final LinearFm CHIRP = new LinearFm(1e-3, 2e6, true);
  private static final GaussianBeam BEAM = new GaussianBeam(0.0384, 1.6, 0);

  private static DwellSetup setup(int channels, Double... starts) {
    return new DwellSetup(CARRIER, RATE, CHIRP, List.of(starts), 160e3, 1e6, channels);
  }

  private static SimulatedDwell dwell(DwellSetup s, Scene scene, long n, boolean noisy) {
    return new SimulatedDwell(s, List.of(), n, BEAM, scene, new SimulatedDwell.Key(4, 5, 6), noisy);
  }

  private static IqBlock all(SimulatedDwell d) {
    IqBlock b = new IqBlock(d.setup().channels(), (int) d.samples());
    assertThat(d.read(b)).isTrue();
    assertThat(b.count()).isEqualTo((int) d.samples());
    return b;
  }

  /**
   * An echo of a uniformly moving point is the pulse stretched and shifted, worked out in closed
   * form: delay = 2 (R + v t) / (c + v). The first phase tells the drawn one; all others must
   * follow.
   */
  @Test
  void echo_isTheStretchedDelayedPulseAtEveryRangeRate() {
    for (double v : new double[] {0, 120, -7500, 7500, 3000.3, -72_000}) {
      double range = 300_123.4;
      DwellSetup s = setup(1, 0.0, 0.006);
      Scene scene = Scene.of(Scatterer.target(range, v, 2500, Swerling.CASE_0));
      IqBlock b = all(dwell(s, scene, 30_000, false));
      double phase0 = Double.NaN;
      int inside = 0;
      for (int k = 0; k < b.count(); k++) {
        double t = k / RATE;
        double delay = 2 * (range + v * t) / (C + v);
        double x = t - delay;
        x = x >= 0.006 ? x - 0.006 : x;
        boolean sending = t < 1e-3 || (t >= 0.006 && t < 0.007);
        double re = b.re(0)[k];
        double im = b.im(0)[k];
        if (x >= 0 && x < 1e-3 && !sending) {
          inside++;
          double expected = CHIRP.phaseRad(x) - 2 * Math.PI * CARRIER * delay;
          double phase = StrictMath.atan2(im, re) - expected;
          phase0 = Double.isNaN(phase0) ? phase : phase0;
          // 2e-6 rad: the phase of a float pair, 1.2e-7, and 1e-7 of a turn of 435 MHz x 2 ms.
          assertThat(Math.IEEEremainder(phase - phase0, 2 * Math.PI)).isCloseTo(0, within(2e-6));
          // SNR 2500 over 2500 samples of a pulse: amplitude 1.
          assertThat(Math.hypot(re, im)).isCloseTo(1, within(1e-6));
        } else {
          assertThat(re).isZero();
          assertThat(im).isZero();
        }
      }
      // Two pulses of 2500 samples, stretched by 1 + 2v/c or so.
      assertThat((double) inside).isCloseTo(5000 * (1 + 2 * v / C), within(3.0));
    }
  }

  /** Against the delay equation c tau = 2 R(t - tau / 2) solved by iteration. */
  @Test
  void acceleration_bendsThePhaseAsTheDelayEquationSays() {
    double range = 400e3;
    double v = -2000;
    double a = 3000;
    DwellSetup s = setup(1, 0.0);
    Scene scene = Scene.of(Scatterer.target(range, v, 2500, Swerling.CASE_0).moving(0.002, a));
    IqBlock b = all(dwell(s, scene, 12_000, false));
    double phase0 = Double.NaN;
    for (int k = 0; k < b.count(); k++) {
      double t = k / RATE;
      double delay = 0;
      for (int i = 0; i < 20; i++) {
        double at = t - delay / 2 - 0.002;
        delay = 2 * (range + v * at + a / 2 * at * at) / C;
      }
      double x = t - delay;
      if (x >= 0 && x < 1e-3) {
        double expected = CHIRP.phaseRad(x) - 2 * Math.PI * CARRIER * delay;
        double phase = StrictMath.atan2(b.im(0)[k], b.re(0)[k]) - expected;
        phase0 = Double.isNaN(phase0) ? phase : phase0;
        assertThat(Math.IEEEremainder(phase - phase0, 2 * Math.PI)).isCloseTo(0, within(2e-6));
      }
    }
    assertThat(phase0).isNotNaN();
  }

  @Test
  void recedingTarget_turnsThePhaseBackwards() {
    double v = 1500;
    DwellSetup s = setup(1, 0.0);
    IqBlock still =
        all(dwell(s, Scene.of(Scatterer.target(3e5, 0, 2500, Swerling.CASE_0)), 9000, false));
    IqBlock moving =
        all(dwell(s, Scene.of(Scatterer.target(3e5, v, 2500, Swerling.CASE_0)), 9000, false));
    // Middle of the pulse, where the chirps differ least: phase against the still one's.
    double turned = 0;
    double before = Double.NaN;
    int from = (int) Math.ceil((2e-3 + 0.1e-3) * RATE) + 10;
    for (int k = from; k < from + 1500; k++) {
      double sr = still.re(0)[k];
      double si = still.im(0)[k];
      double mr = moving.re(0)[k];
      double mi = moving.im(0)[k];
      double phase = StrictMath.atan2(mi * sr - mr * si, mr * sr + mi * si);
      if (!Double.isNaN(before)) {
        turned += Math.IEEEremainder(phase - before, 2 * Math.PI);
      }
      before = phase;
    }
    double doppler = turned / (2 * Math.PI) * RATE / 1499;
    // The range's walk shifts a chirp's frequency by B / T times 2 v t / c: up to 25 Hz per ms x 2.
    assertThat(doppler).isCloseTo(-2 * v * CARRIER / C, within(60.0));
  }

  /** Thermal noise in every channel: power 1, independent. 4.5 sigma over 4e5 samples, seed 4. */
  @Test
  void thermalNoise_hasUnitPowerInEveryChannelAndNoneIsTheOther() {
    int n = 400_000;
    DwellSetup s = setup(3, -1.0);
    IqBlock b = all(dwell(s, Scene.empty(), n, true));
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j <= i; j++) {
        double re = 0;
        double im = 0;
        for (int k = 0; k < n; k++) {
          re += b.re(i)[k] * b.re(j)[k] + b.im(i)[k] * b.im(j)[k];
          im += b.im(i)[k] * b.re(j)[k] - b.re(i)[k] * b.im(j)[k];
        }
        assertThat(re / n).isCloseTo(i == j ? 1 : 0, within(4.5 / Math.sqrt(n)));
        assertThat(im / n).isCloseTo(0, within(4.5 / Math.sqrt(n)));
      }
    }
  }

  private static Scene busy() {
    List<Scatterer> points = new ArrayList<>();
    Swerling[] cases = Swerling.values();
    for (int i = 0; i < 20; i++) {
      points.add(
          Scatterer.target(170e3 + 30e3 * i, -7000 + 700 * i, 500 + i, cases[i % 5])
              .towards(0.001 * i, -0.0005 * i)
              .moving(0.003, 40 * i));
    }
    points.add(new MeteorTrail(0.0071, 2e5, 30, 800, 92e3, C / CARRIER).scatterer());
    return new Scene(
        points,
        List.of(new NoiseEmitter(20, 0.03, 0.01, 0.004, 0.009)),
        List.of(new PulsedEmitter(new LinearFm(2e-4, 1e6, false), 2e5, 1e-3, 1.7e-3, 50, 0, 0.1)));
  }

  @Test
  void blocksOfAnySize_giveTheSameBits() {
    DwellSetup s = setup(3, -0.004, 0.0, 0.0045, 0.0103);
    int n = 40_000;
    IqBlock whole = all(dwell(s, busy(), n, true));
    for (int size : new int[] {1, 7, 333, 4096, 30_011}) {
      SimulatedDwell d = dwell(s, busy(), size < 8 ? 6000 : n, true);
      IqBlock b = new IqBlock(3, size);
      int at = 0;
      while (d.read(b)) {
        for (int c = 0; c < 3; c++) {
          for (int k = 0; k < b.count(); k++) {
            assertThat(Float.floatToIntBits(b.re(c)[k]))
                .isEqualTo(Float.floatToIntBits(whole.re(c)[at + k]));
            assertThat(Float.floatToIntBits(b.im(c)[k]))
                .isEqualTo(Float.floatToIntBits(whole.im(c)[at + k]));
          }
        }
        at += b.count();
      }
      assertThat((long) at).isEqualTo(d.samples());
      assertThat(b.count()).isZero();
    }
  }

  @Test
  void whileSending_theReceiverIsBlanked() {
    DwellSetup s = setup(1, 0.0, 0.005);
    IqBlock b = all(dwell(s, busy(), 20_000, true));
    int zero = 0;
    for (int k = 0; k < b.count(); k++) {
      double t = k / RATE;
      boolean sending = t < 1e-3 || (t >= 5e-3 && t < 6e-3);
      boolean blank = b.re(0)[k] == 0 && b.im(0)[k] == 0;
      assertThat(blank).isEqualTo(sending);
      zero += blank ? 1 : 0;
    }
    assertThat(zero).isEqualTo(5000);
  }

  @Test
  void pulsesSentBeforeTheRecording_stillEcho() {
    double range = 385e6;
    double delay = 2 * range / C;
    DwellSetup s = setup(1, 0.0);
    SimulatedDwell d =
        new SimulatedDwell(
            s,
            List.of(-delay - 0.02, 0.004 - delay),
            20_000,
            BEAM,
            Scene.of(Scatterer.target(range, 0, 2500, Swerling.CASE_0)),
            new SimulatedDwell.Key(4, 5, 6),
            false);
    IqBlock b = all(d);
    for (int k = 0; k < b.count(); k++) {
      boolean echo = b.re(0)[k] != 0 || b.im(0)[k] != 0;
      assertThat(echo).isEqualTo(k >= 10_000 && k < 12_500);
    }
  }

  @Test
  void chirpsSpectrum_fillsItsBandAndNoMore() {
    DwellSetup s = setup(1, -0.01);
    Scene scene = Scene.of(Scatterer.target(0.0105 * C / 2, 0, 2500, Swerling.CASE_0));
    IqBlock b = all(dwell(s, scene, 4000, false));
    double inside = 0;
    double outside = 0;
    for (int f = -125; f < 125; f++) {
      // One bin each 10 kHz.
      double re = 0;
      double im = 0;
      for (int k = 0; k < b.count(); k++) {
        double a = -2 * Math.PI * f * 1e4 * k / RATE;
        re += b.re(0)[k] * StrictMath.cos(a) - b.im(0)[k] * StrictMath.sin(a);
        im += b.re(0)[k] * StrictMath.sin(a) + b.im(0)[k] * StrictMath.cos(a);
      }
      double power = re * re + im * im;
      if (Math.abs(f) <= 100) {
        inside += power;
      } else {
        outside += power;
      }
      if (Math.abs(f) <= 85) {
        // |S|^2 of a chirp is T / B (of samples: RATE^2 T / B), with Fresnel ripples: within 2 dB.
        assertThat(power / (RATE * RATE * 1e-3 / 2e6)).isBetween(0.6, 1.6);
      }
    }
    // Of a chirp's energy about 1 / (pi^2 x 0.5 x sqrt(TB)) lies outside its band: below 1 %.
    assertThat(outside / inside).isLessThan(0.01);
  }

  private static double power(SimulatedDwell d, int from, int n) {
    IqBlock b = all(d);
    double sum = 0;
    for (int k = from; k < from + n; k++) {
      sum += b.re(0)[k] * b.re(0)[k] + b.im(0)[k] * b.im(0)[k];
    }
    return sum / n;
  }

  /**
   * Kolmogorov and Smirnov's distance of 20,000 drawn powers from the law: below 1.95 / sqrt(n),
   * passed by chance with probability 0.999. Seed 8.
   */
  @Test
  void swerlingPowers_followTheirLaws() {
    int n = 20_000;
    DwellSetup s =
        new DwellSetup(CARRIER, 1e6, new LinearFm(1e-5, 1e6, true), List.of(-0.002), 0, 1e6, 1);
    for (Swerling law : List.of(Swerling.CASE_1, Swerling.CASE_3)) {
      double[] x = new double[n];
      for (int i = 0; i < n; i++) {
        SimulatedDwell d =
            new SimulatedDwell(
                s,
                List.of(),
                30,
                BEAM,
                Scene.of(Scatterer.target(0.00201 * C / 2, 0, 10, law)),
                new SimulatedDwell.Key(8, 5, i),
                false);
        x[i] = power(d, 13, 5);
      }
      assertKolmogorov(x, law);
    }
  }

  private static void assertKolmogorov(double[] x, Swerling law) {
    java.util.Arrays.sort(x);
    int n = x.length;
    double worst = 0;
    double mean = 0;
    for (int i = 0; i < n; i++) {
      boolean two = law == Swerling.CASE_1 || law == Swerling.CASE_2;
      double below =
          two ? 1 - StrictMath.exp(-x[i]) : 1 - (1 + 2 * x[i]) * StrictMath.exp(-2 * x[i]);
      worst = Math.max(worst, Math.abs(below - (i + 0.5) / n) + 0.5 / n);
      mean += x[i] / n;
    }
    assertThat(worst).isLessThan(1.95 / Math.sqrt(n));
    assertThat(mean).isCloseTo(1, within(4.5 / Math.sqrt(n)));
  }

  /** As above, over 20,000 pulses of one dwell; neighbours' powers do not correlate. */
  @Test
  void swerlingTwoAndFour_areDrawnForEveryPulse_oneAndThreeForTheLook() {
    int n = 20_000;
    List<Double> starts = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      starts.add(1e-4 * i);
    }
    LinearFm pulse = new LinearFm(1e-5, 1e6, true);
    DwellSetup s = new DwellSetup(CARRIER, 1e6, pulse, starts, 0, 1e6, 1);
    for (Swerling law : Swerling.values()) {
      SimulatedDwell d =
          dwell(s, Scene.of(Scatterer.target(6e-5 * C / 2, 0, 10, law)), n * 100L, false);
      IqBlock b = all(d);
      double[] x = new double[n];
      double correlation = 0;
      for (int i = 0; i < n; i++) {
        int k = 100 * i + 65;
        x[i] = b.re(0)[k] * b.re(0)[k] + b.im(0)[k] * b.im(0)[k];
        correlation += i == 0 ? 0 : (x[i] - 1) * (x[i - 1] - 1) / n;
      }
      switch (law) {
        case CASE_0, CASE_1, CASE_3 -> {
          double first = x[0];
          for (double power : x) {
            assertThat(power).isCloseTo(first, within(1e-5 * first));
          }
        }
        case CASE_2, CASE_4 -> {
          assertThat(correlation).isCloseTo(0, within(4.5 / Math.sqrt(n)));
          assertKolmogorov(x, law);
        }
      }
    }
  }

  @Test
  void directions_makeTheDifferenceChannels() {
    double u = 0.012;
    double v = -0.007;
    DwellSetup s = setup(3, 0.0);
    Scene scene = Scene.of(Scatterer.target(3e5, 500, 2500, Swerling.CASE_0).towards(u, v));
    IqBlock b = all(dwell(s, scene, 9000, false));
    double w = BEAM.width();
    for (int k = 5100; k < 7000; k++) {
      double sum = Math.hypot(b.re(0)[k], b.im(0)[k]);
      // Two-way Gaussian: amplitude exp(-4 ln 2 (off / width)^2).
      double x = (u * u + v * v) / (w * w);
      assertThat(sum).isCloseTo(Math.exp(-4 * Math.log(2) * x), within(1e-6));
      assertThat(b.re(1)[k]).isCloseTo((float) (1.6 * u / w * b.re(0)[k]), within(1e-6f));
      assertThat(b.im(2)[k]).isCloseTo((float) (1.6 * v / w * b.im(0)[k]), within(1e-6f));
    }
  }

  /** Power 1 + J within 4.5 sigma; the difference's ratio to the sum within 4.5 sigma. */
  @Test
  void jammer_raisesTheNoiseWhileOn_withAFixedRatioInTheDifferences() {
    int n = 100_000;
    double u = 0.02;
    double j = 1000;
    DwellSetup s = setup(3, -1.0);
    Scene scene = Scene.empty().with(new NoiseEmitter(j, u, 0, 0.01, 0.05));
    IqBlock b = all(dwell(s, scene, n * 5 / 4, true));
    double[] gain = new double[3];
    BEAM.receive(u, 0, gain);
    double on = 0;
    double off = 0;
    double cross = 0;
    int from = 25_000;
    for (int k = from; k < n + from; k++) {
      on += (b.re(0)[k] * b.re(0)[k] + b.im(0)[k] * b.im(0)[k]) / n;
      cross += (b.re(1)[k] * b.re(0)[k] + b.im(1)[k] * b.im(0)[k]) / n;
    }
    for (int k = 0; k < from; k++) {
      off += (b.re(0)[k] * b.re(0)[k] + b.im(0)[k] * b.im(0)[k]) / from;
    }
    double expected = 1 + j * gain[0] * gain[0];
    assertThat(on).isCloseTo(expected, within(4.5 * expected / Math.sqrt(n)));
    assertThat(off).isCloseTo(1, within(4.5 / Math.sqrt(from)));
    double ratio = gain[1] / gain[0];
    double sigma = Math.sqrt((1 + ratio * ratio) / (expected * n));
    assertThat(cross / on).isCloseTo(ratio * (1 - 1 / expected), within(4.5 * sigma));
  }

  @Test
  void otherRadarsPulses_comeAtTheirIntervalWithTheirPower() {
    PulsedEmitter p = new PulsedEmitter(new LinearFm(2e-4, 1e6, true), 3e5, 1e-3, 2e-3, 9, 0, 0);
    IqBlock b = all(dwell(setup(1, -1.0), Scene.empty().with(p), 20_000, false));
    for (int k = 0; k < b.count(); k++) {
      double phase = (k / RATE - 1e-3) % 2e-3;
      boolean inside = k / RATE >= 1e-3 && phase >= 0 && phase < 2e-4 - 1e-9;
      double magnitude = Math.hypot(b.re(0)[k], b.im(0)[k]);
      if (Math.min(Math.abs(phase), Math.abs(phase - 2e-4)) > 1e-6) {
        assertThat(magnitude).isCloseTo(inside ? 3 : 0, within(1e-5));
      }
    }
  }

  @Test
  void badScenes_areRefusedWithTheValue() {
    assertThatThrownBy(() -> Scatterer.target(Double.NaN, 0, 1, Swerling.CASE_0))
        .hasMessageContaining("NaN");
    assertThatThrownBy(() -> Scatterer.target(1e5, 0, -1, Swerling.CASE_0))
        .hasMessageContaining("-1");
    assertThatThrownBy(() -> new NoiseEmitter(-2, 0, 0, 0, 1)).hasMessageContaining("-2");
    assertThatThrownBy(() -> new PulsedEmitter(CHIRP, 0, 0, 5e-4, 1, 0, 0))
        .hasMessageContaining("5.0E-4");
    assertThatThrownBy(() -> new GaussianBeam(0, 1.6, 0)).hasMessageContaining("0.0");
    DwellSetup s = setup(1, 0.0);
    assertThatThrownBy(() -> dwell(s, Scene.empty(), 0, true)).hasMessageContaining("0 samples");
    assertThatThrownBy(() -> dwell(s, Scene.empty(), 9, true).read(new IqBlock(3, 9)))
        .hasMessageContaining("3 channels");
    assertThatThrownBy(
            () ->
                new SimulatedDwell(
                    s, List.of(0.5), 9, BEAM, Scene.empty(), new SimulatedDwell.Key(1, 2, 3)))
        .hasMessageContaining("pulse 1");
  }
}
