package io.farwatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.farwatch.scenario.file.ScenarioFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ScenarioCommandsTest {
  @TempDir Path dir;

  @Test
  void run_givesThePictureTheTruthAndTheSameHashOnOneThreadAndTwo() {
    Path out = dir.resolve("out");
    JsonNode one =
        Farwatch.run("run", "single-object", "--threads", "1", "-o", out, "--json").json();
    JsonNode two = Farwatch.run("run", "single-object", "--threads", "2", "--json").json();

    assertThat(one.at("/outputSha256").asString())
        .hasSize(64)
        .isEqualTo(two.at("/outputSha256").asString());
    assertThat(one.at("/input/plots").asLong())
        .isPositive()
        .isEqualTo(one.at("/input/used").asLong() + dropped(one));
    assertThat(one.at("/truth/0/name").asString()).isEqualTo("Falling");
    assertThat(one.at("/metrics/doubledAtEnd").asInt()).isZero();
    assertThat(one.at("/objects/0/provenance").asString()).isEqualTo("EXERCISE");
    assertThat(out.resolve("run.json")).exists();
    assertThat(out.resolve("tracks.jsonl")).isNotEmptyFile();
    assertThat(out.resolve("report.html")).isNotEmptyFile();
  }

  private static long dropped(JsonNode d) {
    long sum = 0;
    for (JsonNode n : d.at("/input/dropped")) {
      sum += n.asLong();
    }
    return sum;
  }

  @Test
  void anotherSeed_givesAnotherHash() {
    String a =
        Farwatch.run("run", "single-object", "--seed", "5", "--json")
            .json()
            .get("outputSha256")
            .asString();
    String b =
        Farwatch.run("run", "single-object", "--seed", "6", "--json")
            .json()
            .get("outputSha256")
            .asString();

    assertThat(a).isNotEqualTo(b);
  }

  @Test
  void check_saysALineAScenarioAndHowManyPassed() throws IOException {
    String text = String.valueOf(ScenarioFile.bundled("single-object"));
    Files.writeString(dir.resolve("good.yaml"), text);
    Files.writeString(dir.resolve("wrong.yaml"), text.replaceAll("withinS: \\d+", "withinS: 1"));
    Files.writeString(dir.resolve("broken.yaml"), "name: x\nradarz: []\n");

    Farwatch.Said said = Farwatch.run("check", dir);

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.out().lines().toList()).hasSize(4);
    assertThat(said.out()).contains("ok    " + dir.resolve("good.yaml"));
    assertThat(said.out()).contains("SHORT " + dir.resolve("broken.yaml")).contains("radarz");
    assertThat(said.out()).contains("SHORT " + dir.resolve("wrong.yaml"));
    assertThat(said.out().strip()).endsWith("1 passed, 2 failed");
  }

  @Test
  void aBadScenario_isRefusedWithEveryProblem() throws IOException {
    Path f = Files.writeString(dir.resolve("s.yaml"), "name: x\nradarz: []\n");

    Farwatch.Said said = Farwatch.run("run", f);

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err()).contains("radarz").contains("start").doesNotContain("\tat ");
  }

  @Test
  void aScenarioThatNeedsACatalogue_saysSo_andOneThatDoesNotRefusesIt() throws IOException {
    assertThat(Farwatch.run("run", "real-sky").err()).contains("--catalogue");
    Path any = Files.writeString(dir.resolve("t"), "x");
    assertThat(Farwatch.run("run", "demo", "--catalogue", any).err())
        .contains("takes no catalogue");
  }

  @Test
  void theBundledOnes_areListedShownAndValid() {
    JsonNode list = Farwatch.run("scenario", "list", "--json").json().get("scenarios");

    assertThat(list.size()).isEqualTo(ScenarioFile.BUNDLED.size());
    for (String name : ScenarioFile.BUNDLED) {
      assertThat(Farwatch.run("scenario", "show", name).out())
          .isEqualTo(ScenarioFile.bundled(name));
      assertThat(Farwatch.run("scenario", "validate", name).code()).isZero();
    }
  }

  @Test
  void anUnknownScenario_failsWithTheNamesThereAre() {
    assertThat(Farwatch.run("run", "nosuch").err()).contains("nosuch").contains("demo");
    assertThat(Farwatch.run("run", "demo", "--threads", "0").code()).isEqualTo(2);
  }
}
