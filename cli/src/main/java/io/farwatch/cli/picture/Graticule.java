package io.farwatch.cli.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Parallels and meridians, named along the left and lower edge. */
final class Graticule {
  private static final double[] STEPS_DEG = {1, 2, 5, 10, 15, 30};
  private static final int PIECES = 180;

  private Graticule() {}

  static void draw(
      Graphics2D g, Rectangle2D box, MapProjection projection, double perRad, Theme t) {
    double spanDeg = Math.toDegrees(Math.min(box.getWidth(), box.getHeight()) / perRad);
    double step = STEPS_DEG[STEPS_DEG.length - 1];
    for (int i = STEPS_DEG.length - 1; i >= 0; i--) {
      step = STEPS_DEG[i] >= spanDeg / 9 ? STEPS_DEG[i] : step;
    }
    Color c = t.soft();
    g.setPaint(new Color(c.getRed(), c.getGreen(), c.getBlue(), 60));
    g.setStroke(Theme.stroke(0.6f, 0));
    for (double lat = -90 + step; lat < 89; lat += step) {
      line(g, box, projection, perRad, lat, -180, lat, 180);
    }
    for (double lon = -180; lon < 180; lon += step) {
      line(g, box, projection, perRad, -90, lon, 90, lon);
    }
    g.setFont(t.font(11));
    edge(g, box, projection, perRad, step, true, t);
    edge(g, box, projection, perRad, step, false, t);
  }

  private static void line(
      Graphics2D g,
      Rectangle2D box,
      MapProjection projection,
      double perRad,
      double lat0,
      double lon0,
      double lat1,
      double lon1) {
    Path2D path = new Path2D.Double();
    double[] xy = new double[2];
    boolean down = false;
    double lastX = 0;
    double lastY = 0;
    for (int i = 0; i <= PIECES; i++) {
      double f = (double) i / PIECES;
      projection.forward(
          Math.toRadians(lat0 + f * (lat1 - lat0)), Math.toRadians(lon0 + f * (lon1 - lon0)), xy);
      double x = box.getCenterX() + perRad * xy[0];
      double y = box.getCenterY() - perRad * xy[1];
      boolean here = box.intersectsLine(lastX, lastY, x, y) && i > 0;
      boolean jumps = Math.hypot(x - lastX, y - lastY) > perRad;
      if (here && !jumps) {
        if (!down) {
          path.moveTo(lastX, lastY);
        }
        path.lineTo(x, y);
      }
      down = here && !jumps;
      lastX = x;
      lastY = y;
    }
    g.draw(path);
  }

  /** Names where parallels cross the left edge, or meridians the lower one. */
  private static void edge(
      Graphics2D g,
      Rectangle2D box,
      MapProjection projection,
      double perRad,
      double step,
      boolean left,
      Theme t) {
    int n = (int) (left ? box.getHeight() : box.getWidth());
    double[] place = new double[2];
    double before = Double.NaN;
    double room = -100;
    for (int i = 14; i < n - 30; i++) {
      double px = left ? 0 : i;
      double py = left ? i : box.getHeight() - 1;
      boolean on =
          projection.inverse(
              (px - box.getWidth() / 2) / perRad, (box.getHeight() / 2 - py) / perRad, place);
      double deg = on ? Math.toDegrees(left ? place[0] : place[1]) : Double.NaN;
      double crossed = step * Math.rint(deg / step);
      boolean passes = (before - crossed) * (deg - crossed) <= 0 && Math.abs(deg - before) < step;
      if (passes && i - room > 60) {
        String words = words(crossed, left);
        double x = box.getX() + (left ? 5 : i - g.getFontMetrics().stringWidth(words) / 2.0);
        Halo.text(g, words, x, left ? box.getY() + i + 4 : box.getMaxY() - 6, t);
        room = i;
      }
      before = deg;
    }
  }

  private static String words(double deg, boolean latitude) {
    long d = Math.round(Math.abs(deg));
    if (d == 0 || (!latitude && d == 180)) {
      return d + "°";
    }
    return d + "° " + (latitude ? deg < 0 ? "S" : "N" : deg < 0 ? "W" : "E");
  }
}
