package io.farwatch.scenario.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.farwatch.core.radar.RadarEquation;
import io.farwatch.core.radar.environment.Aurora;
import io.farwatch.core.radar.environment.Interference;
import io.farwatch.core.radar.environment.SunNoise;
import io.farwatch.core.radar.waveform.LinearFm;
import io.farwatch.core.signal.DwellSetup;
import io.farwatch.core.signal.IqBlock;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClutterTest {
  private static final double C = RadarEquation.LIGHT_MPS;
  private static final double CARRIER = 435e6;
  private static final double RADIUS_M = 1_737_400;
  private static final SimulatedDwell.Key KEY = new SimulatedDwell.Key(21, 22, 23);

  /** An SNR that does not fall with range, so that powers can be added up. */
  private static double flat(double rcs, double range) {
    return rcs + 0 * range;
  }

  @Test
  void groundClutter_endsAtTheHorizonAndCarriesGammasPower() {
    GroundClutter g = new GroundClutter(0.05, 100, 3000, 0.03, 40, 8, -0.05);
    // 4/3 Earth: 4.12 km x sqrt(height in m) = 41.2 km.
    assertThat(g.horizonM()).isCloseTo(41_200, within(100.0));
    List<Scatterer> pieces = g.scatterers(KEY, CARRIER, ClutterTest::flat);
    double sum = 0;
    for (Scatterer s : pieces) {
      assertThat(s.rangeM()).isBetween(3000.0, g.horizonM());
      assertThat(s.v()).isEqualTo(-0.05);
      sum += s.snr();
    }
    // Integral of gamma width (h - R^2 / 2a) dR from r0 to the horizon h0: gamma width (h (h0 - r0)
    // - (h0^3 - r0^3) / 6a); the last piece and the places in the pieces make 1 %.
    double h0 = g.horizonM();
    double r0 = 3000;
    double exact =
        0.05 * 0.03 * (100 * (h0 - r0) - (h0 * h0 * h0 - r0 * r0 * r0) / (6 * 8_495_000.0));
    assertThat(sum).isCloseTo(exact, within(0.01 * exact));
  }

  /** Over 1e5 pieces, seed 21: still share and mean rate within 4.5 sigma. */
  @Test
  void groundClutter_movesAsBillingsleySays() {
    GroundClutter g = new GroundClutter(0.05, 1e6, 1e6, 0.03, 25, 8, 0);
    List<Scatterer> pieces = g.scatterers(KEY, CARRIER, ClutterTest::flat);
    int n = pieces.size();
    assertThat(n).isGreaterThan(100_000);
    double still = 0;
    double mean = 0;
    double signed = 0;
    for (Scatterer s : pieces) {
      still += s.rangeRateMps() == 0 ? 1 : 0;
      mean += Math.abs(s.rangeRateMps());
      signed += s.rangeRateMps();
    }
    // 8 m/s is 17.9 mph: 489.8 x 17.9^-1.55 x 0.435^-1.21 = 15.3, so 0.939 stand still; the rest
    // moves by 0.1048 (log10 17.9 + 0.4147) = 0.175 m/s in the mean.
    double share = 0.9388;
    double moving = n - still;
    assertThat(still / n).isCloseTo(share, within(4.5 * Math.sqrt(share * (1 - share) / n) + 2e-4));
    assertThat(mean / moving).isCloseTo(0.1747, within(4.5 * 0.1747 / Math.sqrt(moving) + 1e-4));
    assertThat(signed / moving).isCloseTo(0, within(4.5 * 0.1747 * Math.sqrt(2 / moving)));
  }

  @Test
  void aurora_fillsItsRangesWithItsCrossSectionAndRates() {
    AuroralClutter a = new AuroralClutter(600e3, 900e3, 0.002, 400, 150, 0.02, 0.01, 30);
    List<Scatterer> pieces = a.scatterers(KEY, ClutterTest::flat);
    int n = pieces.size();
    double sum = 0;
    double mean = 0;
    double square = 0;
    for (Scatterer s : pieces) {
      assertThat(s.rangeM()).isBetween(600e3, 900e3);
      assertThat(Math.abs(s.u())).isLessThanOrEqualTo(0.02);
      sum += s.snr();
      mean += s.rangeRateMps() / n;
      square += (s.rangeRateMps() - 400) * (s.rangeRateMps() - 400) / n;
    }
    assertThat(sum).isCloseTo(600, within(1e-6));
    assertThat(mean).isCloseTo(400, within(4.5 * 150 / Math.sqrt(n)));
    assertThat(Math.sqrt(square)).isCloseTo(150, within(4.5 * 150 / Math.sqrt(2.0 * n)));
  }

  @Test
  void meteorTrail_fadesByETwiceInPowerInItsDecay() {
    double lambda = C / CARRIER;
    MeteorTrail trail = new MeteorTrail(0.0005, 90e3, 0, 1000, 83_582, lambda);
    // lambda^2 / (16 pi^2 D) at 0.689 m and 1 m2/s, as at 83.6 km: 3.01 ms.
    assertThat(trail.decayS()).isCloseTo(3.01e-3, within(2e-5));
    LinearFm pulse = new LinearFm(1e-3, 1e6, true);
    DwellSetup s = new DwellSetup(CARRIER, 1e6, pulse, List.of(0.0, 0.004), 0, 1e6, 1);
    SimulatedDwell d =
        new SimulatedDwell(
            s,
            List.of(),
            6000,
            new GaussianBeam(0.04, 1.6, 0),
            Scene.of(trail.scatterer()),
            KEY,
            false);
    IqBlock b = new IqBlock(1, 6000);
    d.read(b);
    // Received 4 ms apart, within the echoes of the two pulses (delay 0.6 ms).
    double first = Math.hypot(b.re(0)[1300], b.im(0)[1300]);
    double later = Math.hypot(b.re(0)[5300], b.im(0)[5300]);
    assertThat(first).isPositive();
    assertThat(later / first).isCloseTo(Math.exp(-4e-3 / trail.decayS()), within(1e-5));
    // Nothing reflects before it is there: the wave met it 0.3 ms after it was sent.
    assertThat(b.re(0)[799]).isZero();
    assertThat(b.re(0)[1001]).isNotZero();
  }

  /** Over 40,000 points, seed 21. */
  @Test
  void moon_isADeepSphereWhoseNearestPartsAreStrongest() {
    Moon m = new Moon(0, 385e6, 300, 2e-6, 40_000);
    List<Scatterer> points = m.scatterers(KEY, 1e5, 0.01, 0.02);
    double sum = 0;
    double nearest = Double.MAX_VALUE;
    double farthest = 0;
    double spread = 0;
    int early = 0;
    for (Scatterer s : points) {
      sum += s.snr();
      nearest = Math.min(nearest, s.rangeM());
      farthest = Math.max(farthest, s.rangeM());
      spread = Math.max(spread, Math.abs(s.rangeRateMps() - 300));
      // Half a degree across: 1737 km at 386,737 km.
      assertThat(Math.hypot(s.u() - 0.01, s.v() - 0.02)).isLessThanOrEqualTo(0.004493);
      early += s.rangeM() < 385e6 + 0.6e-3 * C / 2 ? 1 : 0;
    }
    assertThat(sum).isCloseTo(1e5, within(1e-3));
    assertThat(nearest).isBetween(385e6, 385e6 + 100);
    assertThat(farthest).isBetween(385e6 + 0.95 * RADIUS_M, 385e6 + RADIUS_M);
    assertThat(spread).isBetween(0.9 * 3.4748, 3.4748);
    // Hagfors's integral over y = cos a from y1 = 1 - depth / radius to 1, C = 49, worked out by
    // Simpson's rule below; and 1 - y1^2.5 of the diffuse fifth.
    double y1 = 1 - 0.6e-3 * C / 2 / RADIUS_M;
    double expected = 0.8 * hagfors(y1) / hagfors(0) + 0.2 * (1 - Math.pow(y1, 2.5));
    double sigma = Math.sqrt(expected * (1 - expected) / 40_000);
    assertThat(early / 40_000.0).isCloseTo(expected, within(4.5 * sigma));
  }

  private static double hagfors(double from) {
    int n = 200_000;
    double h = (1 - from) / n;
    double sum = 0;
    for (int i = 0; i <= n; i++) {
      double y = from + i * h;
      double law = Math.pow(y * y * y * y + 49 * (1 - y * y), -1.5);
      sum += law * (i == 0 || i == n ? 1 : i % 2 == 1 ? 4 : 2);
    }
    return sum * h / 3;
  }

  /** The quiet Sun in the main beam of a big UHF array outshines its own noise. */
  @Test
  void sun_addsAntennaTemperatureByFluxAndAperture() {
    NoiseEmitter sun = NoiseEmitter.sun(30 * SunNoise.FLUX_UNIT, 6918, C / CARRIER, 450, 0, 0);
    // A = 6918 x 0.475 / 12.57 = 261.5 m2; S A / 2k = 28,400 K; over 450 K: 63.
    assertThat(sun.powerRatio()).isCloseTo(63.2, within(0.5));
  }

  @Test
  void jammer_hasThePowerOfItsDensityAtItsRange() {
    Interference source = new Interference(1e-3, 200e3, 0, 0);
    NoiseEmitter e = NoiseEmitter.of(source, 6918, C / CARRIER, 450, 0.3, 0);
    // 1e-3 x 6918 x (0.689 / (4 pi 2e5))^2 / (1.38e-23 x 450).
    double spread = C / CARRIER / (4 * Math.PI * 200e3);
    double exact = 1e-3 * 6918 * spread * spread / (1.380649e-23 * 450);
    assertThat(e.powerRatio()).isCloseTo(exact, within(1e-9 * exact));
  }

  @Test
  void auroraOfAStrength_hasItsReflectivityTimesTheBeamsVolume() {
    AuroralClutter a =
        AuroralClutter.of(Aurora.Strength.STRONG, 435e6, 0, 0.0384, 700e3, 900e3, 400, 60);
    // 1e-11 at 400 MHz, (435 / 400)^-6.5 of it = 5.80e-12; 800 km x 0.0384 x 0.753 = 23.1 km wide,
    // 10 km high: 2.31e8 m3 a metre, so 1.34e-3 m2.
    assertThat(a.rcsPerMetre()).isCloseTo(1.342e-3, within(0.01e-3));
    assertThat(2 * a.vHalf() * 800e3).isCloseTo(10e3, within(1e-6));
  }
}
