package io.farwatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.farwatch.scenario.file.Scenario;
import io.farwatch.scenario.run.Fork;
import io.farwatch.scenario.run.Runner;
import io.farwatch.server.journal.Batch;
import io.farwatch.server.journal.Journal;
import io.farwatch.server.journal.JournalMeta;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class JournalCommandsTest {
  @TempDir Path dir;

  /** The journal of the first steps of a bundled scenario. */
  private Path journal(int steps) throws IOException {
    Scenario s = Scenarios.load("single-object");
    Path file = dir.resolve("j.db");
    Runner runner = new Runner(s, 1, List.of(), Fork.HERE, 1);
    JournalMeta about = new JournalMeta("test", s.provenance(), s.name(), "", 1, "");
    try (Journal j = Journal.create(file, about)) {
      for (int k = 0; k < steps; k++) {
        Runner.Step step = runner.next();
        j.append(new Batch(k, step.until(), step.inputs(), step.events()));
      }
    }
    return file;
  }

  @Test
  void anUntouchedJournal_isSound_andReplaysToTheSameBytes() throws IOException {
    Path file = journal(600);

    Farwatch.Said verified = Farwatch.run("journal", "verify", file, "--json");
    Farwatch.Said replayed = Farwatch.run("replay", file, "--json");

    assertThat(verified.code()).isZero();
    assertThat(verified.json().get("batches").asInt()).isEqualTo(600);
    assertThat(replayed.code()).isZero();
    JsonNode r = replayed.json();
    assertThat(r.get("same").asBoolean()).isTrue();
    assertThat(r.get("outputs").asInt()).isPositive();
    assertThat(r.get("outputSha256")).isEqualTo(r.get("outputSha256Replayed"));
    assertThat(r.get("firstDifference").isNull()).isTrue();
  }

  @Test
  void aJournalWithOneChangedByte_isNotSound_andTheEntryIsNamed() throws IOException, SQLException {
    Path file = journal(20);
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + file);
        var s = c.createStatement()) {
      String table = "entry";
      String column = "";
      try (var columns = c.getMetaData().getColumns(null, null, table, null)) {
        while (columns.next()) {
          boolean blob = "BLOB".equals(columns.getString("TYPE_NAME"));
          column = blob && column.isEmpty() ? columns.getString("COLUMN_NAME") : column;
        }
      }
      List<String> triggers = new ArrayList<>();
      try (var rows = s.executeQuery("select name from sqlite_master where type = 'trigger'")) {
        while (rows.next()) {
          triggers.add(rows.getString(1));
        }
      }
      for (String t : triggers) {
        s.executeUpdate("drop trigger " + t); // as somebody who wants to falsify it would
      }
      int changed =
          s.executeUpdate(
              "update entry set " + column + " = zeroblob(length(" + column + ")) where rowid = 9");
      assertThat(changed).isEqualTo(1);
    }

    Farwatch.Said said = Farwatch.run("journal", "verify", file, "--json");

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.json().get("sound").asBoolean()).isFalse();
    assertThat(said.json().at("/damages/0/what").asString()).isNotBlank();
  }

  @Test
  void whatIsNoJournal_isSaidInOneSentence() throws IOException {
    Path text = Files.writeString(dir.resolve("t"), "hello");

    for (Path p : List.of(text, dir.resolve("absent"))) {
      for (Farwatch.Said said :
          List.of(Farwatch.run("replay", p), Farwatch.run("journal", "verify", p, "--json"))) {
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out()).isEmpty();
        assertThat(said.err().lines().count()).isEqualTo(1);
      }
    }
  }

  @Test
  void watch_refusesWhatItCannotDo() throws IOException {
    assertThat(Farwatch.run("watch", "--live", "x.yaml").err()).contains("not supported");
    assertThat(Farwatch.run("watch", "--port", "70000").code()).isEqualTo(2);
    assertThat(Farwatch.run("watch", "--speed", "0").code()).isEqualTo(2);
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Farwatch.Said said =
          Farwatch.run(
              "watch",
              "single-object",
              "--port",
              taken.getLocalPort(),
              "--folder",
              dir.resolve("w"));
      assertThat(said.code()).isEqualTo(1);
      assertThat(said.err()).contains(String.valueOf(taken.getLocalPort()));
      assertThat(said.err()).doesNotContain("\tat ");
    }
  }
}
