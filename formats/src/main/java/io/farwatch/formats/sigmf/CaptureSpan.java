package io.farwatch.formats.sigmf;

import io.farwatch.formats.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * The samples of one capture in the data file. Behind the header of each capture
 *
 * <pre>
 *   | header 0 | samples of capture 0 | header 1 | samples of capture 1 | ... | trailing bytes |
 * </pre>
 *
 * stand its samples, to the next one's header or the end.
 *
 * @param byteOffset of its first sample in the data file
 * @param samples it has
 */
record CaptureSpan(long byteOffset, long samples) {
  /** A span for every capture, with what does not fit. */
  static List<CaptureSpan> of(SigmfMeta m, long length, int frameBytes, List<Problem> problems) {
    List<CaptureSpan> spans = new ArrayList<>();
    List<SigmfCapture> captures = m.captures();
    long end = Math.max(0, length - m.trailingBytes());
    long headers = 0;
    if (end == 0) {
      problems.add(new Problem("data", "are empty"));
    }
    for (int i = 0; i < captures.size(); i++) {
      SigmfCapture c = captures.get(i);
      String at = "captures[" + i + "]";
      long first = c.sampleStart() - m.offset();
      headers += c.headerBytes();
      if (first < 0) {
        problems.add(
            new Problem(
                at + ".core:sample_start",
                c.sampleStart() + " is before core:offset " + m.offset()));
        first = 0;
      }
      if (i == 0 && first > 0) {
        problems.add(
            new Problem(at + ".core:sample_start", "leaves " + first + " samples to no capture"));
      }
      // Saturating: an index up to 2^53 times a frame of some kB does not fit a long.
      double far = (double) first * frameBytes + headers;
      long from = far > end ? end : first * frameBytes + headers;
      long there = (end - from) / frameBytes;
      boolean last = i + 1 == captures.size();
      long told = last ? there : captures.get(i + 1).sampleStart() - c.sampleStart();
      if (end == 0) {
        told = 0;
      } else if (far >= end) {
        problems.add(
            new Problem(
                at + ".core:sample_start",
                c.sampleStart() + " is not before the end of the data of " + length + " bytes"));
      } else if (told > there) {
        problems.add(
            new Problem(
                at, "has " + there + " of its " + told + " samples: the data are cut short"));
      } else if (last && (end - from) % frameBytes != 0) {
        problems.add(
            new Problem(
                "data",
                "the last "
                    + (end - from) % frameBytes
                    + " of "
                    + length
                    + " bytes are not a whole sample of "
                    + frameBytes));
      }
      long n = Math.min(told, there);
      if (c.sampleCount() > n && n == told && far < end) {
        problems.add(
            new Problem(
                at + "." + ExtensionFields.COUNT,
                "tells " + c.sampleCount() + " samples, and there are " + n));
      }
      spans.add(new CaptureSpan(from, c.sampleCount() < 0 ? n : Math.min(n, c.sampleCount())));
    }
    return spans;
  }
}
