package io.farwatch.cli.iq;

import io.farwatch.cli.picture.Mark;
import io.farwatch.cli.picture.Picture;
import io.farwatch.cli.picture.RangeDopplerPicture;
import io.farwatch.cli.picture.RangePowerPicture;
import io.farwatch.cli.picture.Samples;
import io.farwatch.core.signal.ChainObserver;
import io.farwatch.core.signal.Detection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;

/**
 * Gathers the map of range and range rate of a burst, as fine as a picture needs and no finer: a
 * column keeps the strongest of its cells with the threshold it was compared with; when there are
 * too many rows, two become one. Memory does not grow with the dwell.
 */
public final class RangeMap implements ChainObserver {
  private static final int COLUMNS = 1500;
  private static final int ROWS = 512;

  private final String title;
  private final String assumptions;
  private final BiConsumer<Integer, Picture> out;
  private final List<Row> rows = new ArrayList<>();
  private int perRow = 1;
  private int pending;
  private double firstM;
  private double stepM;
  private int columns;

  /** One row: the strongest cells, their thresholds, and the rates it stands for. */
  private record Row(double fromMps, double toMps, float[] power, float[] threshold) {}

  /**
   * @param title what is shown
   * @param assumptions how it was made
   * @param out takes the picture of a burst, with its number, when something was found in it
   */
  public RangeMap(String title, String assumptions, BiConsumer<Integer, Picture> out) {
    this.title = title;
    this.assumptions = assumptions;
    this.out = out;
  }

  @Override
  public void row(
      int burst,
      double rangeRateMps,
      double rangeFirstM,
      double rangeStepM,
      float[] power,
      float[] threshold,
      int cells) {
    if (cells < 1) {
      return;
    }
    if (rows.isEmpty()) {
      int pooled = Math.max(1, (cells + COLUMNS - 1) / COLUMNS);
      columns = (cells + pooled - 1) / pooled;
      stepM = pooled * rangeStepM;
      firstM = rangeFirstM + 0.5 * (pooled - 1) * rangeStepM;
    }
    float[] most = new float[columns];
    float[] limit = new float[columns];
    for (int i = 0; i < cells; i++) {
      int c = (int) Math.rint((rangeFirstM + i * rangeStepM - firstM) / stepM);
      if (c >= 0 && c < columns && power[i] >= most[c]) {
        most[c] = power[i];
        limit[c] = threshold[i];
      }
    }
    Row r = new Row(rangeRateMps, rangeRateMps, most, limit);
    if (pending > 0) {
      rows.set(rows.size() - 1, joined(rows.get(rows.size() - 1), r));
    } else {
      rows.add(r);
    }
    pending = (pending + 1) % perRow;
    if (rows.size() > ROWS) {
      halve();
    }
  }

  private void halve() {
    List<Row> half = new ArrayList<>();
    for (int i = 0; i + 1 < rows.size(); i += 2) {
      half.add(joined(rows.get(i), rows.get(i + 1)));
    }
    if (rows.size() % 2 == 1) {
      half.add(rows.get(rows.size() - 1));
      pending = pending == 0 ? perRow : pending;
    }
    rows.clear();
    rows.addAll(half);
    perRow *= 2;
  }

  private static Row joined(Row a, Row b) {
    for (int i = 0; i < a.power().length; i++) {
      if (b.power()[i] > a.power()[i]) {
        a.power()[i] = b.power()[i];
        a.threshold()[i] = b.threshold()[i];
      }
    }
    return new Row(a.fromMps(), b.toMps(), a.power(), a.threshold());
  }

  @Override
  public void burst(int burst, int firstPulse, List<Detection> found) {
    if (!found.isEmpty() && !rows.isEmpty()) {
      out.accept(burst, picture(found));
    }
    rows.clear();
    perRow = 1;
    pending = 0;
  }

  private Picture picture(List<Detection> found) {
    int n = rows.size();
    float[] power = new float[n * columns];
    float[] limit = new float[n * columns];
    for (int i = 0; i < n; i++) {
      System.arraycopy(rows.get(i).power(), 0, power, i * columns, columns);
      System.arraycopy(rows.get(i).threshold(), 0, limit, i * columns, columns);
    }
    float noise = noise(power);
    for (int i = 0; i < power.length; i++) {
      power[i] /= noise;
      limit[i] /= noise;
    }
    List<Mark> marks = new ArrayList<>();
    Samples ranges = new Samples(firstM, stepM, columns);
    for (Detection d : found) {
      double rate = Double.isNaN(d.rangeRateMps()) ? 0 : d.rangeRateMps();
      marks.add(
          new Mark(
              d.rangeM(),
              rate,
              shown(power, d, rate),
              String.format(Locale.ROOT, "%.1f dB", 10 * Math.log10(d.snr()))));
    }
    if (n == 1) {
      return new RangePowerPicture(title, assumptions, ranges, power, limit, marks);
    }
    double low = 0.5 * (rows.get(0).fromMps() + rows.get(0).toMps());
    double high = 0.5 * (rows.get(n - 1).fromMps() + rows.get(n - 1).toMps());
    Samples rates = new Samples(low, (high - low) / (n - 1), n);
    return new RangeDopplerPicture(title, assumptions, ranges, rates, power, limit, marks);
  }

  /** Power over noise that the map has within a column of a detection; its SNR off the map. */
  private double shown(float[] power, Detection d, double rateMps) {
    int row = 0;
    for (int i = 0; i < rows.size(); i++) {
      if (off(rows.get(i), rateMps) < off(rows.get(row), rateMps)) {
        row = i;
      }
    }
    int c = (int) Math.rint((d.rangeM() - firstM) / stepM);
    float most = 0;
    for (int i = Math.max(0, c - 1); i <= Math.min(columns - 1, c + 1); i++) {
      most = Math.max(most, power[row * columns + i]);
    }
    return most > 0 ? most : d.snr();
  }

  private static double off(Row r, double rateMps) {
    return Math.abs(0.5 * (r.fromMps() + r.toMps()) - rateMps);
  }

  /** The middle of all powers that are there, which echoes do not move. */
  private static float noise(float[] power) {
    float[] sorted = power.clone();
    Arrays.sort(sorted);
    int empty = 0;
    while (empty < sorted.length - 1 && sorted[empty] <= 0) {
      empty++;
    }
    float middle = sorted[empty + (sorted.length - empty) / 2];
    return middle > 0 ? middle : 1;
  }
}
