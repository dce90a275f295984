package io.farwatch.formats.sigmf;

import io.farwatch.core.signal.DwellSetup;
import io.farwatch.core.signal.IqBlock;
import io.farwatch.core.signal.IqSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** The samples of one dwell, from the file in pieces of a fixed buffer. */
final class DwellReader implements IqSource {
  private final FileChannel channel;
  private final DataPlace place;
  private final SampleDecoder decoder;
  private final byte[] bytes;
  private final ByteBuffer buffer;
  private final RecordedDwell dwell;
  private final SampleCount count;
  private long done;

  DwellReader(
      FileChannel channel,
      DataPlace place,
      SampleDecoder decoder,
      byte[] bytes,
      RecordedDwell dwell,
      SampleCount count) {
    this.channel = channel;
    this.place = place;
    this.decoder = decoder;
    this.bytes = bytes;
    this.buffer = ByteBuffer.wrap(bytes);
    this.dwell = dwell;
    this.count = count;
  }

  @Override
  public DwellSetup setup() {
    return dwell.setup();
  }

  @Override
  public boolean read(IqBlock block) {
    int frame = decoder.frameBytes();
    int filled = 0;
    while (filled < block.capacity() && done < dwell.samples()) {
      long most = Math.min(block.capacity() - filled, bytes.length / frame);
      int n = (int) Math.min(most, dwell.samples() - done);
      if (!fill(n * frame)) {
        // The file has become shorter since it was opened.
        done = dwell.samples();
        break;
      }
      decoder.decode(bytes, n, block, filled, dwell.firstSample() + done, count);
      filled += n;
      done += n;
    }
    block.count(filled);
    return filled > 0;
  }

  private boolean fill(int length) {
    buffer.clear().limit(length);
    long at = place.offset() + dwell.byteOffset() + done * decoder.frameBytes();
    try {
      while (buffer.hasRemaining()) {
        if (channel.read(buffer, at + buffer.position()) < 0) {
          return false;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return true;
  }
}
