package io.farwatch.formats.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTest {
  private static List<Line> lines(InputStream in) throws IOException {
    Lines lines = new Lines(in);
    List<Line> all = new ArrayList<>();
    for (Line l = lines.next(); l != null; l = lines.next()) {
      all.add(l);
    }
    return all;
  }

  @Test
  void lines_ofEveryEnding_areThoseOfTheFile() throws IOException {
    byte[] bytes = "\uFEFFa\r\nb\n\nç".getBytes(StandardCharsets.UTF_8);
    assertThat(lines(new ByteArrayInputStream(bytes)))
        .containsExactly(
            new Line(1, "a", false),
            new Line(2, "b", false),
            new Line(3, "", false),
            new Line(4, "ç", false));
  }

  /** 200 MB on one line, never held. */
  @Test
  void endlessLine_isSkippedAndMarked_andReadingGoesOn() throws IOException {
    InputStream endless =
        new InputStream() {
          private long left = 200_000_000L;

          @Override
          public int read() {
            throw new UnsupportedOperationException();
          }

          @Override
          public int read(byte[] b, int off, int len) {
            if (left < 0) {
              return -1;
            }
            left -= len;
            java.util.Arrays.fill(b, off, off + len, (byte) 'x');
            if (left < 0) {
              b[off + len - 2] = '\n';
            }
            return len;
          }
        };
    assertThat(lines(endless)).containsExactly(new Line(1, "", true), new Line(2, "x", false));
  }

  @Test
  void decimal_takesPlainFiniteNumbersOnly() {
    assertThat(Decimal.parse("-1.5e3")).isEqualTo(-1500);
    assertThat(Decimal.parse(".5")).isEqualTo(0.5);
    for (String s :
        List.of("", " 1", "1d", "0x1p3", "NaN", "Infinity", "1e999", "1,5", "--1", "1e")) {
      assertThat(Decimal.parse(s)).as(s).isNaN();
    }
    assertThat(Decimal.parse("1".repeat(60_000) + "x")).isNaN();
  }
}
