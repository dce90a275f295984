package io.farwatch.formats.pcap;

import io.farwatch.core.time.Epoch;
import io.farwatch.core.time.LeapSeconds;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads a capture from its start to its end, or to where it is cut.
 *
 * <pre>
 * file    | magic 4 | version 2+2 | zone 4 | sigfigs 4 | snaplen 4 | link type 4 |
 * packet  | seconds 4 | micro- or nanoseconds 4 | captured 4 | original 4 | octets ... |
 * </pre>
 *
 * The magic is A1B2C3D4 (microseconds) or A1B23C4D (nanoseconds), in the byte order of all the
 * numbers that follow. Times are Unix seconds of UTC.
 */
public final class PcapReader {
  /** Octets of a packet that are read; what is longer cannot be a datagram of one block. */
  private static final int PACKET_MAX = 1 << 16;

  private static final int MICROS = 0xA1B2C3D4;
  private static final int NANOS = 0xA1B23C4D;
  private static final int FILE_HEADER = 24;
  private static final int PACKET_HEADER = 16;

  private final InputStream in;
  private final byte[] octets = new byte[PACKET_MAX];
  private long offset;
  private boolean little;

  private PcapReader(InputStream in) {
    this.in = in;
  }

  /** Whether these first octets (four are enough) begin a capture. */
  public static boolean looksLike(byte[] head) {
    if (head.length < 4) {
      return false;
    }
    int magic = Packets.u32(head, 0, false);
    int turned = Integer.reverseBytes(magic);
    return magic == MICROS || magic == NANOS || turned == MICROS || turned == NANOS;
  }

  /**
   * Gives every UDP datagram to the sink. Other traffic is passed over without a word.
   *
   * @return packets seen, whatever they carried
   */
  public static long read(InputStream in, PcapSink sink) throws IOException {
    return new PcapReader(in).all(sink);
  }

  private long all(PcapSink sink) throws IOException {
    if (in.readNBytes(octets, 0, FILE_HEADER) < FILE_HEADER || !looksLike(octets)) {
      sink.fault("this is not a packet capture, or its header is cut", 0);
      return 0;
    }
    offset = FILE_HEADER;
    int magic = Packets.u32(octets, 0, false);
    little = magic != MICROS && magic != NANOS;
    boolean nanos = Packets.u32(octets, 0, little) == NANOS;
    int link = Packets.u32(octets, 20, little) & 0xffff; // the upper half holds flags
    if (link != Packets.ETHERNET && link != Packets.RAW_IP) {
      sink.fault("link type " + link + " is not read: only Ethernet (1) and raw IP (101) are", 20);
      return 0;
    }
    long packets = 0;
    while (packet(sink, link, nanos)) {
      packets++;
    }
    return packets;
  }

  /** One packet; false at the end, or where nothing can follow. */
  private boolean packet(PcapSink sink, int link, boolean nanos) throws IOException {
    int got = in.readNBytes(octets, 0, PACKET_HEADER);
    if (got < PACKET_HEADER) {
      if (got > 0) {
        sink.fault("the capture is cut: " + got + " of 16 octets of a packet's header", offset);
      }
      return false;
    }
    long seconds = Integer.toUnsignedLong(Packets.u32(octets, 0, little));
    long fraction = Integer.toUnsignedLong(Packets.u32(octets, 4, little));
    long length = Integer.toUnsignedLong(Packets.u32(octets, 8, little));
    if (fraction >= (nanos ? 1_000_000_000L : 1_000_000L) || length > (1 << 26)) {
      sink.fault(
          "a packet's header is no header: " + length + " octets, fraction " + fraction, offset);
      return false;
    }
    offset += PACKET_HEADER;
    int kept = (int) Math.min(length, PACKET_MAX);
    int read = in.readNBytes(octets, 0, kept);
    long skipped = read < kept ? 0 : skip(length - kept);
    if (read + skipped < length) {
      sink.fault(
          "the capture is cut: " + (read + skipped) + " of " + length + " octets of a packet",
          offset);
      return false;
    }
    if (length > PACKET_MAX) {
      sink.fault("a packet of " + length + " octets is too long to be read", offset);
    } else {
      Epoch epoch = LeapSeconds.fromUnix(seconds, (int) (nanos ? fraction : 1000 * fraction));
      Packets.open(octets, kept, link, offset, epoch, sink);
    }
    offset += length;
    return true;
  }

  private long skip(long count) throws IOException {
    long left = count;
    byte[] away = new byte[(int) Math.min(left, 8192)];
    while (left > 0) {
      int n = in.read(away, 0, (int) Math.min(left, away.length));
      if (n < 0) {
        break;
      }
      left -= n;
    }
    return count - left;
  }
}
