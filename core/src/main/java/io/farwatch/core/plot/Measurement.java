package io.farwatch.core.plot;

import io.farwatch.core.linear.Matrix;
import java.util.List;

/**
 * What a radar measured of one object: any stated subset of quantities, with their joint covariance
 * and the range-Doppler coupling. Components stand in the order of {@link Quantity}. Refraction is
 * already corrected with the standard profile of the {@link RadarSite}; its residual is the
 * tracker's to carry.
 */
public sealed interface Measurement {
  /** What each component is, in the order of {@link Quantity}, none twice. */
  List<Quantity> quantities();

  /** The values as a column: m, rad, 1 or m/s. */
  Matrix values();

  /** Covariance of the values' random errors (biases not included), squared units of the values. */
  Matrix covariance();

  /**
   * Range-Doppler coupling (s): measured range = true range + coupling x range rate. Positive for
   * an up-chirp in our sign of range rate. Zero without coupling.
   */
  double couplingS();

  /** The value of a quantity, or NaN when it was not measured. */
  default double value(Quantity quantity) {
    int k = quantities().indexOf(quantity);
    return k < 0 ? Double.NaN : values().get(k, 0);
  }

  /** Range, azimuth, elevation, range rate, height: any subset that has a range. */
  record Polar(List<Quantity> quantities, Matrix values, Matrix covariance, double couplingS)
      implements Measurement {
    public Polar {
      quantities = List.copyOf(quantities);
      Checks.measurement(quantities, values, covariance, couplingS);
      if (quantities.contains(Quantity.U) || quantities.contains(Quantity.V)) {
        throw new IllegalArgumentException("direction cosines in a polar measurement");
      }
    }
  }

  /** Range and the direction cosines of one face of an array, with range rate or without. */
  record DirectionCosines(
      int face, List<Quantity> quantities, Matrix values, Matrix covariance, double couplingS)
      implements Measurement {
    public DirectionCosines {
      quantities = List.copyOf(quantities);
      Checks.measurement(quantities, values, covariance, couplingS);
      if (quantities.contains(Quantity.AZIMUTH) || quantities.contains(Quantity.ELEVATION)) {
        throw new IllegalArgumentException("polar angles among direction cosines");
      }
    }
  }
}
