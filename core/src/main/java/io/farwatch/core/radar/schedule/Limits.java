package io.farwatch.core.radar.schedule;

/**
 * What bounds a radar's work.
 *
 * @param faces how many
 * @param dutyMax share of the time a face may transmit
 * @param searchDuty of that, what the search fence takes when nothing is wrong
 * @param windowS over which the duty is averaged: what was not spent is kept this long
 * @param peakPowerW of a face while it transmits
 * @param meanPowerMaxW of all faces together, over the same window
 * @param receiveBeams listening windows that a face keeps open at once
 * @param guardS between a face's transmissions, and between transmitting and hearing
 */
public record Limits(
    int faces,
    double dutyMax,
    double searchDuty,
    double windowS,
    double peakPowerW,
    double meanPowerMaxW,
    int receiveBeams,
    double guardS) {
  public Limits {
    if (faces < 1 || receiveBeams < 1) {
      throw new IllegalArgumentException(faces + " faces, " + receiveBeams + " beams");
    }
    if (!(dutyMax > 0 && dutyMax <= 1) || !(searchDuty >= 0 && searchDuty <= dutyMax)) {
      throw new IllegalArgumentException("duty " + dutyMax + ", of which search " + searchDuty);
    }
    if (!(windowS > 0) || !(peakPowerW > 0) || !(meanPowerMaxW > 0) || !(guardS >= 0)) {
      throw new IllegalArgumentException("window, powers or guard are not above zero");
    }
  }
}
