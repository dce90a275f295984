package io.farwatch.cli.report;

import io.farwatch.core.flight.MeanElements;
import io.farwatch.core.plot.DropReason;
import io.farwatch.formats.problem.Problem;
import io.farwatch.formats.time.UtcText;
import io.farwatch.formats.tle.TleEntry;
import io.farwatch.formats.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Records of the text formats as {@code decode} prints them. */
public final class TextRecords {
  private static final double DAY_S = 86_400;

  private TextRecords() {}

  /** One entry of a catalogue; its mean motion in revolutions a day, as people know it. */
  public static Map<String, @Nullable Object> elements(TleEntry.Used entry) {
    MeanElements e = entry.elements();
    double revolution = 2 * Math.PI;
    return new Doc()
        .put("line", entry.line())
        .put("number", e.number())
        .put("name", e.name())
        .put("epoch", UtcText.format(e.epoch()))
        .put("meanMotionRevPerDay", e.meanMotionRadPerS() * DAY_S / revolution)
        .put("meanMotionRateRevPerDay2", e.meanMotionRateRadPerS2() * DAY_S * DAY_S / revolution)
        .put("eccentricity", e.eccentricity())
        .degrees("inclinationDeg", e.inclinationRad())
        .degrees("nodeDeg", e.nodeRad())
        .degrees("perigeeArgumentDeg", e.perigeeArgumentRad())
        .degrees("meanAnomalyDeg", e.meanAnomalyRad())
        .put("bStarPerEarthRadius", e.bStarPerEarthRadius())
        .map();
  }

  /** What is wrong with an entry that begins on a line. */
  public static Map<String, @Nullable Object> error(Problem p, long line, DropReason reason) {
    return new Doc()
        .put("error", p.what())
        .put("where", p.where())
        .put("line", line)
        .put("reason", reason.name())
        .map();
  }

  public static Map<String, @Nullable Object> error(Problem p) {
    return new Doc().put("error", p.what()).put("where", p.where()).map();
  }

  /** A tree as a JSON object; a lone value stands under {@code value}. */
  public static Map<String, @Nullable Object> tree(Tree tree) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    if (tree instanceof Tree.Mapping m) {
      m.entries().forEach((k, v) -> map.put(k, value(v)));
    } else {
      map.put("value", value(tree));
    }
    return map;
  }

  private static @Nullable Object value(Tree tree) {
    return switch (tree) {
      case Tree.Mapping m -> tree(m);
      case Tree.Sequence s -> {
        List<@Nullable Object> list = new ArrayList<>();
        s.items().forEach(i -> list.add(value(i)));
        yield list;
      }
      case Tree.Scalar s -> s.text();
      case Tree.Nothing n -> null;
    };
  }
}
