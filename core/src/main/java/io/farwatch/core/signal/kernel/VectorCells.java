package io.farwatch.core.signal.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** What is done to cells of power, in lanes. */
final class VectorCells {
  private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
  private static final int W = S.length();

  private VectorCells() {}

  static int add(float[] y, int yo, float[] x, int xo, int n) {
    int end = S.loopBound(n);
    for (int i = 0; i < end; i += W) {
      FloatVector sum =
          FloatVector.fromArray(S, y, yo + i).add(FloatVector.fromArray(S, x, xo + i));
      sum.intoArray(y, yo + i);
    }
    return end;
  }

  static int join(
      CellAverage.Kind kind,
      float[] sums,
      int lag,
      int lead,
      float scale,
      float[] out,
      int o,
      int n) {
    return switch (kind) {
      case MEAN -> mean(sums, lag, lead, scale, out, o, n);
      case GREATEST -> greatest(sums, lag, lead, scale, out, o, n);
      case LEAST -> least(sums, lag, lead, scale, out, o, n);
    };
  }

  private static int mean(float[] sums, int lag, int lead, float scale, float[] out, int o, int n) {
    int end = S.loopBound(n);
    for (int i = 0; i < end; i += W) {
      FloatVector a = FloatVector.fromArray(S, sums, lag + i);
      FloatVector b = FloatVector.fromArray(S, sums, lead + i);
      a.add(b).mul(scale).intoArray(out, o + i);
    }
    return end;
  }

  private static int greatest(
      float[] sums, int lag, int lead, float scale, float[] out, int o, int n) {
    int end = S.loopBound(n);
    for (int i = 0; i < end; i += W) {
      FloatVector a = FloatVector.fromArray(S, sums, lag + i);
      FloatVector b = FloatVector.fromArray(S, sums, lead + i);
      a.max(b).mul(scale).intoArray(out, o + i);
    }
    return end;
  }

  private static int least(
      float[] sums, int lag, int lead, float scale, float[] out, int o, int n) {
    int end = S.loopBound(n);
    for (int i = 0; i < end; i += W) {
      FloatVector a = FloatVector.fromArray(S, sums, lag + i);
      FloatVector b = FloatVector.fromArray(S, sums, lead + i);
      a.min(b).mul(scale).intoArray(out, o + i);
    }
    return end;
  }

  /** The first multiple of the lanes, from the given one on, among whose cells one crosses. */
  static int nextCrossing(
      float[] p, int po, float[] noise, int no, float multiplier, int from, int end) {
    for (int i = from; i < end; i += W) {
      FloatVector limit = FloatVector.fromArray(S, noise, no + i).mul(multiplier);
      if (FloatVector.fromArray(S, p, po + i).compare(VectorOperators.GT, limit).anyTrue()) {
        return i;
      }
    }
    return end;
  }

  static int width() {
    return W;
  }
}
