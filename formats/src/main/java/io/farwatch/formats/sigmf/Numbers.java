package io.farwatch.formats.sigmf;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Stored numbers to floats and back, whole arrays at a time. Integers are full scale at 1; a number
 * that does not fit one is written as the nearest that does.
 */
final class Numbers {
  private static final VarHandle SHORT =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private Numbers() {}

  /** The first n numbers of the bytes. */
  static void read(Datatype type, byte[] bytes, int n, float[] out) {
    boolean swap = type.bigEndian();
    switch (type.bits()) {
      case 8 -> {
        int flip = type.kind() == Datatype.Kind.UNSIGNED ? 0x80 : 0;
        for (int i = 0; i < n; i++) {
          out[i] = (byte) (bytes[i] ^ flip) * 0x1p-7f;
        }
      }
      case 16 -> {
        int flip = type.kind() == Datatype.Kind.UNSIGNED ? 0x8000 : 0;
        for (int i = 0; i < n; i++) {
          short s = (short) SHORT.get(bytes, 2 * i);
          out[i] = (short) ((swap ? Short.reverseBytes(s) : s) ^ flip) * 0x1p-15f;
        }
      }
      case 32 -> read32(type, bytes, n, out);
      default -> {
        for (int i = 0; i < n; i++) {
          long s = (long) LONG.get(bytes, 8 * i);
          out[i] = (float) Double.longBitsToDouble(swap ? Long.reverseBytes(s) : s);
        }
      }
    }
  }

  private static void read32(Datatype type, byte[] bytes, int n, float[] out) {
    boolean swap = type.bigEndian();
    if (type.kind() == Datatype.Kind.FLOAT) {
      for (int i = 0; i < n; i++) {
        int s = (int) INT.get(bytes, 4 * i);
        out[i] = Float.intBitsToFloat(swap ? Integer.reverseBytes(s) : s);
      }
      return;
    }
    int flip = type.kind() == Datatype.Kind.UNSIGNED ? 0x80000000 : 0;
    for (int i = 0; i < n; i++) {
      int s = (int) INT.get(bytes, 4 * i);
      out[i] = ((swap ? Integer.reverseBytes(s) : s) ^ flip) * 0x1p-31f;
    }
  }

  /** The first n numbers as bytes. */
  static void write(Datatype type, float[] in, int n, byte[] bytes) {
    boolean swap = type.bigEndian();
    double half = type.half();
    boolean unsigned = type.kind() == Datatype.Kind.UNSIGNED;
    for (int i = 0; i < n; i++) {
      switch (type.bits()) {
        case 8 -> bytes[i] = (byte) (code(in[i], half) ^ (unsigned ? 0x80 : 0));
        case 16 -> {
          short s = (short) (code(in[i], half) ^ (unsigned ? 0x8000 : 0));
          SHORT.set(bytes, 2 * i, swap ? Short.reverseBytes(s) : s);
        }
        case 32 -> {
          int s =
              type.kind() == Datatype.Kind.FLOAT
                  ? Float.floatToRawIntBits(in[i])
                  : code(in[i], half) ^ (unsigned ? 0x80000000 : 0);
          INT.set(bytes, 4 * i, swap ? Integer.reverseBytes(s) : s);
        }
        default -> {
          long s = Double.doubleToRawLongBits(in[i]);
          LONG.set(bytes, 8 * i, swap ? Long.reverseBytes(s) : s);
        }
      }
    }
  }

  /** The integer nearest to a part of full scale; zero for NaN. */
  private static int code(float x, double half) {
    return (int) Math.max(-half, Math.min(half - 1, Math.rint(x * half)));
  }
}
