package io.farwatch.cli.picture;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.stream.IntStream;

/**
 * The field of a map, cell by cell, row after row from the top.
 *
 * @param width in cells
 * @param height in cells
 * @param values NaN where there is none
 * @param holes kinds of hole, -1 where there is none
 * @param cellPx side of a cell (px)
 */
record MapRaster(int width, int height, float[] values, byte[] holes, int cellPx) {
  private static final int VALUE_ALPHA = 215;
  private static final int HOLE_ALPHA = 150;

  static MapRaster of(
      MapField field, MapProjection projection, double perRad, int width, int height, int cellPx) {
    float[] values = new float[width * height];
    byte[] holes = new byte[width * height];
    IntStream.range(0, height)
        .parallel()
        .forEach(
            row -> {
              double[] place = new double[2];
              for (int column = 0; column < width; column++) {
                double x = cellPx * (column + 0.5 - width / 2.0) / perRad;
                double y = cellPx * (height / 2.0 - row - 0.5) / perRad;
                MapField.Cell cell =
                    projection.inverse(x, y, place) ? field.at(place[0], place[1]) : MapField.EMPTY;
                values[row * width + column] = (float) cell.value();
                holes[row * width + column] = (byte) cell.hole();
              }
            });
    return new MapRaster(width, height, values, holes, cellPx);
  }

  /** In colours half see-through, so that land shows under them. */
  BufferedImage image(ColourMap colours, Theme theme) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        int k = row * width + column;
        if (!Float.isNaN(values[k])) {
          image.setRGB(column, row, VALUE_ALPHA << 24 | colours.rgb(values[k]));
        } else if (holes[k] >= 0) {
          Color c = theme.hole(holes[k]);
          image.setRGB(column, row, HOLE_ALPHA << 24 | (c.getRGB() & 0xFFFFFF));
        }
      }
    }
    return image;
  }
}
