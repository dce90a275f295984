package io.farwatch.core.radar.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import io.farwatch.core.radar.detection.Cfar;
import io.farwatch.core.radar.detection.Swerling;
import org.junit.jupiter.api.Test;

class BudgetTest {
  /** ITU-R P.372: 200 K at 408 MHz are 19.7 K at 1 GHz. */
  @Test
  void sky_exampleOfP372_is197TenthsAtOneGigahertz() {
    assertThat(SkyNoise.carriedK(200, 1e9)).isCloseTo(19.7, offset(0.05));
  }

  /** ITU-R P.372: 52 - 23 log f; 6 dB at 100 MHz, deciles of 2 dB. */
  @Test
  void sky_meanAndMedianAt100Megahertz_agreeWithinTheDeciles() {
    assertThat(10 * Math.log10(SkyNoise.medianK(100e6) / 290)).isCloseTo(6, offset(1e-9));
    double mean = SkyNoise.temperatureK(SkyNoise.Sky.MEAN, 100e6);
    assertThat(10 * Math.log10(mean / SkyNoise.medianK(100e6))).isCloseTo(0, offset(2.0));
  }

  /** R. M. Price, Aust. J. Phys. 22 (1969): 23.9 K about the south celestial pole (b = -27 deg). */
  @Test
  void sky_byGalacticLatitude_fallsFromThePlaneAndMeetsPrice() {
    double pole = SkyNoise.temperatureK(Math.PI / 2, 408e6);
    double plane = SkyNoise.temperatureK(0, 408e6);
    assertThat(SkyNoise.temperatureK(Math.toRadians(-27.1), 408e6)).isCloseTo(23.9, offset(8.0));
    assertThat(pole).isBetween(SkyNoise.temperatureK(SkyNoise.Sky.MINIMUM, 408e6), 22.0);
    assertThat(plane).isBetween(100.0, SkyNoise.temperatureK(SkyNoise.Sky.MAXIMUM, 408e6));
    // its mean over the sphere is the mean sky
    double sum = 0;
    int n = 20_000;
    for (int i = 0; i < n; i++) {
      sum += SkyNoise.temperatureK(Math.asin((i + 0.5) / n), 408e6) / n;
    }
    assertThat(sum / SkyNoise.temperatureK(SkyNoise.Sky.MEAN, 408e6)).isBetween(0.8, 1.5);
  }

  /**
   * Blake in Skolnik (1990), fig. 2.19: two-way loss through all air at 0 and 5 deg, near 1 GHz.
   */
  @Test
  void absorption_levelRay_isAFewDecibelsAndFallsWithElevation() {
    double level = 2 * Absorption.oneWayDb(1e9, 0, 100e3);
    double five = 2 * Absorption.oneWayDb(1e9, Math.toRadians(5), 100e3);
    double zenith = 2 * Absorption.oneWayDb(1e9, Math.PI / 2, 100e3);
    assertThat(level).isBetween(2.0, 3.2);
    assertThat(five).isBetween(0.5, 0.8);
    assertThat(zenith).isBetween(0.04, 0.08);
    // At sea level 0.0054 dB/km at 1 GHz: ITU-R P.676, figure 5 (5e-3 read off).
    assertThat(Absorption.specificDbPerKm(1e9, 1013.25, 288.15)).isCloseTo(5.4e-3, offset(3e-4));
  }

  /** The window's published loss: F. J. Harris (1978), table 1, Hamming 1.34 dB. */
  @Test
  void weighting_hamming_loses134Hundredths() {
    double[] w = new double[1024];
    for (int i = 0; i < w.length; i++) {
      w[i] = 0.54 - 0.46 * Math.cos(2 * Math.PI * i / w.length);
    }
    assertThat(Losses.weighting("Hamming", w).lossDb()).isCloseTo(1.34, offset(0.005));
  }

