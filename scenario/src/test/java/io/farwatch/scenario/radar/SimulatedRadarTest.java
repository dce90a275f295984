package io.farwatch.scenario.radar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.farwatch.core.earth.EcefPosition;
import io.farwatch.core.earth.EcefState;
import io.farwatch.core.earth.Geodetic;
import io.farwatch.core.earth.LocalFrame;
import io.farwatch.core.earth.RadarPolar;
import io.farwatch.core.plot.DwellRequest;
import io.farwatch.core.plot.Look;
import io.farwatch.core.plot.LookPurpose;
import io.farwatch.core.plot.Plot;
import io.farwatch.core.plot.Provenance;
import io.farwatch.core.plot.SensorState;
import io.farwatch.core.radar.RadarEquation;
import io.farwatch.core.radar.RadarLibrary;
import io.farwatch.core.radar.RadarModel;
import io.farwatch.core.time.Epoch;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SimulatedRadarTest {
  private static final Epoch START = new Epoch(1_780_000_000_000_000_000L);
  private static final Geodetic PLACE = new Geodetic(0.2, -2.6, 100);
  private static final RadarModel MODEL = RadarLibrary.uhfTwoFace();
  private static final LocalFrame FRAME = new LocalFrame(PLACE);

  /** One still object at a place. */
  private record Still(EcefPosition at, double rcs) implements Sky {
    @Override
    public int size() {
      return 1;
    }

    @Override
    public boolean stateAt(int object, Epoch epoch, double[] s6) {
      s6[0] = at.xM();
      s6[1] = at.yM();
      s6[2] = at.zM();
      s6[3] = s6[4] = s6[5] = 0;
      return true;
    }

    @Override
    public double rcsM2(int object) {
      return rcs;
    }

    @Override
    public int[] above(String radar, Epoch from, Epoch to) {
      return new int[] {0};
    }
  }

  private static SimulatedRadar radar(long seed) {
    return new SimulatedRadar(
        MODEL, "R", PLACE, 0, Provenance.TEST, seed, START, List.of(), List.of());
  }

  private static EcefPosition at(double azimuthDeg, double elevationDeg, double rangeM) {
    return FRAME.fromPolar(
        new RadarPolar(rangeM, Math.toRadians(azimuthDeg), Math.toRadians(elevationDeg)));
  }

  private static DwellRequest request(EcefPosition where, int n) {
    return new DwellRequest(
        "T-" + n,
        "R",
        "T",
        LookPurpose.TRACK,
        0,
        START.plusSeconds(n),
        START.plusSeconds(n + 1.5),
        new EcefState(where.xM(), where.yM(), where.zM(), 0, 0, 0),
        START.plusSeconds(n),
        100,
        1e-3,
        false);
  }

  /** Looks that served requests for {@code where} while an object stood at {@code object}. */
  private static List<Look> served(EcefPosition object, EcefPosition where, int times) {
    SimulatedRadar radar = radar(3);
    List<Look> looks = new ArrayList<>();
    for (int n = 0; n < times; n++) {
      RadarFrame f =
          radar.advance(
              START.plusSeconds(n),
              START.plusSeconds(n + 1),
              new Still(object, 100),
              List.of(request(where, n)));
      f.looks().stream().filter(l -> l.purpose() == LookPurpose.TRACK).forEach(looks::add);
    }
    return looks;
  }

  @Test
  void shouldSeeAnObjectWhereItIsLookedFor() {
    EcefPosition object = at(20, 30, 1.5e6);
    List<Look> looks = served(object, object, 40);
    assertThat(looks).hasSize(40);
    assertThat(looks.stream().filter(l -> !l.plots().isEmpty()).count()).isGreaterThan(35);
  }

  @Test
  void wrongRequest_getsNoPlots() {
    EcefPosition object = at(20, 30, 1.5e6);
    for (EcefPosition wrong :
        List.of(at(28, 30, 1.5e6), at(20, 38, 1.5e6), at(20, 30, 1.6e6), at(100, 30, 1.5e6))) {
      List<Look> looks = served(object, wrong, 40);
      long seen =
          looks.stream()
              .flatMap(l -> l.plots().stream())
              .filter(p -> Math.abs(p.measurement().values().get(0, 0) - 1.5e6) < 5e3)
              .count();
      assertThat(seen).isZero();
    }
    assertThat(served(object, at(200, 30, 1.5e6), 5)).isEmpty(); // behind both faces
  }

  @Test
  void shouldMakeAsManyFalseAlarmsAsCellsAndPfaSay() {
    SimulatedRadar radar = radar(9);
    int alarms = 0;
    int seconds = 400;
    for (int n = 0; n < seconds; n++) {
      RadarFrame f =
          radar.advance(
              START.plusSeconds(n),
              START.plusSeconds(n + 1),
              new Still(at(200, 30, 1e6), 1),
              List.of());
      for (Look l : f.looks()) {
        alarms += l.plots().size();
      }
    }
    double cell = RadarEquation.LIGHT_MPS / (2 * MODEL.bandwidthHz());
    double blind = RadarEquation.LIGHT_MPS * MODEL.fencePulseS() / 2;
    double cells = (MODEL.rangeMaxM() - blind) / cell;
    double looks = seconds * 2 * MODEL.fenceBeams() / MODEL.fencePeriodS();
    double expected = looks * cells * MODEL.searchPfa() * Receivers.FALSE_ALARMS_A_CELL;
    // Four sigma of a Poisson count; merged neighbours are one in a thousand.
    assertThat((double) alarms).isCloseTo(expected, within(4 * Math.sqrt(expected)));
  }

  @Test
  void detection_followsTheExactSwerling1Probability() {
    EcefPosition object = at(0, 30, 3e6);
    // Pulse of an unknown echo 12 ms: the mean SNR in the beam's centre.
    int seen = 0;
    int looks = 0;
    double pd = 0;
    SimulatedRadar radar = radar(0);
    for (int n = 0; n < 400; n++) {
      // Forty radars, each with errors of its own, ten looks each.
      radar = n % 10 == 0 ? radar(n) : radar;
      RadarFrame f =
          radar.advance(
              START.plusSeconds(n % 10),
              START.plusSeconds(n % 10 + 1),
              new Still(object, 1.5),
              List.of(request(object, n % 10)));
      for (Look l : f.looks()) {
        if (l.purpose() == LookPurpose.TRACK) {
          looks++;
          seen += l.plots().isEmpty() ? 0 : 1;
          double r = 3e6;
          double snr = l.snrOneSquareMetreAt1000Km() * 1.5 * Math.pow(1e6 / r, 4);
          pd += RadarEquation.pdSwerling1(MODEL.gatedPfa(), snr);
        }
      }
    }
    double expected = pd / looks;
    assertThat(looks).isEqualTo(400);
    // Three sigma of 400 trials, and 2 % for the pointing off the centre by bending and bias.
    double sigma = Math.sqrt(expected * (1 - expected) / looks);
    assertThat(seen / (double) looks).isCloseTo(expected, within(3 * sigma + 0.02));
  }

  @Test
  void shouldStayWithinItsDuty() {
    SimulatedRadar radar = radar(4);
    EcefPosition object = at(20, 30, 3e6);
    double duty = 0;
    int refused = 0;
    int states = 0;
    for (int n = 0; n < 50; n++) {
      List<DwellRequest> many = new ArrayList<>();
      for (int k = 0; k < 200; k++) {
        DwellRequest r = request(object, n);
        many.add(
            new DwellRequest(
                "T" + k + "-" + n,
                "R",
                "T" + k,
                r.purpose(),
                2,
                r.notBefore(),
                r.notAfter(),
                r.predicted(),
                r.predictedEpoch(),
                100,
                1e-3,
                false));
      }
      RadarFrame f =
          radar.advance(
              START.plusSeconds(n), START.plusSeconds(n + 1), new Still(object, 0.01), many);
      for (var s : f.states()) {
        duty += s.dutyFraction();
        refused += s.dwellsRefused();
        states++;
      }
    }
    // Both faces count; the one that is asked may fill its 25 %, the other keeps its 12 %.
    assertThat(duty / states).isLessThanOrEqualTo(0.5 * (0.25 + 0.12) + 0.005);
    assertThat(refused).isGreaterThan(5000);
  }

  @Test
  void rangeDopplerCoupling_isSimulatedAndCorrected() {
    // 7 km/s under a 16 ms, 2 MHz chirp at 435 MHz shifts by 24 km.
    assertThat(RadarEquation.couplingS(MODEL, 16e-3) * 7000).isCloseTo(24.36e3, within(10.0));
    double sum = 0;
    int n = 0;
    for (long seed = 0; seed < 30; seed++) {
      SimulatedRadar radar = radar(seed);
      EcefPosition start = at(20, 30, 2e6);
      double[] out =
          FRAME.rotateToEcef(
              7000 * Math.cos(Math.toRadians(30)) * Math.sin(Math.toRadians(20)),
              7000 * Math.cos(Math.toRadians(30)) * Math.cos(Math.toRadians(20)),
              7000 * Math.sin(Math.toRadians(30)));
      Receding sky = new Receding(start, out);
      DwellRequest r = request(start, 0);
      DwellRequest moving =
          new DwellRequest(
              r.id(),
              r.radar(),
              r.track(),
              r.purpose(),
              0,
              r.notBefore(),
              r.notAfter(),
              new EcefState(start.xM(), start.yM(), start.zM(), out[0], out[1], out[2]),
              START,
              100,
              1e-3,
              false);
      RadarFrame f = radar.advance(START, START.plusSeconds(1), sky, List.of(moving));
      for (Look l : f.looks()) {
        for (Plot p : l.plots()) {
          if (l.purpose() == LookPurpose.TRACK) {
            double dt = l.epoch().secondsSince(START);
            double measured = p.measurement().values().get(0, 0);
            sum += measured - p.measurement().couplingS() * 7000 - (2e6 + 7000 * dt);
            n++;
          }
        }
      }
    }
    assertThat(n).isGreaterThan(20);
    // Biases of 20 m and 5 ms x 7 km/s, noise of some 15 m: 45 m over sqrt(20), three sigma.
    assertThat(sum / n).isCloseTo(0, within(30.0));
  }

  private record Receding(EcefPosition from, double[] velocity) implements Sky {
    @Override
    public int size() {
      return 1;
    }

    @Override
    public boolean stateAt(int object, Epoch epoch, double[] s6) {
      double dt = epoch.secondsSince(START);
      s6[0] = from.xM() + dt * velocity[0];
      s6[1] = from.yM() + dt * velocity[1];
      s6[2] = from.zM() + dt * velocity[2];
      System.arraycopy(velocity, 0, s6, 3, 3);
      return true;
    }

    @Override
    public double rcsM2(int object) {
      return 50;
    }

    @Override
    public int[] above(String radar, Epoch from, Epoch to) {
      return new int[] {0};
    }
  }

  /** A raid of objects that come down, on a radar left a third of its supply. */
  @Test
  void shortOfPower_threatsAreServedFirst_andTheStateNamesWhatIsNotLookedAt() {
    SimulatedRadar radar =
        new SimulatedRadar(
            MODEL,
            "R",
            PLACE,
            0,
            Provenance.TEST,
            1,
            START,
            List.of(),
            List.of(new SimulatedRadar.Derating(START, START.plusSeconds(100), 0.33)));
    EcefPosition object = at(20, 30, 1.5e6);
    int threats = 0;
    List<SensorState> states = new ArrayList<>();
    for (int n = 0; n < 20; n++) {
      List<DwellRequest> asked = new ArrayList<>();
      for (int k = 0; k < 4; k++) {
        DwellRequest r = request(object, n);
        asked.add(
            new DwellRequest(
                "T" + k + "-" + n,
                "R",
                "T" + k,
                LookPurpose.TRACK,
                k == 0 ? 0 : 3,
                r.notBefore(),
                r.notAfter(),
                r.predicted(),
                r.predictedEpoch(),
                100,
                1e-3,
                false));
      }
      RadarFrame f =
          radar.advance(
              START.plusSeconds(n), START.plusSeconds(n + 1), new Still(object, 0.01), asked);
      states.addAll(f.states());
      threats +=
          (int)
              f.looks().stream()
                  .filter(l -> l.purpose() == LookPurpose.TRACK && l.request().startsWith("T0"))
                  .count();
    }
    assertThat(threats).isEqualTo(20);
    assertThat(states).isNotEmpty();
    assertThat(states).anyMatch(s -> s.condition() == SensorState.Condition.DEGRADED);
    assertThat(states)
        .anyMatch(
            s ->
                s.detail().matches("not looked at: fence at azimuth [0-9].* deg.*")
                    && s.searchFraction() < 0.9);
    assertThat(states)
        .anyMatch(s -> s.detail().contains("looks at catalogued objects for want of duty"));
    assertThat(states).noneMatch(s -> s.detail().contains("what comes down"));
  }
}
