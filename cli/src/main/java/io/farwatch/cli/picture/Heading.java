package io.farwatch.cli.picture;

import java.awt.Font;
import java.awt.Graphics2D;

/** The title of a picture of several charts, and the assumptions under it, broken into lines. */
final class Heading {
  private static final int LEFT = 22;
  private static final int LINE = 17;

  private Heading() {}

  /** Draws it and gives the height (px) at which the charts may begin. */
  static double draw(Graphics2D g, Theme t, String title, String assumptions, int width) {
    g.setFont(t.bold(17));
    g.setPaint(t.ink());
    g.drawString(title, LEFT, 34);
    Font small = t.font(12);
    g.setFont(small);
    g.setPaint(t.soft());
    int y = 56;
    StringBuilder line = new StringBuilder();
    for (String word : assumptions.split(" ", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (g.getFontMetrics().stringWidth(longer) > width - 2 * LEFT) {
        g.drawString(line.toString(), LEFT, y);
        y += LINE;
        line.setLength(0);
        line.append(word);
      } else {
        line.setLength(0);
        line.append(longer);
      }
    }
    g.drawString(line.toString(), LEFT, y);
    return y + 4;
  }
}
