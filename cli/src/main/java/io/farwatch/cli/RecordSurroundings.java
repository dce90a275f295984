package io.farwatch.cli;

import io.farwatch.core.radar.environment.Aurora;
import io.farwatch.core.radar.environment.SunNoise;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is around a simulated radar, told on the command line. */
final class RecordSurroundings {
  @Option(
      names = "--moon",
      paramLabel = "DELAY_S[,MPS]",
      description =
          "The Moon in the beam: time to its echo (2.3..2.8 s), range rate (m/s, default 0). The"
              + " radar sent dwells like these all the time before. Two points a range cell:"
              + " minutes a dwell with 5 ms of 2 MHz, a second with 2 ms of 100 kHz.")
  private @Nullable String moon;

  @Option(
      names = "--aurora",
      paramLabel = "weak|moderate|strong[,MPS]",
      description = "Radar aurora where the beam passes it; mean range rate (default 300).")
  private @Nullable String aurora;

  @Option(
      names = "--meteors",
      paramLabel = "N",
      description = "In each dwell, whose heads have an SNR of a pulse above 10 dB.")
  private @Nullable Integer meteors;

  @Option(
      names = "--sun",
      paramLabel = "STATE[,AZ,EL]",
      description =
          "Radio noise of the Sun: quiet, active, noise_storm, great_burst or record_burst; in the"
              + " beam, or where it stands (deg).")
  private @Nullable String sun;

  @Option(
      names = "--jam",
      paramLabel = "AZ_DEG,JNR_DB[,EL_DEG]",
      description =
          "A jammer's noise: where, how far above the receiver's own noise were the beam on it"
              + " (elevation default 0); off the beam it enters by the sidelobes. May be given"
              + " several times.")
  private List<String> jammers = new ArrayList<>();

  @Option(
      names = "--other-radar",
      paramLabel = "AZ_DEG,INR_DB[,EL_DEG]",
      description =
          "Chirps of 50 us, 300 a second, from another radar: a pulse's power above the noise of"
              + " a sample were the beam on it.")
  private List<String> radars = new ArrayList<>();

  @Option(
      names = "--ground",
      paramLabel = "HEIGHT_M[,GAMMA_DB]",
      description =
          "Land out to the horizon of an antenna so high, reflecting by a constant gamma (default"
              + " -15 dB). Pulses longer than the way there hide all but the ends of its echoes.")
  private @Nullable String ground;

  /** All of it; complains about wrong usage. */
  List<Surrounding> all(Leaf c, RecordBeam beam) {
    List<Surrounding> all = new ArrayList<>();
    if (moon != null) {
      double[] x = numbers(c, "--moon", moon, 1, 2);
      check(c, x[0] >= 2.3 && x[0] <= 2.8, "--moon " + moon + ": no delay of 2.3..2.8 s");
      check(c, x.length == 1 || Math.abs(x[1]) <= 1000, "--moon " + moon + ": beyond 1000 m/s");
      all.add(NaturalSurroundings.moon(beam, x[0], x.length == 1 ? 0 : x[1]));
    }
    if (aurora != null) {
      String[] p = aurora.split(",", 2);
      double rate = p.length == 1 ? 300 : c.number("--aurora", p[1]);
      double most = Aurora.SPEED_MAX_MPS;
      check(c, Math.abs(rate) <= most, "--aurora " + aurora + ": beyond " + most + " m/s");
      Aurora.Strength s = word(c, "--aurora", p[0], Aurora.Strength.class);
      all.add(NaturalSurroundings.aurora(beam, s, rate));
    }
    if (meteors != null) {
      check(c, meteors >= 1 && meteors <= 1000, "--meteors " + meteors + " is outside 1..1000");
      all.add(NaturalSurroundings.meteors(beam, meteors));
    }
    if (sun != null) {
      String[] p = sun.split(",", 2);
      double hz = beam.model().frequencyHz();
      check(c, hz >= 100e6 && hz <= 8.8e9, "--sun is known for 100 to 8800 MHz only");
      double[] deg = p.length == 1 ? new double[0] : c.numbers("--sun", p[1], 2);
      double[] at = p.length == 1 ? new double[2] : offset(c, "--sun", beam, deg[0], deg[1]);
      all.add(Emitters.sun(beam, word(c, "--sun", p[0], SunNoise.Sun.class), at));
    }
    for (String j : jammers) {
      double[] x = emitter(c, "--jam", j);
      all.add(Emitters.jammer(x[1], offset(c, "--jam", beam, x[0], x.length == 3 ? x[2] : 0)));
    }
    for (String r : radars) {
      double[] x = emitter(c, "--other-radar", r);
      double[] at = offset(c, "--other-radar", beam, x[0], x.length == 3 ? x[2] : 0);
      all.add(Emitters.radar(beam, x[1], at));
    }
    if (ground != null) {
      double[] x = numbers(c, "--ground", ground, 1, 2);
      double db = x.length == 1 ? -15 : x[1];
      boolean good = x[0] > 0 && x[0] <= 10_000 && Math.abs(db) <= 60;
      check(c, good, "--ground " + ground + ": no height to 10000 m and gamma of -60..60 dB");
      all.add(NaturalSurroundings.ground(beam, x[0], db));
    }
    return all;
  }

  private static double[] emitter(Leaf c, String option, String text) {
    double[] x = numbers(c, option, text, 2, 3);
    check(c, Math.abs(x[1]) <= 150, option + " " + text + ": " + x[1] + " dB is beyond 150");
    return x;
  }

  private static double[] numbers(Leaf c, String option, String text, int least, int most) {
    int n = text.split(",", -1).length;
    return c.numbers(option, text, Math.max(least, Math.min(most, n)));
  }

  private static double[] offset(Leaf c, String option, RecordBeam b, double az, double el) {
    boolean sky = Math.abs(az) <= 360 && Math.abs(el) <= 90;
    check(c, sky, option + ": " + az + " and " + el + " deg are no azimuth and elevation");
    double[] at = b.offset(Math.toRadians(az), Math.toRadians(el));
    check(c, at.length == 2, option + ": " + az + " deg is behind the radar's face");
    return at;
  }

  private static <E extends Enum<E>> E word(Leaf c, String option, String text, Class<E> of) {
    String t = text.strip().replace('-', '_').toUpperCase(Locale.ROOT);
    for (E e : of.getEnumConstants()) {
      if (e.name().equals(t)) {
        return e;
      }
    }
    throw c.wrong(
        option
            + " '"
            + text
            + "' is none of "
            + String.join(
                ", ",
                java.util.Arrays.stream(of.getEnumConstants())
                    .map(e -> e.name().toLowerCase(Locale.ROOT))
                    .toList()));
  }

  private static void check(Leaf c, boolean good, String what) {
    if (!good) {
      throw c.wrong(what);
    }
  }
}
