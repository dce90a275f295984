package io.farwatch.cli.picture;

import java.awt.Color;

/**
 * From a value to a colour whose lightness rises evenly, so that equal steps look equal, also to
 * colour-blind people and in grey. Source: "viridis" by S. van der Walt and N. Smith, "A better
 * default colormap for Matplotlib", SciPy 2015 (released as CC0); 9 of its colours, linear between.
 *
 * @param low value of the darkest colour
 * @param high value of the brightest; may lie below {@code low}
 */
public record ColourMap(double low, double high) {
  private static final int[] VIRIDIS = {
    0x440154, 0x472D7B, 0x3B528B, 0x2C728E, 0x21918C, 0x28AE80, 0x5EC962, 0xADDC30, 0xFDE725
  };

  public ColourMap {
    if (!(Double.isFinite(low) && Double.isFinite(high) && low != high)) {
      throw new IllegalArgumentException("colours from " + low + " to " + high);
    }
  }

  /** 0xRRGGBB of a value; values outside take the colour of their end. */
  public int rgb(double value) {
    double x = (value - low) / (high - low);
    double at = Math.max(0, Math.min(1, x)) * (VIRIDIS.length - 1);
    int k = (int) Math.min(VIRIDIS.length - 2, Math.floor(at));
    double f = at - k;
    int rgb = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int a = VIRIDIS[k] >> shift & 0xFF;
      int b = VIRIDIS[k + 1] >> shift & 0xFF;
      rgb |= (int) Math.round(a + f * (b - a)) << shift;
    }
    return rgb;
  }

  Color colour(double value) {
    return new Color(rgb(value));
  }
}
