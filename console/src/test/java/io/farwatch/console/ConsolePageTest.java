package io.farwatch.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConsolePageTest {
  private static final int GEOGRAPHY_BYTES_MAX = 400_000;

  private final ConsolePage page = ConsolePage.load();

  @Test
  void everyBuiltFileIsServedAndNoOther() throws IOException {
    Path built = Path.of("target/classes", ConsolePage.ROOT);
    TreeSet<String> files = new TreeSet<>();
    try (Stream<Path> walk = Files.walk(built)) {
      walk.filter(Files::isRegularFile)
          .forEach(f -> files.add(built.relativize(f).toString().replace('\\', '/')));
    }
    assertThat(page.paths()).containsExactlyInAnyOrderElementsOf(files);
  }

  @Test
  void theRootIsTheIndexAndPathsOutsideAreNothing() {
    assertThat(page.asset("/").orElseThrow().path()).isEqualTo("index.html");
    assertThat(page.asset("/app.js").orElseThrow().mediaType()).startsWith("text/javascript");
    assertThat(page.asset("/../ConsolePage.class")).isEmpty();
    assertThat(page.asset("//app.js")).isEmpty();
    assertThat(page.asset("/fonts/")).isEmpty();
  }

  @Test
  void equalBytesHaveEqualHashesAndOthersOthers() {
    assertThat(page.asset("/app.js").orElseThrow().sha256())
        .isEqualTo(ConsolePage.load().asset("/app.js").orElseThrow().sha256())
        .hasSize(64)
        .isNotEqualTo(page.asset("/app.css").orElseThrow().sha256());
  }

  @Test
  void nothingIsInlineAndNothingComesFromElsewhere() {
    String index = text("/");
    assertThat(index).doesNotContain("http").doesNotContain("style=").doesNotContain(" on");
    assertThat(index).containsPattern("<script[^>]+src=\"app.js\"></script>");
    assertThat(index.split("<script", -1)).hasSize(2);
    assertThat(text("/app.css")).doesNotContain("http").doesNotContain("@import");
    String script = text("/app.js").replaceAll("http://www\\.w3\\.org/[\\w/]*", "");
    assertThat(script).doesNotContain("http://").doesNotContain("https://");
    assertThat(script).doesNotContain("eval(").doesNotContain("new Function");
    assertThat(ConsolePage.CONTENT_SECURITY_POLICY).doesNotContain("unsafe");
  }

  @Test
  void geographyIsSmallAndSaysThatBordersCarryNoOpinion() {
    page.paths().stream()
        .filter(p -> p.startsWith("geography/"))
        .forEach(
            p ->
                assertThat(page.asset(p).orElseThrow().bytes())
                    .as(p)
                    .hasSizeLessThan(GEOGRAPHY_BYTES_MAX));
    assertThat(text("/geography/NOTICE.txt")).contains("public domain").contains("no opinion");
    assertThat(text("/fonts/OFL.txt")).contains("SIL OPEN FONT LICENSE");
  }

  private String text(String path) {
    return new String(page.asset(path).orElseThrow().bytes(), UTF_8);
  }
}
