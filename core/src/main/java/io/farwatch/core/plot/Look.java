package io.farwatch.core.plot;

import io.farwatch.core.time.Epoch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One dwell as it was executed, with the plots it gave, possibly none: "looked and saw nothing" is
 * knowledge, "did not look" is another.
 *
 * @param radar name of the site
 * @param epoch of the dwell's centre, by the radar's clock
 * @param purpose why it was made
 * @param request id of the request it serves, or empty
 * @param volume where it looked
 * @param snrOneSquareMetreAt1000Km sensitivity: the mean single-look SNR (linear) of 1 m2 at 1000
 *     km in the beam's centre; NaN when unknown
 * @param pfa false-alarm probability of a cell; NaN when unknown
 * @param plots the detections, in canonical order (range, then epoch, then the measurement's
 *     values)
 * @param provenance where it comes from
 */
public record Look(
    String radar,
    Epoch epoch,
    LookPurpose purpose,
    String request,
    LookVolume volume,
    double snrOneSquareMetreAt1000Km,
    double pfa,
    List<Plot> plots,
    Provenance provenance) {
  private static final Comparator<Plot> CANONICAL =
      Comparator.comparingDouble((Plot p) -> p.measurement().values().get(0, 0))
          .thenComparing(Plot::epoch)
          .thenComparing(Look::byValues)
          .thenComparingDouble(Plot::snr);

  public Look {
    for (Plot p : plots) {
      if (!p.radar().equals(radar) || p.provenance() != provenance) {
        throw new IllegalArgumentException("a plot of another radar or provenance: " + p.radar());
      }
    }
    List<Plot> sorted = new ArrayList<>(plots);
    sorted.sort(CANONICAL);
    plots = List.copyOf(sorted);
  }

  private static int byValues(Plot a, Plot b) {
    var x = a.measurement().values();
    var y = b.measurement().values();
    int c = Integer.compare(x.rows(), y.rows());
    for (int i = 0; c == 0 && i < x.rows(); i++) {
      c = Double.compare(x.get(i, 0), y.get(i, 0));
    }
    return c;
  }
}
