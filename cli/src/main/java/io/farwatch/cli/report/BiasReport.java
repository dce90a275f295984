package io.farwatch.cli.report;

import io.farwatch.core.track.RadarBias;
import io.farwatch.core.track.RadarBias.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The estimated systematic errors of the radars, measured minus true, as the list {@code biases}. A
 * radar that is taken as free of all of them is left out; one error it is free of is 0 with sigma
 * 0.
 */
final class BiasReport {
  private BiasReport() {}

  static List<Object> all(List<RadarBias> biases) {
    List<Object> list = new ArrayList<>();
    for (RadarBias b : biases) {
      if (b.terms().stream().anyMatch(t -> t.sigma() > 0)) {
        list.add(
            fields(new Doc().put("radar", b.radar()).put("tracks", b.tracks()), b, t -> t.value())
                .put("sigma", fields(new Doc(), b, t -> t.sigma()).map())
                .map());
      }
    }
    return list;
  }

  private static Doc fields(Doc d, RadarBias b, ToDoubleFunction<RadarBias.Term> of) {
    d.put("rangeM", of.applyAsDouble(b.term(Kind.RANGE)))
        .degrees("azimuthDeg", of.applyAsDouble(b.term(Kind.AZIMUTH)))
        .degrees("elevationDeg", of.applyAsDouble(b.term(Kind.ELEVATION)))
        .put("timeS", of.applyAsDouble(b.term(Kind.TIME)));
    if (b.term(Kind.TROPOSPHERE).sigma() > 0 || b.term(Kind.IONOSPHERE).sigma() > 0) {
      d.put("troposphereFraction", of.applyAsDouble(b.term(Kind.TROPOSPHERE)))
          .put("ionosphereFraction", of.applyAsDouble(b.term(Kind.IONOSPHERE)));
    }
    return d;
  }
}
