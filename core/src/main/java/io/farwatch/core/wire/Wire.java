package io.farwatch.core.wire;

import io.farwatch.core.linear.Matrix;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Canonical bytes of records, sealed interfaces, enums, lists, strings, numbers and matrices.
 *
 * <pre>
 * record    its components in order of declaration
 * sealed    u8 index among the permitted types, then that record
 * enum      u8 ordinal
 * String    i32 length, UTF-8 bytes       List   i32 length, elements
 * Matrix    i32 rows, i32 columns, f64s   double f64 bits; long i64; int i32; boolean u8
 * nullable  u8 0 or 1, then the value
 * </pre>
 *
 * All big-endian. Equal records give equal bytes and the other way round; there is no type name in
 * the bytes, so nothing can be instantiated that the {@link Schema} does not name. {@link
 * #fingerprint} tells versions of a schema apart.
 */
public final class Wire {
  /** Longest side of a matrix; far above any state, and its square of doubles fits an int. */
  private static final int SIDE_MAX = 4096;

  private Wire() {}

  /** The bytes of a value of the given type (a record or a sealed interface of records). */
  public static <T> byte[] encode(Class<T> type, T value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      Schema.of(type).write(out, value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * The value of bytes that {@link #encode} made.
   *
   * @throws IllegalArgumentException when the bytes are not of this type, whole and nothing more
   */
  public static <T> T decode(Class<T> type, byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      Object value = Schema.of(type).read(in);
      if (in.available() > 0) {
        throw new IllegalArgumentException(in.available() + " bytes too many");
      }
      return type.cast(value);
    } catch (IOException e) {
      throw new IllegalArgumentException("bytes end too early", e);
    }
  }

  /** Sixteen hexadecimal digits that change whenever the shape of the type changes. */
  public static String fingerprint(Class<?> type) {
    return Fingerprint.of(Schema.of(type).describe());
  }

  static void writeString(DataOutputStream out, String s) throws IOException {
    byte[] b = s.getBytes(StandardCharsets.UTF_8);
    out.writeInt(b.length);
    out.write(b);
  }

  static int readLength(DataInputStream in) throws IOException {
    int n = in.readInt();
    if (n < 0 || n > in.available()) {
      throw new IllegalArgumentException("length out of bounds: " + n);
    }
    return n;
  }

  static String readString(DataInputStream in) throws IOException {
    return new String(in.readNBytes(readLength(in)), StandardCharsets.UTF_8);
  }

  static void writeMatrix(DataOutputStream out, Matrix m) throws IOException {
    out.writeInt(m.rows());
    out.writeInt(m.columns());
    for (double e : m.toArray()) {
      out.writeLong(Double.doubleToLongBits(e));
    }
  }

  static Matrix readMatrix(DataInputStream in) throws IOException {
    int rows = in.readInt();
    int columns = in.readInt();
    boolean inBounds = rows >= 0 && rows <= SIDE_MAX && columns >= 0 && columns <= SIDE_MAX;
    if (!inBounds || 8 * rows * columns > in.available()) {
      throw new IllegalArgumentException("matrix out of bounds: " + rows + " x " + columns);
    }
    double[] entries = new double[rows * columns];
    for (int i = 0; i < entries.length; i++) {
      entries[i] = Double.longBitsToDouble(in.readLong());
    }
    return Matrix.of(rows, columns, entries);
  }

  static void writeList(DataOutputStream out, Schema element, List<?> list) throws IOException {
    out.writeInt(list.size());
    for (Object e : list) {
      element.write(out, e);
    }
  }

  static List<Object> readList(DataInputStream in, Schema element) throws IOException {
    int n = readLength(in);
    List<Object> list = new ArrayList<>(Math.min(n, 1024));
    for (int i = 0; i < n; i++) {
      list.add(element.read(in));
    }
    return List.copyOf(list);
  }

  static boolean isList(Type raw) {
    return raw == List.class;
  }
}
