package io.farwatch.cli.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** Words that can be read on any ground. */
final class Halo {
  private static final int VEIL = 190;

  private Halo() {}

  /** In ink on a veil of paper; x and y as {@link Graphics2D#drawString(String, float, float)}. */
  static void text(Graphics2D g, String words, double x, double y, Theme t) {
    var m = g.getFontMetrics();
    Color p = t.paper();
    g.setPaint(new Color(p.getRed(), p.getGreen(), p.getBlue(), VEIL));
    g.setStroke(new BasicStroke(1));
    g.fill(
        new Rectangle2D.Double(
            x - 3, y - m.getAscent() - 0.5, m.stringWidth(words) + 6, m.getAscent() + 4));
    g.setPaint(t.ink());
    g.drawString(words, (float) x, (float) y);
  }
}
