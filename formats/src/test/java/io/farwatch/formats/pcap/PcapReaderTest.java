package io.farwatch.formats.pcap;

import static org.assertj.core.api.Assertions.assertThat;

import io.farwatch.core.time.Epoch;
import io.farwatch.core.time.LeapSeconds;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Captures made by hand: byte orders, resolutions, encapsulations, and what is wrong with them. */
class PcapReaderTest {
  private static final String MACS = "01005E02011F BC1665FE5FC2";
  private static final String UDP = "5284 5673 000B 0000 ABCDEF"; // three octets of payload
  private static final String IPV4 =
      "45000000 00004000 3D110000 0A113AB8 E802011F".replace(" ", "");
  private static final String IPV6 = "60000000 000B 11 40" + "00".repeat(32);

  private final List<String> seen = new ArrayList<>();
  private final List<Epoch> epochs = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({"true, 0xA1B2C3D4", "false, 0xA1B2C3D4", "true, 0xA1B23C4D", "false, 0xA1B23C4D"})
  void bothByteOrdersAndBothResolutions_areRead(boolean little, String magic) throws IOException {
    boolean nanos = magic.endsWith("4D");
    ByteOrder order = little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    byte[] capture = capture(order, Long.decode(magic).intValue(), 1, MACS + "0800" + IPV4 + UDP);
    assertThat(PcapReader.looksLike(capture)).isTrue();
    assertThat(read(capture)).isEqualTo(1);
    assertThat(seen).containsExactly("82 ABCDEF");
    assertThat(epochs)
        .containsExactly(LeapSeconds.fromUnix(1_462_433_756L, nanos ? 508_910 : 508_910_000));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0800, 82",
    "1, 8100 0005 0800, 86",
    "1, 88A8 0005 8100 0006 0800, 90",
  })
  void vlanTags_arePassedOver(int link, String type, int offset) throws IOException {
    read(capture(link, MACS + type + IPV4 + UDP));
    assertThat(seen).containsExactly(offset + " ABCDEF");
  }

  @Test
  void ipv6_isRead_withExtensionHeadersAndWithout() throws IOException {
    read(capture(1, MACS + "86DD" + IPV6 + UDP));
    String options = "60000000 0013 00 40" + "00".repeat(32) + "11 00 000000000000";
    read(capture(1, MACS + "86DD" + options + UDP));
    assertThat(seen).containsExactly("102 ABCDEF", "110 ABCDEF");
  }

  @Test
  void bareIp_isRead() throws IOException {
    read(capture(101, IPV4 + UDP));
    read(capture(101, IPV6 + UDP));
    assertThat(seen).containsExactly("68 ABCDEF", "88 ABCDEF");
  }

  @Test
  void aPaddedFrame_givesTheDatagramAlone() throws IOException {
    read(capture(1, MACS + "0800" + IPV4 + UDP + "00".repeat(14)));
    assertThat(seen).containsExactly("82 ABCDEF");
  }

  @Test
  void otherTraffic_isPassedOver() throws IOException {
    read(capture(1, MACS + "0806" + "00".repeat(28)));
    read(capture(1, MACS + "0800" + IPV4.replace("3D11", "3D06") + UDP));
    assertThat(seen).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "01005E02011FBC1665FE5FC2 08 | a packet ends within its Ethernet header | 52",
        "01005E02011FBC1665FE5FC2 0800 4500 | a packet ends within its IPv4 header | 54",
        "01005E02011FBC1665FE5FC2 86DD 6000 | a packet ends within its IPv6 header | 54",
        "01005E02011FBC1665FE5FC2 0800 4300000000000000 00110000 00000000 00000000 | no IPv4 | 54",
        "01005E02011FBC1665FE5FC2 0800 4500000000002000 00110000 00000000 00000000 | fragment | 54",
        "01005E02011FBC1665FE5FC2 0800 4500000000000000 00110000 00000000 00000000 00 "
            + "| within its UDP header | 74",
        "01005E02011FBC1665FE5FC2 0800 4500000000000000 00110000 00000000 00000000 "
            + "0001000200070000 | shorter than its header | 74",
        "01005E02011FBC1665FE5FC2 0800 4500000000000000 00110000 00000000 00000000 "
            + "0001000200090000 | of 9 octets is cut after 8 | 74"
      })
  void aBadPacket_isSaidOnce_andTheNextIsRead(String octets, String error, long offset)
      throws IOException {
    read(capture(1, octets, MACS + "0800" + IPV4 + UDP));
    assertThat(seen).hasSize(2);
    assertThat(seen.get(0)).startsWith("fault " + offset + " ").contains(error);
    assertThat(seen.get(1)).endsWith(" ABCDEF");
  }

  @Test
  void aCutCapture_isSaidInOneSentence_andWhatIsWholeIsRead() throws IOException {
    byte[] two = capture(1, MACS + "0800" + IPV4 + UDP, MACS + "0800" + IPV4 + UDP);
    read(Arrays.copyOf(two, two.length - 1));
    read(Arrays.copyOf(two, two.length - 50));
    read(Arrays.copyOf(two, 10));
    assertThat(seen)
        .containsExactly(
            "82 ABCDEF",
            "fault 101 the capture is cut: 44 of 45 octets of a packet",
            "82 ABCDEF",
            "fault 85 the capture is cut: 11 of 16 octets of a packet's header",
            "fault 0 this is not a packet capture, or its header is cut");
  }

  @Test
  void aHeaderThatIsNone_endsTheCapture() throws IOException {
    byte[] capture = capture(1, MACS + "0800" + IPV4 + UDP);
    capture[24 + 11] = 0x7F; // a length of two thousand million
    read(capture);
    assertThat(seen).hasSize(1);
    assertThat(seen.get(0)).startsWith("fault 24 a packet's header is no header: ");
  }

  @Test
  void aPacketTooLong_isSkipped_andTheNextIsRead() throws IOException {
    read(capture(1, "00".repeat(70_000), MACS + "0800" + IPV4 + UDP));
    assertThat(seen).hasSize(2);
    assertThat(seen.get(0)).isEqualTo("fault 40 a packet of 70000 octets is too long to be read");
    assertThat(seen.get(1)).endsWith(" ABCDEF");
  }

  @Test
  void anotherLinkType_isRefusedWithItsNumber() throws IOException {
    read(capture(113, "00"));
    assertThat(seen).hasSize(1);
    assertThat(seen.get(0)).startsWith("fault 20 link type 113 is not read");
  }

  private long read(byte[] capture) throws IOException {
    return PcapReader.read(
        new ByteArrayInputStream(capture),
        new PcapSink() {
          @Override
          public void datagram(byte[] octets, int from, int to, long offset, Epoch captured) {
            seen.add(offset + " " + HexFormat.of().withUpperCase().formatHex(octets, from, to));
            epochs.add(captured);
          }

          @Override
          public void fault(String error, long offset) {
            seen.add("fault " + offset + " " + error);
          }
        });
  }

  private static byte[] capture(int link, String... packets) {
    return capture(ByteOrder.LITTLE_ENDIAN, 0xA1B2C3D4, link, packets);
  }

  private static byte[] capture(ByteOrder order, int magic, int link, String... packets) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(
        ByteBuffer.allocate(24)
            .order(order)
            .putInt(magic)
            .putShort((short) 2)
            .putShort((short) 4)
            .putLong(0)
            .putInt(65_535)
            .putInt(link)
            .array());
    for (String packet : packets) {
      byte[] octets = HexFormat.of().parseHex(packet.replace(" ", ""));
      out.writeBytes(
          ByteBuffer.allocate(16)
              .order(order)
              .putInt(1_462_433_756)
              .putInt(508_910)
              .putInt(octets.length)
              .putInt(octets.length)
              .array());
      out.writeBytes(octets);
    }
    return out.toByteArray();
  }
}
