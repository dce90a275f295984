package io.farwatch.cli.picture;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;

/**
 * Power against range, an "A-scope": what came back, the threshold and what passed it.
 *
 * @param title what it is
 * @param assumptions waveform, processing, threshold; one line or two
 * @param ranges where the samples lie (m)
 * @param power of each sample in mean noise powers (linear)
 * @param threshold the same for the threshold; empty: none
 * @param marks the detections
 */
public record RangePowerPicture(
    String title,
    String assumptions,
    Samples ranges,
    float[] power,
    float[] threshold,
    List<Mark> marks)
    implements Picture {
  public RangePowerPicture {
    if (power.length != ranges.count()
        || (threshold.length != 0 && threshold.length != power.length)) {
      throw new IllegalArgumentException(
          power.length + " powers and " + threshold.length + " thresholds of " + ranges.count());
    }
    marks = List.copyOf(marks);
  }

  @Override
  public int height() {
    return 480;
  }

  @Override
  public void draw(Graphics2D g, Theme t) {
    NumberAxis x = Charts.axis(t, "range, km", ranges.low() / 1e3, ranges.high() / 1e3);
    XYPlot plot = plot(t, x);
    Charts.chart(t, title, assumptions, plot, true)
        .draw(g, new Rectangle2D.Double(0, 0, width(), height()));
  }

  /** The plot alone, for a picture that has it under a map; the axis may be shared. */
  XYPlot plot(Theme t, NumberAxis x) {
    Envelope heard = Envelope.of(ranges, power, 0);
    double top = Math.max(heard.greatestDb(), 0);
    double floor = Math.max(-25, heard.leastDb());
    Envelope limit = threshold.length == 0 ? null : Envelope.of(ranges, threshold, 0);
    if (limit != null) {
      top = Math.max(top, limit.greatestDb());
    }
    double span = Math.max(10, top - floor);
    XYPlot plot =
        Charts.plot(
            t, x, Charts.axis(t, "power over noise, dB", floor - 0.02 * span, top + 0.12 * span));
    Charts.line(plot, "power", heard.outlineKmDb(), t.line(0), Theme.stroke(1, 0));
    if (limit != null) {
      Charts.line(plot, "threshold", limit.topKmDb(), t.alarm(), Theme.stroke(1.4f, 1));
    }
    Rings.onPower(plot, marks, t);
    return plot;
  }
}
