package io.farwatch.core.radar.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.farwatch.core.radar.RadarEquation;
import io.farwatch.core.radar.RadarLibrary;
import io.farwatch.core.radar.RadarModel;
import org.junit.jupiter.api.Test;

class EnvironmentTest {
  private static final RadarModel UHF = RadarLibrary.uhfTwoFace();

  /** Reference README: +51 dB on a PAVE-PAWS-like radar; here its longest pulse, mean distance. */
  @Test
  void moon_onPavePaws_isFiftyOneDecibelsOverNoise() {
    double snr = RadarEquation.snr(UHF, UHF.pulseMaxS(), Moon.rcsM2(), 384_400e3);
    assertThat(10 * Math.log10(snr)).isCloseTo(51, offset(0.5));
  }

  /** Reference README: delays 2.378-2.713 s; 0-5,552 km at 27 Hz, nine wraps over that span. */
  @Test
  void moon_delaysAndFolding_areThoseOfThule() {
    assertThat(Moon.delayS(Moon.RANGE_MIN_M)).isCloseTo(2.378, offset(5e-4));
    assertThat(Moon.delayS(Moon.RANGE_MAX_M)).isCloseTo(2.713, offset(5e-4));
    double span = 299_792_458 / (2 * 27.0);
    assertThat(span).isCloseTo(5552e3, offset(1e3));
    assertThat(Moon.foldedRangeM(Moon.RANGE_MAX_M, 27)).isBetween(0.0, span);
    assertThat((Moon.RANGE_MAX_M - Moon.RANGE_MIN_M) / span).isCloseTo(9, offset(0.1));
    // another repetition puts it elsewhere: that is how it is told
    double moved = Moon.foldedRangeM(4e8, 27) - Moon.foldedRangeM(4e8, 27.5);
    assertThat(Math.abs(moved)).isGreaterThan(100e3);
  }

  /** Amateurs' echoes at 10 GHz: up to about 350 Hz from edge to edge. */
  @Test
  void moon_dopplerAtTenGigahertz_spreadsByAboutThreeHundredAndFiftyHertz() {
    assertThat(Moon.dopplerSpreadHz(0.03, Moon.TURNING_MAX_RADPS)).isCloseTo(350, offset(30.0));
    assertThat(Moon.dopplerSpreadHz(UHF.wavelengthM(), Moon.TURNING_MAX_RADPS))
        .isCloseTo(15.9, offset(0.2));
    assertThat(Moon.delayDepthS()).isCloseTo(11.6e-3, offset(0.05e-3));
    assertThat(Moon.rcsM2()).isCloseTo(6.6e11, offset(0.1e11));
  }

  /** K. F. Tapping (2013): about 67 flux units at 2800 MHz without spots. */
  @Test
  void sun_quietAtTenCentimetres_isSixtySevenFluxUnits() {
    assertThat(SunNoise.fluxWPerM2Hz(SunNoise.Sun.QUIET, 2800e6) / SunNoise.FLUX_UNIT)
        .isCloseTo(67, offset(5.0));
    assertThat(SunNoise.fluxWPerM2Hz(SunNoise.Sun.GREAT_BURST, 1.2e9)).isEqualTo(1e-18);
    assertThatThrownBy(() -> SunNoise.fluxWPerM2Hz(SunNoise.Sun.QUIET, 50e6))
        .hasMessageContaining("50.0 MHz");
  }

