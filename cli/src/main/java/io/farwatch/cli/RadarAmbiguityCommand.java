package io.farwatch.cli;

import io.farwatch.cli.picture.ColourMap;
import io.farwatch.cli.picture.LinePicture;
import io.farwatch.cli.picture.LinePicture.Level;
import io.farwatch.cli.picture.LinePicture.Line;
import io.farwatch.cli.picture.LinePicture.Scale;
import io.farwatch.cli.picture.Picture;
import io.farwatch.cli.picture.SurfacePicture;
import io.farwatch.cli.report.Doc;
import io.farwatch.cli.report.Table;
import io.farwatch.cli.report.Words;
import io.farwatch.core.radar.RadarEquation;
import io.farwatch.core.radar.waveform.Ambiguity;
import io.farwatch.core.radar.waveform.Waveform;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The ambiguity function of a waveform. */
@Command(
    name = "ambiguity",
    description = {
      "The ambiguity function of a pulse: what its matched filter gives at other delays and Dopplers.",
      "Waveforms: lfm, lfm-down, nlfm:NBAR,DB, pulse, barker:N, frank:M, p3:N, p4:N, mls:BITS."
    },
    footer = {
      "",
      "Example: farwatch radar ambiguity --waveform lfm --pulse-ms 0.05 --bandwidth-mhz 2 -o out",
      "         farwatch radar ambiguity --waveform barker:13 --pulse-ms 0.013 -o barker.svg"
    })
final class RadarAmbiguityCommand extends Leaf {
  private static final double FLOOR_DB = -60;
  private static final int MAP_DELAYS = 301;
  private static final int MAP_DOPPLERS = 301;
  private static final int CUT_SAMPLES = 1201;

  /** Resolution cells that are shown to each side. */
  private static final double CELLS = 20;

  @Option(
      names = "--waveform",
      required = true,
      paramLabel = "KIND",
      description = "Which waveform, as above.")
  private String waveform = "";

  @Option(names = "--pulse-ms", required = true, paramLabel = "T", description = "Length (ms).")
  private String pulse = "";

  @Option(
      names = "--bandwidth-mhz",
      paramLabel = "B",
      description =
          "Swept band (MHz); of lfm and nlfm only, a code has as many chips as its name" + " says.")
  private @Nullable String bandwidth;

  @Option(
      names = "--carrier-mhz",
      paramLabel = "F",
      description = "Carrier (MHz, default ${DEFAULT-VALUE}): for range rates.")
  private String carrier = "435";

  @Option(
      names = "--delay-us",
      paramLabel = "D",
      description = "Half width of what is shown (us, default: 20 resolution cells).")
  private @Nullable String delay;

  @Option(
      names = "--doppler-khz",
      paramLabel = "F",
      description = "Half height of what is shown (kHz, default: 20 resolution cells).")
  private @Nullable String doppler;

  @Mixin private final PictureOptions picture = new PictureOptions();

  /** Cuts of the surface through its peak, linear. */
  private record Cuts(
      double[] delayS, double[] atZeroDoppler, double[] dopplerHz, double[] atZeroDelay) {}

  @Override
  public Integer call() {
    picture.check(this);
    Waveform w = WaveformChoice.of(this, waveform, positive("--pulse-ms", pulse) / 1e3, bandwidth);
    double delayS =
        delay == null
            ? Math.min(w.durationS(), CELLS / w.bandwidthHz())
            : 1e-6 * positive("--delay-us", delay);
    double dopplerHz =
        doppler == null ? CELLS / w.durationS() : 1e3 * positive("--doppler-khz", doppler);
    double carrierHz = 1e6 * positive("--carrier-mhz", carrier);
    Cuts cuts = cuts(w, delayS, dopplerHz);
    picture.draw("ambiguity", () -> drawing(w, cuts, carrierHz));
    print(document(w, cuts, carrierHz), text(w, cuts, carrierHz) + picture.text());
    return CommandLine.ExitCode.OK;
  }

  private double positive(String option, String words) {
    return NumberList.positive(this, option, words)[0];
  }

  private static double[] evenly(double half, int count) {
    double[] x = new double[count];
    for (int i = 0; i < count; i++) {
      x[i] = half * (2.0 * i / (count - 1) - 1);
    }
    return x;
  }

  private static Cuts cuts(Waveform w, double delayS, double dopplerHz) {
    double[] delays = evenly(delayS, CUT_SAMPLES);
    double[] dopplers = evenly(dopplerHz, CUT_SAMPLES);
    double[] zeroDoppler = new double[CUT_SAMPLES];
    double[][] across = Ambiguity.surface(w, delays, new double[] {0});
    for (int i = 0; i < CUT_SAMPLES; i++) {
      zeroDoppler[i] = across[i][0];
    }
    double[] zeroDelay = Ambiguity.surface(w, new double[] {0}, dopplers)[0];
    return new Cuts(delays, zeroDoppler, dopplers, zeroDelay);
  }

