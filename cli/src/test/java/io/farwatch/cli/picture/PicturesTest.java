package io.farwatch.cli.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

class PicturesTest {
  private static final Samples RANGES = new Samples(500e3, 75, 900);
  private static final Samples RATES = new Samples(-4000, 250, 33);

  @TempDir private Path folder;

  /** Noise of 1, one echo of 26 dB at 530 km and 1 km/s, a threshold of 10 dB. */
  private static RangeDopplerPicture map() {
    float[] power = new float[RANGES.count() * RATES.count()];
    java.util.Arrays.fill(power, 1);
    power[20 * RANGES.count() + 400] = 400;
    float[] threshold = new float[power.length];
    java.util.Arrays.fill(threshold, 10);
    return new RangeDopplerPicture(
        "Range-Doppler map",
        "a test of 33 rates",
        RANGES,
        RATES,
        power,
        threshold,
        List.of(new Mark(RANGES.at(400), RATES.at(20), 400, "26.0 dB")));
  }

  private static Document parsed(String svg) throws Exception {
    DocumentBuilderFactory f = DocumentBuilderFactory.newInstance();
    f.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return f.newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void aFolder_getsAPngAndAnSvgOfTheSamePicture() throws Exception {
    List<Path> written = PictureFile.write(map(), folder.resolve("new"), "map", Theme.light());

    assertThat(written)
        .containsExactly(folder.resolve("new/map.png"), folder.resolve("new/map.svg"));
    BufferedImage png = ImageIO.read(written.get(0).toFile());
    assertThat(png.getWidth()).isEqualTo(2 * map().width());
    assertThat(png.getHeight()).isEqualTo(2 * map().height());
    Set<Integer> colours = new HashSet<>();
    for (int y = 0; y < png.getHeight(); y += 3) {
      for (int x = 0; x < png.getWidth(); x += 3) {
        colours.add(png.getRGB(x, y));
      }
    }
    // Paper, ink, the bar of colours, lines: a blank picture has one.
    assertThat(colours).hasSizeGreaterThan(100);
    Document svg = parsed(Files.readString(written.get(1)));
    assertThat(svg.getDocumentElement().getNodeName()).isEqualTo("svg");
    assertThat(svg.getDocumentElement().getAttribute("viewBox")).isEqualTo("0 0 1000 760");
    assertThat(svg.getElementsByTagName("image").getLength()).isPositive();
  }

  @Test
  void svg_holdsTitleAssumptionsAxesAndDetectionAsText() throws Exception {
    String words = parsed(SvgText.of(map(), Theme.light())).getDocumentElement().getTextContent();

    assertThat(words)
        .contains("Range-Doppler map")
        .contains("a test of 33 rates")
        .contains("range, km")
        .contains("range rate, km/s")
        .contains("power over noise, dB")
        .contains("threshold")
        .contains("26.0 dB");
  }

  @Test
  void svg_hasTheSameBytesAgain() throws Exception {
    assertThat(SvgText.of(map(), Theme.light())).isEqualTo(SvgText.of(map(), Theme.light()));
    assertThat(SvgText.of(map(), Theme.dark())).isNotEqualTo(SvgText.of(map(), Theme.light()));
  }

  @Test
  void theCut_goesThroughTheStrongestDetection() {
    RangePowerPicture cut = map().cut();

    assertThat(cut.power()[400]).isEqualTo(400);
    assertThat(cut.marks()).hasSize(1);
    assertThat(cut.threshold()).hasSize(RANGES.count());
  }

  @Test
  void pooling_keepsEveryPeak() {
    float[] all = new float[50_000 * 4];
    all[3 * 50_000 + 12_345] = 7;
    Pool pool = Pool.of(50_000, 4, all, 900, 400);

    assertThat(pool.greatest()).isEqualTo(7);
    assertThat(pool.at((12_345 + 0.5) / 50_000, 0.99)).isEqualTo(7);
    Envelope line = Envelope.of(new Samples(0, 1, 50_000), all, 3 * 50_000);
    assertThat(line.greatestDb()).isCloseTo(10 * Math.log10(7), within(1e-6));
  }

  @Test
  void colours_riseEvenlyInLightness() {
    ColourMap map = new ColourMap(0, 1);
    double before = lightness(map.rgb(0));
    for (int i = 1; i <= 16; i++) {
      double l = lightness(map.rgb(i / 16.0));
      // Published: lightness from 15 to 91, straight; 16 steps of 4.75, to the rounding of colours.
      assertThat(l - before).isBetween(3.2, 6.3);
      before = l;
    }
    assertThat(new ColourMap(5, -5).rgb(5)).isEqualTo(map.rgb(0));
  }

  /** L* of CIELAB, for sRGB (IEC 61966-2-1). */
  private static double lightness(int rgb) {
    double y =
        0.2126 * linear(rgb >> 16 & 0xFF)
            + 0.7152 * linear(rgb >> 8 & 0xFF)
            + 0.0722 * linear(rgb & 0xFF);
    return 116 * Math.cbrt(y) - 16;
  }

  private static double linear(int c) {
    double x = c / 255.0;
    return x <= 0.04045 ? x / 12.92 : Math.pow((x + 0.055) / 1.055, 2.4);
  }

  @Test
  void theProjection_keepsDistancesFromItsCentre_andComesBack() {
    MapProjection p = new MapProjection(0.7, -1.2);
    double[] xy = new double[2];
    double[] place = new double[2];
    for (double lat = -1.5; lat < 1.5; lat += 0.3) {
      for (double lon = -3; lon < 3; lon += 0.37) {
        p.forward(lat, lon, xy);
        double cos =
            Math.sin(0.7) * Math.sin(lat) + Math.cos(0.7) * Math.cos(lat) * Math.cos(lon + 1.2);
        assertThat(Math.cos(Math.hypot(xy[0], xy[1]))).isCloseTo(cos, within(1e-12));
        assertThat(p.inverse(xy[0], xy[1], place)).isTrue();
        assertThat(place[0]).isCloseTo(lat, within(1e-9));
        assertThat(Math.IEEEremainder(place[1] - lon, 2 * Math.PI)).isCloseTo(0, within(1e-9));
      }
    }
    assertThat(p.inverse(3, 1, place)).isFalse();
  }

  @Test
  void land_isWhereItIs_seenFromAnywhere() {
    Geography earth = Geography.read(false);
    double[][] centres = {{0.8, 0.2}, {-0.5, 2.4}, {-1.4, 0}, {0, -2.9}};
    for (double[] c : centres) {
      MapPaths paths = new MapPaths(new MapProjection(c[0], c[1]), 300, 0, 0);
      java.awt.geom.Path2D land = paths.land(earth.land(), 4);
      for (double[] place : new double[][] {{50, 20}, {0, 25}, {-25, 135}, {40, -100}, {-82, 60}}) {
        assertThat(isIn(land, paths, place)).as("%s from %s", place, c).isTrue();
      }
      for (double[] place : new double[][] {{0, -150}, {40, -40}, {-40, 80}, {85, 0}}) {
        assertThat(isIn(land, paths, place)).as("%s from %s", place, c).isFalse();
      }
    }
  }

  private static boolean isIn(java.awt.geom.Path2D land, MapPaths paths, double[] placeDeg) {
    double lat = Math.toRadians(placeDeg[0]);
    double lon = Math.toRadians(placeDeg[1]);
    return land.contains(paths.x(lat, lon), paths.y(lat, lon));
  }

  @Test
  void isolines_followTheirLevel() {
    float[] values = new float[60 * 60];
    for (int k = 0; k < values.length; k++) {
      int row = k / 60;
      values[k] = (float) (Math.hypot(k % 60 - 29.5, row - 29.5) / 10);
    }
    var box =
        Isolines.atWholeNumbers(new MapRaster(60, 60, values, new byte[3600], 1), 0, 0)
            .getBounds2D();

    // Circles of 10 and 20 cells about the middle, and arcs of 30 and 40 to the edges.
    assertThat(box.getWidth()).isBetween(55.0, 60.0);
  }

  @Test
  void aTargetOfAnotherKind_isRefusedInWords() {
    assertThat(PictureFile.problem(Path.of("a.jpg"))).contains("a.jpg").contains(".png");
    assertThat(PictureFile.problem(Path.of("a.png"))).isEmpty();
    assertThat(PictureFile.problem(Path.of("A.SVG"))).isEmpty();
    assertThat(PictureFile.problem(Path.of("folder"))).isEmpty();
  }

  @Test
  void arraysThatDoNotFit_areRefused() {
    assertThatThrownBy(
            () -> new RangePowerPicture("", "", RANGES, new float[3], new float[0], List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("3 powers");
  }
}
