package io.farwatch.cli.report;

import io.farwatch.core.earth.Frames;
import io.farwatch.core.earth.Geodetic;
import io.farwatch.core.pipeline.Event;
import io.farwatch.core.pipeline.Picture;
import io.farwatch.core.time.Epoch;
import io.farwatch.core.track.Track;
import io.farwatch.core.track.TrackEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where each track was and how well its plots agreed with it, for drawing. */
public final class History {
  /** More points a track would not be seen; every second one is then left out, again and again. */
  private static final int POINTS_MAX = 4000;

  private final Map<String, Line> lines = new LinkedHashMap<>();

  /**
   * One update.
   *
   * @param epoch of the state
   * @param place of the track
   * @param nis normalised innovation squared of the plot; NaN when there is none
   * @param freedom how many quantities the plot measured
   */
  record Point(Epoch epoch, Geodetic place, double nis, int freedom) {}

  /** The updates of one track, thinned, and sums over all of them. */
  static final class Line {
    final List<Point> points = new ArrayList<>();
    double nisSum;
    long freedomSum;
    private int every = 1;
    private long seen;

    void add(Point p) {
      if (Double.isFinite(p.nis())) {
        nisSum += p.nis();
        freedomSum += p.freedom();
      }
      if (seen++ % every != 0) {
        return;
      }
      points.add(p);
      if (points.size() >= POINTS_MAX) {
        for (int i = points.size() - 1; i > 0; i -= 2) {
          points.remove(i);
        }
        every *= 2;
      }
    }
  }

  /** Takes the next event. */
  public void take(Event event) {
    if (event.body() instanceof Event.Body.OfTrack t) {
      if (t.event() instanceof TrackEvent.Updated u) {
        add(u.track(), u.nis(), u.plot().measurement().quantities().size());
      } else if (t.event() instanceof TrackEvent.Founded f) {
        add(f.track(), Double.NaN, 0);
      }
    }
  }

  private void add(Track track, double nis, int freedom) {
    Geodetic g = Frames.ecefToGeodetic(track.state().position());
    lines
        .computeIfAbsent(track.id(), k -> new Line())
        .add(new Point(track.epoch(), g, nis, freedom));
  }

  /** The line of an object, with those of the tracks that went into it. */
  Line of(Picture picture, String object) {
    Line all = new Line();
    List<Point> points = new ArrayList<>();
    lines.forEach(
        (id, line) -> {
          if (picture.finalId(id).equals(object)) {
            points.addAll(line.points);
            all.nisSum += line.nisSum;
            all.freedomSum += line.freedomSum;
          }
        });
    points.sort(Comparator.comparing(Point::epoch));
    all.points.addAll(points);
    return all;
  }
}
