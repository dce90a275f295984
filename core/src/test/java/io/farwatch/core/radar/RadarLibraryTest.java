package io.farwatch.core.radar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import io.farwatch.core.earth.Ionosphere;
import io.farwatch.core.earth.Refraction;
import io.farwatch.core.earth.Troposphere;
import io.farwatch.core.plot.RadarSite;
import io.farwatch.core.radar.budget.LossBudget;
import io.farwatch.core.radar.detection.Swerling;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RadarLibraryTest {
  private static final double NAUTICAL_MILE_M = 1852;

  static List<RadarModel> all() {
    return RadarLibrary.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyNumber_saysWhereItComesFrom(RadarModel m) {
    assertThat(m.figures()).hasSizeGreaterThan(10);
    assertThat(m.figures()).allSatisfy(f -> assertThat(f.source()).isNotBlank());
    assertThat(m.lossBudget().losses()).allSatisfy(l -> assertThat(l.source()).isNotBlank());
    assertThat(m.temperature().parts()).allSatisfy(n -> assertThat(n.source()).isNotBlank());
  }

  @ParameterizedTest
  @MethodSource("all")
  void fence_ofEveryRadar_staysWithinItsDuty(RadarModel m) {
    assertThat(m.fenceDuty()).isLessThanOrEqualTo(m.dutyMax());
    assertThat(m.limits().allows(m.fencePulseS(), m.fenceBeams() / m.fencePeriodS())).isTrue();
  }

  /** Two forms of one equation: dwells summed, and power times aperture; 1e-9 is rounding. */
  @ParameterizedTest
  @MethodSource("all")
  void search_byPowerAperture_agreesWithSummingDwells(RadarModel m) {
    if (m.kind() != RadarModel.Kind.PULSED_ARRAY) {
      return; // receives with another aperture than it transmits with
    }
    RadarBudget search = RadarBudget.search(m);
    double dwell = search.snr(m.fencePulseS(), 1, 2e6);
    double form = search.snrByPowerAperture(1, 2e6) / search.beamDensity();
    assertThat(form / dwell).isCloseTo(1, offset(1e-9));
    // Beams of a fence overlap: there are more than the ideal number, not twice as many.
    assertThat(search.beamDensity()).isBetween(1.0, 2.0);
  }

  /** Reference README: 3,000 nmi, 13 dB, 8 ms: about 10 m2, not 1 m2; 450 K, 6 dB, 38.4 dB. */
  @Test
  void claim_ofPavePaws_closesForTenSquareMetresAndNotForOne() {
    RadarBudget b = RadarBudget.track(RadarLibrary.uhfTwoFace(), 1);
    double needed = b.model().link().rcsM2(8e-3, 3000 * NAUTICAL_MILE_M, Math.pow(10, 1.3));
    assertThat(needed).isBetween(7.0, 10.0);
    assertThat(b.rangeM(8e-3, 10, Math.pow(10, 1.3))).isGreaterThan(3000 * NAUTICAL_MILE_M);
    assertThat(b.rangeM(8e-3, 1, Math.pow(10, 1.3))).isLessThan(0.6 * 3000 * NAUTICAL_MILE_M);
    assertThat(b.model().lossBudget().totalDb()).isCloseTo(6, offset(1e-12));
    assertThat(b.model().temperature().totalK()).isCloseTo(450, offset(1e-9));
  }

  /** The equation of the simulation and the general link are one. */
  @ParameterizedTest
  @MethodSource("all")
  void link_atEqualRanges_isTheRadarEquation(RadarModel m) {
    double snr = RadarEquation.snr(m, m.fencePulseS(), 3, 1.5e6);
    assertThat(m.link().snr(m.fencePulseS(), 3, 1.5e6) / snr).isCloseTo(1, offset(1e-12));
    assertThat(m.link().snr(m.fencePulseS(), 3, 1e6, 2.25e6) / snr).isCloseTo(1, offset(1e-12));
    assertThat(m.link().rangeM(m.fencePulseS(), 3, snr)).isCloseTo(1.5e6, offset(1e-3));
  }

  /** What is said of each in public, in beam's centre with its longest pulse at 13 dB. */
  @ParameterizedTest
  @CsvSource({
    "uhf-three-face, 5556, 10", // 3,000 nautical miles
    "vhf-sector, 6000, 10",
    "l-band-face, 3219, 0.07", // a basketball at 2,000 miles
    "s-band-fence, 1930, 0.0079", // a softball at 1,200 miles
    "vhf-cw-fence, 1000, 1"
  })
  void publicClaims_close(String name, double rangeKm, double rcsM2) {
    RadarModel m = RadarLibrary.named(name).orElseThrow();
    double snr = RadarBudget.track(m, 1).snr(m.pulseMaxS(), rcsM2, rangeKm * 1e3);
    assertThat(10 * Math.log10(snr)).isBetween(13.0, 22.0);
  }

  /** The published gain, and 4 pi A / lambda^2 of the active elements' share: 0.1 dB. */
  @Test
  void gain_ofPavePaws_isThatOfItsActiveShareOfTheAperture() {
    RadarModel m = RadarLibrary.uhfTwoFace();
    double computed = 10 * Math.log10(m.array().orElseThrow().gain(m.frequencyHz()));
    assertThat(computed).isCloseTo(38.4, offset(0.1));
    // 0.59 wavelengths: no grating lobe until steered beyond 60 deg and more
    assertThat(m.array().orElseThrow().spacingM() / m.wavelengthM()).isCloseTo(0.59, offset(0.01));
  }

  /** Swerling 1, one pulse: Pfa^(1/(1+SNR)). */
  @Test
  void pd_ofOneSwerling1Pulse_isTheClosedForm() {
    RadarBudget b = RadarBudget.search(RadarLibrary.uhfTwoFace());
    double snr = b.snr(5e-3, 1, 1.5e6);
    assertThat(b.pd(5e-3, 1, Swerling.CASE_1, 1e-6, 1, 1.5e6))
        .isCloseTo(RadarEquation.pdSwerling1(1e-6, snr), offset(1e-9));
    assertThat(b.pd(5e-3, 4, Swerling.CASE_1, 1e-6, 1, 1.5e6))
        .isGreaterThan(b.pd(5e-3, 1, Swerling.CASE_1, 1e-6, 1, 1.5e6));
  }

  /** The tracker's table of corrections is what the rays give at its nodes. */
  @Test
  void residual_ofRefraction_holdsTheRaysErrors() {
    Refraction air = new Refraction(50, new Troposphere.Crpl(313), Ionosphere.NONE, 435e6);
    Refraction all =
        new Refraction(
            50, new Troposphere.Crpl(313), new Ionosphere.Chapman(5e11, 350e3, 60e3), 435e6);
    RadarSite.ResidualRefraction t = RefractionResidual.of(air, all, 0.1, 0.4);
    int n = t.heightM().size();
    for (int i = 0; i < t.elevationRad().size(); i += 7) {
      for (int j = 0; j < n; j += 4) {
        double e = t.elevationRad().get(i);
        double h = 50 + t.heightM().get(j);
        double sum = t.troposphereRangeM().get(i * n + j) + t.ionosphereRangeM().get(i * n + j);
        assertThat(sum)
            .isCloseTo(
                Objects.requireNonNull(all.errors(e, h)).rangeErrorM(),
                offset(1e-4)); // m: the panels end elsewhere
      }
    }
    assertThat(t.ionosphereFractionSigma()).isEqualTo(0.4);
  }

  @Test
  void losses_thatDoNotMakeTheTotal_areRefused() {
    RadarModel m = RadarLibrary.uhfTwoFace();
    assertThat(m.losses()).isEqualTo(StrictMath.pow(10, 0.6));
    assertThatThrownBy(() -> with(m, LossBudget.NONE)).hasMessageContaining("uhf-two-face");
  }

  private static RadarModel with(RadarModel m, LossBudget losses) {
    return new RadarModel(
        m.name(),
        m.frequencyHz(),
        m.peakPowerW(),
        m.gain(),
        m.receiveGain(),
        m.beamwidthRad(),
        m.systemTemperatureK(),
        m.losses(),
        m.scanExponent(),
        m.bandwidthHz(),
        m.fencePulseS(),
        m.pulseMaxS(),
        m.pulseMinS(),
        m.dutyMax(),
        m.faceAzimuthsRad(),
        m.tiltRad(),
        m.sectorWidthRad(),
        m.elevationMinRad(),
        m.elevationMaxRad(),
        m.fenceElevationRad(),
        m.fenceBeams(),
        m.fencePeriodS(),
        m.rangeMaxM(),
        m.searchPfa(),
        m.gatedPfa(),
        m.figures(),
        m.kind(),
        losses,
        m.temperature(),
        m.array(),
        m.receiveArray(),
        m.sites());
  }
}
