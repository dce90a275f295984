package io.farwatch.formats.sigmf;

import io.farwatch.core.radar.array.Taylor;
import io.farwatch.core.radar.waveform.LinearFm;
import io.farwatch.core.radar.waveform.NonLinearFm;
import io.farwatch.core.radar.waveform.PhaseCode;
import io.farwatch.core.radar.waveform.RectangularPulse;
import io.farwatch.core.radar.waveform.Waveform;
import io.farwatch.formats.problem.Problem;
import io.farwatch.formats.text.Decimal;
import io.farwatch.formats.tree.Fields;
import io.farwatch.formats.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The modulation of a pulse as an object of {@code kind} and its numbers, there and back. */
final class WaveformFields {
  private static final double DURATION_MAX_S = 10;
  private static final double BANDWIDTH_MAX_HZ = 1e10;
  private static final int CHIPS_MAX = 100_000;

  private final Fields f;

  private WaveformFields(Fields f) {
    this.f = f;
  }

  static @Nullable Waveform read(Tree tree, String path, List<Problem> problems) {
    int before = problems.size();
    Fields f = Fields.of(tree, path, problems);
    if (!f.present()) {
      return null;
    }
    String kind = f.text("kind");
    if (kind == null) {
      return null;
    }
    WaveformFields w = new WaveformFields(f);
    Waveform made =
        switch (kind) {
          case "lfm", "nlfm" -> w.chirp(kind.equals("lfm"), problems);
          case "code" -> w.code(problems);
          case "pulse" -> {
            double durationS = w.durationS();
            yield problems.size() > before ? null : new RectangularPulse(durationS);
          }
          default -> {
            f.problem(
                "kind", Problem.quoted(kind) + " is not known here; known: lfm, nlfm, code, pulse");
            yield null;
          }
        };
    if (made != null) {
      f.end();
    }
    return problems.size() > before ? null : made;
  }

  private double durationS() {
    return f.number("durationS", 1e-9, DURATION_MAX_S);
  }

  private @Nullable Waveform chirp(boolean linear, List<Problem> problems) {
    int before = problems.size();
    double durationS = durationS();
    double bandwidthHz = f.number("bandwidthHz", 1, BANDWIDTH_MAX_HZ);
    String up = f.text("up", "true");
    if (!up.equals("true") && !up.equals("false")) {
      f.problem("up", Problem.quoted(up) + " is neither true nor false");
    }
    if (durationS * bandwidthHz > 1e9) {
      f.problem("bandwidthHz", "times durationS is above 1e9");
    }
    boolean rising = up.equals("true");
    if (linear) {
      return problems.size() > before ? null : new LinearFm(durationS, bandwidthHz, rising);
    }
    double ratio = f.number("sidelobeRatio", 1.0001, 1e5);
    int equal = f.whole("nBar", 2, 100, 5);
    if (problems.size() > before) {
      return null;
    }
    try {
      return new NonLinearFm(durationS, bandwidthHz, new Taylor(equal, ratio), rising);
    } catch (IllegalArgumentException e) {
      f.problem("sidelobeRatio", String.valueOf(e.getMessage()));
      return null;
    }
  }

  private @Nullable Waveform code(List<Problem> problems) {
    int before = problems.size();
    double chipS = f.number("chipS", 1e-12, DURATION_MAX_S);
    String name = f.text("name", "code");
    List<Tree> items = f.list("phasesRad");
    if (items.isEmpty() || items.size() > CHIPS_MAX) {
      f.problem("phasesRad", "has " + items.size() + " phases, outside 1.." + CHIPS_MAX);
      return null;
    }
    double[] phases = new double[items.size()];
    for (int i = 0; i < phases.length; i++) {
      phases[i] = items.get(i) instanceof Tree.Scalar s ? Decimal.parse(s.text()) : Double.NaN;
      if (Double.isNaN(phases[i])) {
        f.problem("phasesRad[" + i + "]", "is not a number");
        return null;
      }
    }
    return problems.size() > before ? null : known(name, phases, chipS);
  }

  /** The code of these phases, a chirp in steps where it is one, which is coupled to Doppler. */
  private static PhaseCode known(String name, double[] phases, double chipS) {
    int n = phases.length;
    int side = (int) Math.rint(Math.sqrt(n));
    List<PhaseCode> chirps =
        new ArrayList<>(List.of(PhaseCode.p3(n, chipS), PhaseCode.p4(n, chipS)));
    if (side * side == n) {
      chirps.add(PhaseCode.frank(side, chipS));
    }
    for (PhaseCode c : chirps) {
      boolean same = n > 2;
      for (int i = 0; i < n && same; i++) {
        double turns = (c.chipPhaseRad(i) - phases[i]) / (2 * Math.PI);
        same = Math.abs(turns - Math.rint(turns)) < 1e-6;
      }
      if (same) {
        return c;
      }
    }
    return PhaseCode.of(name, phases, chipS);
  }

  /** The object that {@link #read} reads; null for a waveform it has no words for. */
  static @Nullable Map<String, Object> write(Waveform waveform) {
    Map<String, Object> map = new LinkedHashMap<>();
    switch (waveform) {
      case LinearFm w -> {
        map.put("kind", "lfm");
        map.put("durationS", w.durationS());
        map.put("bandwidthHz", w.bandwidthHz());
        map.put("up", w.up());
      }
      case NonLinearFm w -> {
        map.put("kind", "nlfm");
        map.put("durationS", w.durationS());
        map.put("bandwidthHz", w.bandwidthHz());
        map.put("up", w.up());
        map.put("nBar", w.weighting().nBar());
        map.put("sidelobeRatio", w.weighting().sidelobeRatio());
      }
      case PhaseCode w -> {
        List<Double> phases = new ArrayList<>();
        for (int i = 0; i < w.chips(); i++) {
          phases.add(w.chipPhaseRad(i));
        }
        map.put("kind", "code");
        map.put("name", w.name());
        map.put("chipS", w.chipS());
        map.put("phasesRad", phases);
      }
      case RectangularPulse w -> {
        map.put("kind", "pulse");
        map.put("durationS", w.durationS());
      }
      default -> {
        return null;
      }
    }
    return map;
  }
}
