package io.farwatch.cli.picture;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;

/**
 * Power over range and range rate with the detections ringed; under it the cut through the
 * strongest, with the threshold.
 *
 * @param title what it is
 * @param assumptions waveform, processing, threshold; one line or two
 * @param ranges where the columns lie (m)
 * @param rates where the rows lie (m/s, positive when receding)
 * @param power rows of all ranges, rate after rate, in mean noise powers (linear)
 * @param threshold of the same shape; empty: none
 * @param marks the detections
 */
public record RangeDopplerPicture(
    String title,
    String assumptions,
    Samples ranges,
    Samples rates,
    float[] power,
    float[] threshold,
    List<Mark> marks)
    implements Picture {
  /** No finer than the screen. */
  private static final int COLUMNS = 900;

  private static final int ROWS = 400;

  public RangeDopplerPicture {
    if (power.length != (long) ranges.count() * rates.count()
        || (threshold.length != 0 && threshold.length != power.length)) {
      throw new IllegalArgumentException(
          power.length
              + " powers and "
              + threshold.length
              + " thresholds of "
              + ranges.count()
              + " ranges and "
              + rates.count()
              + " rates");
    }
    marks = List.copyOf(marks);
  }

  @Override
  public int height() {
    return 760;
  }

  @Override
  public void draw(Graphics2D g, Theme t) {
    Pool pool = Pool.of(ranges.count(), rates.count(), power, COLUMNS, ROWS);
    double top = Envelope.dB(pool.greatest());
    // Pooled noise stands some dB over its mean: colours start at its middle.
    double low = Math.min(Envelope.dB(pool.median()), top - 10);
    ColourMap colours = new ColourMap(low, top);
    NumberAxis x = Charts.axis(t, "range, km", ranges.low() / 1e3, ranges.high() / 1e3);
    NumberAxis y = Charts.axis(t, "range rate, km/s", rates.low() / 1e3, rates.high() / 1e3);
    XYPlot map = Charts.plot(t, x, y);
    HeatMap.behind(
        map,
        HeatMap.image(pool.columns(), pool.rows(), colours, (u, v) -> Envelope.dB(pool.at(u, v))),
        t);
    Rings.onMap(map, marks, t);
    CombinedDomainXYPlot both = new CombinedDomainXYPlot(x);
    both.setGap(14);
    both.add(map, 5);
    both.add(cut().plot(t, x), 3);
    JFreeChart chart = Charts.chart(t, title, assumptions, both, true);
    HeatMap.bar(chart, colours, "power over noise, dB", t);
    chart.draw(g, new Rectangle2D.Double(0, 0, width(), height()));
  }

  /** Power against range at the rate of the strongest detection, or of the strongest cell. */
  RangePowerPicture cut() {
    int row =
        marks.stream()
            .max(Comparator.comparingDouble(Mark::snr))
            .map(m -> rates.nearest(m.rangeRateMps()))
            .orElseGet(this::strongestRow);
    int from = row * ranges.count();
    int to = from + ranges.count();
    List<Mark> here =
        marks.stream().filter(m -> Math.abs(rates.nearest(m.rangeRateMps()) - row) <= 1).toList();
    return new RangePowerPicture(
        title,
        assumptions,
        ranges,
        Arrays.copyOfRange(power, from, to),
        threshold.length == 0 ? threshold : Arrays.copyOfRange(threshold, from, to),
        here);
  }

  private int strongestRow() {
    int best = 0;
    for (int i = 1; i < power.length; i++) {
      best = power[i] > power[best] ? i : best;
    }
    return best / ranges.count();
  }
}