  private Picture drawing(Waveform w, Cuts cuts, double carrierHz) {
    double delayS = cuts.delayS()[CUT_SAMPLES - 1];
    double dopplerHz = cuts.dopplerHz()[CUT_SAMPLES - 1];
    double[] delays = evenly(delayS, MAP_DELAYS);
    double[][] surface = Ambiguity.surface(w, delays, evenly(dopplerHz, MAP_DOPPLERS));
    float[] values = new float[MAP_DELAYS * MAP_DOPPLERS];
    for (int k = 0; k < values.length; k++) {
      values[k] = (float) db(surface[k % MAP_DELAYS][k / MAP_DELAYS]);
    }
    double side = sidelobe(cuts.atZeroDoppler());
    Scale us = new Scale("delay, µs", -1e6 * delayS, 1e6 * delayS);
    Scale khz = new Scale("Doppler, kHz", -1e-3 * dopplerHz, 1e-3 * dopplerHz);
    Scale level = new Scale("dB of the peak", FLOOR_DB, 3);
    return new SurfacePicture(
        "Ambiguity function: " + WaveformChoice.words(w),
        String.format(
            "matched filter without weighting; 1 µs of delay is 150 m, 1 kHz of Doppler is %s m/s"
                + " at %s MHz; range-Doppler coupling %s m a km/s",
            Words.fixed(0.5e3 * RadarEquation.LIGHT_MPS / carrierHz, 0),
            NumberList.plain(carrierHz / 1e6),
            Words.fixed(1e3 * w.couplingS(carrierHz), 0)),
        us,
        khz,
        MAP_DELAYS,
        values,
        new ColourMap(FLOOR_DB, 0),
        "power, dB of the peak",
        List.of(
            new LinePicture(
                "",
                "",
                new Scale("delay at zero Doppler, µs", us.low(), us.high()),
                level,
                List.of(line(cuts.delayS(), 1e6, cuts.atZeroDoppler(), 0)),
                side > 0
                    ? List.of(
                        new Level(db(side), "highest sidelobe " + Words.fixed(db(side), 1) + " dB"))
                    : List.of()),
            new LinePicture(
                "",
                "",
                new Scale("Doppler at zero delay, kHz", khz.low(), khz.high()),
                level,
                List.of(line(cuts.dopplerHz(), 1e-3, cuts.atZeroDelay(), 1)),
                List.of())));
  }

  private static Line line(double[] x, double scale, double[] y, int colour) {
    double[] xs = new double[x.length];
    double[] ys = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      xs[i] = scale * x[i];
      ys[i] = db(y[i]);
    }
    return new Line("", xs, ys, colour, 0);
  }

  private static double db(double magnitude) {
    return Math.max(2 * FLOOR_DB, 20 * Math.log10(Math.max(1e-9, magnitude)));
  }

  /** The highest beyond the main lobe's first minimum; 0 when there is none in sight. */
  private static double sidelobe(double[] cut) {
    int i = cut.length / 2;
    while (i + 1 < cut.length && cut[i + 1] < cut[i]) {
      i++;
    }
    double top = 0;
    for (int k = i + 1; k < cut.length; k++) {
      top = Math.max(top, cut[k]);
    }
    return top;
  }

  private Object document(Waveform w, Cuts c, double carrierHz) {
    return new Doc()
        .put("waveform", WaveformChoice.words(w))
        .put("durationS", w.durationS())
        .put("bandwidthHz", w.bandwidthHz())
        .put("timeBandwidth", w.timeBandwidth())
        .put("couplingS", w.couplingS(carrierHz))
        .put("peakSidelobeDb", db(sidelobe(c.atZeroDoppler())))
        .put("delayS", c.delayS())
        .put("zeroDopplerCut", c.atZeroDoppler())
        .put("dopplerHz", c.dopplerHz())
        .put("zeroDelayCut", c.atZeroDelay())
        .put("pictures", picture.files())
        .map();
  }

  private static String text(Waveform w, Cuts c, double carrierHz) {
    double side = sidelobe(c.atZeroDoppler());
    return new Table("lrl")
        .row("time-bandwidth", Words.fixed(w.timeBandwidth(), 1), "")
        .row("range cell", Words.fixed(RadarEquation.LIGHT_MPS / (2 * w.bandwidthHz()), 1), "m")
        .row("coupling", Words.fixed(1e3 * w.couplingS(carrierHz), 1), "m a km/s")
        .row("highest range sidelobe", side > 0 ? Words.fixed(db(side), 2) : "-", "dB")
        .text();
  }
}
