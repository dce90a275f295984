package io.farwatch.formats.eop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.farwatch.core.time.EarthOrientation;
import io.farwatch.core.time.EarthOrientation.Day;
import io.farwatch.formats.problem.Checked;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EopReaderTest {
  private static final double ARCSECOND = Math.PI / 648_000;

  /** Head of finals2000A.all, IERS Rapid Service/Prediction Centre. */
  private static final String FINALS =
      """
      73 1 2 41684.00 I  0.120733 0.009786  0.136966 0.015902  I 0.8084178 0.0002710  0.0000 0.1916  P    -0.766    0.199    -0.720    0.300   .143000   .137000   .8075000   -18.637    -3.667
      73 1 3 41685.00 I  0.118980 0.011039  0.135656 0.013616  I 0.8056163 0.0002710  3.5563 0.1916  P    -0.751    0.199    -0.701    0.300   .141000   .134000   .8044000   -18.636    -3.571
      """;

  /** A day of EOP 14 C04 after its header and one of before 1972. */
  private static final String C04_14 =
      """
                                          EOP (IERS) 14 C04 TIME SERIES
                   FORMAT(3(I4),I7,2(F11.6),2(F12.7),2(F11.6),2(F11.6),2(F11.7),2(F12.6))
      ##################################################################################

            Date      MJD      x          y        UT1-UTC       LOD         dX        dY
           (0h UTC)

      1962   1   1  37665  -0.012700   0.213000   0.0326338   0.0017230   0.000000   0.000000   0.030000   0.030000  0.0020000  0.0014000    0.004774    0.002000
      2020   1   1  58849   0.076609   0.282358  -0.1771222   0.0004455   0.000348   0.000003   0.000057   0.000039  0.0000123  0.0000126    0.000044    0.000057
      """;

  private static final String C04_20 =
      """
      # EOP (IERS) 20 C04 TIME SERIES  consistent with ITRF 2020 - sampled at 0h UTC
      # YR  MM  DD  HH       MJD        x(")        y(")  UT1-UTC(s)       dX(")      dY(")
      1962   1   1   0  37665.00   -0.012700    0.213000   0.0326338    0.000000    0.000000
      2020   1   1   0  58849.00    0.076609    0.282358  -0.1771222    0.000348    0.000003
      """;

  private static Checked<EarthOrientation> read(String text) throws IOException {
    return EopReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void finals_bulletinA_isRead() throws IOException {
    Checked<EarthOrientation> c = read(FINALS);
    assertThat(c.problems()).isEmpty();
    assertThat(c.value().days()).hasSize(2);
    Day d = c.value().days().get(0);
    assertThat(d.mjd()).isEqualTo(41684);
    assertThat(d.ut1MinusUtcS()).isEqualTo(0.8084178);
    assertThat(d.xPoleRad()).isCloseTo(0.120733 * ARCSECOND, within(1e-20));
    assertThat(d.yPoleRad()).isCloseTo(0.136966 * ARCSECOND, within(1e-20));
  }

  /** The last year of the file has the dates but no values. */
  @Test
  void finals_daysWithoutValues_areLeftOut() throws IOException {
    Checked<EarthOrientation> c = read(FINALS + "73 1 4 41686.00" + " ".repeat(150) + "\n");
    assertThat(c.problems()).isEmpty();
    assertThat(c.value().days()).hasSize(2);
  }

  @Test
  void c04_bothSeries_giveTheSameDayAndNoneBefore1972() throws IOException {
    for (String text : new String[] {C04_14, C04_20}) {
      Checked<EarthOrientation> c = read(text);
      assertThat(c.problems()).isEmpty();
      assertThat(c.value().days())
          .containsExactly(new Day(58849, -0.1771222, 0.076609 * ARCSECOND, 0.282358 * ARCSECOND));
    }
  }

  @Test
  void badLines_areProblemsWithLineAndColumn_andTheOthersAreKept() throws IOException {
    String bad =
        FINALS
            + FINALS.lines().findFirst().orElseThrow()
            + "\n"
            + "73 1 5 41687.00 I  0.1x0733 0.009786  9.136966 0.015902  I 0.8084178\n"
            + "73 1 6 41688.00 I  0.120733 0.009786  0.136966 0.015902\n"
            + "73 1 7 41689.50 I  0.120733 0.009786  0.136966 0.015902  I 0.8084178\n"
            + "what is this\n"
            + "73 1 8 41690.00 I  0.120733 0.009786  0.136966 0.015902  I 1.8084178\n";
    Checked<EarthOrientation> c = read(bad);
    assertThat(c.problems().stream().map(Object::toString))
        .containsExactly(
            "line 3, column 8: the date 41684.00 does not come after the day before it",
            "line 4, column 20: the pole's x in arcseconds '0.1x0733' is not a number",
            "line 4, column 39: the pole's y in arcseconds 9.136966 is outside -2.0..2.0",
            "line 5, column 56: UT1 - UTC in seconds is missing",
            "line 6, column 8: the date 41689.50 is not a midnight",
            "line 7: 'what is this' is not a day",
            "line 8, column 60: UT1 - UTC in seconds 1.8084178 is outside -1.0..1.0");
    assertThat(c.value().days()).hasSize(2);
  }

  @Test
  void aFileWithoutADay_isAProblem() throws IOException {
    Checked<EarthOrientation> c = read("hello\nworld\n");
    assertThat(c.problems().toString())
        .isEqualTo("[line 1: no day of Earth orientation is in it (finals or C04 of the IERS)]");
    assertThat(c.value()).isSameAs(EarthOrientation.NONE);
  }

  @Test
  void randomChanges_neverThrow() throws IOException {
    Random random = new Random(5);
    for (int k = 0; k < 3000; k++) {
      StringBuilder s = new StringBuilder(k % 2 == 0 ? FINALS : C04_14 + C04_20);
      for (int i = 0; i < 6; i++) {
        s.setCharAt(random.nextInt(s.length()), (char) random.nextInt(32, 127));
      }
      Checked<EarthOrientation> c = read(s.toString());
      assertThat(c.value().days().size() + c.problems().size()).isPositive();
    }
  }
}