  /**
   * The same by brightness: a disk of half a degree and the corona's temperature in the beam. At
   * 410 MHz 24 flux units are 6.5e5 K over the optical disk.
   */
  @Test
  void sun_throughTheMainBeam_drownsTheReceiver() {
    double flux = SunNoise.fluxWPerM2Hz(SunNoise.Sun.QUIET, UHF.frequencyHz());
    double k = SunNoise.antennaK(flux, UHF.gain(), UHF.wavelengthM());
    double disk = Math.PI * Math.pow(Math.toRadians(0.533) / 2, 2);
    double bright = flux * Math.pow(UHF.wavelengthM(), 2) / (2 * 1.380649e-23 * disk);
    assertThat(bright).isBetween(4e5, 1e6);
    assertThat(k / (bright * disk * UHF.gain() / (4 * Math.PI))).isCloseTo(1, offset(1e-9));
    assertThat(10 * Math.log10(1 + k / 450)).isBetween(15.0, 19.0);
    // through a sidelobe 30 dB down: 5 % more noise
    double side = SunNoise.antennaK(flux, UHF.gain() / 1000, UHF.wavelengthM());
    assertThat(side / 450).isBetween(0.02, 0.1);
  }

  /** J = kT B: the noise doubles, 3 dB of sensitivity and 16 % of range are lost. */
  @Test
  void interference_asStrongAsNoise_costsThreeDecibels() {
    double lambda = UHF.wavelengthM();
    double density = 1.380649e-23 * 450 / UHF.gain() * Math.pow(4 * Math.PI * 400e3 / lambda, 2);
    Interference i = new Interference(density, 400e3, 0, 0);
    double over = i.overNoise(UHF.gain(), lambda, 450);
    assertThat(over).isCloseTo(1, offset(1e-9));
    assertThat(Interference.sensitivityKept(over)).isCloseTo(0.5, offset(1e-9));
    assertThat(Interference.rangeKept(over)).isCloseTo(0.841, offset(1e-3));
    // a millionth of the gain: nothing of it is left
    assertThat(i.overNoise(UHF.gain() * 1e-6, lambda, 450)).isCloseTo(1e-6, offset(1e-12));
  }

  /**
   * W. A. Flood (1960): wavelength^3.5 from 49.7 to 143.5 MHz, wavelength^6.5 from there to 226.
   */
  @Test
  void aurora_wavelengthAndAspect_fallAsMeasured() {
    double v50 = Aurora.reflectivityPerM(Aurora.Strength.STRONG, 49.7e6, 0);
    double v143 = Aurora.reflectivityPerM(Aurora.Strength.STRONG, 143.5e6, 0);
    double v226 = Aurora.reflectivityPerM(Aurora.Strength.STRONG, 226e6, 0);
    assertThat(Math.log(v50 / v143) / Math.log(143.5 / 49.7)).isCloseTo(3.5, offset(1e-9));
    assertThat(Math.log(v143 / v226) / Math.log(226 / 143.5)).isCloseTo(6.5, offset(1e-9));
    double off = Aurora.reflectivityPerM(Aurora.Strength.STRONG, 400e6, Math.toRadians(3)) / 1e-11;
    assertThat(10 * Math.log10(off)).isCloseTo(-30, offset(1e-9));
  }

  /** A strong echo at 1,000 km fills a cell with some tenths of a square metre at UHF. */
  @Test
  void aurora_inACellOfPavePaws_isAsLargeAsAnObject() {
    double cell = Aurora.cellM3(1e6, UHF.beamwidthRad(), 75);
    assertThat(cell).isBetween(1e10, 5e10);
    double rcs = cell * Aurora.reflectivityPerM(Aurora.Strength.STRONG, UHF.frequencyHz(), 0);
    assertThat(rcs).isBetween(0.05, 0.5);
  }

  /** NASA SP-8013 (1969): 10^-14.37 a second and square metre at 1 g; slope 1.213. */
  @Test
  void meteors_fluxAtOneGramAndOneMilligram_isThatOfTheModel() {
    assertThat(Math.log10(MeteorHead.fluxPerM2S(1e-3))).isCloseTo(-14.37, offset(1e-9));
    assertThat(Math.log10(MeteorHead.fluxPerM2S(1e-6))).isCloseTo(-10.731, offset(1e-9));
  }

