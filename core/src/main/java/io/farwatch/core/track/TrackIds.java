package io.farwatch.core.track;

import io.farwatch.core.plot.Plot;
import io.farwatch.core.wire.ContentId;
import io.farwatch.core.wire.Wire;

/** A track's id: the provenance and the founding plot's values, all of them in its wire bytes. */
final class TrackIds {
  private TrackIds() {}

  static String of(Plot founder) {
    return ContentId.of(Wire.encode(Plot.class, founder));
  }
}
