package io.farwatch.formats.geojson;

import static org.assertj.core.api.Assertions.assertThat;

import io.farwatch.core.assess.DefendedArea;
import io.farwatch.formats.Damage;
import io.farwatch.formats.Shared;
import io.farwatch.formats.problem.Checked;
import io.farwatch.formats.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AreasFileTest {
  private static final String SQUARE = "[[170,0],[-170,0],[-170,10],[170,10],[170,0]]";

  private static String feature(String type, String coordinates) {
    return "{\"type\":\"Feature\",\"properties\":{\"name\":\"Isle\",\"pop\":1},\"geometry\":"
        + "{\"type\":\"%s\",\"coordinates\":%s}}".formatted(type, coordinates);
  }

  private static String collection(String... features) {
    return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
  }

  private static Checked<List<DefendedArea>> read(String json) throws IOException {
    return AreasFile.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void polygonAcrossTheAntimeridian_isAnAreaOfNearCorners() throws IOException {
    Checked<List<DefendedArea>> c = read(collection(feature("Polygon", "[" + SQUARE + "]")));
    assertThat(c.problems()).isEmpty();
    DefendedArea a = c.value().get(0);
    assertThat(a.name()).isEqualTo("Isle");
    assertThat(a.longitudesRad())
        .containsExactly(
            Math.toRadians(170), Math.toRadians(190), Math.toRadians(190), Math.toRadians(170));
    assertThat(a.latitudesRad()).containsExactly(0.0, 0.0, Math.toRadians(10), Math.toRadians(10));
  }

  @Test
  void multiPolygon_isOneAreaAPart() throws IOException {
    Checked<List<DefendedArea>> c =
        read(feature("MultiPolygon", "[[" + SQUARE + "],[[[0,0],[1,0],[1,1],[0,0]]]]"));
    assertThat(c.problems()).isEmpty();
    assertThat(c.value()).extracting(DefendedArea::name).containsExactly("Isle (1)", "Isle (2)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[[[0,0],[1,0],[1,1],[0,1]]]|[0][3]|the last position is not the first: not closed",
        "[[[0,0],[1,0],[0,0]]]|[0]|3 positions; a ring has 4 to 10001, the last as the first",
        "[[[0,0],[1,1],[1,0],[0,1],[0,0]]]|[0]|edges 0 and 2 meet: the polygon crosses or touches itself",
        "[[[0,0],[1,1],[2,2],[0,0]]]|[0]|has no area",
        "[[[0,80],[120,80],[-120,80],[0,80]]]|[0]|goes round a pole, which a polygon here cannot",
        "[[[35,139],[36,139],[36,140],[35,139]]]|[0][0][1]|latitude 139.0 is outside -90..90; latitude and longitude look swapped",
        "[[[0,0],[1,\"0\"],[1,1],[0,0]]]|[0][1]|must be [longitude, latitude] in degrees",
        "[[[0,0],[4,0],[4,4],[0,0]],[[1,1],[2,1],[2,2],[1,1]]]|[1]|a hole; areas with holes are not taken",
        "[]||has no ring"
      })
  void wrongPolygon_isNamedWithItsPath(String coordinates, String where, String what)
      throws IOException {
    Checked<List<DefendedArea>> c = read(feature("Polygon", coordinates));
    assertThat(c.value()).isEmpty();
    assertThat(c.problems().get(0))
        .isEqualTo(new Problem("geometry.coordinates" + (where == null ? "" : where), what));
  }

  @Test
  void everyProblem_isSaidAtOnce_andGoodAreasAreRead() throws IOException {
    String good = feature("Polygon", "[" + SQUARE + "]");
    Checked<List<DefendedArea>> c =
        read(
            collection(
                good,
                good,
                good.replace("\"name\":\"Isle\",", ""),
                good.replace("Polygon", "Point"),
                "7",
                good.replace("Isle", "Other")));
    assertThat(c.value()).extracting(DefendedArea::name).containsExactly("Isle", "Other");
    assertThat(c.problems())
        .extracting(Problem::where)
        .containsExactly(
            "features[1].properties.name",
            "features[2].properties.name",
            "features[3].geometry.type",
            "features[4]");
    assertThat(read("{\"type\":\"Topology\"}").problems()).hasSize(1);
    assertThat(read("[").problems()).hasSize(1);
    assertThat(read("").problems()).hasSize(1);
    assertThat(read("[".repeat(100_000)).problems()).hasSize(1);
  }

  /**
   * Natural Earth, 127 land masses: all but Antarctica, an island with a spike, and the Caspian.
   */
  @Test
  void realLand_isRead() throws IOException {
    String text =
        new String(Shared.bytes("data/geodata/ne_110m_land.json"), StandardCharsets.UTF_8);
    StringBuilder named = new StringBuilder();
    String[] parts = text.split("\"properties\": *\\{");
    for (int i = 0; i < parts.length; i++) {
      named.append(i == 0 ? "" : "\"properties\":{\"name\":\"" + i + "\",").append(parts[i]);
    }
    Checked<List<DefendedArea>> c = read(named.toString());
    assertThat(c.problems())
        .extracting(Problem::what)
        .containsExactly(
            "goes round a pole, which a polygon here cannot",
            "edges 0 and 2 meet: the polygon crosses or touches itself",
            "a hole; areas with holes are not taken");
    assertThat(c.value()).hasSize(124);
  }

  @Test
  void damagedFile_neverThrows() throws IOException {
    byte[] good =
        collection(
                feature("Polygon", "[" + SQUARE + "]"),
                feature("MultiPolygon", "[[[[0,0],[1,0],[1,1],[0,0]]]]").replace("Isle", "Rock"))
            .getBytes(StandardCharsets.UTF_8);
    Random r = new Random(6);
    int refused = 0;
    for (int i = 0; i < 10_000; i++) {
      refused += AreasFile.read(new ByteArrayInputStream(Damage.of(good, r))).valid() ? 0 : 1;
    }
    assertThat(refused).isGreaterThan(5_000);
  }
}
