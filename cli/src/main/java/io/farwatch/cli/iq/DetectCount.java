package io.farwatch.cli.iq;

import io.farwatch.cli.report.Doc;
import io.farwatch.formats.sigmf.RecordedDwell;
import io.farwatch.formats.sigmf.SampleCount;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of a recording, in numbers, with the dwells in which samples were bad. */
public final class DetectCount {
  /** Dwells kept by name; a recording in which more are bad is bad. */
  private static final int DWELLS_MAX = 100;

  private final SampleCount samples = new SampleCount();
  private final NoiseSpan noise;
  private final List<Object> spoiled = new ArrayList<>();
  private final List<String> sentences = new ArrayList<>();
  private long dwells;
  private long spoiledDwells;
  private long detections;
  private long plots;
  private long ambiguous;
  private long cells;
  private long outOfSight;
  private long merged;
  private boolean directionless;

  /**
   * @param ownNoise mean |z|^2 of the receiver's own noise; NaN: not told
   */
  DetectCount(double ownNoise) {
    this.noise = new NoiseSpan(ownNoise);
  }

  /** Takes the noise of a dwell; NaN when it could not be measured. */
  public void noise(double power) {
    noise.dwell(power);
  }

  NoiseSpan noise() {
    return noise;
  }

  /**
   * Takes what was counted in a dwell.
   *
   * @param found detections
   * @param ambiguousCells whose echoes came from beyond the unambiguous range, and are no
   *     detections
   * @param tested cells compared with a threshold
   */
  public void dwell(
      long number,
      RecordedDwell dwell,
      SampleCount count,
      int found,
      int ambiguousCells,
      long tested) {
    ambiguous += ambiguousCells;
    cells += tested;
    dwells++;
    detections += found;
    samples.add(count);
    if (count.notFinite() == 0 && count.saturated() == 0) {
      return;
    }
    spoiledDwells++;
    if (spoiled.size() >= DWELLS_MAX) {
      return;
    }
    String where = "dwell " + number + " (captures[" + dwell.capture() + "])";
    if (count.notFinite() > 0) {
      sentences.add(
          where
              + ": "
              + count.notFinite()
              + " of "
              + count.samples()
              + " samples are not finite and were taken as zero; the first is sample "
              + count.firstNotFinite()
              + " of channel "
              + count.firstNotFiniteChannel());
    }
    if (count.saturated() > 0) {
      sentences.add(
          where
              + ": "
              + count.saturated()
              + " of "
              + count.samples()
              + " samples are at full scale; the first is sample "
              + count.firstSaturated());
    }
    spoiled.add(
        new Doc()
            .put("dwell", number)
            .put("capture", dwell.capture())
            .put("samples", count.samples())
            .put("notFinite", count.notFinite())
            .put("firstNotFiniteSample", place(count.firstNotFinite()))
            .put("firstNotFiniteChannel", place(count.firstNotFiniteChannel()))
            .put("saturated", count.saturated())
            .put("firstSaturatedSample", place(count.firstSaturated()))
            .map());
  }

  private static @Nullable Long place(long at) {
    return at < 0 ? null : at;
  }

  /** Takes a plot that was made. */
  public void plot(FoundPlot p, boolean beamKnown) {
    if (p.direction() == null && beamKnown) {
      outOfSight++;
      return;
    }
    plots++;
    directionless |= p.direction() == null;
    merged += p.detection().merged() ? 1 : 0;
  }

  /** Whether a plot is written: not so when its offsets lead out of the face's sight. */
  public static boolean isSeen(FoundPlot p, boolean beamKnown) {
    return p.direction() != null || !beamKnown;
  }

  public SampleCount samples() {
    return samples;
  }

  public long dwells() {
    return dwells;
  }

  public long detections() {
    return detections;
  }

  public long plots() {
    return plots;
  }

  /** Cells left out because their echoes came from beyond the unambiguous range. */
  public long ambiguous() {
    return ambiguous;
  }

  /** Cells compared with a threshold. */
  public long cells() {
    return cells;
  }

  /** Whether some plots have no direction. */
  public boolean isDirectionless() {
    return directionless;
  }

  /** One sentence a dwell with bad samples, and one for those not named. */
  public List<String> sentences() {
    List<String> all = new ArrayList<>(sentences);
    if (spoiledDwells > spoiled.size()) {
      all.add((spoiledDwells - spoiled.size()) + " more dwells have samples like that");
    }
    return all;
  }

  /** The numbers as a document. */
  public Doc document(long lostBetweenCaptures) {
    return new Doc()
        .put("samples", samples.samples())
        .put("dwells", dwells)
        .put("notFinite", samples.notFinite())
        .put("saturated", samples.saturated())
        .put("lostBetweenCaptures", lostBetweenCaptures)
        .put("cells", cells)
        .put("detections", detections)
        .put("ambiguousCells", ambiguous)
        .put("merged", merged)
        .put("outOfSight", outOfSight)
        .put("plots", plots)
        .put("spoiledDwells", spoiledDwells);
  }

  /** The dwells with bad samples, the first hundred. */
  public List<Object> spoiled() {
    return spoiled;
  }
}
