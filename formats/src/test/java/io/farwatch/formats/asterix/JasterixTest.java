package io.farwatch.formats.asterix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Single blocks of older editions with the values that jASTERIX's own tests require of them
 * (test_cat034_1.26.cpp, test_cat048_1.15.cpp). The newest edition reads them: it added no more
 * than extensions and table entries.
 */
class JasterixTest {
  @Test
  void aServiceMessage_isAsRequired() {
    AsterixRecord r = only("cat034ed1.26.bin");
    assertThat(r.items())
        .containsEntry("010", Map.of("SAC", 0, "SIC", 2))
        .containsEntry("000", 2)
        .containsEntry("030", 33499.84375)
        .containsEntry("020", 90.0)
        .containsEntry(
            "050",
            Map.of(
                "COM",
                Map.of(
                    "NOGO", 0, "RDPC", 1, "RDPR", 0, "OVLRDP", 0, "OVLXMT", 0, "MSC", 0, "TSV", 0),
                "PSR",
                Map.of("ANT", 0, "CHAB", 3, "OVL", 0, "MSC", 0),
                "MDS",
                Map.of(
                    "ANT", 0, "CHAB", 2, "OVLSUR", 0, "MSC", 0, "SCF", 1, "DLF", 0, "OVLSCF", 0,
                    "OVLDLF", 0)))
        .containsEntry(
            "060",
            Map.of(
                "COM", Map.of("REDRDP", 0, "REDXMT", 0),
                "PSR", Map.of("POL", 0, "REDRAD", 0, "STC", 0),
                "MDS", Map.of("REDRAD", 0, "CLU", 1)))
        .hasSize(6);
  }

  @Test
  void aTargetReport_isAsRequired() {
    AsterixRecord r = only("cat048ed1.15.bin");
    Fields f = new Fields(r.items());
    assertThat(r.items())
        .containsEntry("010", Map.of("SAC", 0, "SIC", 1))
        .containsEntry("140", 33499.8359375)
        .containsEntry("020", Map.of("TYP", 5, "SIM", 0, "RDP", 1, "SPI", 0, "RAB", 0))
        .containsEntry("040", Map.of("RHO", 73.921875, "THETA", 89.67041015625))
        .containsEntry("070", Map.of("V", 0, "G", 0, "L", 1, "MODE3A", "0470"))
        .containsEntry("090", Map.of("V", 0, "G", 0, "FL", 370.0))
        .containsEntry("130", Map.of("SAM", -63.0))
        .containsEntry("220", Integer.toHexString(11226301).toUpperCase(java.util.Locale.ROOT))
        .containsEntry("240", "RYR5XW")
        .containsEntry("161", Map.of("TRN", 919))
        .containsEntry("170", Map.of("CNF", 0, "RAD", 2, "DOU", 0, "MAH", 0, "CDM", 0))
        .containsEntry(
            "250",
            List.of(
                Map.of("MBDATA", "8BD9EB2FBFE400", "BDS1", 6, "BDS2", 0),
                Map.of("MBDATA", "80919F39A004DD", "BDS1", 5, "BDS2", 0),
                Map.of("MBDATA", "C8480030A80000", "BDS1", 4, "BDS2", 0)))
        .containsEntry(
            "230",
            Map.of(
                "COM", 1, "STAT", 0, "SI", 0, "MSSC", 1, "ARC", 1, "AIC", 1, "B1A", 1, "B1B", 13))
        .hasSize(14);
    assertThat(3600 * f.number("200", "GSP")).isCloseTo(463.1836, within(1e-3));
    assertThat(f.number("200", "HDG")).isCloseTo(32.60742, within(1e-4));
  }

  private static AsterixRecord only(String sample) {
    List<AsterixEntry> entries = Samples.decode(Samples.octets(sample));
    assertThat(entries).hasSize(1);
    assertThat(Samples.faults(entries)).isEmpty();
    return Samples.records(entries).get(0);
  }
}
