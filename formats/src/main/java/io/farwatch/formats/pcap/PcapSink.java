package io.farwatch.formats.pcap;

import io.farwatch.core.time.Epoch;

/** Takes what is in a capture, in its order. */
public interface PcapSink {
  /**
   * The payload of one UDP datagram. The array is used again: it must not be kept.
   *
   * @param octets holds it, among others
   * @param from its first octet
   * @param to behind its last octet
   * @param offset of its first octet in the capture
   * @param captured when
   */
  void datagram(byte[] octets, int from, int to, long offset, Epoch captured);

  /** Something that cannot be read, at an offset in the capture. */
  void fault(String error, long offset);
}
