package io.farwatch.formats.sigmf;

import io.farwatch.core.signal.IqSource;
import io.farwatch.formats.problem.Checked;
import io.farwatch.formats.problem.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * An opened recording. What is wrong with it is a list of problems, never an exception; as many of
 * its samples as can be read are read. One dwell is read at a time. Close it.
 */
public final class SigmfRecording implements AutoCloseable {
  private static final int BUFFER_BYTES = 1 << 18;

  private final SigmfMeta meta;
  private final List<Problem> problems;
  private final @Nullable DataPlace place;
  private final @Nullable FileChannel channel;
  private final List<CaptureSpan> spans;
  private final @Nullable SampleDecoder decoder;
  private final int[] picked;
  private final byte[] buffer;

  private SigmfRecording(SigmfMeta meta, List<Problem> problems, @Nullable DataPlace place)
      throws IOException {
    this.meta = meta;
    this.problems = problems;
    this.place = place;
    this.picked = ChannelRole.picked(meta.roles());
    Datatype type = meta.datatype();
    boolean complex = type != null && type.complex();
    if (place == null || type == null || !complex) {
      if (type != null && !complex) {
        problems.add(
            new Problem(
                "global.core:datatype",
                type
                    + " are real samples, which do not tell receding from approaching: only"
                    + " complex baseband can be processed"));
      }
      this.channel = null;
      this.decoder = null;
      this.spans = List.of();
      this.buffer = new byte[0];
      return;
    }
    this.decoder = new SampleDecoder(type, meta.channels(), picked, meta.fullScale());
    int frame = decoder.frameBytes();
    this.spans = CaptureSpan.of(meta, place.length(), frame, problems);
    this.channel = FileChannel.open(place.file());
    this.buffer = new byte[Math.max(1, BUFFER_BYTES / frame) * frame];
  }

  /**
   * @param path of the metadata, of the data, or of an archive
   * @throws IOException when the files are not there or cannot be read
   */
  public static SigmfRecording open(Path path) throws IOException {
    SigmfFiles files = SigmfFiles.find(path);
    Checked<SigmfMeta> meta = SigmfMetaReader.read(files.meta());
    List<Problem> problems = new ArrayList<>(meta.problems());
    DataPlace place = meta.value().datatype() == null ? null : files.data(meta.value(), problems);
    String rate = "global.core:sample_rate";
    boolean said = problems.stream().anyMatch(p -> p.where().equals(rate));
    boolean some = !meta.value().equals(SigmfMeta.NOTHING);
    if (some && !said && Double.isNaN(meta.value().sampleRateHz())) {
      problems.add(new Problem(rate, "is missing, and needed to process the samples"));
    }
    return new SigmfRecording(meta.value(), problems, place);
  }

  /** What the metadata say. */
  public SigmfMeta meta() {
    return meta;
  }

  /** What is wrong with the metadata and the size of the data. */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** Whether samples can be read at all. */
  public boolean readable() {
    return channel != null && !Double.isNaN(meta.sampleRateHz());
  }

  /** Samples in all captures. */
  public long samples() {
    return spans.stream().mapToLong(CaptureSpan::samples).sum();
  }

  /** Bytes of the data file. */
  public long bytes() {
    return place == null ? 0 : place.length();
  }

  /** Samples that the stream had between captures and the file has not, by their global index. */
  public long lostBetweenCaptures() {
    long lost = 0;
    List<SigmfCapture> c = meta.captures();
    for (int i = 1; i < c.size(); i++) {
      long there = c.get(i).sampleStart() - c.get(i - 1).sampleStart();
      lost += Math.max(0, c.get(i).globalIndex() - c.get(i - 1).globalIndex() - there);
    }
    return lost;
  }

  /**
   * How to cut it into dwells.
   *
   * @param told before anything the recording says
   * @param otherwise where the recording says nothing
   * @param missing takes what is still not told
   */
  public DwellPlan plan(DwellFields told, DwellFields otherwise, List<Problem> missing) {
    int frame = decoder == null ? 1 : decoder.frameBytes();
    boolean readable = readable();
    return new DwellPlan(
        meta, readable ? spans : List.of(), picked.length, frame, told, otherwise, missing);
  }

  /** The samples of a dwell, from its first; counted as they are read. */
  public IqSource read(RecordedDwell dwell, SampleCount count) {
    if (channel == null || place == null || decoder == null) {
      throw new IllegalStateException("no samples can be read");
    }
    return new DwellReader(channel, place, decoder, buffer, dwell, count);
  }

  /**
   * The problem with the checksum of the data; null when it is right or none is told.
   *
   * @param done takes the bytes read so far
   */
  public @Nullable Problem checksum(LongConsumer done) throws IOException {
    String told = meta.sha512();
    if (told == null || place == null || channel == null) {
      return null;
    }
    MessageDigest sha = sha512();
    ByteBuffer b = ByteBuffer.allocate(BUFFER_BYTES);
    for (long at = 0; at < place.length(); ) {
      b.clear().limit((int) Math.min(b.capacity(), place.length() - at));
      int n = channel.read(b, place.offset() + at);
      if (n <= 0) {
        break;
      }
      sha.update(b.array(), 0, n);
      at += n;
      done.accept(at);
    }
    String is = HexFormat.of().formatHex(sha.digest());
    return is.equals(told.toLowerCase(Locale.ROOT))
        ? null
        : new Problem(
            "global.core:sha512",
            "is "
                + told.substring(0, 16)
                + "..., and the data give "
                + is.substring(0, 16)
                + "...: they are not what was recorded");
  }

  static MessageDigest sha512() {
    try {
      return MessageDigest.getInstance("SHA-512");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-512", e);
    }
  }

  @Override
  public void close() throws IOException {
    if (channel != null) {
      channel.close();
    }
  }
}
