package io.farwatch.core.radar;

import io.farwatch.core.radar.budget.Link;
import io.farwatch.core.radar.budget.LossBudget;
import io.farwatch.core.radar.budget.SystemTemperature;
import io.farwatch.core.radar.budget.TransmitLimits;
import java.util.List;
import java.util.Optional;

/**
 * A kind of phased-array radar in numbers, SI, linear. Of a continuous-wave fence a "pulse" is the
 * time that is integrated with phase, and the duty is 1.
 *
 * @param name of the model
 * @param frequencyHz carrier
 * @param peakPowerW of one face
 * @param gain of one face at broadside on transmit
 * @param receiveGain of one face at broadside on receive
 * @param beamwidthRad half-power width of the one-way beam at broadside
 * @param systemTemperatureK noise temperature with sky and receiver, the sum of {@code temperature}
 * @param losses all losses but scan and beam shape, the product of {@code lossBudget}
 * @param scanExponent two-way power falls with cos(scan angle) to this power
 * @param bandwidthHz of the chirp
 * @param fencePulseS pulse of a search dwell
 * @param pulseMaxS longest pulse
 * @param pulseMinS shortest pulse
 * @param dutyMax transmit duty a face may reach
 * @param faceAzimuthsRad boresights relative to the first face's
 * @param tiltRad elevation of the boresights
 * @param sectorWidthRad azimuth each face covers
 * @param elevationMinRad lowest beam
 * @param elevationMaxRad highest beam
 * @param fenceElevationRad elevation of the search fence
 * @param fenceBeams search directions of one face
 * @param fencePeriodS time of one search of the whole fence
 * @param rangeMaxM listening ends here
 * @param searchPfa false-alarm probability of a cell in search
 * @param gatedPfa false-alarm probability of a cell in verify and track dwells
 * @param figures the published or assumed numbers behind all this
 * @param kind how it works
 * @param lossBudget the losses by name
 * @param temperature the noise part by part
 * @param array of a face, when its elements are known or assumed; of the transmitter where apart
 * @param receiveArray where another than {@code array} receives
 * @param sites where transmitter and receiver stand apart
 */
public record RadarModel(
    String name,
    double frequencyHz,
    double peakPowerW,
    double gain,
    double receiveGain,
    double beamwidthRad,
    double systemTemperatureK,
    double losses,
    double scanExponent,
    double bandwidthHz,
    double fencePulseS,
    double pulseMaxS,
    double pulseMinS,
    double dutyMax,
    List<Double> faceAzimuthsRad,
    double tiltRad,
    double sectorWidthRad,
    double elevationMinRad,
    double elevationMaxRad,
    double fenceElevationRad,
    int fenceBeams,
    double fencePeriodS,
    double rangeMaxM,
    double searchPfa,
    double gatedPfa,
    List<Figure> figures,
    Kind kind,
    LossBudget lossBudget,
    SystemTemperature temperature,
    Optional<ArrayShape> array,
    Optional<ArrayShape> receiveArray,
    Optional<Bistatic> sites) {
  /** How a radar works. */
  public enum Kind {
    /** Faces that search a fence of constant elevation with pulses and track out of it. */
    PULSED_ARRAY,
    /** Pulses in a fan of beams that stands still, seen by an array of its own beside it. */
    PULSED_FENCE,
    /** A continuous wave into a fan, heard at another place. */
    CW_FENCE
  }

  public RadarModel {
    if (!agree(losses, lossBudget.ratio()) || !agree(systemTemperatureK, temperature.totalK())) {
      throw new IllegalArgumentException(
          name
              + ": parts make "
              + lossBudget.totalDb()
              + " dB and "
              + temperature.totalK()
              + " K, not "
              + losses
              + " and "
              + systemTemperatureK);
    }
    faceAzimuthsRad = List.copyOf(faceAzimuthsRad);
    figures = List.copyOf(figures);
  }

  /** Share of the time a face transmits for the search alone. */
  public double fenceDuty() {
    return fenceBeams * fencePulseS / fencePeriodS;
  }

  /**
   * Share of the time the search's listening windows would fill if they stood one after another;
   * the windows of other dwells interleave with them, since several beams are received at once.
   */
  public double fenceListening() {
    return fenceBeams * 2 * rangeMaxM / RadarEquation.LIGHT_MPS / fencePeriodS;
  }

  /** Its transmitter and receiver at broadside, as the radar equation needs them. */
  public Link link() {
    return new Link(peakPowerW, gain, receiveGain, wavelengthM(), systemTemperatureK, losses);
  }

  /** What its transmitter may send. */
  public TransmitLimits limits() {
    return new TransmitLimits(peakPowerW, dutyMax, pulseMinS, pulseMaxS);
  }

  /** Wavelength of the carrier (m). */
  public double wavelengthM() {
    return RadarEquation.LIGHT_MPS / frequencyHz;
  }

  /** Effective receiving area of a face at broadside (m2): gain x wavelength^2 / (4 pi). */
  public double apertureM2() {
    return receiveGain * wavelengthM() * wavelengthM() / (4 * Math.PI);
  }

  private static boolean agree(double a, double b) {
    return Math.abs(a - b) <= 1e-9 * Math.abs(a);
  }
}
