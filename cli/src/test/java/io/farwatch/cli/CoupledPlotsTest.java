package io.farwatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.farwatch.core.earth.EcefState;
import io.farwatch.core.earth.Geodetic;
import io.farwatch.core.earth.LocalFrame;
import io.farwatch.core.earth.RadarPolar;
import io.farwatch.core.flight.FreeFlight;
import io.farwatch.core.time.Epoch;
import io.farwatch.formats.time.UtcText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Ranges that single chirps shifted by tens of kilometres go into tracks as what they are. */
class CoupledPlotsTest {
  private static final String RADARS =
      """
      radars:
        - {name: X, latitudeDeg: 40, longitudeDeg: -30, heightM: 100, rangeSigmaM: 30, azimuthSigmaDeg: 0.05, elevationSigmaDeg: 0.05}
      """;

  private static final Geodetic PLACE = new Geodetic(Math.toRadians(40), Math.toRadians(-30), 100);

  /** The 1,000 km arc of ipp_geometry.csv at its rise over the radar. */
  private static final EcefState RISE =
      new EcefState(4341421.8266, -1703226.7452, 4482817.8987, 926.5204, -2494.0026, 454.6273);

  /** Of 16 ms and 500 kHz at 435 MHz (s). */
  private static final double COUPLING_S = 13.92;

  private static final int SECONDS = 100;

  @TempDir private Path dir;

  /** Plots of a falling object, one a second, of rising and falling chirps in turn. */
  private static String plots(boolean tellsCoupling) {
    LocalFrame radar = new LocalFrame(PLACE);
    Epoch start = UtcText.parse("2026-01-01T00:00:00Z");
    StringBuilder s = new StringBuilder();
    for (int t = 0; t < SECONDS; t++) {
      double[] x = RISE.toArray();
      FreeFlight.propagate(x, new double[36], t);
      RadarPolar p = radar.toPolar(EcefState.of(x).position());
      double[] next = RISE.toArray();
      FreeFlight.propagate(next, new double[36], t + 1e-2);
      double rate = (radar.toPolar(EcefState.of(next).position()).rangeM() - p.rangeM()) / 1e-2;
      double coupling = t % 2 == 0 ? COUPLING_S : -COUPLING_S;
      // A fixed pattern of mean zero and variance one half for the errors.
      s.append(
          String.format(
              Locale.ROOT,
              "{\"radar\":\"X\",\"epoch\":\"%s\",\"rangeM\":%.3f,\"azimuthDeg\":%.6f,"
                  + "\"elevationDeg\":%.6f%s}%n",
              UtcText.format(start.plusSeconds(t)),
              p.rangeM() + coupling * rate + 40 * Math.sin(2.4 * t),
              Math.toDegrees(p.azimuthRad()) + 0.07 * Math.sin(1.7 * t + 1),
              Math.toDegrees(p.elevationRad()) + 0.07 * Math.sin(3.1 * t + 2),
              tellsCoupling ? ",\"couplingS\":" + coupling : ""));
    }
    return s.toString();
  }

  private JsonNode track(String plots) throws IOException {
    Path file = Files.writeString(dir.resolve("plots.jsonl"), plots);
    Path radars = Files.writeString(dir.resolve("radars.yaml"), RADARS);
    Farwatch.Said said = Farwatch.run("track", file, "--radars", radars, "--json");
    assertThat(said.code()).isZero();
    return said.json();
  }

  @Test
  void risingAndFallingChirps_oneTrackWithoutBiasInRange() throws IOException {
    JsonNode d = track(plots(true));

    assertThat(d.at("/input/used").asInt()).isEqualTo(SECONDS);
    assertThat(d.get("objects").size()).isEqualTo(1);
    JsonNode o = d.at("/objects/0");
    assertThat(o.get("plots").asInt()).isEqualTo(SECONDS);
    double[] x = RISE.toArray();
    double t =
        UtcText.parse(o.at("/state/epoch").asString())
            .secondsSince(UtcText.parse("2026-01-01T00:00:00Z"));
    FreeFlight.propagate(x, new double[36], t);
    LocalFrame radar = new LocalFrame(PLACE);
    JsonNode at = o.at("/state/ecefM");
    double[] found = RISE.toArray();
    for (int i = 0; i < 3; i++) {
      found[i] = at.get(i).asDouble();
    }
    double bias =
        radar.toPolar(EcefState.of(found).position()).rangeM()
            - radar.toPolar(EcefState.of(x).position()).rangeM();
    // 100 ranges of 30 m each; the shifts that must be taken out are up to 40 km.
    assertThat(Math.abs(bias)).isLessThan(30);
  }

  @Test
  void withoutTheCoupling_thePlotsDoNotFitOneObject() throws IOException {
    JsonNode d = track(plots(false));

    boolean whole = d.get("objects").size() == 1 && d.at("/objects/0/plots").asInt() == SECONDS;
    assertThat(whole).isFalse();
  }
}
