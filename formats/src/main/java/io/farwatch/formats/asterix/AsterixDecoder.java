package io.farwatch.formats.asterix;

import io.farwatch.core.time.Epoch;
import io.farwatch.formats.pcap.PcapReader;
import io.farwatch.formats.pcap.PcapSink;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Decodes one input, from its start to its end, into records and faults in the order of the octets.
 * Nothing of a block is given out before all of it was checked, and nothing of a datagram before
 * all its blocks were: one that cannot be read spoils its datagram, and each of the datagram's
 * blocks is reported. A category without a definition spoils nothing; its block is reported. Of raw
 * input the unit is the block. Whatever the octets are, nothing is thrown and no more than one
 * block or packet is held.
 */
public final class AsterixDecoder {
  /** Octets of the longest block: its length has 16 bits. */
  private static final int BLOCK_MAX = (1 << 16) - 1;

  private static final int HEADER = 3;

  private final Editions editions;
  private final Consumer<AsterixEntry> sink;
  private long blocks;

  /** A decoder of one input; block numbers count from its start. */
  public AsterixDecoder(Editions editions, Consumer<AsterixEntry> sink) {
    this.editions = editions;
    this.sink = sink;
  }

  /** Whether an input that begins so is raw ASTERIX. The more is given, up to 64 KiB, the surer. */
  public static boolean looksLike(byte[] head) {
    return Recognition.isRaw(head, Editions.standard());
  }

  /** Decodes a packet capture or raw blocks, whichever it is. */
  public void read(InputStream in) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in);
    buffered.mark(4);
    byte[] head = buffered.readNBytes(4);
    buffered.reset();
    if (PcapReader.looksLike(head)) {
      capture(buffered);
    } else {
      raw(buffered);
    }
  }

  /** Decodes blocks that follow one another. Where one has no length nothing more can be found. */
  public void raw(InputStream in) throws IOException {
    byte[] octets = new byte[BLOCK_MAX];
    long offset = 0;
    int got = in.readNBytes(octets, 0, HEADER);
    while (got > 0) {
      int length = got < HEADER ? HEADER : length(octets, 0);
      if (length > HEADER) {
        got += in.readNBytes(octets, HEADER, length - HEADER);
      }
      boolean whole = length >= HEADER && got == length;
      unit(octets, 0, whole ? length : got, offset, null);
      if (!whole) {
        return;
      }
      offset += length;
      got = in.readNBytes(octets, 0, HEADER);
    }
  }

  /** Decodes the UDP datagrams of a packet capture. */
  public void capture(InputStream in) throws IOException {
    PcapReader.read(
        in,
        new PcapSink() {
          @Override
          public void datagram(byte[] octets, int from, int to, long offset, Epoch captured) {
            unit(octets, from, to, offset - from, captured);
          }

          @Override
          public void fault(String error, long offset) {
            sink.accept(new AsterixFault(error, offset, null, null));
          }
        });
  }

  /**
   * Decodes one datagram of a live feed.
   *
   * @param octets holds it; is not kept
   * @param from its first octet
   * @param to behind its last octet
   * @param offset of its first octet in whatever it is part of
   * @param received when it came, or null when that is not known
   */
  public void datagram(byte[] octets, int from, int to, long offset, @Nullable Epoch received) {
    unit(octets, from, to, offset - from, received);
  }

  /** Blocks that are used together or not at all; base + index is an octet's place in the input. */
  private void unit(byte[] octets, int from, int to, long base, @Nullable Epoch received) {
    BlockCheck check = new BlockCheck(octets, to, base, editions);
    boolean spoiled = false;
    for (int at = from; at < to && !spoiled; at = check.next(at)) {
      spoiled = check.fault(at) != null;
    }
    for (int at = from; at < to; at = check.next(at)) {
      AsterixFault fault = check.fault(at);
      Category category = fault == null ? editions.of(octets[at] & 0xff) : null;
      if (fault != null) {
        sink.accept(fault);
      } else if (category == null) {
        sink.accept(refused(octets, at, base, "category %d has no definition"));
      } else if (spoiled) {
        sink.accept(
            refused(
                octets,
                at,
                base,
                "block of category %d withheld: another of its datagram cannot be read"));
      } else {
        records(category, octets, at, check.next(at), base, received);
      }
      blocks++;
    }
  }

  private void records(
      Category category, byte[] octets, int at, int end, long base, @Nullable Epoch received) {
    Values values = new Values(octets, at + HEADER);
    for (int index = 0; values.at() < end; index++) {
      sink.accept(
          new AsterixRecord(
              category.number(), blocks, index, base + at, received, values.record(category)));
    }
  }

  private static AsterixFault refused(byte[] octets, int at, long base, String form) {
    int category = octets[at] & 0xff;
    String error = String.format(java.util.Locale.ROOT, form, category);
    return new AsterixFault(error, base + at, category, null);
  }

  /** The length that a block's header states. */
  static int length(byte[] octets, int at) {
    return (int) Bits.unsigned(octets, 8L * (at + 1), 16);
  }
}