  /** Barton's dense scan: per half-power width a Gaussian two-way beam keeps 0.753, 1.23 dB. */
  @Test
  void beamShape_denseAndSparse_haveTheirKnownLimits() {
    assertThat(Losses.beamShape(0).lossDb()).isZero();
    assertThat(Losses.beamShape(20).lossDb() - 10 * Math.log10(20)).isCloseTo(1.23, offset(0.005));
    assertThat(Losses.scan(2.5, Math.cos(Math.PI / 3)).lossDb()).isCloseTo(7.526, offset(1e-3));
    assertThat(Losses.scan(2.5, Math.PI / 3, 0).lossDb()).isBetween(1.5, 2.5);
  }

  /** Two samples a cell: at worst a quarter of a cell off, sinc^2(1/4) = 0.91 dB; mean a third. */
  @Test
  void straddling_meanOfTwoSamplesACell_isAThirdOfTheWorst() {
    assertThat(Losses.straddling(2).lossDb()).isCloseTo(0.912 / 3, offset(0.02));
  }

  @Test
  void eclipsing_halfAPulse_losesThreeDecibels() {
    assertThat(Losses.eclipsing(2e-3, 1e-3).lossDb()).isCloseTo(3.0103, offset(1e-4));
    assertThat(Losses.eclipsing(2e-3, 3e-3).lossDb()).isZero();
    assertThat(Losses.eclipsing(2e-3, 0).lossDb()).isEqualTo(199);
  }

  /** From reference/cfar.csv's family: CA of 16 cells, Pfa 1e-6, Pd 0.5, about 2 dB. */
  @Test
  void cfarAndIntegration_areThoseOfTheExactFormulas() {
    Cfar ca = new Cfar(Cfar.Type.CA, 16, 0);
    assertThat(Losses.cfar(ca, 0.5, 1e-6).lossDb()).isEqualTo(ca.lossDb(0.5, 1e-6));
    assertThat(Losses.integration(1, 0.9, 1e-6, Swerling.CASE_0).lossDb())
        .isCloseTo(0, offset(1e-9));
    // Marcum: ten steady pulses at Pd 0.9, Pfa 1e-6 lose about 2 dB; Swerling 2 gains instead.
    assertThat(Losses.integration(10, 0.9, 1e-6, Swerling.CASE_0).lossDb()).isBetween(1.5, 2.2);
    assertThat(Losses.integration(10, 0.9, 1e-6, Swerling.CASE_2).lossDb()).isZero();
  }

  @Test
  void faraday_quarterTurnThereAndBack_losesAll() {
    assertThat(Losses.faraday(0).lossDb()).isZero();
    assertThat(Losses.faraday(Math.PI / 8).lossDb()).isCloseTo(3.0103, offset(1e-4));
    assertThat(Losses.faraday(Math.PI / 4).lossDb()).isGreaterThan(100);
  }

  /** 290 K throughout: a warm sky, any line, any receiver: 290 F L. */
  @Test
  void temperature_underAWarmSky_isNoiseFigureTimesLineLoss() {
    double k =
        SystemTemperature.withoutReceiver(290, "warm", 0, 0.1, 1)
            .withReceiver(3, 1, "test")
            .totalK();
    assertThat(k).isCloseTo(290 * Math.pow(10, 0.4), offset(1e-9));
  }

  @Test
  void limits_ofPavePaws_sayWhatMayBeSent() {
    TransmitLimits t = new TransmitLimits(582_400, 0.25, 0.25e-3, 16e-3);
    assertThat(t.meanPowerMaxW()).isEqualTo(145_600); // NRC 2005: about 145 kW
    assertThat(t.intervalMinS(16e-3)).isCloseTo(64e-3, offset(1e-12));
    assertThat(t.pulsesFor(2.5 * t.energyMaxJ())).isEqualTo(3);
    assertThat(t.allows(16e-3, 15.6)).isTrue();
    assertThat(t.allows(16e-3, 15.7)).isFalse();
    assertThat(t.allows(17e-3, 1)).isFalse();
  }

  @Test
  void losses_thatAreNone_areRefused() {
    assertThatThrownBy(() -> new Loss("gain", -1, "x")).hasMessageContaining("gain");
    assertThatThrownBy(() -> LossBudget.of(new Loss("a", 7, "x")).filledTo(6, "rest", "x"))
        .hasMessageContaining("rest");
  }
}
