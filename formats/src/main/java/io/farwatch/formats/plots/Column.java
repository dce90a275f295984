package io.farwatch.formats.plots;

import org.jspecify.annotations.Nullable;

/** The columns of a plot table, which are the keys of a plot line. */
enum Column {
  RADAR("radar"),
  EPOCH("epoch"),
  RANGE("rangeM"),
  AZIMUTH("azimuthDeg"),
  ELEVATION("elevationDeg"),
  RANGE_RATE("rangeRateMps"),
  SNR("snrDb"),
  RANGE_SIGMA("rangeSigmaM"),
  AZIMUTH_SIGMA("azimuthSigmaDeg"),
  ELEVATION_SIGMA("elevationSigmaDeg"),
  RANGE_RATE_SIGMA("rangeRateSigmaMps"),
  COUPLING("couplingS");

  final String title;

  Column(String title) {
    this.title = title;
  }

  static @Nullable Column of(String title) {
    for (Column c : values()) {
      if (c.title.equals(title)) {
        return c;
      }
    }
    return null;
  }

  /** Whether no row can do without it. */
  boolean required() {
    return compareTo(AZIMUTH) <= 0;
  }
}
