package io.farwatch.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class DecodeCommandTest {
  /** Category 048, six octets: item 010 alone, SAC 25, SIC 201. */
  private static final byte[] BLOCK = {0x30, 0, 6, (byte) 0x80, 25, (byte) 201};

  private static final String GOOD_TLE =
      """
      1 25544U 98067A   08264.51782528 -.00002182  00000-0 -11606-4 0  2927
      2 25544  51.6416 247.4627 0006703 130.5360 325.0288 15.72125391563537
      """;

  @Test
  void asterix_isRecognised_andGivesOneObjectARecord(@TempDir Path dir) throws IOException {
    Path f = Files.write(dir.resolve("one"), BLOCK);

    Farwatch.Said said = Farwatch.run("decode", f, "--json");

    assertThat(said.code()).isZero();
    JsonNode r = said.lines().get(0);
    assertThat(r.get("category").asInt()).isEqualTo(48);
    assertThat(r.at("/items/010/SIC").asInt()).isEqualTo(201);
  }

  @Test
  void whatCannotBeRead_isAnErrorInItsPlace_andExitIsOne(@TempDir Path dir) throws IOException {
    byte[] cut = {0x30, 0, 6, (byte) 0x80, 25, (byte) 201, 0x30, 0, 9, (byte) 0x80};
    Path f = Files.write(dir.resolve("cut"), cut);

    Farwatch.Said said = Farwatch.run("decode", f, "--format", "asterix", "--json");

    assertThat(said.code()).isEqualTo(1);
    List<JsonNode> lines = said.lines();
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0).has("items")).isTrue();
    assertThat(lines.get(1).has("error")).isTrue();
    assertThat(lines.get(1).get("offset").asInt()).isGreaterThanOrEqualTo(6);
  }

  @Test
  void aCatalogue_givesGoodEntriesAndSaysWhatIsWrongWithBadOnes(@TempDir Path dir)
      throws IOException {
    String bad = GOOD_TLE.replace("2927\n", "2928\n").replace("25544", "25544");
    Path f = Files.writeString(dir.resolve("t"), GOOD_TLE + bad);

    Farwatch.Said said = Farwatch.run("decode", f, "--json");

    assertThat(said.code()).isEqualTo(1);
    JsonNode good = said.lines().get(0);
    assertThat(good.get("number").asInt()).isEqualTo(25544);
    assertThat(good.get("meanMotionRevPerDay").asDouble()).isCloseTo(15.72125391, within(1e-8));
    assertThat(good.get("inclinationDeg").asDouble()).isCloseTo(51.6416, within(1e-9));
    JsonNode wrong = said.lines().get(1);
    assertThat(wrong.get("where").asString()).contains("line 3");
    assertThat(wrong.get("reason").asString()).isEqualTo("CHECKSUM");
  }

  @Test
  void aFormatOfALaterVersion_isNamedInOneSentence(@TempDir Path dir) throws IOException {
    Path f = Files.writeString(dir.resolve("e"), "CCSDS_OEM_VERS = 2.0\nORIGINATOR = X\n");

    Farwatch.Said said = Farwatch.run("decode", f, "--json");

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).contains("OEM");
    assertThat(said.err().lines().count()).isEqualTo(1);
  }

  @Test
  void anUnknownEdition_failsWithThoseThereAre(@TempDir Path dir) throws IOException {
    Path f = Files.write(dir.resolve("one"), BLOCK);

    assertThat(Farwatch.run("decode", f, "--edition", "048=9.99").err()).contains("048=");
    assertThat(Farwatch.run("decode", f, "--edition", "latest").code()).isEqualTo(2);
  }

  @Test
  void aMissingFile_andAFolder_failInOneSentence(@TempDir Path dir) {
    assertThat(Farwatch.run("decode", dir.resolve("none")).err()).contains("does not exist");
    assertThat(Farwatch.run("decode", dir).err()).contains("is a folder");
  }

  @Test
  void theRecordedCapture_gives162Records() {
    Farwatch.Said said =
        Farwatch.run("decode", Farwatch.shared("data/asterix/samples/cat_034_048.pcap"), "--json");

    assertThat(said.code()).isZero();
    assertThat(said.lines()).hasSize(162).allMatch(r -> r.has("items"));
  }
}
