package io.farwatch.scenario.signal;

import io.farwatch.core.radar.array.ArrayBeam;
import io.farwatch.core.radar.array.PhasedArray;
import io.farwatch.core.radar.array.Steering;

/**
 * The beams of a face computed element by element, sidelobes and all, for one direction it is
 * steered to. Offsets reach over the whole hemisphere; what lies outside it is not received.
 * Differences are scaled to the sum's noise (equal sums of squared weights), as the channels'
 * samples are.
 */
public final class FaceBeam implements MonopulseBeam {
  private final ArrayBeam transmitted;
  private final ArrayBeam[] received;
  private final double[] scale = new double[3];
  private final double transmitScale;
  private final double u0;
  private final double v0;
  private final double[] factor = new double[2];

  /**
   * @param transmit as it sends
   * @param sum as it receives
   * @param differenceU odd weights along u
   * @param differenceV odd weights along v
   */
  public FaceBeam(
      PhasedArray transmit,
      PhasedArray sum,
      PhasedArray differenceU,
      PhasedArray differenceV,
      Steering steering) {
    this.u0 = steering.u();
    this.v0 = steering.v();
    this.transmitted = transmit.beam(steering);
    this.received =
        new ArrayBeam[] {
          sum.beam(steering),
          differenceU.differenceBeam(steering),
          differenceV.differenceBeam(steering)
        };
    double noise = squares(sum);
    transmitScale = 1 / voltage(transmitted, u0, v0);
    scale[0] = 1 / voltage(received[0], u0, v0);
    scale[1] = scale[0] * Math.sqrt(noise / squares(differenceU));
    scale[2] = scale[0] * Math.sqrt(noise / squares(differenceV));
  }

  private static double squares(PhasedArray a) {
    double sum = 0;
    for (int i = 0; i < a.grid().size(); i++) {
      sum += a.weight(i) * a.weight(i);
    }
    return sum;
  }

  /** Real part of the far field with the element's pattern. */
  private double voltage(ArrayBeam b, double u, double v) {
    double w2 = 1 - u * u - v * v;
    if (!(w2 > 0)) {
      return 0;
    }
    b.arrayFactor(u, v, factor);
    return factor[0] * Math.sqrt(b.array().element().power(Math.sqrt(w2)));
  }

  @Override
  public double transmit(double u, double v) {
    return transmitScale * voltage(transmitted, u0 + u, v0 + v);
  }

  @Override
  public void receive(double u, double v, double[] three) {
    for (int c = 0; c < 3; c++) {
      three[c] = scale[c] * voltage(received[c], u0 + u, v0 + v);
    }
  }
}
