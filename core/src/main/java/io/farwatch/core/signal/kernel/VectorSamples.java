package io.farwatch.core.signal.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** {@link Samples} in lanes: whole lanes only, from sample 0 on. */
final class VectorSamples {
  private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Short> PAIRS = VectorSpecies.of(short.class, S.vectorShape());
  private static final int W = S.length();
  private static final FloatVector EVEN = everyOther(0);
  private static final FloatVector ODD = everyOther(1);

  private VectorSamples() {}

  private static FloatVector everyOther(int from) {
    float[] source = new float[W];
    for (int i = 0; i < W; i++) {
      source[i] = from + 2 * i;
    }
    return FloatVector.fromArray(S, source, 0);
  }

  /** How many of n samples are whole lanes. */
  static int whole(int n) {
    return S.loopBound(n);
  }

  static int split(short[] iq, int at, float scale, float[] re, float[] im, int offset, int n) {
    int saturated = 0;
    for (int k = 0; k < n; k += W) {
      // lanes are little-endian: I is the lower half of each
      IntVector pair = ShortVector.fromArray(PAIRS, iq, 2 * (at + k)).reinterpretAsInts();
      IntVector i = pair.lanewise(VectorOperators.LSHL, 16).lanewise(VectorOperators.ASHR, 16);
      IntVector q = pair.lanewise(VectorOperators.ASHR, 16);
      ((FloatVector) i.convert(VectorOperators.I2F, 0)).mul(scale).intoArray(re, offset + k);
      ((FloatVector) q.convert(VectorOperators.I2F, 0)).mul(scale).intoArray(im, offset + k);
      IntVector most =
          i.lanewise(VectorOperators.XOR, i.lanewise(VectorOperators.ASHR, 31))
              .max(q.lanewise(VectorOperators.XOR, q.lanewise(VectorOperators.ASHR, 31)));
      saturated += most.compare(VectorOperators.EQ, Short.MAX_VALUE).trueCount();
    }
    return saturated;
  }

  static int split(float[] iq, int at, float scale, float[] re, float[] im, int offset, int n) {
    int finite = 0;
    FloatVector zero = FloatVector.zero(S);
    for (int k = 0; k < n; k += W) {
      FloatVector a = FloatVector.fromArray(S, iq, 2 * (at + k));
      FloatVector b = FloatVector.fromArray(S, iq, 2 * (at + k) + W);
      FloatVector i = EVEN.selectFrom(a, b);
      FloatVector q = ODD.selectFrom(a, b);
      VectorMask<Float> good =
          i.abs()
              .compare(VectorOperators.LE, Float.MAX_VALUE)
              .and(q.abs().compare(VectorOperators.LE, Float.MAX_VALUE));
      zero.blend(i.mul(scale), good).intoArray(re, offset + k);
      zero.blend(q.mul(scale), good).intoArray(im, offset + k);
      finite += good.trueCount();
    }
    return n - finite;
  }
}
