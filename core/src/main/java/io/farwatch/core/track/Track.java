package io.farwatch.core.track;

import io.farwatch.core.earth.EcefState;
import io.farwatch.core.linear.Matrix;
import io.farwatch.core.plot.Provenance;
import io.farwatch.core.time.Epoch;
import java.util.List;

/**
 * A track as others see it.
 *
 * @param id made of the provenance and the founding plots' values
 * @param provenance of every plot in it
 * @param status where it stands in its life
 * @param epoch of the state
 * @param state position and velocity (ECEF)
 * @param covariance of the state, 6 x 6 (m, m/s)
 * @param mode the likelier way it moves
 * @param thrustProbability that it is not in free flight
 * @param existenceProbability that there is one object
 * @param firstPlot epoch of the first plot
 * @param lastPlot epoch of the last plot
 * @param plots how many were used
 * @param radars which contributed, in order of name
 * @param address transponder address, or empty
 * @param settled whether the start is over and the covariance is to be believed; before that
 *     nothing is concluded from where the track seems to go
 * @param nisMean mean normalised innovation squared per degree of freedom over the last plots
 */
public record Track(
    String id,
    Provenance provenance,
    Status status,
    Epoch epoch,
    EcefState state,
    Matrix covariance,
    Mode mode,
    double thrustProbability,
    double existenceProbability,
    Epoch firstPlot,
    Epoch lastPlot,
    int plots,
    List<String> radars,
    String address,
    boolean settled,
    double nisMean) {
  public Track {
    radars = List.copyOf(radars);
  }

  /** The life of a track. */
  public enum Status {
    TENTATIVE,
    CONFIRMED,
    COASTING,
    ENDED
  }
}
