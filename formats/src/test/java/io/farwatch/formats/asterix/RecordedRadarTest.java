package io.farwatch.formats.asterix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Recordings of Croatia Control against the values their own decoder gives (the "asterix" project),
 * one line a record, in the order of the capture. Each leaf there is compared with ours or is of a
 * kind that is left out: the FX bits, spare bits, and what is inside a BDS register.
 */
class RecordedRadarTest {
  /** Their element's name to ours, where it is another one. Under an item of one value, none. */
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("034/000/MsgTyp", ""),
          Map.entry("034/020/Azi", ""),
          Map.entry("034/030/ToD", ""),
          Map.entry("034/041/RotS", ""),
          Map.entry("034/120/Height", "HGT"),
          Map.entry("034/120/Lon", "LON"),
          Map.entry("048/070/Mode3A", "MODE3A"),
          Map.entry("048/110/3D_Height", "3DH"),
          Map.entry("048/140/ToD", ""),
          Map.entry("048/161/Tn", "TRN"),
          Map.entry("048/200/CGS", "GSP"),
          Map.entry("048/200/CHdg", "HDG"),
          Map.entry("048/220/ACAddr", ""),
          Map.entry("048/230/BDS16", "B1A"),
          Map.entry("048/230/BDS37", "B1B"),
          Map.entry("048/230/ModeSSSC", "MSSC"),
          Map.entry("048/240/TId", ""));

  /** Half a least significant bit of a quantity; theirs are printed to seven decimals. */
  private static final Map<String, Double> HALF_LSB =
      Map.ofEntries(
          Map.entry("034/020", 180 / 256.0),
          Map.entry("034/030", 1 / 256.0),
          Map.entry("034/041", 1 / 256.0),
          Map.entry("034/120/HGT", 0.5),
          Map.entry("034/120/LAT", 90 / 8388608.0),
          Map.entry("034/120/LON", 90 / 8388608.0),
          Map.entry("048/040/RHO", 1 / 512.0),
          Map.entry("048/040/THETA", 180 / 65536.0),
          Map.entry("048/042/X", 1 / 256.0),
          Map.entry("048/042/Y", 1 / 256.0),
          Map.entry("048/090/FL", 0.125),
          Map.entry("048/110/3DH", 12.5),
          Map.entry("048/130/SRL", 180 / 8192.0),
          Map.entry("048/130/PRL", 180 / 8192.0),
          Map.entry("048/130/SAM", 0.5),
          Map.entry("048/140", 1 / 256.0),
          Map.entry("048/200/GSP", 3600 / 32768.0), // theirs is in knots
          Map.entry("048/200/HDG", 180 / 65536.0));

  private final Map<String, Integer> counts = new TreeMap<>();
  private final List<String> wrong = new ArrayList<>();

  @Test
  void aRealCapture_isReadInEveryValue() throws IOException {
    compare("cat_034_048.pcap", "croatia_cat_034_048.jsonl", 162);
    assertThat(wrong).isEmpty();
    assertThat(counts)
        .isEqualTo(
            Map.of(
                "compared",
                5528,
                "left out: FX",
                256,
                "left out: spare",
                396,
                "left out: in BDS",
                1548));
    assertThat(counts.values().stream().mapToInt(n -> n).sum()).isEqualTo(7728);
  }

  @ParameterizedTest
  @CsvSource({
    "cat034.raw, croatia_cat034.raw.jsonl, 18",
    "cat048.raw, croatia_cat048.raw.jsonl, 40"
  })
  void aRawBlock_isReadInEveryValue(String sample, String expected, int compared)
      throws IOException {
    compare(sample, expected, 1);
    assertThat(wrong).isEmpty();
    assertThat(counts).containsEntry("compared", compared);
  }

  @Test
  void theFirstRecord_hasTheShapeOfTheContract() {
    Map<String, Object> json = Samples.decode(Samples.octets("cat048.raw")).get(0).toJson();
    assertThat(json.keySet())
        .containsExactly("category", "block", "recordIndex", "offset", "items");
    String text = JsonMapper.builder().build().writeValueAsString(json);
    assertThat(text)
        .startsWith(
            "{\"category\":48,\"block\":0,\"recordIndex\":0,\"offset\":0,\"items\":"
                + "{\"010\":{\"SAC\":25,\"SIC\":201},\"140\":27354.6015625,\"020\":{\"TYP\":5,")
        .contains("\"040\":{\"RHO\":197.68359375,\"THETA\":340.13671875}")
        .contains("\"MODE3A\":\"1000\"")
        .contains("\"220\":\"3C660C\",\"240\":\"DLH65A\"")
        .contains("\"250\":[{\"MBDATA\":\"C0780031BC0000\",\"BDS1\":4,\"BDS2\":0}]");
  }

  private void compare(String sample, String expected, int records) throws IOException {
    List<AsterixEntry> entries = Samples.decode(Samples.octets(sample));
    assertThat(Samples.faults(entries)).isEmpty();
    List<AsterixRecord> ours = Samples.records(entries);
    List<String> lines = Files.readAllLines(Samples.file("expected/" + expected));
    assertThat(ours).hasSize(records);
    assertThat(lines).hasSize(records);
    JsonMapper mapper = JsonMapper.builder().build();
    for (int i = 0; i < records; i++) {
      JsonNode line = mapper.readTree(lines.get(i));
      AsterixRecord record = ours.get(i);
      String category = String.format("%03d", record.category());
      assertThat(line.get("cat").asInt()).isEqualTo(record.category());
      JsonNode theirs = line.get("CAT" + category);
      List<String> items = new ArrayList<>();
      for (Map.Entry<String, JsonNode> item : theirs.properties()) {
        items.add(item.getKey().substring(1));
        String path = category + "/" + item.getKey().substring(1);
        item(path, item.getValue(), record.items().get(item.getKey().substring(1)));
      }
      assertThat(record.items().keySet()).containsExactlyElementsOf(items);
    }
  }

  private void item(String path, JsonNode theirs, @Nullable Object ours) {
    if (path.equals("048/250") && ours instanceof List<?> list) {
      registers(theirs, list);
      return;
    }
    for (Map.Entry<String, JsonNode> e : theirs.properties()) {
      JsonNode inner = e.getValue();
      String name = e.getKey();
      if (inner.isObject() && path.equals("048/130")) {
        JsonNode value = inner.properties().iterator().next().getValue();
        String sub = name.substring(0, 3); // SRLP holds SRL
        leaf(path + "/" + sub, value, in(ours, sub));
      } else if (inner.isObject()) {
        for (Map.Entry<String, JsonNode> leaf : inner.properties()) {
          String full = leaf.getKey();
          String bare = full.startsWith(name) ? full.substring(name.length()) : full;
          if (!isLeftOut(full)) {
            leaf(path + "/" + name + "/" + bare, leaf.getValue(), in(in(ours, name), bare));
          }
        }
      } else if (!isLeftOut(name)) {
        String renamed = NAMES.getOrDefault(path + "/" + name, name);
        boolean bare = renamed.isEmpty();
        leaf(bare ? path : path + "/" + renamed, inner, bare ? ours : in(ours, renamed));
      }
    }
  }

  /** Each register's number, and its octets where they give them; what these mean is left out. */
  private void registers(JsonNode theirs, List<?> ours) {
    assertThat(ours).hasSize(theirs.size());
    for (int i = 0; i < theirs.size(); i++) {
      Map<?, ?> register = (Map<?, ?>) ours.get(i);
      for (Map.Entry<String, JsonNode> e : theirs.get(i).properties()) {
        switch (e.getKey()) {
          case "BDS" ->
              leaf("048/250/BDS", e.getValue(), "" + register.get("BDS1") + register.get("BDS2"));
          case "VAL" -> leaf("048/250/MBDATA", e.getValue(), register.get("MBDATA"));
          default -> count("left out: in BDS");
        }
      }
    }
  }

  private boolean isLeftOut(String name) {
    boolean out = name.equals("FX") || name.equals("spare");
    if (out) {
      count("left out: " + name);
    }
    return out;
  }

  private static @Nullable Object in(@Nullable Object part, String name) {
    return part instanceof Map<?, ?> m ? m.get(name) : null;
  }

  private void leaf(String path, JsonNode theirs, @Nullable Object ours) {
    count("compared");
    boolean equal =
        ours instanceof Double d
            ? isNear(path, d, theirs.asDouble())
            : ours instanceof Number n
                ? theirs.isNumber() && n.longValue() == theirs.asDouble()
                : theirs.isString() && theirs.asString().strip().equals(ours);
    if (!equal) {
      wrong.add(path + ": " + ours + " where " + theirs + " is expected");
    }
  }

  private static boolean isNear(String path, double ours, double theirs) {
    double scaled = path.equals("048/200/GSP") ? 3600 * ours : ours;
    return Math.abs(scaled - theirs) <= HALF_LSB.getOrDefault(path, 0.0);
  }

  private void count(String what) {
    counts.merge(what, 1, Integer::sum);
  }
}
