package io.farwatch.cli;

import io.farwatch.core.time.Epoch;
import io.farwatch.formats.sigmf.DwellPlan;
import io.farwatch.formats.sigmf.RecordedDwell;
import io.farwatch.formats.sigmf.SigmfRecording;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** When each dwell of a recording began: as it tells, or as somebody tells of its beginning. */
final class DwellClock {
  private final Path path;
  private final @Nullable Epoch begin;
  private final @Nullable Epoch first;
  private final long firstSample;
  private final double rateHz;

  /**
   * @param begin of the recording; null: as the recording tells
   */
  DwellClock(Path path, SigmfRecording r, DwellPlan plan, @Nullable Epoch begin) {
    this.path = path;
    this.begin = begin;
    this.first = plan.dwell(0).epoch();
    this.firstSample = r.meta().captures().get(0).sampleStart();
    this.rateHz = r.meta().sampleRateHz();
  }

  /** Of a dwell's first sample; fails with one sentence when nobody tells. */
  Epoch epoch(RecordedDwell d) {
    Epoch e = d.epoch();
    if (begin != null) {
      return e != null && first != null
          ? begin.plusNanos(e.taiNanos() - first.taiNanos())
          : begin.plusNanos(Math.round((d.firstSample() - firstSample) / rateHz * 1e9));
    }
    if (e == null) {
      throw new Failure(
          path
              + " captures["
              + d.capture()
              + "]: has no core:datetime; tell with --start when the recording begins");
    }
    return e;
  }
}
