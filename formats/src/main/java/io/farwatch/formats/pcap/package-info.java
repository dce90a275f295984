/**
 * Packet captures (libpcap's format). Enters: the octets of a capture. Leaves: the UDP datagrams in
 * it, with the time each was captured, and one clear sentence for what cannot be read. Streamed: no
 * more than one packet is held.
 *
 * <p>Source: draft-ietf-opsawg-pcap-04; IEEE 802.3 and 802.1Q; RFC 791, RFC 768, RFC 8200.
 */
package io.farwatch.formats.pcap;
