package io.farwatch.formats.sigmf;

import static org.assertj.core.api.Assertions.assertThat;

import io.farwatch.core.radar.waveform.LinearFm;
import io.farwatch.core.time.Epoch;
import io.farwatch.formats.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigmfRoundTripTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cf32_le", "cf32_be", "cf64_le", "cf64_be", "ci32_le", "ci32_be", "cu32_le", "cu32_be",
        "ci16_le", "ci16_be", "cu16_le", "cu16_be", "ci8", "cu8"
      })
  void everySampleComesBackBitForBit(String datatype) throws IOException {
    Path meta = folder.resolve("a.sigmf-meta");
    Recordings.Made one = new Recordings.Made(3, 1300, 1);
    Recordings.Made two = new Recordings.Made(3, 1234, 2);
    BeamPointing beam = new BeamPointing(1, 2, 0.25, 2.5, 0.5, 0.04, 1.6);
    Epoch epoch = new Epoch(1_900_000_000_123_456_789L);
    try (SigmfWriter w = SigmfWriter.create(meta, Recordings.header(datatype))) {
      w.dwell(one, epoch, beam);
      w.dwell(two, epoch.plusNanos(5_000_000_000L), beam);
      w.finish();
    }

    try (SigmfRecording r = SigmfRecording.open(meta)) {
      assertThat(r.problems()).isEmpty();
      assertThat(r.checksum(n -> {})).isNull();
      List<Problem> missing = new ArrayList<>();
      DwellPlan plan = r.plan(DwellFields.NONE, DwellFields.NONE, missing);
      assertThat(missing).isEmpty();
      assertThat(plan.count()).isEqualTo(2);
      SampleCount count = new SampleCount();
      RecordedDwell d = plan.dwell(1);
      float[][][] back = Recordings.all(r.read(d, count), 1234);
      for (int k = 0; k < 3; k++) {
        assertThat(back[k][0]).containsExactly(two.re[k]);
        assertThat(back[k][1]).containsExactly(two.im[k]);
      }
      assertThat(Recordings.all(r.read(plan.dwell(0), count), 1300)[2][1])
          .containsExactly(one.im[2]);
      assertThat(count.samples()).isEqualTo(2534);
      assertThat(count.notFinite()).isZero();
      // 127/128 of eight bits is the greatest they hold; of the others it is below full scale.
      if (datatype.endsWith("8")) {
        assertThat(count.saturated()).isPositive();
      } else {
        assertThat(count.saturated()).isZero();
      }
      assertThat(d.setup()).isEqualTo(two.setup());
      assertThat(d.epoch()).isEqualTo(epoch.plusNanos(5_000_000_000L));
      BeamPointing seen = Objects.requireNonNull(d.beam());
      assertThat(seen.azimuthRad()).isCloseTo(2.5, within());
      assertThat(seen.faceElevationRad()).isCloseTo(0.25, within());
      assertThat(seen.monopulseSlope()).isEqualTo(1.6);
      assertThat(r.meta().radar()).isEqualTo("test");
    }
  }

  /** rad: a few units in the last place, lost between radians and degrees. */
  private static Offset<Double> within() {
    return Offset.offset(2e-15);
  }

  @Test
  void aDownChirpAndOneThatDiffersFromTheFirstAreKept() {
    LinearFm down = new LinearFm(2e-3, 3e4, false);
    List<Problem> problems = new ArrayList<>();
    String json = JsonOf.text(WaveformFields.write(down));

    assertThat(
            WaveformFields.read(
                SigmfMetaReader.tree(json.getBytes(StandardCharsets.UTF_8)).value(), "w", problems))
        .isEqualTo(down);
    assertThat(problems).isEmpty();
  }
}
