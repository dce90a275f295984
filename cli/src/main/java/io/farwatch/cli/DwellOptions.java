package io.farwatch.cli;

import io.farwatch.core.radar.RadarModel;
import io.farwatch.core.radar.waveform.LinearFm;
import io.farwatch.formats.sigmf.BeamPointing;
import io.farwatch.formats.sigmf.DwellFields;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a recording was sent, told on the command line: goes before what the recording says. */
final class DwellOptions {
  @Option(
      names = "--waveform",
      paramLabel = PulseText.LABEL,
      description = "Pulse: " + PulseText.HELP + ".")
  private @Nullable String waveform;

  @Option(names = "--pri-ms", paramLabel = "T", description = "From pulse to pulse (ms).")
  private @Nullable String interval;

  @Option(
      names = "--first-pulse-sample",
      paramLabel = "N",
      description = "Sample at which the first pulse begins (default 0).")
  private @Nullable String first;

  @Option(
      names = "--pulses",
      paramLabel = "N",
      description = "Pulses in a dwell, with --pri-ms (default 1).")
  private @Nullable Integer pulses;

  @Option(names = "--range-km", paramLabel = "A..B", description = "Ranges to look at (km).")
  private @Nullable String range;

  @Option(
      names = "--frequency-mhz",
      paramLabel = "F",
      description = "Carrier about which the samples are baseband (MHz).")
  private @Nullable String frequency;

  @Option(
      names = "--beam-deg",
      paramLabel = "AZ,EL,WIDTH",
      description = "Where the beam looked and its half-power width (deg).")
  private @Nullable String beam;

  /** What was typed; complains about wrong usage. */
  DwellFields told(Leaf command) {
    double[] km = range == null ? null : span(command, "--range-km", range);
    if (pulses != null && (pulses < 1 || pulses > 1_000_000)) {
      throw command.wrong("--pulses " + pulses + " is outside 1..1000000");
    }
    return new DwellFields(
        waveform == null ? null : PulseText.parse(command, waveform),
        List.of(),
        interval == null ? Double.NaN : 1e-3 * within(command, "--pri-ms", interval, 1e-4, 1e6),
        first == null ? Double.NaN : within(command, "--first-pulse-sample", first, 0, 1e15),
        pulses == null ? 0 : pulses,
        km == null ? Double.NaN : 1e3 * km[0],
        km == null ? Double.NaN : 1e3 * km[1],
        frequency == null
            ? Double.NaN
            : 1e6 * within(command, "--frequency-mhz", frequency, 1e-6, 1e6),
        beam == null ? null : beam(command, beam));
  }

  private static double within(Leaf command, String option, String text, double min, double max) {
    double x = command.number(option, text);
    if (!(x >= min && x <= max)) {
      throw command.wrong(option + " " + text.strip() + " is outside " + min + ".." + max);
    }
    return x;
  }

  /** Two numbers A..B, not negative and rising. */
  static double[] span(Leaf command, String option, String text) {
    int dots = text.indexOf("..");
    if (dots < 0) {
      throw command.wrong(option + " needs A..B, got '" + text + "'");
    }
    double a = command.number(option, text.substring(0, dots));
    double b = command.number(option, text.substring(dots + 2));
    if (!(b > a)) {
      throw command.wrong(option + ": " + b + " is not above " + a);
    }
    return new double[] {a, b};
  }

  private static BeamPointing beam(Leaf command, String text) {
    double[] x = command.numbers("--beam-deg", text, 3);
    if (!(Math.abs(x[0]) <= 360 && Math.abs(x[1]) <= 90 && x[2] > 0 && x[2] <= 180)) {
      throw command.wrong("--beam-deg " + text + " is no azimuth, elevation and width");
    }
    double az = Math.toRadians(x[0]);
    double el = Math.toRadians(x[1]);
    return new BeamPointing(0, Double.NaN, Double.NaN, az, el, Math.toRadians(x[2]), Double.NaN);
  }

  /** What a radar tells where the recording does not: its search pulse, ranges, carrier. */
  static DwellFields of(RadarModel m) {
    return new DwellFields(
        m.kind() == RadarModel.Kind.CW_FENCE
            ? null
            : new LinearFm(m.fencePulseS(), m.bandwidthHz(), true),
        List.of(),
        Double.NaN,
        Double.NaN,
        0,
        Double.NaN,
        m.rangeMaxM(),
        m.frequencyHz(),
        null);
  }
}
