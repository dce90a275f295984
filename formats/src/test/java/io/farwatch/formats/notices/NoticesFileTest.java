package io.farwatch.formats.notices;

import static org.assertj.core.api.Assertions.assertThat;

import io.farwatch.core.plot.Notice;
import io.farwatch.formats.Damage;
import io.farwatch.formats.problem.Checked;
import io.farwatch.formats.problem.Problem;
import io.farwatch.formats.time.UtcText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NoticesFileTest {
  private static final String GOOD =
      "{\"id\":\"N1\",\"fromEpoch\":\"2026-01-01T00:00:00Z\",\"untilEpoch\":\"2026-01-02T00:00:00Z\","
          + "\"latitudeDeg\":10,\"longitudeDeg\":-20,\"radiusM\":150000,\"text\":\"ROCKET\"}";

  private static Checked<List<Notice>> read(String json) throws IOException {
    return NoticesFile.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void goodNotice_isReadInSi() throws IOException {
    Checked<List<Notice>> c = read("[" + GOOD + "]");
    assertThat(c.problems()).isEmpty();
    assertThat(c.value())
        .containsExactly(
            new Notice(
                "N1",
                UtcText.parse("2026-01-01T00:00:00Z"),
                UtcText.parse("2026-01-02T00:00:00Z"),
                Math.toRadians(10),
                Math.toRadians(-20),
                150_000,
                "ROCKET"));
  }

  @Test
  void everyProblem_isSaidAtOnce() throws IOException {
    Checked<List<Notice>> c =
        read(
            "["
                + String.join(
                    ",",
                    GOOD,
                    GOOD,
                    GOOD.replace("N1", "N2").replace("2026-01-02", "2025-01-02"),
                    GOOD.replace("N1", "N3").replace("\"radiusM\":150000", "\"radiusKm\":150"),
                    GOOD.replace("N1", "N4").replace(":10,", ":100,").replace("01-01T", "13-01T"))
                + "]");
    assertThat(c.value()).hasSize(1);
    assertThat(c.problems())
        .extracting(Problem::where)
        .containsExactly(
            "[1].id",
            "[2].untilEpoch",
            "[3].radiusM",
            "[3].radiusKm",
            "[4].fromEpoch",
            "[4].latitudeDeg");
    assertThat(read("{}").problems()).hasSize(1);
  }

  @Test
  void damagedFile_neverThrows() throws IOException {
    byte[] good = ("[" + GOOD + "]").getBytes(StandardCharsets.UTF_8);
    Random r = new Random(7);
    int refused = 0;
    for (int i = 0; i < 10_000; i++) {
      refused += NoticesFile.read(new ByteArrayInputStream(Damage.of(good, r))).valid() ? 0 : 1;
    }
    assertThat(refused).isGreaterThan(5_000);
  }
}
