package io.farwatch.core.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.farwatch.core.linear.Matrix;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WireTest {
  enum Colour {
    RED,
    GREEN
  }

  sealed interface Shape {
    record Dot(double x, @Nullable String name) implements Shape {}

    record Cloud(List<Dot> dots, Matrix spread, Colour colour, long n, int m, boolean on)
        implements Shape {}
  }

  private static Shape random(Random r) {
    Shape.Dot a = new Shape.Dot(r.nextGaussian(), r.nextBoolean() ? null : "ä" + r.nextInt());
    Shape.Dot b = new Shape.Dot(-0.0, "");
    return r.nextInt(3) == 0
        ? a
        : new Shape.Cloud(
            List.of(a, b, a),
            Matrix.diagonal(r.nextDouble(), Double.NaN),
            Colour.values()[r.nextInt(2)],
            r.nextLong(),
            r.nextInt(),
            r.nextBoolean());
  }

  @Test
  void decodeOfEncode_randomValues_isTheSame() {
    Random r = new Random(1);
    for (int i = 0; i < 2000; i++) {
      Shape s = random(r);
      byte[] bytes = Wire.encode(Shape.class, s);
      Shape back = Wire.decode(Shape.class, bytes);
      assertThat(back).isEqualTo(s);
      assertThat(Wire.encode(Shape.class, back)).isEqualTo(bytes);
    }
  }

  @Test
  void decode_damagedBytes_refusesOrGivesAValue_neverAnythingElse() {
    Random r = new Random(2);
    int refused = 0;
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = Wire.encode(Shape.class, random(r));
      int cut = r.nextInt(bytes.length + 1);
      byte[] damaged = r.nextBoolean() ? java.util.Arrays.copyOf(bytes, cut) : bytes;
      if (damaged.length > 0) {
        damaged[r.nextInt(damaged.length)] ^= (byte) (1 << r.nextInt(8));
      }
      try {
        Wire.decode(Shape.class, damaged);
      } catch (IllegalArgumentException e) {
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(5000);
  }

  @Test
  void decode_bytesTooMany_isRefused() {
    byte[] bytes = Wire.encode(Shape.class, new Shape.Dot(1, null));
    assertThatThrownBy(
            () -> Wire.decode(Shape.class, java.util.Arrays.copyOf(bytes, bytes.length + 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("too many");
  }

  @Test
  void fingerprint_anotherShape_isAnother() {
    assertThat(Wire.fingerprint(Shape.class)).isNotEqualTo(Wire.fingerprint(Shape.Dot.class));
    assertThat(Wire.fingerprint(Shape.class)).hasSize(16);
  }
}
