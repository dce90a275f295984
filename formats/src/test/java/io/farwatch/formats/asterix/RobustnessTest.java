package io.farwatch.formats.asterix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever the octets are: nothing is thrown, nothing hangs, and every octet is accounted for. */
class RobustnessTest {
  private static final long SEED = 20260125;

  @Test
  void randomOctets_neverThrow_andEveryOctetIsAccountedFor() {
    Random random = new Random(SEED);
    for (int i = 0; i < 100_000; i++) {
      byte[] octets = new byte[random.nextInt(120)];
      random.nextBytes(octets);
      if (octets.length > 3 && random.nextInt(8) != 0) { // most begin with a header that holds
        octets[0] = (byte) (random.nextBoolean() ? 34 : 48);
        octets[1] = 0;
        octets[2] = (byte) octets.length;
        octets[3] &= (byte) ~(random.nextInt(4) == 0 ? 0 : 1); // short field specifications
      }
      everyOctetIsAccountedFor(octets, i);
    }
  }

  @Test
  void flippedBitsOfRealBlocks_neverThrow_andEveryOctetIsAccountedFor() {
    List<byte[]> blocks =
        List.of(
            Samples.octets("cat034.raw"),
            Samples.octets("cat048.raw"),
            Samples.octets("cat048ed1.15.bin"),
            Samples.octets("cat034ed1.26.bin"),
            Samples.octets("cat062cat065.raw"));
    Random random = new Random(SEED);
    int good = 0;
    for (int i = 0; i < 100_000; i++) {
      byte[] octets = flipped(blocks.get(random.nextInt(blocks.size())), random);
      good += everyOctetIsAccountedFor(octets, i) > 0 ? 1 : 0;
    }
    assertThat(good).isBetween(20_000, 90_000); // both ways are really taken
  }

  @Test
  void flippedBitsOfARealCapture_neverThrow() throws IOException {
    byte[] capture = Samples.octets("cat_034_048.pcap");
    Random random = new Random(SEED);
    long[] entries = new long[1];
    for (int i = 0; i < 3_000; i++) {
      byte[] octets = flipped(capture, random);
      AsterixDecoder decoder = new AsterixDecoder(Editions.standard(), e -> entries[0]++);
      decoder.read(
          new ByteArrayInputStream(octets, 0, octets.length - random.nextInt(octets.length)));
    }
    assertThat(entries[0]).isGreaterThan(100_000);
  }

  @Test
  void whatTheRulerMeasures_isWhatTheValuesTake() {
    Random random = new Random(SEED);
    Editions editions = Editions.standard();
    int records = 0;
    for (int i = 0; i < 100_000; i++) {
      Category category = editions.of(random.nextBoolean() ? 34 : 48);
      byte[] octets = new byte[200];
      random.nextBytes(octets);
      octets[random.nextInt(4)] &= (byte) 0xFE;
      if (category != null) {
        int end = new Ruler(octets).record(category, 0, octets.length);
        if (end != Ruler.BAD) {
          Values values = new Values(octets, 0);
          assertThat(values.record(category)).isNotEmpty();
          assertThat(values.at()).as("case %d of seed %d", i, SEED).isEqualTo(end);
          byte[] cut = Arrays.copyOf(octets, end - 1);
          assertThat(new Ruler(cut).record(category, 0, cut.length)).isEqualTo(Ruler.BAD);
          records++;
        }
      }
    }
    assertThat(records).isGreaterThan(10_000);
  }

  @Test
  void theLongestBlock_isReadRecordByRecord() {
    byte[] octets = new byte[65_535];
    octets[0] = 34;
    octets[1] = octets[2] = (byte) 0xFF;
    for (int at = 3; at < octets.length; at += 3) { // 21 844 records of 010 alone
      octets[at] = (byte) 0x80;
    }
    int[] records = new int[1];
    AsterixDecoder decoder = new AsterixDecoder(Editions.standard(), e -> records[0]++);
    decoder.datagram(octets, 0, octets.length, 0, null);
    assertThat(records[0]).isEqualTo(21_844);
  }

  /**
   * Entries of raw input, in order: each block has its records or one fault, the next entry's block
   * starts where the last one ends, and after a fault of a header there is nothing.
   */
  private static int everyOctetIsAccountedFor(byte[] octets, int number) {
    List<AsterixEntry> entries = Samples.decode(octets);
    int records = 0;
    int at = 0;
    int i = 0;
    while (at < octets.length) {
      assertThat(i).as("case %d of seed %d, octet %d", number, SEED, at).isLessThan(entries.size());
      int length = octets.length - at < 3 ? 0 : AsterixDecoder.length(octets, at);
      boolean framed = length >= 3 && length <= octets.length - at;
      int end = framed ? at + length : octets.length;
      if (entries.get(i) instanceof AsterixRecord first) {
        assertThat(first.offset()).isEqualTo(at);
        while (i < entries.size()
            && entries.get(i) instanceof AsterixRecord r
            && r.block() == first.block()) {
          records++;
          i++;
        }
      } else {
        AsterixFault fault = (AsterixFault) entries.get(i++);
        assertThat(fault.offset())
            .as("case %d of seed %d", number, SEED)
            .isBetween((long) at, (long) end);
      }
      at = end;
    }
    assertThat(i).as("case %d of seed %d", number, SEED).isEqualTo(entries.size());
    return records;
  }

  private static byte[] flipped(byte[] original, Random random) {
    byte[] octets = original.clone();
    int flips = 1 + random.nextInt(4);
    for (int i = 0; i < flips; i++) {
      int at = random.nextInt(octets.length);
      octets[at] ^= (byte) (1 << random.nextInt(8));
    }
    return octets;
  }
}
