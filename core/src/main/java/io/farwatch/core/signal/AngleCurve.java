package io.farwatch.core.signal;

import io.farwatch.core.radar.array.MonopulseCurve;
import java.util.ArrayList;
import java.util.List;

/**
 * From the real part of difference over sum to the offset from the beam's direction, in direction
 * cosines. Between the points it is linear, beyond them it goes on with the last slope. Source: S.
 * M. Sherman, D. K. Barton, "Monopulse Principles and Techniques", 2nd ed. (2011), ch. 8.
 *
 * @param ratios difference over sum, rising
 * @param offsets of the same number, rising or falling throughout
 */
public record AngleCurve(List<Double> ratios, List<Double> offsets) {
  public AngleCurve {
    ratios = List.copyOf(ratios);
    offsets = List.copyOf(offsets);
    int n = ratios.size();
    if (n < 2 || offsets.size() != n) {
      throw new IllegalArgumentException(n + " ratios, " + offsets.size() + " offsets");
    }
    for (int i = 1; i < n; i++) {
      double way = (offsets.get(i) - offsets.get(i - 1)) * (offsets.get(1) - offsets.get(0));
      if (!(ratios.get(i) > ratios.get(i - 1)) || !(way > 0)) {
        throw new IllegalArgumentException("point " + i + " of an angle curve turns back");
      }
    }
  }

  /** A straight line: offset = ratio / slope. */
  public static AngleCurve linear(double slope) {
    return new AngleCurve(List.of(-1.0, 1.0), List.of(-1 / slope, 1 / slope));
  }

  /** A face's curve, at so many points each side of the beam. */
  public static AngleCurve of(MonopulseCurve face, int half) {
    List<Double> ratios = new ArrayList<>();
    List<Double> offsets = new ArrayList<>();
    for (int i = -half; i <= half; i++) {
      double ratio = face.ratioMax() * i / half;
      ratios.add(ratio);
      offsets.add(face.offset(ratio));
    }
    return new AngleCurve(ratios, offsets);
  }

  /** Offset from the beam for a ratio. */
  public double offset(double ratio) {
    int i = piece(ratio);
    return offsets.get(i) + slope(i) * (ratio - ratios.get(i));
  }

  /** Change of the offset with the ratio, without sign. */
  public double sensitivity(double ratio) {
    return Math.abs(slope(piece(ratio)));
  }

  private int piece(double ratio) {
    int i = 0;
    while (i < ratios.size() - 2 && ratios.get(i + 1) < ratio) {
      i++;
    }
    return i;
  }

  private double slope(int i) {
    return (offsets.get(i + 1) - offsets.get(i)) / (ratios.get(i + 1) - ratios.get(i));
  }
}