  /** Close et al. (2002): 472 head echoes in 17 min at 422 MHz; -63 dBsm, 10 km2. */
  @Test
  void meteors_headsOnAltair_comeOnceInTwoSeconds() {
    double rate = MeteorHead.ratePerS(10e6, Math.pow(10, -6.3), 422e6);
    assertThat(rate).isCloseTo(472 / (17 * 60.0), withinPercentage(10));
    assertThat(MeteorHead.massKg(MeteorHead.rcsM2(1e-7, 160e6), 160e6))
        .isCloseTo(1e-7, withinPercentage(1e-6));
    // stronger at VHF by the wavelengths' ratio squared
    assertThat(MeteorHead.rcsM2(1e-7, 160e6) / MeteorHead.rcsM2(1e-7, 422e6))
        .isCloseTo(6.96, offset(0.01));
    assertThat(MeteorHead.durationS(56e3, Math.PI / 4, 2e3)).isCloseTo(0.036, offset(1e-3));
  }

  /** McKinley (1961), eq. 8-6: P = 2.5e-32 Pt G^2 (lambda/R)^3 q^2, within the rounding of 2.5. */
  @Test
  void trail_thin_givesTheClassicalPower() {
    double lambda = 2.1;
    double range = 150e3;
    double q = 1e13;
    double fourPi = 4 * Math.PI;
    double power =
        lambda
            * lambda
            * MeteorTrail.rcsThinM2(q, lambda, range)
            / (fourPi * fourPi * fourPi * Math.pow(range, 4));
    assertThat(power).isCloseTo(2.5e-32 * Math.pow(lambda / range, 3) * q * q, withinPercentage(2));
  }

  /** Why GRAVES hears trails and a radar at UHF only heads. */
  @Test
  void trail_atUhf_isTooWide_atVhfNot() {
    assertThat(MeteorTrail.widthKept(95e3, UHF.wavelengthM())).isLessThan(1e-30);
    assertThat(MeteorTrail.widthKept(85e3, 2.096)).isBetween(0.05, 0.3);
    // ITU-R P.843: D = 10^(0.067 x 90 - 5.6) = 2.7 m2/s; 10 ms at 143 MHz
    assertThat(MeteorTrail.diffusionM2PerS(90e3)).isCloseTo(2.69, offset(0.01));
    assertThat(MeteorTrail.decayS(90e3, 2.096)).isCloseTo(0.01034, offset(1e-4));
  }

  /** 4/3 of the Earth says 412 km for 10 km; the true air bends less that high. */
  @Test
  void aircraft_lineOfSight_isALittleLessThanByFourThirds() {
    double km = Aircraft.SMALL_JET.lineOfSightM(0) / 1e3;
    assertThat(km).isBetween(380.0, 412.0);
    assertThat(Aircraft.SMALL_JET.lineOfSightM(100) / 1e3 - km).isCloseTo(41.2, offset(2.0));
    assertThat(Aircraft.JUMBO.rcsM2()).isEqualTo(100);
  }

  @Test
  void satellites_classes_orderAsTheCatalogueHasThem() {
    assertThat(Satellite.DEBRIS.shareAbove(0.1)).isBetween(0.1, 0.3);
    assertThat(Satellite.STAGE.shareAbove(1)).isGreaterThan(0.9);
    assertThat(Satellite.PAYLOAD.shareAbove(1)).isBetween(0.5, 0.75);
    assertThat(Satellite.STAGE.shareAbove(Satellite.STAGE.rcsM2(1)))
        .isCloseTo(0.1587, offset(1e-4));
  }

  /** Reference README: 2 MHz and Pfa 1e-6: 3.6 false alarms a second with two faces at 0.9. */
  @Test
  void noise_falseAlarms_areThoseOfTheReference() {
    double listening = 2 * UHF.fenceListening();
    assertThat(ThermalNoise.falseAlarmsPerS(1e-6, 2e6, listening)).isCloseTo(3.6, offset(0.1));
    assertThat(10 * Math.log10(ThermalNoise.powerW(290, 1))).isCloseTo(-203.98, offset(0.01));
  }
}
