package io.farwatch.cli.picture;

import java.awt.geom.Path2D;

/**
 * Lines of equal value over a raster, by marching squares. Source: W. E. Lorensen, H. E. Cline,
 * "Marching cubes", SIGGRAPH 1987, in two dimensions.
 */
final class Isolines {
  /** Cells: the squares' side. */
  private static final int STEP = 2;

  private Isolines() {}

  /** Where the value passes a whole number. */
  static Path2D atWholeNumbers(MapRaster raster, double x0, double y0) {
    Path2D path = new Path2D.Double();
    double[] corner = new double[4];
    double[] ends = new double[4];
    for (int row = 0; row + STEP < raster.height(); row += STEP) {
      for (int column = 0; column + STEP < raster.width(); column += STEP) {
        corner[0] = value(raster, row, column);
        corner[1] = value(raster, row, column + STEP);
        corner[2] = value(raster, row + STEP, column + STEP);
        corner[3] = value(raster, row + STEP, column);
        double low = Math.min(Math.min(corner[0], corner[1]), Math.min(corner[2], corner[3]));
        double high = Math.max(Math.max(corner[0], corner[1]), Math.max(corner[2], corner[3]));
        for (double level = Math.ceil(low); level <= high; level++) {
          if (crossing(corner, level, ends)) {
            int px = raster.cellPx();
            path.moveTo(x0 + px * (column + ends[0] + 0.5), y0 + px * (row + ends[1] + 0.5));
            path.lineTo(x0 + px * (column + ends[2] + 0.5), y0 + px * (row + ends[3] + 0.5));
          }
        }
      }
    }
    return path;
  }

  private static double value(MapRaster r, int row, int column) {
    return r.values()[row * r.width() + column];
  }

  /** Fills the two ends {x, y, x, y} of the line in one square; false when there are not two. */
  private static boolean crossing(double[] corner, double level, double[] ends) {
    int found = 0;
    for (int side = 0; side < 4 && found < 2; side++) {
      double a = corner[side];
      double b = corner[(side + 1) % 4];
      if (a < level == b < level) {
        continue;
      }
      double f = STEP * (level - a) / (b - a);
      ends[2 * found] = side == 0 ? f : side == 1 ? STEP : side == 2 ? STEP - f : 0;
      ends[2 * found + 1] = side == 0 ? 0 : side == 1 ? f : side == 2 ? STEP : STEP - f;
      found++;
    }
    return found == 2;
  }
}
