package io.farwatch.formats.tle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.farwatch.core.flight.MeanElements;
import io.farwatch.core.plot.DropReason;
import io.farwatch.core.time.LeapSeconds;
import io.farwatch.formats.Damage;
import io.farwatch.formats.Shared;
import io.farwatch.formats.problem.Problem;
import io.farwatch.formats.time.UtcText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.orekit.data.LazyLoadedDataContext;
import org.orekit.propagation.analytical.tle.TLE;
import org.orekit.time.DateComponents;
import org.orekit.time.OffsetModel;
import org.orekit.time.TimeScale;

class TleReaderTest {
  private static final String ONE =
      "1 43075U 17083F   18004.50601262  .00000010  00000-0 -26700-5 0  9995";
  private static final String TWO =
      "2 43075  86.5273 171.5023 0000810  83.8359 276.2943 14.58677444  1820";

  private static TleCatalogue read(String... lines) throws IOException {
    return read(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  private static TleCatalogue read(byte[] bytes) throws IOException {
    return TleReader.readAll(new ByteArrayInputStream(bytes));
  }

  @Test
  void goodEntry_isReadInSi() throws IOException {
    MeanElements e = read("0 IRIDIUM 152", ONE, TWO).elements().get(0);
    assertThat(e.number()).isEqualTo(43075);
    assertThat(e.name()).isEqualTo("IRIDIUM 152");
    assertThat(UtcText.format(e.epoch())).isEqualTo("2018-01-04T12:08:39.490368Z");
    assertThat(e.inclinationRad()).isEqualTo(Math.toRadians(86.5273));
    assertThat(e.eccentricity()).isEqualTo(0.0000810);
    assertThat(e.bStarPerEarthRadius()).isEqualTo(-0.26700e-5);
    assertThat(e.meanMotionRadPerS()).isEqualTo(14.58677444 * (2 * Math.PI / 86400));
    // 1e-30: rounding; twice the field of half the derivative.
    assertThat(e.meanMotionRateRadPerS2())
        .isCloseTo(2 * 1e-7 * 2 * Math.PI / 86400 / 86400, within(1e-30));
  }

  @Test
  void realCatalogue_allOf23939_areRead() throws IOException {
    TleCatalogue c = read(Shared.bytes("data/tle/odap_3le.txt"));
    assertThat(c.problems()).isEmpty();
    assertThat(c.elements()).hasSize(23_939).allMatch(e -> !e.name().isEmpty());
    assertThat(c.input()).isEqualTo(23_939);
    // Alpha-5: T0000 is 270,000.
    assertThat(c.elements()).anyMatch(e -> e.number() == 270_000);
  }

  /** Against Orekit's own reader. */
  @Test
  void realCatalogue_elements_areThoseOrekitReads() throws IOException {
    String text = new String(Shared.bytes("data/tle/odap_3le.txt"), StandardCharsets.UTF_8);
    String[] lines = text.split("\r?\n");
    List<MeanElements> all = read(text.getBytes(StandardCharsets.UTF_8)).elements();
    TimeScale utc = utc();
    for (int i = 0; i < all.size(); i += 7) {
      MeanElements e = all.get(i);
      TLE t = new TLE(lines[3 * i + 1], lines[3 * i + 2], utc);
      assertThat(e.number()).isEqualTo(t.getSatelliteNumber());
      // Relative 1e-14: rounding of the conversions.
      assertThat(e.meanMotionRadPerS())
          .isCloseTo(t.getMeanMotion(), within(1e-14 * t.getMeanMotion()));
      assertThat(e.meanMotionRateRadPerS2())
          .isCloseTo(
              t.getMeanMotionFirstDerivative(),
              within(1e-14 * Math.abs(t.getMeanMotionFirstDerivative())));
      assertThat(e.eccentricity()).isEqualTo(t.getE());
      assertThat(e.inclinationRad()).isCloseTo(t.getI(), within(1e-14));
      assertThat(e.nodeRad()).isCloseTo(t.getRaan(), within(1e-14));
      assertThat(e.perigeeArgumentRad()).isCloseTo(t.getPerigeeArgument(), within(1e-14));
      assertThat(e.meanAnomalyRad()).isCloseTo(t.getMeanAnomaly(), within(1e-14));
      assertThat(e.bStarPerEarthRadius()).isCloseTo(t.getBStar(), within(1e-18));
      // 1 us: what text with microseconds keeps.
      assertThat(UtcText.parse(t.getDate().toString(utc) + "Z").secondsSince(e.epoch()))
          .isCloseTo(0, within(1e-3));
    }
  }

  private static TimeScale utc() {
    LazyLoadedDataContext context = new LazyLoadedDataContext();
    context.getDataProvidersManager().addProvider((names, loader, manager) -> false);
    List<OffsetModel> steps = new ArrayList<>();
    for (long unix : LeapSeconds.steps()) {
      steps.add(
          new OffsetModel(
              new DateComponents(
                  DateComponents.MODIFIED_JULIAN_EPOCH, (int) (40587 + unix / 86400)),
              LeapSeconds.taiMinusUtcAtUnix(unix)));
    }
    context.getTimeScales().addUTCTAIOffsetsLoader(() -> steps);
    return context.getTimeScales().getUTC();
  }

  /** AIAA 2006-6753: its three entries made to fail SGP4 were edited without new checksums. */
  @Test
  void verificationSet_isReadButForThreeWithBadChecksums() throws IOException {
    TleCatalogue c = read(Shared.bytes("data/tle/SGP4-VER.TLE"));
    assertThat(c.elements()).hasSize(30);
    assertThat(c.dropped()).isEqualTo(Map.of(DropReason.CHECKSUM, 3L));
    assertThat(c.problems()).hasSize(5);
  }

  @Test
  void badChecksum_saysLineExpectedAndFound_andCostsNoOther() throws IOException {
    String bad = TWO.replace("86.5273", "86.5274");
    TleCatalogue c = read("0 GOOD", ONE, TWO, "0 BAD", ONE, bad, "0 GOOD AGAIN", ONE, TWO);
    assertThat(c.elements()).extracting(MeanElements::name).containsExactly("GOOD", "GOOD AGAIN");
    assertThat(c.dropped()).isEqualTo(Map.of(DropReason.CHECKSUM, 1L));
    assertThat(c.problems())
        .containsExactly(
            new Problem(
                "line 6, column 69", "the checksum is 0, but the columns before it give 1"));
  }

  @Test
  void oneDigitChanged_anywhere_isAlwaysNoticed() throws IOException {
    for (int which = 0; which < 2; which++) {
      String good = which == 0 ? ONE : TWO;
      for (int i = 2; i < 69; i++) {
        for (char c = '0'; c <= '9'; c++) {
          if (Character.isDigit(good.charAt(i)) && good.charAt(i) != c) {
            String bad = good.substring(0, i) + c + good.substring(i + 1);
            TleCatalogue read = which == 0 ? read(bad, TWO) : read(ONE, bad);
            assertThat(read.dropped()).as(bad).isEqualTo(Map.of(DropReason.CHECKSUM, 1L));
          }
        }
      }
    }
  }

  @Test
  void linesOutOfPairs_costOneEntryEach() throws IOException {
    TleCatalogue c =
        read(
            "0 A",
            "X" + ONE.substring(1),
            TWO, // line 1 damaged
            "0 B",
            ONE,
            "X" + TWO.substring(1), // line 2 damaged
            "0 C",
            ONE, // line 2 gone
            "0 D",
            TWO, // line 1 gone
            "0 E", // both gone
            "0 F",
            ONE,
            TWO,
            ONE,
            TWO,
            "G",
            ONE,
            TWO,
            "# note",
            "",
            "0 H",
            ONE);
    assertThat(c.elements()).extracting(MeanElements::name).containsExactly("F", "", "G");
    assertThat(c.dropped()).isEqualTo(Map.of(DropReason.UNREADABLE, 6L));
    assertThat(c.problems())
        .extracting(Problem::where)
        .containsExactly("line 2", "line 6", "line 8", "line 10", "line 11", "line 23");
  }

  @Test
  void badFields_areAllNamedWithTheirColumns() throws IOException {
    String two = "2 43075  286.527 171.5O23 00008x0  83.8359 276.2943 00.00000000  1820";
    TleCatalogue c = read(ONE, two);
    assertThat(c.input()).isEqualTo(1);
    assertThat(c.problems())
        .extracting(Problem::where)
        .contains(
            "line 2, column 9", "line 2, column 18", "line 2, column 27", "line 2, column 53");
    assertThat(read(ONE.substring(0, 60), TWO).problems())
        .containsExactly(
            new Problem("line 1, column 61", "the line ends after 60 columns; 69 are needed"));
    assertThat(read(fixed(ONE.replace("18004.5", "18366.5")), TWO).problems())
        .containsExactly(
            new Problem("line 1, column 21", "day 366.50601262 is not one of the year 2018"));
    assertThat(read(fixed(ONE.replace("43075", "I3075")), TWO).dropped())
        .containsOnlyKeys(DropReason.BAD_VALUE);
  }

  private static String fixed(String line) {
    int sum =
        line.substring(0, 68)
            .chars()
            .map(ch -> Character.isDigit(ch) ? ch - '0' : ch == '-' ? 1 : 0)
            .sum();
    return line.substring(0, 68) + sum % 10;
  }

  @Test
  void damagedCatalogue_neverThrows_andEveryEntryIsCounted() throws IOException {
    byte[] good =
        String.join("\r\n", "0 A", ONE, TWO, "# x", ONE, TWO, "B", ONE, TWO)
            .getBytes(StandardCharsets.UTF_8);
    Random r = new Random(3);
    int dropped = 0;
    for (int i = 0; i < 20_000; i++) {
      byte[] bad = Damage.of(good, r);
      List<TleEntry> entries = new ArrayList<>();
      TleReader.read(new ByteArrayInputStream(bad), entries::add);
      TleCatalogue c = read(bad);
      long used = entries.stream().filter(e -> e instanceof TleEntry.Used).count();
      assertThat(c.elements()).hasSize((int) used);
      assertThat(c.input()).isEqualTo(entries.size());
      assertThat(entries)
          .allMatch(e -> !(e instanceof TleEntry.Dropped d) || !d.problems().isEmpty());
      dropped += (int) (entries.size() - used);
    }
    assertThat(dropped).isGreaterThan(10_000);
  }
}
