package io.farwatch.cli.picture;

import java.awt.Graphics2D;

/** Something that can be drawn, as large as it likes to be. */
public interface Picture {
  /** Width on screen (CSS pixels); a PNG has twice as many. */
  default int width() {
    return 1000;
  }

  /** Height on screen (CSS pixels). */
  default int height() {
    return 640;
  }

  /** Draws it all over its width and height, background included. */
  void draw(Graphics2D g, Theme theme);
}
