package io.farwatch.formats.plots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.farwatch.core.plot.DropReason;
import io.farwatch.core.plot.Plot;
import io.farwatch.core.plot.Provenance;
import io.farwatch.core.plot.Quantity;
import io.farwatch.formats.Damage;
import io.farwatch.formats.Shared;
import io.farwatch.formats.problem.Problem;
import io.farwatch.formats.radars.RadarEntry;
import io.farwatch.formats.radars.RadarsFile;
import io.farwatch.formats.time.UtcText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PlotReaderTest {
  private static final String RADARS =
      """
      radars:
        - {name: A, latitudeDeg: 1, longitudeDeg: 2, heightM: 3, rangeSigmaM: 30,
           azimuthSigmaDeg: 0.2, elevationSigmaDeg: 0.3, rangeRateSigmaMps: 5}
        - {name: Bare, latitudeDeg: 1, longitudeDeg: 2, heightM: 3}
        - {name: Bent, latitudeDeg: 1, longitudeDeg: 2, heightM: 3, rangeSigmaM: 30,
           azimuthSigmaDeg: 0.2, elevationSigmaDeg: 0.3, propagation: crpl:313}
      """;
  private static final String HEADER =
      "radar,epoch,rangeM,azimuthDeg,elevationDeg,rangeRateMps,snrDb";
  private static final String ROW = "A,2026-01-02T03:04:05.5Z,700000,101.2,74,-111.5,20";

  private final List<PlotRow> rows = new ArrayList<>();

  private static InputStream in(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, RadarEntry> radars() throws IOException {
    Map<String, RadarEntry> map = new TreeMap<>();
    RadarsFile.read(in(RADARS)).value().forEach(r -> map.put(r.name(), r));
    return map;
  }

  private PlotCount csv(String... lines) throws IOException {
    rows.clear();
    return PlotReader.readCsv(in(String.join("\n", lines)), radars(), Provenance.REPLAY, rows::add);
  }

  private PlotCount json(String... lines) throws IOException {
    rows.clear();
    return PlotReader.readJsonLines(
        in(String.join("\n", lines)), radars(), Provenance.REPLAY, rows::add);
  }

  private Plot plot(int i) {
    return ((PlotRow.Read) rows.get(i)).plot();
  }

  private PlotRow.Dropped dropped(int i) {
    return (PlotRow.Dropped) rows.get(i);
  }

  @Test
  void coupling_isRead_isZeroWhenNotTold_andIsRefusedOutsideItsRange() throws IOException {
    csv(HEADER + ",couplingS", ROW + ",13.92", ROW + ",", ROW + ",60", ROW + ",inf");
    assertThat(plot(0).measurement().couplingS()).isEqualTo(13.92);
    assertThat(plot(1).measurement().couplingS()).isZero();
    assertThat(dropped(2).reason()).isEqualTo(DropReason.BAD_VALUE);
    assertThat(dropped(2).problems().get(0).what()).contains("couplingS 60 is outside -59.0..59.0");
    assertThat(dropped(3).problems().get(0).what()).contains("is not a finite number");
    String line =
        "{\"radar\":\"A\",\"epoch\":\"2026-01-02T03:04:05.5Z\",\"rangeM\":7e5,\"azimuthDeg\":1,"
            + "\"couplingS\":%s}";
    json(line.formatted("-0.87"), line.formatted("\"1\""), line.formatted("NaN"));
    assertThat(plot(0).measurement().couplingS()).isEqualTo(-0.87);
    assertThat(dropped(1).reason()).isEqualTo(DropReason.BAD_VALUE);
    assertThat(dropped(2).reason()).isEqualTo(DropReason.BAD_VALUE);
  }

  @Test
  void goodRow_isAPlotInSi() throws IOException {
    PlotCount count = csv(HEADER, ROW);
    assertThat(count).isEqualTo(new PlotCount(1, Map.of(), List.of(), List.of()));
    Plot p = plot(0);
    assertThat(p.radar()).isEqualTo("A");
    assertThat(p.epoch()).isEqualTo(UtcText.parse("2026-01-02T03:04:05.5Z"));
    assertThat(p.provenance()).isEqualTo(Provenance.REPLAY);
    assertThat(p.snr()).isEqualTo(100);
    assertThat(p.measurement().quantities())
        .containsExactly(Quantity.RANGE, Quantity.AZIMUTH, Quantity.ELEVATION, Quantity.RANGE_RATE);
    assertThat(p.measurement().values().toArray())
        .containsExactly(700000, Math.toRadians(101.2), Math.toRadians(74), -111.5);
    assertThat(p.measurement().covariance().get(0, 0)).isEqualTo(900);
    assertThat(p.measurement().covariance().get(2, 2))
        .isCloseTo(Math.pow(Math.toRadians(0.3), 2), within(1e-18));
  }

  @Test
  void columns_inAnyOrder_withQuotesBlanksAndOwnSigmas_giveTheSame() throws IOException {
    csv(
        "\uFEFFsnrDb, rangeSigmaM ,\"radar\",azimuthDeg,rangeM,epoch,elevationDeg,rangeRateMps,note",
        "20,30,\"A\",101.2,700000,2026-01-02T03:04:05.5Z,\"74\", -111.5 ,\"a, \"\"b\"\"\"\r");
    Plot mixed = plot(0);
    csv(HEADER, ROW);
    assertThat(mixed).isEqualTo(plot(0));
  }

  @Test
  void jsonLine_givesTheSamePlotAsCsv() throws IOException {
    csv(HEADER, ROW);
    Plot fromCsv = plot(0);
    PlotCount count =
        json(
            "{\"radar\":\"A\",\"epoch\":\"2026-01-02T03:04:05.5Z\",\"rangeM\":7e5,\"azimuthDeg\":101.2,"
                + "\"elevationDeg\":74,\"rangeRateMps\":-111.5,\"snrDb\":20,\"extra\":{\"a\":[1]}}");
    assertThat(plot(0)).isEqualTo(fromCsv);
    assertThat(count.ignored()).containsExactly("extra");
  }

  @Test
  void elevationLeftOut_isATwoDimensionalPlot() throws IOException {
    csv("radar,epoch,rangeM,azimuthDeg,elevationDeg", "A,2026-01-02T03:04:05Z,1000,-90,");
    assertThat(plot(0).measurement().quantities())
        .containsExactly(Quantity.RANGE, Quantity.AZIMUTH);
    assertThat(plot(0).measurement().value(Quantity.AZIMUTH))
        .isCloseTo(1.5 * Math.PI, within(1e-15));
    assertThat(plot(0).snr()).isNaN();
  }

  @Test
  void badRows_areNamedWithLineColumnAndValue_andGoodOnesUsed() throws IOException {
    PlotCount count =
        csv(
            HEADER,
            ROW,
            ROW.replace("700000", "NaN"),
            ROW.replace("101.2", "400"),
            ROW.replace("A,", "Z,"),
            "",
            ROW.replace("2026-01-02", "2026-02-30"),
            ROW.replace("101.2", ""),
            ROW + ",1",
            "\"" + ROW,
            ROW.replace("700000", "-inf").replace("74", "1e999").replace("20", "x"),
            "Bare" + ROW.substring(1),
            ROW);
    assertThat(count.used()).isEqualTo(2);
    assertThat(count.dropped())
        .isEqualTo(
            Map.of(
                DropReason.BAD_VALUE, 4L,
                DropReason.UNKNOWN_RADAR, 1L,
                DropReason.MISSING_FIELD, 2L,
                DropReason.UNREADABLE, 2L));
    assertThat(count.input()).isEqualTo(11);
    assertThat(rows)
        .extracting(PlotRow::index)
        .containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
    assertThat(dropped(1).problems())
        .containsExactly(new Problem("line 3, column 26", "rangeM 'NaN' is not a finite number"));
    assertThat(dropped(1).radar()).isEqualTo("A");
    assertThat(dropped(1).epoch()).isEqualTo(plot(0).epoch());
    assertThat(dropped(2).problems())
        .containsExactly(
            new Problem("line 4, column 33", "azimuthDeg 400 is outside -180.0..360.0"));
    assertThat(dropped(3).problems())
        .containsExactly(new Problem("line 5, column 1", "no radar of the name 'Z' is known"));
    assertThat(dropped(4).epoch()).isNull();
    assertThat(dropped(4).problems().get(0).what())
        .isEqualTo("epoch '2026-02-30T03:04:05.5Z' there is no such date or time");
    assertThat(dropped(6).problems())
        .containsExactly(new Problem("line 9", "8 cells; the first line has 7"));
    assertThat(dropped(8).problems()).hasSize(4);
    assertThat(dropped(9).problems()).hasSize(4);
    assertThat(dropped(9).problems().get(0).what())
        .isEqualTo("rangeSigmaM is known neither here nor for the radar");
  }

  @Test
  void badJsonLines_areNamed() throws IOException {
    String good =
        "{\"radar\":\"A\",\"epoch\":\"2026-01-02T03:04:05Z\",\"rangeM\":1e6,\"azimuthDeg\":1}";
    PlotCount count =
        json(
            good,
            good.replace("1e6", "NaN"),
            good.replace("1e6", "\"1000\""),
            good.replace("1e6", "null"),
            good.replace("1e6", "[1]"),
            good.replace("1e6", "1e6,\"rangeM\":2"),
            good + good,
            good.substring(0, 40),
            "[1]",
            "{".repeat(60_000),
            "{\"radar\":\"" + "x".repeat(70_000) + "\"}",
            good);
    assertThat(count.used()).isEqualTo(2);
    assertThat(count.dropped())
        .isEqualTo(
            Map.of(
                DropReason.BAD_VALUE, 3L,
                DropReason.MISSING_FIELD, 1L,
                DropReason.UNREADABLE, 6L));
    assertThat(dropped(1).problems())
        .containsExactly(new Problem("line 2, column 54", "rangeM 'NaN' is not a finite number"));
    assertThat(dropped(10).problems())
        .containsExactly(new Problem("line 11", "is longer than 65536 bytes"));
  }

  @Test
  void headerWithoutItsColumns_isAProblemOfTheFile_andRowsAreCounted() throws IOException {
    PlotCount count = csv(ROW, ROW, ROW);
    assertThat(count.problems()).hasSize(4);
    assertThat(count.dropped()).isEqualTo(Map.of(DropReason.MISSING_FIELD, 2L));
    assertThat(csv("").problems()).hasSize(1);
    assertThat(csv("radar,epoch,rangeM,azimuthDeg,rangeM").problems())
        .containsExactly(new Problem("line 1, column 31", "rangeM is there twice"));
  }

  @Test
  void apparentPlot_isStraightenedBeforeItIsMade() throws IOException {
    csv(
        "radar,epoch,rangeM,azimuthDeg,elevationDeg",
        "Bent,2026-01-02T03:04:05Z,1000000,10,1",
        "Bent,2026-01-02T03:04:05Z,1000000,10,",
        "Bent,2026-01-02T03:04:05Z,1000000,10,-1");
    // Bean and Dutton, table of refraction errors: about 0.5 deg and 50 m at 1 deg, N = 313.
    assertThat(Math.toDegrees(plot(0).measurement().value(Quantity.ELEVATION)))
        .isBetween(0.45, 0.75);
    assertThat(1e6 - plot(0).measurement().value(Quantity.RANGE)).isBetween(40.0, 110.0);
    assertThat(dropped(1).reason()).isEqualTo(DropReason.MISSING_FIELD);
    assertThat(dropped(2).reason()).isEqualTo(DropReason.BAD_VALUE);
  }

  @Test
  void eiscatDetection_all58PlotsAreRead() throws IOException {
    Map<String, RadarEntry> map = new TreeMap<>();
    RadarsFile.read(new ByteArrayInputStream(Shared.bytes("data/eiscat/radars.yaml")))
        .value()
        .forEach(r -> map.put(r.name(), r));
    PlotCount count =
        PlotReader.readCsv(
            new ByteArrayInputStream(Shared.bytes("data/eiscat/det-000000.plots.csv")),
            map,
            Provenance.REPLAY,
            rows::add);
    assertThat(count).isEqualTo(new PlotCount(58, Map.of(), List.of(), List.of()));
    assertThat(plot(0).measurement().value(Quantity.RANGE_RATE)).isEqualTo(-111.41);
  }

  @Test
  void damagedFiles_neverThrow_andEveryRowIsCounted() throws IOException {
    String row =
        "{\"radar\":\"A\",\"epoch\":\"2026-01-02T03:04:05Z\",\"rangeM\":1e6,\"azimuthDeg\":1}";
    byte[] csv = String.join("\n", HEADER, ROW, ROW, ROW).getBytes(StandardCharsets.UTF_8);
    byte[] json = String.join("\n", row, row, row).getBytes(StandardCharsets.UTF_8);
    Map<String, RadarEntry> radars = radars();
    Random r = new Random(5);
    long lost = 0;
    for (int i = 0; i < 20_000; i++) {
      rows.clear();
      byte[] bad = Damage.of(i % 2 == 0 ? csv : json, r);
      PlotCount c =
          i % 2 == 0
              ? PlotReader.readCsv(
                  new ByteArrayInputStream(bad), radars, Provenance.TEST, rows::add)
              : PlotReader.readJsonLines(
                  new ByteArrayInputStream(bad), radars, Provenance.TEST, rows::add);
      assertThat(c.input()).isEqualTo(rows.size());
      lost += rows.size() - c.used();
    }
    assertThat(lost).isGreaterThan(10_000);
  }
}
