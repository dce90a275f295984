package io.farwatch.core.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.farwatch.core.radar.array.Axis;
import io.farwatch.core.radar.array.MonopulseCurve;
import io.farwatch.core.radar.array.UhfFace;
import org.junit.jupiter.api.Test;

class AngleCurveTest {
  @Test
  void ofAFace_givesTheFacesOffsetsAndErrors() {
    MonopulseCurve face = UhfFace.monopulse(Axis.U);
    AngleCurve curve = AngleCurve.of(face, 64);
    for (int i = -99; i <= 99; i++) {
      double ratio = face.ratioMax() * i / 100;
      assertThat(curve.offset(ratio)).isEqualTo(face.offset(ratio), within(1e-4 * face.sumWidth()));
      double sigma = curve.sensitivity(ratio) * Math.sqrt((1 + ratio * ratio) / (2 * 100));
      assertThat(sigma / face.sigma(ratio, 100)).isEqualTo(1, within(0.02));
    }
  }
}
