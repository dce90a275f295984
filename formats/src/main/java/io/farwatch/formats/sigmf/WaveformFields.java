package io.farwatch.formats.sigmf;

import io.farwatch.core.radar.waveform.LinearFm;
import io.farwatch.core.radar.waveform.Waveform;
import io.farwatch.formats.problem.Problem;
import io.farwatch.formats.tree.Fields;
import io.farwatch.formats.tree.Tree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The modulation of a pulse as an object of {@code kind} and its numbers, there and back. */
final class WaveformFields {
  private static final double DURATION_MAX_S = 10;
  private static final double BANDWIDTH_MAX_HZ = 1e10;

  private WaveformFields() {}

  static @Nullable Waveform read(Tree tree, String path, List<Problem> problems) {
    int before = problems.size();
    Fields f = Fields.of(tree, path, problems);
    if (!f.present()) {
      return null;
    }
    String kind = f.text("kind");
    double durationS = f.number("durationS", 1e-9, DURATION_MAX_S);
    Waveform w = null;
    if ("lfm".equals(kind)) {
      double bandwidthHz = f.number("bandwidthHz", 1, BANDWIDTH_MAX_HZ);
      String up = f.text("up", "true");
      if (!up.equals("true") && !up.equals("false")) {
        f.problem("up", Problem.quoted(up) + " is neither true nor false");
      }
      if (durationS * bandwidthHz > 1e9) {
        f.problem("bandwidthHz", "times durationS is above 1e9");
      } else if (problems.size() == before) {
        w = new LinearFm(durationS, bandwidthHz, up.equals("true"));
      }
    } else if (kind != null) {
      f.problem("kind", Problem.quoted(kind) + " is not known here; known: lfm");
      return null;
    }
    f.end();
    return w;
  }

  /** The object that {@link #read} reads; null for a waveform it has no words for. */
  static @Nullable Map<String, Object> write(Waveform w) {
    if (!(w instanceof LinearFm chirp)) {
      return null;
    }
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("kind", "lfm");
    map.put("durationS", chirp.durationS());
    map.put("bandwidthHz", chirp.bandwidthHz());
    map.put("up", chirp.up());
    return map;
  }
}
