package io.farwatch.core.radar;

import java.util.List;

/**
 * A kind of phased-array radar in numbers, SI, linear.
 *
 * @param name of the model
 * @param frequencyHz carrier
 * @param peakPowerW of one face
 * @param gain of one face at broadside, transmit and receive alike
 * @param beamwidthRad half-power width of the one-way beam at broadside
 * @param systemTemperatureK noise temperature with sky and receiver
 * @param losses all losses but scan and beam shape
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
 */
public record RadarModel(
    String name,
    double frequencyHz,
    double peakPowerW,
    double gain,
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
    List<Figure> figures) {
  public RadarModel {
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
}
