package io.farwatch.formats.sigmf;

import static org.assertj.core.api.Assertions.assertThat;

import io.farwatch.core.radar.array.Taylor;
import io.farwatch.core.radar.waveform.LinearFm;
import io.farwatch.core.radar.waveform.NonLinearFm;
import io.farwatch.core.radar.waveform.PhaseCode;
import io.farwatch.core.radar.waveform.RectangularPulse;
import io.farwatch.core.radar.waveform.Waveform;
import io.farwatch.core.time.Epoch;
import io.farwatch.formats.problem.Problem;
import io.farwatch.formats.tree.Tree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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

  static Stream<Waveform> waveforms() {
    return Stream.of(
        new LinearFm(2e-3, 3e4, false),
        new NonLinearFm(1e-3, 1e5, Taylor.ofDb(5, 35), true),
        PhaseCode.barker(13, 1e-5),
        new RectangularPulse(5e-4));
  }

  @ParameterizedTest
  @MethodSource("waveforms")
  void everyWaveformComesBack(Waveform waveform) {
    List<Problem> problems = new ArrayList<>();
    String json = JsonOf.text(WaveformFields.write(waveform));

    Tree tree = SigmfMetaReader.tree(json.getBytes(StandardCharsets.UTF_8)).value();

    assertThat(WaveformFields.read(tree, "w", problems)).isEqualTo(waveform);
    assertThat(problems).isEmpty();
  }
}
