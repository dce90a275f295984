package io.farwatch.formats.sigmf;

import io.farwatch.core.plot.Provenance;
import io.farwatch.core.radar.waveform.LinearFm;
import io.farwatch.core.signal.DwellSetup;
import io.farwatch.core.signal.IqBlock;
import io.farwatch.core.signal.IqSource;
import io.farwatch.formats.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Recordings made for tests. */
final class Recordings {
  static final LinearFm CHIRP = new LinearFm(1e-3, 5e4, true);
  static final double RATE_HZ = 1e5;

  /** A minimal foreign file: no extension of ours. */
  static final String FOREIGN =
      """
      {"global": {"core:datatype": "ci16_le", "core:version": "1.2.0", "core:sample_rate": 100000},
       "captures": [{"core:sample_start": 0, "core:frequency": 4.35e8,
                     "core:datetime": "2026-03-01T00:00:00.1234567891Z"}],
       "annotations": []}
      """;

  private Recordings() {}

  /** A dwell of seeded samples within the full scale, multiples of 2^-7. */
  static final class Made implements IqSource {
    private final DwellSetup setup;
    final float[][] re;
    final float[][] im;
    private int at;

    Made(int channels, int samples, long seed) {
      this.setup = new DwellSetup(435e6, RATE_HZ, CHIRP, List.of(0.0, 0.01), 1e4, 1e6, channels);
      this.re = new float[channels][samples];
      this.im = new float[channels][samples];
      Random r = new Random(seed);
      for (int k = 0; k < channels; k++) {
        for (int i = 0; i < samples; i++) {
          re[k][i] = (r.nextInt(255) - 127) / 128f;
          im[k][i] = (r.nextInt(255) - 127) / 128f;
        }
      }
    }

    @Override
    public DwellSetup setup() {
      return setup;
    }

    @Override
    public boolean read(IqBlock block) {
      int n = Math.min(block.capacity(), re[0].length - at);
      for (int k = 0; k < block.channels(); k++) {
        System.arraycopy(re[k], at, block.re(k), 0, n);
        System.arraycopy(im[k], at, block.im(k), 0, n);
      }
      at += n;
      block.count(n);
      return n > 0;
    }
  }

  static SigmfWriter.Header header(String datatype) {
    Datatype type = Datatype.of(datatype);
    if (type == null) {
      throw new IllegalArgumentException(datatype);
    }
    return new SigmfWriter.Header(
        type, 1, "test", Provenance.TEST, "made for a test", "tests", Double.NaN);
  }

  /** Every sample of a dwell: [channel][re, im][sample]. */
  static float[][][] all(IqSource source, int samples) {
    int channels = source.setup().channels();
    float[][][] all = new float[channels][2][samples];
    IqBlock block = new IqBlock(channels, 77);
    int at = 0;
    while (source.read(block)) {
      for (int k = 0; k < channels; k++) {
        System.arraycopy(block.re(k), 0, all[k][0], at, block.count());
        System.arraycopy(block.im(k), 0, all[k][1], at, block.count());
      }
      at += block.count();
    }
    return all;
  }

  /** Writes metadata and data side by side. */
  static Path write(Path folder, String meta, byte[] data) throws IOException {
    Files.write(folder.resolve("x.sigmf-data"), data);
    return Files.writeString(folder.resolve("x.sigmf-meta"), meta);
  }

  static List<String> text(List<Problem> problems) {
    List<String> all = new ArrayList<>();
    problems.forEach(p -> all.add(p.toString()));
    return all;
  }
}
