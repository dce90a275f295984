package io.farwatch.formats.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.farwatch.core.time.Epoch;
import io.farwatch.core.time.LeapSeconds;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UtcTextTest {
  /** Year 1678 to 2261. */
  private static final long SPAN_NANOS = 9_180_000_000_000_000_000L;

  @Test
  void parseOfFormat_randomInstants_isTheSame() {
    Random r = new Random(1);
    for (int i = 0; i < 50_000; i++) {
      long nanos = r.nextLong(-SPAN_NANOS, SPAN_NANOS);
      // Fewer decimals now and then.
      long unit = (long) Math.pow(10, r.nextInt(10));
      Epoch e = new Epoch(nanos / unit * unit);
      assertThat(UtcText.parse(UtcText.format(e))).isEqualTo(e);
    }
  }

  @Test
  void parseOfFormat_nearLeapSeconds_isTheSame() {
    Random r = new Random(2);
    for (long step : LeapSeconds.steps()) {
      for (int i = 0; i < 200; i++) {
        Epoch e =
            LeapSeconds.fromUnix(step, 0).plusNanos(r.nextLong(-3_000_000_000L, 3_000_000_000L));
        assertThat(UtcText.parse(UtcText.format(e))).isEqualTo(e);
      }
    }
  }

  @Test
  void format_anyInstantAtAll_isText() {
    assertThat(UtcText.format(new Epoch(Long.MIN_VALUE))).startsWith("1677-09-21T");
    assertThat(UtcText.format(new Epoch(Long.MAX_VALUE))).startsWith("2262-04-11T");
  }

  /** IERS Bulletin C 52: the last second of 2016 is 23:59:60; TAI - UTC is 36 s, then 37 s. */
  @ParameterizedTest
  @CsvSource({
    "2016-12-31T23:59:59.999999999Z, 1483228835999999999",
    "2016-12-31T23:59:60Z, 1483228836000000000",
    "2016-12-31T23:59:60.5Z, 1483228836500000000",
    "2017-01-01T00:00:00Z, 1483228837000000000",
    "1970-01-01T00:00:00Z, 10000000000"
  })
  void text_isThatInstantOfTai_bothWays(String text, long taiNanos) {
    assertThat(UtcText.parse(text)).isEqualTo(new Epoch(taiNanos));
    assertThat(UtcText.format(new Epoch(taiNanos))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2018-01-04",
        "2018-01-04T14:17:32",
        "2018-01-04 14:17:32Z",
        "2018-02-29T00:00:00Z",
        "2018-01-04T24:00:00Z",
        "2018-01-04T14:60:00Z",
        "2018-01-04T14:17:60Z",
        "2018-06-30T23:59:60Z",
        "2018-01-04T14:17:61Z",
        "2018-01-04T14:17:32.1234567890Z",
        "2018-01-04T14:17:32+02:00",
        "1500-01-01T00:00:00Z",
        "9999-01-01T00:00:00Z",
        "NaN",
        "２０18-01-04T14:17:32Z"
      })
  void parse_whatIsNoInstant_refusesWithASentence(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> UtcText.parse(text))
        .withMessageMatching("[a-z].{20,}");
  }
}
