package io.farwatch.formats.sigmf;

import io.farwatch.core.plot.Provenance;
import io.farwatch.core.signal.DwellSetup;
import io.farwatch.core.signal.IqBlock;
import io.farwatch.core.signal.IqSource;
import io.farwatch.core.time.Epoch;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Dwells to a recording: samples go to the data file as they come, the metadata are written when it
 * is finished, so that a recording cut short has none.
 */
public final class SigmfWriter implements AutoCloseable {
  /**
   * What is true of the whole recording.
   *
   * @param datatype complex
   * @param fullScale value that fills an integer; larger ones are cut to it. Floats stay as they
   *     are
   * @param radar name of the radar
   * @param provenance of the samples
   * @param description for people
   * @param recorder name and version of the program
   * @param noisePower mean |z|^2 of the receiver's own noise as samples are read; NaN: not told
   */
  public record Header(
      Datatype datatype,
      double fullScale,
      String radar,
      Provenance provenance,
      String description,
      String recorder,
      double noisePower) {
    public Header {
      if (!datatype.complex() || !(fullScale > 0)) {
        throw new IllegalArgumentException(datatype + ", full scale " + fullScale);
      }
    }
  }

  private static final int BLOCK = 1 << 14;

  private final Path metaFile;
  private final Header header;
  private final OutputStream out;
  private final MessageDigest sha = SigmfRecording.sha512();
  private @Nullable MetaText text;
  private float[] numbers = new float[0];
  private byte[] bytes = new byte[0];
  private long samples;

  private SigmfWriter(Path metaFile, Header header, OutputStream out) {
    this.metaFile = metaFile;
    this.header = header;
    this.out = out;
  }

  /**
   * @param metaFile ends in {@code .sigmf-meta}; the data go beside it, {@code .sigmf-data}
   */
  public static SigmfWriter create(Path metaFile, Header header) throws IOException {
    Files.deleteIfExists(metaFile);
    return new SigmfWriter(
        metaFile,
        header,
        new BufferedOutputStream(Files.newOutputStream(dataFile(metaFile)), 1 << 16));
  }

  private static Path dataFile(Path metaFile) {
    String name = String.valueOf(metaFile.getFileName());
    if (!name.endsWith(".sigmf-meta")) {
      throw new IllegalArgumentException(name + " does not end in .sigmf-meta");
    }
    return metaFile.resolveSibling(name.replaceFirst("-meta$", "-data"));
  }

  /**
   * One dwell, as one capture. All dwells share the rate and the channels of the first.
   *
   * @param epoch of its first sample, or null
   * @param beam where it looked, or null
   */
  public void dwell(IqSource source, @Nullable Epoch epoch, @Nullable BeamPointing beam)
      throws IOException {
    DwellSetup s = source.setup();
    if (text == null) {
      text = new MetaText(header, s);
    }
    text.require(s);
    IqBlock block = new IqBlock(s.channels(), BLOCK);
    long before = samples;
    while (source.read(block)) {
      write(block);
    }
    text.capture(s, before, samples - before, epoch, beam);
  }

  private void write(IqBlock block) throws IOException {
    int channels = block.channels();
    int n = 2 * channels * block.count();
    int size = n * header.datatype().bits() / 8;
    if (numbers.length < n) {
      numbers = new float[n];
      bytes = new byte[size];
    }
    boolean whole = header.datatype().kind() != Datatype.Kind.FLOAT;
    float scale = whole ? (float) (1 / header.fullScale()) : 1;
    for (int k = 0; k < channels; k++) {
      float[] re = block.re(k);
      float[] im = block.im(k);
      for (int i = 0; i < block.count(); i++) {
        int at = 2 * (i * channels + k);
        numbers[at] = scale * re[i];
        numbers[at + 1] = scale * im[i];
      }
    }
    Numbers.write(header.datatype(), numbers, n, bytes);
    sha.update(bytes, 0, size);
    out.write(bytes, 0, size);
    samples += block.count();
  }

  /** Ends the data and writes the metadata. */
  public void finish() throws IOException {
    out.close();
    if (text == null) {
      throw new IllegalStateException("a recording without a dwell");
    }
    Files.writeString(metaFile, text.json(HexFormat.of().formatHex(sha.digest())));
  }

  /** Samples written so far. */
  public long samples() {
    return samples;
  }

  /** The names of the channels of a dwell. */
  static List<ChannelRole> roles(int channels) {
    return channels == 1
        ? List.of(ChannelRole.SUM)
        : List.of(ChannelRole.SUM, ChannelRole.DIFFERENCE_U, ChannelRole.DIFFERENCE_V);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
