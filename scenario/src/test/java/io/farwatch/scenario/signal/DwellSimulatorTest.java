package io.farwatch.scenario.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.farwatch.core.earth.EcefPosition;
import io.farwatch.core.earth.Geodetic;
import io.farwatch.core.earth.Ionosphere;
import io.farwatch.core.earth.LocalFrame;
import io.farwatch.core.earth.RadarPolar;
import io.farwatch.core.earth.Refraction;
import io.farwatch.core.earth.RefractionTable;
import io.farwatch.core.earth.Troposphere;
import io.farwatch.core.radar.RadarEquation;
import io.farwatch.core.radar.RadarLibrary;
import io.farwatch.core.radar.RadarModel;
import io.farwatch.core.radar.detection.Swerling;
import io.farwatch.core.signal.IqBlock;
import io.farwatch.core.time.Epoch;
import io.farwatch.scenario.radar.Beam;
import io.farwatch.scenario.radar.Sky;
import org.junit.jupiter.api.Test;

class DwellSimulatorTest {
  private static final Epoch START = new Epoch(1_780_000_000_000_000_000L);
  private static final Geodetic PLACE = new Geodetic(0.2, -2.6, 100);
  private static final RadarModel MODEL = RadarLibrary.uhfTwoFace();
  private static final LocalFrame FRAME = new LocalFrame(PLACE);
  private static final Beam FACE = new Beam(0, MODEL.tiltRad());
  private static final RefractionTable AIR =
      RefractionTable.of(
          new Refraction(
              100,
              new Troposphere.Crpl(313),
              new Ionosphere.Chapman(5e11, 350e3, 60e3),
              MODEL.frequencyHz()));
  private static final GaussianBeam BEAM = new GaussianBeam(MODEL.beamwidthRad(), 1.6, 0);

  /** One object that moves straight through ECEF. */
  record Mover(EcefPosition at, double vx, double vy, double vz, double rcs) implements Sky {
    @Override
    public int size() {
      return 1;
    }

    @Override
    public boolean stateAt(int object, Epoch epoch, double[] s6) {
      double t = epoch.secondsSince(START);
      s6[0] = at.xM() + vx * t;
      s6[1] = at.yM() + vy * t;
      s6[2] = at.zM() + vz * t;
      s6[3] = vx;
      s6[4] = vy;
      s6[5] = vz;
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

  private static DwellOrder order(double azimuthRad, double elevationRad) {
    return new DwellOrder(
        START,
        0,
        azimuthRad,
        elevationRad,
        1e-3,
        false,
        1,
        0.037,
        1.19e6,
        1.22e6,
        2.5e6,
        Swerling.CASE_0,
        7);
  }

  @Test
  void truthAndSamples_areOfTheObjectAsItIsMet() {
    EcefPosition at = FRAME.fromPolar(new RadarPolar(1.2e6, 0.1, 0.5));
    Mover sky = new Mover(at, 4000, -3000, 5000, 1);
    DwellSimulator sim = new DwellSimulator(MODEL, "R", PLACE, FACE, AIR, BEAM, 3);
    DwellSimulator.Made made = sim.dwell(order(0.105, 0.495), sky, Scene.empty());
    assertThat(made.truths()).hasSize(1);
    EchoTruth t = made.truths().get(0);
    // Sent at 0.5 ms, met 4 ms later.
    assertThat(t.timeS()).isCloseTo(0.5e-3 + 1.2e6 / RadarEquation.LIGHT_MPS, within(1e-6));
    double[] s = new double[6];
    assertThat(sky.stateAt(0, START.plusSeconds(t.timeS()), s)).isTrue();
    RadarPolar p = FRAME.toPolar(new EcefPosition(s[0], s[1], s[2]));
    // Delay of the refraction at 28 deg: some metres of air and some of the ionosphere.
    assertThat(t.rangeM() - p.rangeM()).isBetween(3.0, 60.0);
    // Weighting, straddling and CFAR are the chain's own: 1.3 + 0.3 to 0.8 + 0.4 to 0.8 dB.
    assertThat(10 * Math.log10(sim.processingLoss())).isBetween(2.0, 3.0);
    // The whole SNR: radar equation, scan loss, beam shape.
    double[] c = new double[3];
    FACE.cosines(0.105, 0.495, c);
    double expected =
        RadarEquation.snr(MODEL, 1e-3, 1, p.rangeM())
            * RadarEquation.scanFactor(MODEL, c[2])
            * sim.processingLoss()
            * RadarEquation.beamShape(Math.hypot(t.offsetU(), t.offsetV()), MODEL.beamwidthRad());
    assertThat(t.snr()).isCloseTo(expected, within(1e-9 * expected));
    assertThat(made.source().setup().rangeMaxM()).isEqualTo(1.22e6);
    // The echo's energy in the sum channel is the SNR plus the noise's: within 4.5 sigma.
    IqBlock b = new IqBlock(3, (int) made.source().samples());
    made.source().read(b);
    int from = (int) Math.ceil(2 * t.rangeM() / RadarEquation.LIGHT_MPS * 2.5e6) + 5;
    double sum = 0;
    int n = 2480;
    for (int k = from; k < from + n; k++) {
      sum += b.re(0)[k] * b.re(0)[k] + b.im(0)[k] * b.im(0)[k];
    }
    double inside = t.snr() * n / 2500;
    assertThat(sum - n).isCloseTo(inside, within(4.5 * Math.sqrt(n + 2 * inside)));
  }

  @Test
  void objectsOutsideTheBeam_areLeftOut() {
    EcefPosition at = FRAME.fromPolar(new RadarPolar(1.2e6, 0.3, 0.5));
    DwellSimulator sim = new DwellSimulator(MODEL, "R", PLACE, FACE, AIR, BEAM, 3);
    DwellSimulator.Made made = sim.dwell(order(0.1, 0.5), new Mover(at, 0, 0, 0, 1), Scene.empty());
    assertThat(made.truths()).isEmpty();
  }
}
