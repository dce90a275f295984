package io.farwatch.formats.sigmf;

import io.farwatch.core.radar.RadarEquation;
import io.farwatch.core.radar.waveform.Waveform;
import io.farwatch.core.signal.DwellSetup;
import io.farwatch.core.time.Epoch;
import io.farwatch.formats.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How a recording is cut into dwells: a capture that names its pulses is one dwell; a capture with
 * a repetition interval is cut into bursts of so many pulses, each up to where the last pulse's
 * echo from the farthest range has ended. Dwells are made when they are asked for: a recording may
 * have a million.
 */
public final class DwellPlan {
  /**
   * One capture's part.
   *
   * @param pulses of a repetition interval that are whole; 0 where they are named
   * @param first sample of the first of them
   */
  private record Part(int capture, DwellFields fields, long dwells, long pulses, double first) {}

  private final SigmfMeta meta;
  private final List<CaptureSpan> spans;
  private final int channels;
  private final double rateHz;
  private final int frameBytes;
  private final List<Part> parts = new ArrayList<>();
  private long count;

  DwellPlan(
      SigmfMeta meta,
      List<CaptureSpan> spans,
      int channels,
      int frameBytes,
      DwellFields told,
      DwellFields otherwise,
      List<Problem> problems) {
    this.meta = meta;
    this.spans = spans;
    this.channels = channels;
    this.frameBytes = frameBytes;
    this.rateHz = meta.sampleRateHz();
    Set<String> said = new TreeSet<>();
    for (int i = 0; i < spans.size(); i++) {
      DwellFields f = told.or(meta.captures().get(i).fields()).or(meta.fields()).or(otherwise);
      String at = "captures[" + i + "]";
      List<String> wrong = Wants.of(f, rateHz, channels);
      // The same complaint of ten thousand captures is one complaint.
      wrong.stream().filter(said::add).forEach(w -> problems.add(new Problem(at, w)));
      if (wrong.isEmpty() && spans.get(i).samples() > 0) {
        part(i, f, problems);
      }
    }
  }

  private void part(int i, DwellFields f, List<Problem> problems) {
    long samples = spans.get(i).samples();
    double pulse = waveform(f).durationS() * rateHz;
    if (!f.pulseStarts().isEmpty()) {
      double last = f.pulseStarts().get(f.pulseStarts().size() - 1);
      if (last + pulse > samples) {
        problems.add(
            new Problem(
                "captures[" + i + "]",
                "has "
                    + samples
                    + (samples == 1 ? " sample" : " samples")
                    + ", and its last pulse ends at sample "
                    + (long) Math.ceil(last + pulse)));
        if (f.pulseStarts().get(0) + pulse > samples) {
          return;
        }
      }
      parts.add(new Part(i, f, 1, 0, 0));
      count++;
      return;
    }
    double interval = f.priS() * rateHz;
    double origin =
        meta.captures().get(0).globalIndex()
            + (Double.isNaN(f.firstPulseSample()) ? 0 : f.firstPulseSample())
            - meta.captures().get(i).globalIndex();
    double first = origin + Math.max(0, Math.ceil(-origin / interval)) * interval;
    long pulses = (long) Math.floor((samples - pulse - first) / interval) + 1;
    if (pulses < 1) {
      problems.add(
          new Problem("captures[" + i + "]", "of " + samples + " samples holds no whole pulse"));
      return;
    }
    long dwells = (pulses + each(f) - 1) / each(f);
    parts.add(new Part(i, f, dwells, pulses, first));
    count += dwells;
  }

  private static int each(DwellFields f) {
    return Math.max(1, f.pulsesPerDwell());
  }

  private static Waveform waveform(DwellFields f) {
    Waveform w = f.waveform();
    if (w == null) {
      throw new IllegalStateException("a planned dwell without a waveform");
    }
    return w;
  }

  /** How many dwells there are. */
  public long count() {
    return count;
  }

  /** The dwell of a number, from zero, in the order of the recording. */
  public RecordedDwell dwell(long number) {
    long left = number;
    for (Part p : parts) {
      if (left < p.dwells()) {
        return dwell(p, left);
      }
      left -= p.dwells();
    }
    throw new IndexOutOfBoundsException("dwell " + number + " of " + count);
  }

  private RecordedDwell dwell(Part p, long number) {
    DwellFields f = p.fields();
    CaptureSpan span = spans.get(p.capture());
    List<Double> starts = new ArrayList<>();
    long from = 0;
    long to = span.samples();
    if (p.pulses() == 0) {
      // A pulse that is not recorded to its end has no echo that is.
      double pulse = waveform(f).durationS() * rateHz;
      for (double s : f.pulseStarts()) {
        if (s + pulse <= to) {
          starts.add(s / rateHz);
        }
      }
    } else {
      double interval = f.priS() * rateHz;
      double begin = p.first() + number * each(f) * interval;
      from = (long) Math.floor(begin);
      long n = Math.min(each(f), p.pulses() - number * each(f));
      for (int i = 0; i < n; i++) {
        starts.add((begin - from + i * interval) / rateHz);
      }
      double listenS = waveform(f).durationS() + 2 * f.rangeMaxM() / RadarEquation.LIGHT_MPS;
      double end = begin + (n - 1) * interval + listenS * rateHz;
      to = Math.min(to, (long) Math.ceil(end) + 1);
    }
    SigmfCapture c = meta.captures().get(p.capture());
    return new RecordedDwell(
        p.capture(),
        new DwellSetup(
            f.carrierHz(),
            rateHz,
            waveform(f),
            starts,
            Double.isNaN(f.rangeMinM()) ? 0 : f.rangeMinM(),
            f.rangeMaxM(),
            channels),
        later(c.epoch(), from / rateHz),
        f.beam(),
        span.byteOffset() + from * frameBytes,
        c.sampleStart() + from,
        to - from);
  }

  private static @Nullable Epoch later(@Nullable Epoch e, double s) {
    return e == null ? null : e.plusNanos(Math.round(s * 1e9));
  }
}
