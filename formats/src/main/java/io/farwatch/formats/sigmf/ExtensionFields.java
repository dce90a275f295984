package io.farwatch.formats.sigmf;

import io.farwatch.core.plot.Provenance;
import io.farwatch.core.radar.waveform.Waveform;
import io.farwatch.formats.problem.Problem;
import io.farwatch.formats.text.Decimal;
import io.farwatch.formats.tree.Fields;
import io.farwatch.formats.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The namespace {@code farwatch} of a recording; {@code docs/farwatch.sigmf-ext.md}. */
final class ExtensionFields {
  static final String NAME = "farwatch";
  static final String VERSION = "1.0.0";
  static final String WAVEFORM = "farwatch:waveform";
  static final String PULSES = "farwatch:pulseStartSamples";
  static final String PRI = "farwatch:priS";
  static final String FIRST = "farwatch:firstPulseSample";
  static final String PER_DWELL = "farwatch:pulsesPerDwell";
  static final String RANGE_MIN = "farwatch:rangeMinM";
  static final String RANGE_MAX = "farwatch:rangeMaxM";
  static final String BEAM = "farwatch:beam";
  static final String COUNT = "farwatch:sampleCount";
  static final String RADAR = "farwatch:radar";
  static final String ROLES = "farwatch:channelRoles";
  static final String PROVENANCE = "farwatch:provenance";
  static final String FULL_SCALE = "farwatch:fullScale";
  static final String NOISE = "farwatch:noisePower";
  private static final double RANGE_MAX_M = 1e9;
  private static final double SAMPLES_MAX = 0x1p53;

  private final Fields f;
  private final List<Problem> problems;

  ExtensionFields(MetaObject object, List<Problem> problems) {
    this.f = Fields.of(object.namespace(NAME), object.path(), problems);
    this.problems = problems;
  }

  /** What is told of dwells; the carrier is another namespace's. */
  DwellFields dwells(double carrierHz) {
    Tree waveform = f.has(WAVEFORM) ? f.tree(WAVEFORM) : null;
    Waveform w =
        waveform == null ? null : WaveformFields.read(waveform, f.path(WAVEFORM), problems);
    Tree beam = f.has(BEAM) ? f.tree(BEAM) : null;
    double min = number(RANGE_MIN, 0, RANGE_MAX_M);
    double max = number(RANGE_MAX, 0, RANGE_MAX_M);
    if (min >= max) {
      f.problem(RANGE_MAX, max + " is not beyond " + RANGE_MIN + " " + min);
      max = Double.NaN;
    }
    return new DwellFields(
        w,
        f.has(PULSES) ? pulses() : List.of(),
        number(PRI, 1e-7, 1e3),
        number(FIRST, 0, SAMPLES_MAX),
        f.whole(PER_DWELL, 1, 1_000_000, 0),
        min,
        max,
        carrierHz,
        beam == null ? null : beam(beam));
  }

  private double number(String key, double min, double max) {
    return f.number(key, min, max, Double.NaN);
  }

  private List<Double> pulses() {
    List<Double> starts = new ArrayList<>();
    List<Tree> items = f.list(PULSES);
    for (int i = 0; i < items.size(); i++) {
      String at = PULSES + "[" + i + "]";
      double x = items.get(i) instanceof Tree.Scalar s ? Decimal.parse(s.text()) : Double.NaN;
      if (!(Math.abs(x) <= SAMPLES_MAX)) {
        f.problem(at, "is not a number of samples");
        return List.of();
      }
      if (i > 0 && x <= starts.get(i - 1)) {
        f.problem(at, x + " is not after the pulse before it, " + starts.get(i - 1));
        return List.of();
      }
      starts.add(x);
    }
    if (starts.isEmpty()) {
      f.problem(PULSES, "must name at least one pulse");
    }
    return starts;
  }

  private BeamPointing beam(Tree tree) {
    Fields b = Fields.of(tree, f.path(BEAM), problems);
    BeamPointing p =
        new BeamPointing(
            b.whole("face", 0, 99, 0),
            b.angleRad("faceAzimuthDeg", -180, 360, Double.NaN),
            b.angleRad("faceElevationDeg", -90, 90, Double.NaN),
            b.angleRad("azimuthDeg", -180, 360, Double.NaN),
            b.angleRad("elevationDeg", -90, 90, Double.NaN),
            b.angleRad("widthDeg", 1e-6, 180, Double.NaN),
            b.number("monopulseSlope", -1e9, 1e9, Double.NaN));
    if (b.present()) {
      b.end();
    }
    return p;
  }

  /** How many samples a capture should have; -1 when not told. */
  long count() {
    double n = number(COUNT, 0, SAMPLES_MAX);
    return Double.isNaN(n) ? -1 : (long) n;
  }

  @Nullable String radar() {
    return f.has(RADAR) ? f.text(RADAR) : null;
  }

  @Nullable Provenance provenance() {
    String word = f.has(PROVENANCE) ? f.text(PROVENANCE) : null;
    for (Provenance p : Provenance.values()) {
      if (word != null && p.name().equals(word.toUpperCase(Locale.ROOT))) {
        return p;
      }
    }
    if (word != null) {
      f.problem(
          PROVENANCE,
          Problem.quoted(word) + " is none of ACTUAL, EXERCISE, TEST, SIMULATED, REPLAY");
    }
    return null;
  }

  float fullScale() {
    return (float) f.number(FULL_SCALE, 1e-30, 1e30, Double.POSITIVE_INFINITY);
  }

  double noisePower() {
    return number(NOISE, 1e-30, 1e30);
  }

  List<ChannelRole> roles(int channels) {
    List<ChannelRole> roles = new ArrayList<>();
    if (!f.has(ROLES)) {
      return roles;
    }
    for (Tree item : f.list(ROLES)) {
      String word = item instanceof Tree.Scalar s ? s.text() : "";
      ChannelRole role = ChannelRole.of(word);
      if (role == null) {
        f.problem(
            ROLES + "[" + roles.size() + "]",
            Problem.quoted(word) + " is none of sum, differenceU, differenceV, other");
      }
      roles.add(role == null ? ChannelRole.OTHER : role);
    }
    if (roles.size() != channels) {
      f.problem(ROLES, "names " + roles.size() + " channels of " + channels);
      return List.of();
    }
    if (!roles.contains(ChannelRole.SUM)) {
      f.problem(ROLES, "names no sum channel");
    }
    return roles;
  }

  /** Says which keys of the namespace mean nothing. */
  void end() {
    f.end();
  }
}
