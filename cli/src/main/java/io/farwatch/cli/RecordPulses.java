package io.farwatch.cli;

import io.farwatch.core.radar.RadarEquation;
import io.farwatch.core.radar.RadarModel;
import io.farwatch.core.radar.waveform.LinearFm;
import io.farwatch.core.radar.waveform.NonLinearFm;
import io.farwatch.core.radar.waveform.PhaseCode;
import io.farwatch.core.radar.waveform.RectangularPulse;
import io.farwatch.core.radar.waveform.Waveform;
import io.farwatch.core.signal.DwellSetup;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The pulses of simulated dwells, told on the command line. */
final class RecordPulses {
  private static final int PULSES_MAX = 10_000;

  @Option(names = "--pulses", paramLabel = "N", description = "Of a dwell (default 4).")
  private int pulses = 4;

  @Option(
      names = "--pri-ms",
      paramLabel = "T[,T...]",
      description =
          "From pulse to pulse (ms, default: pulse and listening); several take turns, so that"
              + " echoes from beyond the unambiguous range do not stay in place.")
  private @Nullable String intervals;

  @Option(names = "--waveform", paramLabel = PulseText.LABEL, description = PulseText.HELP + ".")
  private @Nullable String waveform;

  @Option(names = "--pulse-ms", paramLabel = "T", description = "Length of a linear chirp (ms).")
  private @Nullable String length;

  @Option(names = "--bandwidth-khz", paramLabel = "B", description = "Band of it (kHz).")
  private @Nullable String bandwidth;

  @Option(
      names = "--chirp",
      paramLabel = "up|down|alternating",
      description = "Which way its frequency goes, alternating from dwell to dwell (default up).")
  private Chirp chirp = Chirp.UP;

  @Option(
      names = "--range-km",
      paramLabel = "A..B",
      description = "Ranges of interest (km, default to the radar's reach).")
  private @Nullable String range;

  /** Which way a chirp's frequency goes. */
  enum Chirp {
    UP,
    DOWN,
    ALTERNATING
  }

  int pulses() {
    return pulses;
  }

  /** Whether every second dwell is sent the other way round. */
  boolean isAlternating() {
    return chirp == Chirp.ALTERNATING;
  }

  /** How a dwell of a number is sent; complains about wrong usage. */
  DwellSetup setup(Leaf command, RadarModel m, long dwell) {
    Waveform w = pulse(command, m);
    boolean down = chirp == Chirp.DOWN || (isAlternating() && dwell % 2 == 1);
    Waveform sent = down ? falling(command, w) : w;
    double[] km = range == null ? new double[] {0, m.rangeMaxM() / 1e3} : span(command, range);
    double[] pri =
        intervals == null
            ? new double[] {1e3 * (w.durationS() + 2e3 * km[1] / RadarEquation.LIGHT_MPS)}
            : NumberList.positive(command, "--pri-ms", intervals);
    if (pulses < 1 || pulses > PULSES_MAX) {
      throw command.wrong("--pulses " + pulses + " is outside 1.." + PULSES_MAX);
    }
    List<Double> starts = new ArrayList<>();
    double at = 0;
    for (int i = 0; i < pulses; i++) {
      double next = 1e-3 * pri[i % pri.length];
      if (next <= w.durationS()) {
        throw command.wrong(
            "--pri-ms " + 1e3 * next + " does not leave a pulse of " + 1e3 * w.durationS() + " ms");
      }
      starts.add(at);
      at += next;
    }
    return new DwellSetup(m.frequencyHz(), rateHz(w), sent, starts, 1e3 * km[0], 1e3 * km[1], 3);
  }

  private Waveform pulse(Leaf command, RadarModel m) {
    if (waveform != null) {
      if (length != null || bandwidth != null) {
        throw command.wrong("--waveform tells length and band: leave --pulse-ms and such away");
      }
      return PulseText.parse(command, waveform);
    }
    double s =
        length == null
            ? m.fencePulseS()
            : 1e-3 * NumberList.positive(command, "--pulse-ms", length)[0];
    double hz =
        bandwidth == null
            ? m.bandwidthHz()
            : 1e3 * NumberList.positive(command, "--bandwidth-khz", bandwidth)[0];
    if (!(s * hz <= 1e7 && s * hz >= 1)) {
      throw command.wrong("a pulse of " + s + " s and " + hz + " Hz is outside 1..1e7 cells");
    }
    return new LinearFm(s, hz, true);
  }

  private static Waveform falling(Leaf command, Waveform w) {
    return switch (w) {
      case LinearFm l -> new LinearFm(l.durationS(), l.bandwidthHz(), !l.up());
      case NonLinearFm n -> new NonLinearFm(n.durationS(), n.bandwidthHz(), n.weighting(), !n.up());
      default -> throw command.wrong("--chirp is of lfm and nlfm only");
    };
  }

  /** Samples a second: a chirp's band is sharp, a code's and a pulse's runs out slowly. */
  private static double rateHz(Waveform w) {
    return w.bandwidthHz()
        * switch (w) {
          case PhaseCode c -> 2;
          case RectangularPulse p -> 16;
          default -> 1.25;
        };
  }

  private static double[] span(Leaf command, String text) {
    double[] km = DwellOptions.span(command, "--range-km", text);
    if (km[0] < 0 || km[1] > 1e6) {
      throw command.wrong("--range-km " + text + " is outside 0..1000000");
    }
    return km;
  }
}
