package io.farwatch.formats.sigmf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import io.farwatch.core.radar.waveform.LinearFm;
import io.farwatch.core.signal.IqBlock;
import io.farwatch.core.signal.IqSource;
import io.farwatch.formats.problem.Problem;
import io.farwatch.formats.time.UtcText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigmfRecordingTest {
  @TempDir private Path folder;

  private static final DwellFields TOLD =
      new DwellFields(Recordings.CHIRP, List.of(), 0.01, Double.NaN, 2, 0, 1e6, Double.NaN, null);

  private static String floats(String more) {
    return """
        {"global": {"core:datatype": "cf32_le", "core:version": "1.2.0",
          "core:sample_rate": 100000 %s},
         "captures": [{"core:sample_start": 0, "core:frequency": 4.35e8}], "annotations": []}
        """
        .formatted(more);
  }

  private List<String> problems(String meta, byte[] data) throws IOException {
    try (SigmfRecording r = SigmfRecording.open(Recordings.write(folder, meta, data))) {
      return Recordings.text(r.problems());
    }
  }

  private static byte[] samples(float... parts) {
    ByteBuffer b = ByteBuffer.allocate(4 * parts.length).order(ByteOrder.LITTLE_ENDIAN);
    b.asFloatBuffer().put(parts);
    return b.array();
  }

  @Test
  void aFileThatDoesNotEndWithAWholeSampleIsSaid() throws IOException {
    assertThat(problems(floats(""), new byte[803]))
        .containsExactly("data: the last 3 of 803 bytes are not a whole sample of 8");
  }

  @Test
  void aFileThatEndsBeforeItsCapturesIsSaid() throws IOException {
    String two =
        floats("")
            .replace(
                "\"core:frequency\": 4.35e8}",
                "\"core:frequency\": 4.35e8},{\"core:sample_start\": 100},{\"core:sample_start\": 900}");

    assertThat(problems(two, new byte[8 * 500]))
        .containsExactly(
            "captures[1]: has 400 of its 800 samples: the data are cut short",
            "captures[2].core:sample_start: 900 is not before the end of the data of 4000 bytes");
  }

  @Test
  void missingDataAndAMissingRateAndRealSamplesAreSaid() throws IOException {
    Path meta =
        Files.writeString(
            folder.resolve("y.sigmf-meta"),
            floats("").replace("\"core:sample_rate\": 100000", "\"core:hw\": \"x\""));
    try (SigmfRecording r = SigmfRecording.open(meta)) {
      assertThat(Recordings.text(r.problems()))
          .anyMatch(p -> p.equals("data: the file 'y.sigmf-data' is not there"))
          .anyMatch(p -> p.startsWith("global.core:sample_rate: is missing, and needed"));
      assertThat(r.readable()).isFalse();
    }
    assertThat(problems(floats("").replace("cf32", "rf32"), new byte[8]))
        .anyMatch(p -> p.startsWith("global.core:datatype: rf32_le are real samples"));
  }

  @Test
  void whatIsNotFiniteIsReadAsZeroAndCountedWithItsPlace() throws IOException {
    float nan = Float.NaN;
    float inf = Float.POSITIVE_INFINITY;
    String meta =
        floats(
            ", \"core:num_channels\": 3, \"farwatch:fullScale\": 1, \"farwatch:channelRoles\": [\"sum\", \"differenceU\", \"differenceV\"]");
    byte[] data =
        samples(1, 0, 0, 0, 0, 0, 0, 0, .5f, nan, 0, 0, 0, 0, 0, 0, inf, 9, 0, -1, 0, 0, 0, 2);
    try (SigmfRecording r = SigmfRecording.open(Recordings.write(folder, meta, data))) {
      List<Problem> missing = new ArrayList<>();
      SampleCount count = new SampleCount();
      DwellFields whole =
          new DwellFields(
              new LinearFm(1e-5, 1e5, true),
              List.of(0.0),
              Double.NaN,
              Double.NaN,
              0,
              0,
              1e6,
              Double.NaN,
              null);
      float[][][] x =
          Recordings.all(r.read(r.plan(whole, DwellFields.NONE, missing).dwell(0), count), 4);

      assertThat(missing).isEmpty();
      assertThat(x[1][0]).containsExactly(0, 0, 0, 0);
      assertThat(x[1][1]).containsExactly(0, 0, 0, 0);
      assertThat(x[2][0]).containsExactly(0, 0, 0, 0);
      assertThat(count.samples()).isEqualTo(4);
      assertThat(count.notFinite()).isEqualTo(2);
      assertThat(count.firstNotFinite()).isEqualTo(1);
      assertThat(count.firstNotFiniteChannel()).isEqualTo(1);
      assertThat(count.saturated()).isEqualTo(2);
      assertThat(count.firstSaturated()).isZero();
    }
  }

  @Test
  void aRepetitionIntervalCutsACaptureToBurstsAndRunsOnOverLostSamples() throws IOException {
    String meta =
        Recordings.FOREIGN.replace(
            "Z\"}",
            "Z\"},{\"core:sample_start\": 4500, \"core:global_index\": 5300, \"core:frequency\": 4.35e8}");
    byte[] data = new byte[4 * 10_000];
    try (SigmfRecording r = SigmfRecording.open(Recordings.write(folder, meta, data))) {
      List<Problem> missing = new ArrayList<>();
      DwellPlan plan = r.plan(TOLD, DwellFields.NONE, missing);

      assertThat(r.problems()).isEmpty();
      assertThat(missing).isEmpty();
      assertThat(r.lostBetweenCaptures()).isEqualTo(800);
      // 1000 samples an interval: pulses at 0..4000, then 5500 of 5300..10800: 700 later, 1700...
      assertThat(plan.count()).isEqualTo(3 + 3);
      RecordedDwell third = plan.dwell(2);
      assertThat(third.setup().pulseStartsS()).containsExactly(0.0);
      assertThat(third.firstSample()).isEqualTo(4000);
      RecordedDwell fourth = plan.dwell(3);
      assertThat(fourth.capture()).isEqualTo(1);
      assertThat(fourth.firstSample()).isEqualTo(4500 + 700);
      assertThat(fourth.byteOffset()).isEqualTo(4L * 5200);
      assertThat(fourth.setup().pulseStartsS()).containsExactly(0.0, 0.01);
      assertThat(fourth.epoch()).isEqualTo(UtcText.parse("2026-03-01T00:00:00.183456789Z"));
      // Two pulses, the second's millisecond and its listening of 6.67 ms.
      assertThat(fourth.samples()).isEqualTo(1000 + 100 + 668 + 1);
    }
  }

  @Test
  void whatIsNotToldIsNamedOnce() throws IOException {
    String two = Recordings.FOREIGN.replace("Z\"}", "Z\"},{\"core:sample_start\": 50}");
    try (SigmfRecording r = SigmfRecording.open(Recordings.write(folder, two, new byte[4 * 100]))) {
      List<Problem> missing = new ArrayList<>();
      DwellPlan plan = r.plan(DwellFields.NONE, DwellFields.NONE, missing);

      assertThat(plan.count()).isZero();
      assertThat(Recordings.text(missing))
          .containsExactly(
              "captures[0]: has no waveform (farwatch:waveform)",
              "captures[0]: does not tell when pulses were sent (farwatch:pulseStartSamples or"
                  + " farwatch:priS)",
              "captures[0]: has no farthest range (farwatch:rangeMaxM)",
              "captures[1]: has no carrier frequency (core:frequency)");
    }
  }

  @Test
  void headersAndTrailingBytesOfAForeignFileAreLeftOut() throws IOException {
    String meta =
        """
        {"global": {"core:datatype": "cu8", "core:version": "1.2.0", "core:sample_rate": 1000,
          "core:dataset": "dump.bin", "core:trailing_bytes": 3, "core:offset": 100},
         "captures": [{"core:sample_start": 100, "core:header_bytes": 4},
                      {"core:sample_start": 110, "core:header_bytes": 5}], "annotations": []}
        """;
    Files.write(folder.resolve("dump.bin"), new byte[4 + 20 + 5 + 14 + 3]);
    List<Problem> problems = new ArrayList<>();
    SigmfMeta m = SigmfMetaReader.read(meta.getBytes(StandardCharsets.UTF_8)).value();

    assertThat(CaptureSpan.of(m, 46, 2, problems))
        .containsExactly(new CaptureSpan(4, 10), new CaptureSpan(29, 7));
    assertThat(problems).isEmpty();
    try (SigmfRecording r =
        SigmfRecording.open(Files.writeString(folder.resolve("z.sigmf-meta"), meta))) {
      assertThat(r.problems()).isEmpty();
      assertThat(r.samples()).isEqualTo(17);
    }
  }

  @Test
  void aChangedByteIsFoundByTheChecksum() throws IOException {
    Path meta = folder.resolve("c.sigmf-meta");
    try (SigmfWriter w = SigmfWriter.create(meta, Recordings.header("ci16_le"))) {
      w.dwell(new Recordings.Made(1, 2000, 3), null, null);
      w.finish();
    }
    Path data = folder.resolve("c.sigmf-data");
    byte[] bytes = Files.readAllBytes(data);
    bytes[777] ^= 1;
    Files.write(data, bytes);

    try (SigmfRecording r = SigmfRecording.open(data)) {
      assertThat(String.valueOf(r.checksum(n -> {})))
          .startsWith("global.core:sha512: is ")
          .contains("not what was recorded");
    }
  }

  @Test
  void anArchiveIsReadInPlace() throws IOException {
    Path meta = folder.resolve("in.sigmf-meta");
    Recordings.Made made = new Recordings.Made(1, 3000, 5);
    try (SigmfWriter w = SigmfWriter.create(meta, Recordings.header("cf32_le"))) {
      w.dwell(made, null, null);
      w.finish();
    }
    ByteArrayOutputStream tar = new ByteArrayOutputStream();
    entry(tar, "rec/in.sigmf-data", Files.readAllBytes(folder.resolve("in.sigmf-data")));
    entry(tar, "rec/in.sigmf-meta", Files.readAllBytes(meta));
    tar.write(new byte[1024]);
    Path archive = Files.write(folder.resolve("all.sigmf"), tar.toByteArray());

    try (SigmfRecording r = SigmfRecording.open(archive)) {
      assertThat(r.problems()).isEmpty();
      assertThat(r.checksum(n -> {})).isNull();
      RecordedDwell d = r.plan(DwellFields.NONE, DwellFields.NONE, new ArrayList<>()).dwell(0);
      assertThat(Recordings.all(r.read(d, new SampleCount()), 3000)[0][0])
          .containsExactly(made.re[0]);
    }
    Files.write(archive, Arrays.copyOf(tar.toByteArray(), 20_000));
    assertThatThrownBy(() -> SigmfRecording.open(archive))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("archive ends within the file at octet 0");
  }

  private static void entry(ByteArrayOutputStream tar, String name, byte[] data) {
    byte[] h = new byte[512];
    put(h, 0, name);
    put(h, 124, String.format("%011o", data.length));
    h[156] = '0';
    put(h, 257, "ustar");
    tar.writeBytes(h);
    tar.writeBytes(data);
    tar.writeBytes(new byte[(512 - data.length % 512) % 512]);
  }

  private static void put(byte[] h, int at, String text) {
    byte[] b = text.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(b, 0, h, at, b.length);
  }

  @Test
  void readingTakesNoHeapButItsBufferHoweverLongTheRecording() throws IOException {
    Path meta = Recordings.write(folder, Recordings.FOREIGN, new byte[0]);
    // A sparse file: 64 MB that take no space.
    try (RandomAccessFile f = new RandomAccessFile(folder.resolve("x.sigmf-data").toFile(), "rw")) {
      f.setLength(64L << 20);
    }
    try (SigmfRecording r = SigmfRecording.open(meta)) {
      DwellPlan plan = r.plan(TOLD, DwellFields.NONE, new ArrayList<>());
      IqBlock block = new IqBlock(1, 4096);
      SampleCount count = new SampleCount();
      read(r, plan, 200, block, count);
      long allocated = read(r, plan, (int) plan.count(), block, count);

      assertThat(plan.count()).isEqualTo(8389);
      // A dwell's own records: below 1 kB, where its samples take 7 kB in the file.
      assertThat((double) allocated / plan.count()).isLessThan(1024);
    }
  }

  /** Reads so many dwells twice and gives the bytes the second time took. */
  private static long read(
      SigmfRecording r, DwellPlan plan, int dwells, IqBlock block, SampleCount count) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long start = 0;
    for (int pass = 0; pass < 2; pass++) {
      start = threads.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < dwells; i++) {
        IqSource source = r.read(plan.dwell(i), count);
        while (source.read(block)) {
          assert block.count() > 0;
        }
      }
    }
    return threads.getCurrentThreadAllocatedBytes() - start;
  }

  @Test
  void aDwellThatWouldNotFitInMemoryIsRefusedInASentence() throws IOException {
    DwellFields huge =
        new DwellFields(
            Recordings.CHIRP, List.of(), 0.01, Double.NaN, 1_000_000, 0, 1e6, Double.NaN, null);
    try (SigmfRecording r =
        SigmfRecording.open(Recordings.write(folder, Recordings.FOREIGN, new byte[40_000]))) {
      List<Problem> missing = new ArrayList<>();

      assertThat(r.plan(huge, DwellFields.NONE, missing).count()).isZero();
      assertThat(Recordings.text(missing)).singleElement().asString().contains("fit in memory");
    }
  }

  @Test
  void pulsesThatOverlapOrAreNotRecordedToTheirEndAreSaid() throws IOException {
    String ours = Recordings.FOREIGN.replace("Z\"", "Z\", \"farwatch:pulseStartSamples\": [0, %s]");
    List<Problem> missing = new ArrayList<>();
    byte[] data = new byte[4 * 1000];
    try (SigmfRecording r =
        SigmfRecording.open(Recordings.write(folder, ours.formatted("50"), data))) {
      DwellFields chirp =
          new DwellFields(
              Recordings.CHIRP, List.of(), Double.NaN, Double.NaN, 0, 0, 1e6, Double.NaN, null);
      assertThat(r.plan(chirp, DwellFields.NONE, missing).count()).isZero();
    }
    try (SigmfRecording r =
        SigmfRecording.open(Recordings.write(folder, ours.formatted("950"), data))) {
      DwellFields chirp =
          new DwellFields(
              Recordings.CHIRP, List.of(), Double.NaN, Double.NaN, 0, 0, 1e6, Double.NaN, null);
      DwellPlan plan = r.plan(chirp, DwellFields.NONE, missing);
      assertThat(plan.dwell(0).setup().pulseStartsS()).containsExactly(0.0);
    }
    assertThat(Recordings.text(missing))
        .containsExactly(
            "captures[0]: has pulses of 0.001 s that overlap: one begins 0.0005 s after another",
            "captures[0]: has 1000 samples, and its last pulse ends at sample 1050");
  }

  @Test
  void randomBytesAsMetadataDataOrArchiveNeverThrowButIoException() throws IOException {
    Random r = new Random(11);
    for (int i = 0; i < 120; i++) {
      byte[] b = new byte[r.nextInt(4000)];
      r.nextBytes(b);
      Path archive = Files.write(folder.resolve("r.sigmf"), b);
      try (SigmfRecording rec = SigmfRecording.open(archive)) {
        assertThat(rec.readable()).isFalse();
      } catch (IOException said) {
        assertThat(said.getMessage()).isNotBlank();
      }
      Path meta = Recordings.write(folder, Recordings.FOREIGN, b);
      try (SigmfRecording rec = SigmfRecording.open(meta)) {
        DwellPlan plan = rec.plan(TOLD, DwellFields.NONE, new ArrayList<>());
        SampleCount count = new SampleCount();
        for (long k = 0; k < plan.count(); k++) {
          Recordings.all(rec.read(plan.dwell(k), count), b.length);
        }
        assertThat(count.notFinite()).isZero();
      }
    }
  }
}
