package io.farwatch.formats.pcap;

import io.farwatch.core.time.Epoch;

/**
 * Finds the UDP datagram in a packet.
 *
 * <pre>
 * Ethernet  | to 6 | from 6 | (8100, 88A8 or 9100, tag 2)... | type 2: 0800 IPv4, 86DD IPv6 |
 * IPv4      | version, words 1 | . 1 | length 2 | . 2 | flags, fragment 2 | . 1 | protocol 1 | ... |
 * IPv6      | version 1 | . 3 | payload length 2 | next header 1 | . 1 | from 16 | to 16 |
 * UDP       | from 2 | to 2 | length 2, these 8 included | sum 2 |
 * </pre>
 */
final class Packets {
  static final int ETHERNET = 1;
  static final int RAW_IP = 101;

  private static final int UDP = 17;
  private static final int IPV4 = 0x0800;
  private static final int IPV6 = 0x86DD;

  /** Tags stacked on one another, at most. */
  private static final int TAGS_MAX = 4;

  /** Extension headers of IPv6, at most. */
  private static final int EXTENSIONS_MAX = 8;

  private final byte[] octets;
  private final int length;
  private final long offset;
  private final Epoch captured;
  private final PcapSink sink;

  private Packets(byte[] octets, int length, long offset, Epoch captured, PcapSink sink) {
    this.octets = octets;
    this.length = length;
    this.offset = offset;
    this.captured = captured;
    this.sink = sink;
  }

  static void open(
      byte[] octets, int length, int link, long offset, Epoch captured, PcapSink sink) {
    Packets p = new Packets(octets, length, offset, captured, sink);
    if (link == ETHERNET) {
      p.ethernet();
    } else {
      p.internet(0, p.has(0, 1) && octets[0] >> 4 == 6 ? IPV6 : IPV4);
    }
  }

  private void ethernet() {
    int at = 12;
    for (int tags = 0; has(at, 2) && tags < TAGS_MAX && isTag(u16(octets, at)); tags++) {
      at += 4;
    }
    if (has(at, 2)) {
      internet(at + 2, u16(octets, at));
    } else {
      cut("Ethernet header", at);
    }
  }

  private static boolean isTag(int type) {
    return type == 0x8100 || type == 0x88A8 || type == 0x9100;
  }

  private void internet(int at, int type) {
    if (type == IPV4) {
      four(at);
    } else if (type == IPV6) {
      six(at);
    }
  }

  private void four(int at) {
    if (!has(at, 20)) {
      cut("IPv4 header", at);
      return;
    }
    int words = octets[at] & 15;
    if (octets[at] >> 4 != 4 || words < 5) {
      sink.fault("this is no IPv4 header", offset + at);
      return;
    }
    if ((octets[at + 9] & 0xff) != UDP) {
      return;
    }
    if ((u16(octets, at + 6) & 0x3fff) != 0) {
      sink.fault("a fragment of a UDP datagram is not read", offset + at);
      return;
    }
    udp(at + 4 * words);
  }

  private void six(int at) {
    if (!has(at, 40)) {
      cut("IPv6 header", at);
      return;
    }
    int next = octets[at + 6] & 0xff;
    int body = at + 40;
    for (int i = 0; i < EXTENSIONS_MAX && isExtension(next); i++) {
      if (!has(body, 8)) {
        cut("IPv6 extension header", body);
        return;
      }
      if (next == 44 && (u16(octets, body + 2) & 0xfff9) != 0) {
        sink.fault("a fragment of a datagram is not read", offset + body);
        return;
      }
      int size = next == 44 ? 8 : 8 + 8 * (octets[body + 1] & 0xff);
      next = octets[body] & 0xff;
      body += size;
    }
    if (next == UDP) {
      udp(body);
    }
  }

  /** Hop-by-hop options, routing, fragment, destination options. */
  private static boolean isExtension(int next) {
    return next == 0 || next == 43 || next == 44 || next == 60;
  }

  private void udp(int at) {
    if (!has(at, 8)) {
      cut("UDP header", at);
      return;
    }
    int size = u16(octets, at + 4);
    if (size < 8) {
      sink.fault("a UDP datagram of " + size + " octets is shorter than its header", offset + at);
    } else if (!has(at, size)) {
      sink.fault(
          "a UDP datagram of " + size + " octets is cut after " + (length - at), offset + at);
    } else {
      sink.datagram(octets, at + 8, at + size, offset + at + 8, captured);
    }
  }

  private boolean has(int at, int count) {
    return count <= length - at;
  }

  private void cut(String what, int at) {
    sink.fault("a packet ends within its " + what, offset + Math.min(at, length));
  }

  static int u16(byte[] b, int at) {
    return (b[at] & 0xff) << 8 | (b[at + 1] & 0xff);
  }

  static int u32(byte[] b, int at, boolean little) {
    int big = u16(b, at) << 16 | u16(b, at + 2);
    return little ? Integer.reverseBytes(big) : big;
  }
}
