package io.farwatch.formats.asterix;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of item, and everything that can be wrong with a block, on octets made by hand. */
class DecoderTest {
  /** A sector message: 010, 000, 030, 020. */
  private static final String SECTOR = "22 000B F0 190D 02 356DFA 60";

  @Test
  void everyKindOfItem_isReadByItsDefinition() {
    // FRN 1 010, 3 020 (two extensions), 16 030 (chained), 20 120 (compound), 23 055, 27 SP, 28 RE
    List<AsterixEntry> entries =
        Samples.decode(
            Samples.hex(
                "30 001E A1 01 45 46  0102  A1 81 C0  05 0A"
                    + " C0 83FF 01 0001 0002 0003  B5  03 ABCD  02 FF"));
    assertThat(Samples.faults(entries)).isEmpty();
    assertThat(Samples.records(entries)).hasSize(1);
    Map<String, Object> items = Samples.records(entries).get(0).items();
    assertThat(items.keySet()).containsExactly("010", "020", "030", "120", "055", "SP", "RE");
    assertThat(items)
        .containsEntry("030", List.of(2, 5))
        .containsEntry(
            "120",
            Map.of(
                "CAL", Map.of("D", 1, "CAL", -1.0),
                "RDS", List.of(Map.of("DOP", 1.0, "AMB", 2.0, "FRQ", 3.0))))
        .containsEntry("055", Map.of("V", 1, "G", 0, "L", 1, "MODE1", 0x15))
        .containsEntry("SP", "ABCD")
        .containsEntry("RE", "FF");
    Map<?, ?> descriptor = (Map<?, ?>) items.get("020");
    assertThat(descriptor).isNotNull();
    assertThat(new Fields(items).number("020", "TYP")).isEqualTo(5);
    assertThat(new Fields(items).number("020", "TST")).isEqualTo(1);
    assertThat(new Fields(items).number("020", "ADSB", "VAL")).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "00 0004 00 | category 0 has no definition | 0 | 0 |",
        "3E 0005 0102 | category 62 has no definition | 0 | 62 |",
        "30 0000 | length of 0 octets leaves no room | 1 | 48 |",
        "30 0001 | length of 1 octets leaves no room | 1 | 48 |",
        "30 0003 | length of 3 octets leaves no room | 1 | 48 |",
        "30 FFFF 80 0102 | length is 65535 octets where 6 are left | 1 | 48 |",
        "30 00 | header is cut after 2 octets | 0 | 48 |",
        "30 0005 80 01 | item 010: it needs 2 octets where 1 are left | 4 | 48 | 010",
        "30 0004 00 | a record without items | 3 | 48 |",
        "30 0008 01 01 01 01 01 | goes on beyond its 28 items | 6 | 48 |",
        "30 0005 01 01 | field specification is cut | 5 | 48 |",
        "22 0007 01 02 05 00 | item SP: it needs 5 octets where 2 are left | 5 | 34 | SP",
        "30 0007 20 FF FF FF | item 020: it needs 1 octets where 0 are left | 7 | 48 | 020",
        "30 000B 20 01 01 01 01 01 01 01 | item 020: it extends beyond the 6 parts | 9 | 48 | 020",
        "30 0007 01 20 FF 00 | item 250: its 255 repetitions need 2040 octets | 5 | 48 | 250",
        "30 0009 01 01 40 FF FF FF | item 030: it needs 1 octets where 0 are left | 9 | 48 | 030",
        "30 0006 02 09 00 | item 130: the field specification goes on beyond its 7 | 4 | 48 | 130",
        "30 0009 01 01 01 04 00 FF | item SP: its length of 0 does not count itself | 7 | 48 | SP",
        "22 0006 04 20 00 | item 050: presence bit 3 stands for nothing | 4 | 34 | 050"
      })
  void whatCannotBeRead_isSaidInItsPlace(
      String octets, String error, long offset, int category, String item) {
    List<AsterixEntry> entries = Samples.decode(Samples.hex(octets));
    assertThat(Samples.records(entries)).isEmpty();
    assertThat(Samples.faults(entries)).hasSize(1);
    AsterixFault fault = Samples.faults(entries).get(0);
    assertThat(fault.error()).contains(error);
    assertThat(fault.offset()).isEqualTo(offset);
    assertThat(fault.category()).isEqualTo(category);
    assertThat(fault.item()).isEqualTo(item);
    assertThat(fault.toJson().keySet()).containsExactly("error", "offset", "category", "item");
  }

  @Test
  void anEndlessChain_isEnded() {
    String chain = "FF".repeat(60_000);
    List<AsterixEntry> entries = Samples.decode(Samples.hex("30 EA66 01 01 40" + chain));
    assertThat(entries)
        .containsExactly(
            new AsterixFault("item 030: it goes on after 255 repetitions", 6 + 254, 48, "030"));
  }

  @Test
  void aBadBlockOfRawInput_costsNoOther() {
    List<AsterixEntry> entries =
        Samples.decode(Samples.hex(SECTOR + "30 0005 8001" + "3E 0004 00" + SECTOR));
    assertThat(entries).hasSize(4);
    assertThat(Samples.faults(entries)).extracting(AsterixFault::offset).containsExactly(15L, 16L);
    assertThat(Samples.records(entries)).extracting(AsterixRecord::block).containsExactly(0L, 3L);
    assertThat(Samples.records(entries)).extracting(AsterixRecord::offset).containsExactly(0L, 20L);
  }

  @Test
  void nothingOfABlock_isUsedWhenItsLastRecordIsBad() {
    List<AsterixEntry> entries = Samples.decode(Samples.hex("22 000D F0 190D 02 356DFA 60 80 01"));
    assertThat(Samples.records(entries)).isEmpty();
    assertThat(Samples.faults(entries)).hasSize(1);
    assertThat(Samples.faults(entries).get(0).offset()).isEqualTo(12);
  }

  @Test
  void aBadBlock_spoilsItsDatagram_andEachBlockIsReported() {
    List<AsterixEntry> entries = datagram(SECTOR + "30 0005 8001" + SECTOR);
    assertThat(Samples.records(entries)).isEmpty();
    assertThat(Samples.faults(entries))
        .extracting(AsterixFault::offset)
        .containsExactly(100L, 115L, 116L);
    assertThat(Samples.faults(entries).get(0).error()).contains("withheld");
  }

  @Test
  void aCategoryWithoutDefinition_spoilsNothing() {
    List<AsterixEntry> entries = datagram(SECTOR + "3E 0004 00" + SECTOR);
    assertThat(Samples.records(entries)).hasSize(2);
    assertThat(Samples.faults(entries)).extracting(AsterixFault::category).containsExactly(62);
  }

  @Test
  void aCapturePackedInAnotherProtocol_failsCleanly() {
    List<AsterixEntry> entries = Samples.decode(Samples.octets("cat_001_002.pcap"));
    assertThat(Samples.records(entries)).isEmpty();
    assertThat(entries)
        .containsExactly(
            new AsterixFault("the block's length is 19970 octets where 223 are left", 83, 0, null));
  }

  @Test
  void aCutCapture_givesItsGoodRecordsAndOneSentence() {
    byte[] whole = Samples.octets("cat_034_048.pcap");
    List<AsterixEntry> entries = Samples.decode(Arrays.copyOf(whole, 6000));
    List<AsterixRecord> records = Samples.records(entries);
    assertThat(records).hasSizeGreaterThan(50).hasSizeLessThan(162);
    assertThat(records)
        .isEqualTo(Samples.records(Samples.decode(whole)).subList(0, records.size()));
    assertThat(Samples.faults(entries)).hasSize(1);
    assertThat(Samples.faults(entries).get(0).error()).startsWith("the capture is cut: ");
    assertThat(Samples.faults(entries).get(0).offset()).isBetween(5800L, 6000L);
    assertThat(entries.get(entries.size() - 1)).isInstanceOf(AsterixFault.class);
  }

  @Test
  void aCutRawFile_givesItsGoodRecordsAndOneSentence() {
    byte[] two = Samples.hex(SECTOR + SECTOR);
    List<AsterixEntry> entries = Samples.decode(Arrays.copyOf(two, 19));
    assertThat(Samples.records(entries)).hasSize(1);
    assertThat(Samples.faults(entries))
        .containsExactly(
            new AsterixFault("the block's length is 11 octets where 8 are left", 12, 34, null));
  }

  @ParameterizedTest
  @CsvSource({
    "cat034.raw, true",
    "cat048.raw, true",
    "cat048ed1.15.bin, true",
    "cat062cat065.raw, true",
    "cat001ed1.1.bin, true",
    "a4py_cat062.ast, true",
    "cat_034_048.pcap, false"
  })
  void rawInput_isKnownByItsContent(String sample, boolean raw) {
    assertThat(AsterixDecoder.looksLike(Samples.octets(sample))).isEqualTo(raw);
  }

  @Test
  void otherContent_isNotTakenForRawInput() {
    for (String text :
        List.of(
            "",
            "0",
            "0,1,2,3",
            "radar,epoch,rangeM\nX,2026-01-01T00:00:00Z,1e6\n",
            "1 25544U 98067A   22023.5 ...",
            "ISS (ZARYA)",
            "CCSDS_TDM_VERS = 2.0\n",
            "{\"a\":1}",
            "<?xml version=\"1.0\"?><alert/>",
            "0 OBJECT\n1 00005U".repeat(2000),
            "> text\n".repeat(9000))) {
      assertThat(AsterixDecoder.looksLike(text.getBytes(StandardCharsets.UTF_8)))
          .as(text)
          .isFalse();
    }
  }

  private static List<AsterixEntry> datagram(String hex) {
    byte[] octets = Samples.hex("FFFF" + hex + "FF");
    List<AsterixEntry> entries = new ArrayList<>();
    new AsterixDecoder(Editions.standard(), entries::add)
        .datagram(octets, 2, octets.length - 1, 100, null);
    return entries;
  }
}
