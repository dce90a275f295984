package io.farwatch.cli.picture;

import io.farwatch.console.ConsolePage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Land and borders of Natural Earth as the console packs them (its src/dev/geography.py says how;
 * geography/NOTICE.txt whose they are): varints of differences in 0.01 degree. Borders are for
 * orientation only and carry no opinion.
 */
final class Geography {
  private static final double RAD = Math.PI / 180 / 100;
  private static final int VERSION = 1;

  private final byte[] bytes;
  private int at = 1;

  private final List<List<double[]>> land = new ArrayList<>();
  private final List<double[]> borders = new ArrayList<>();

  private Geography(byte[] bytes) {
    this.bytes = bytes;
    if (bytes[0] != VERSION) {
      throw new IllegalStateException("geography of an unknown version");
    }
    for (int k = unsigned(); k > 0; k--) {
      List<double[]> rings = new ArrayList<>();
      for (int r = unsigned(); r > 0; r--) {
        rings.add(line());
      }
      land.add(rings);
    }
    for (int k = unsigned(); k > 0; k--) {
      borders.add(line());
    }
  }

  /** Of the coarse or of the fine scale (1:110 or 1:50 million). */
  static Geography read(boolean fine) {
    String name = ConsolePage.ROOT + "/geography/earth-" + (fine ? "50m" : "110m") + ".bin";
    try (InputStream in = ConsolePage.class.getClassLoader().getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the console lacks its file " + name);
      }
      return new Geography(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Polygons, each its rings, each {longitude, latitude} in turns (rad); the end is left open. */
  List<List<double[]>> land() {
    return land;
  }

  /** Lines between countries, each {longitude, latitude} in turns (rad). */
  List<double[]> borders() {
    return borders;
  }

  private double[] line() {
    double[] points = new double[2 * unsigned()];
    int x = 0;
    int y = 0;
    for (int i = 0; i < points.length; i += 2) {
      x += signed();
      y += signed();
      points[i] = x * RAD;
      points[i + 1] = y * RAD;
    }
    return points;
  }

  private int signed() {
    int n = unsigned();
    return (n >>> 1) ^ -(n & 1);
  }

  private int unsigned() {
    int n = 0;
    for (int shift = 0; ; shift += 7) {
      byte b = bytes[at++];
      n |= (b & 0x7F) << shift;
      if (b >= 0) {
        return n;
      }
    }
  }
}
