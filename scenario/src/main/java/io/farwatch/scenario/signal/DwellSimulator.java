package io.farwatch.scenario.signal;

import io.farwatch.core.earth.EcefPosition;
import io.farwatch.core.earth.Geodetic;
import io.farwatch.core.earth.LocalFrame;
import io.farwatch.core.earth.RadarPolar;
import io.farwatch.core.earth.RefractionTable;
import io.farwatch.core.radar.RadarEquation;
import io.farwatch.core.radar.RadarModel;
import io.farwatch.core.radar.waveform.LinearFm;
import io.farwatch.core.signal.DwellSetup;
import io.farwatch.core.time.Epoch;
import io.farwatch.scenario.radar.Beam;
import io.farwatch.scenario.radar.ReceiverFactors;
import io.farwatch.scenario.radar.Sky;
import io.farwatch.scenario.random.Draws;
import java.util.ArrayList;
import java.util.List;

/**
 * Dwells of a simulated radar as samples: the objects of a sky as the beam meets them, by the same
 * radar equation, refraction and beam shape as the detection-level model, and what is true of each.
 */
public final class DwellSimulator {
  /** Objects farther from the beam than this many widths are left out (two-way: below -27 dB). */
  private static final double SEEN_WIDTHS = 1.1;

  /** Time over which the range rate's change is taken (s). */
  private static final double CHANGE_S = 0.1;

  private final RadarModel model;
  private final String name;
  private final LocalFrame frame;
  private final Beam face;
  private final RefractionTable air;
  private final MonopulseBeam beam;
  private final long seed;
  private final double processing;
  private final double[] state = new double[6];
  private final double[] aim = new double[3];
  private final double[] direction = new double[3];

  /**
   * @param name of the radar, a key of its draws
   * @param place of the face
   * @param face its orientation
   * @param air refraction as it is
   * @param beam the patterns, in direction cosines, alike in every direction
   */
  public DwellSimulator(
      RadarModel model,
      String name,
      Geodetic place,
      Beam face,
      RefractionTable air,
      MonopulseBeam beam,
      long seed) {
    this.model = model;
    this.name = name;
    this.frame = new LocalFrame(place);
    this.face = face;
    this.air = air;
    this.beam = beam;
    this.seed = seed;
    this.processing = ReceiverFactors.processingLoss(model);
  }

  /** What the budget's losses of processing come to, a ratio above 1; samples do not have them. */
  public double processingLoss() {
    return processing;
  }

  /** A dwell's samples, and the truth of each object in the beam by its number. */
  public record Made(SimulatedDwell source, List<EchoTruth> truths) {
    public Made {
      truths = List.copyOf(truths);
    }
  }

  /** Key of a dwell's draws, for clutter that is added. */
  public SimulatedDwell.Key key(DwellOrder o) {
    return new SimulatedDwell.Key(seed, Draws.name(name), o.number());
  }

  /**
   * SNR of a cross-section (m2) at a range (m) in the beam's centre, one pulse, scan loss in it.
   */
  public double snr(DwellOrder o, double rcsM2, double rangeM) {
    face.cosines(o.azimuthRad(), o.elevationRad(), aim);
    return RadarEquation.snr(model, o.pulseS(), rcsM2, rangeM)
        * RadarEquation.scanFactor(model, aim[2])
        * processing;
  }

  /**
   * Makes a dwell.
   *
   * @param more what else is received: clutter, emitters; comes before the sky's objects
   */
  public Made dwell(DwellOrder o, Sky sky, Scene more) {
    face.cosines(o.azimuthRad(), o.elevationRad(), aim);
    double endS = (o.pulseCount() - 1) * o.intervalS() + 2 * o.rangeToM() / RadarEquation.LIGHT_MPS;
    Epoch end = o.epoch().plusSeconds(endS);
    List<Scatterer> points = new ArrayList<>();
    List<EchoTruth> truths = new ArrayList<>();
    for (int object : sky.above(name, o.epoch(), end)) {
      meet(o, sky, object, points, truths);
    }
    List<Double> starts = new ArrayList<>();
    for (int p = 0; p < o.pulseCount(); p++) {
      starts.add(p * o.intervalS() - o.recordFromS());
    }
    DwellSetup setup =
        new DwellSetup(
            model.frequencyHz(),
            o.sampleRateHz(),
            new LinearFm(o.pulseS(), model.bandwidthHz(), !o.downChirp()),
            starts,
            o.rangeFromM(),
            o.rangeToM(),
            3);
    long samples = SimulatedDwell.samplesOf(setup);
    return new Made(
        new SimulatedDwell(setup, List.of(), samples, beam, more.with(points), key(o)), truths);
  }

  private void meet(
      DwellOrder o, Sky sky, int object, List<Scatterer> points, List<EchoTruth> truths) {
    // The burst's middle meets the object half a delay after it was sent.
    double sent = 0.5 * ((o.pulseCount() - 1) * o.intervalS() + o.pulseS());
    double zero = o.recordFromS();
    double at = sent;
    double range = 0;
    for (int i = 0; i < 3; i++) {
      if (!sky.stateAt(object, o.epoch().plusSeconds(at), state)) {
        return;
      }
      range = rangeM();
      at = sent + range / RadarEquation.LIGHT_MPS;
    }
    double rate = rateMps(range);
    RadarPolar p = frame.toPolar(new EcefPosition(state[0], state[1], state[2]));
    double height = heightM(p);
    double apparent = air.apparentElevationRad(p.elevationRad(), height);
    face.cosines(p.azimuthRad(), apparent, direction);
    double u = direction[0] - aim[0];
    double v = direction[1] - aim[1];
    double off = Math.sqrt(u * u + v * v);
    if (direction[2] <= 0 || off > SEEN_WIDTHS * model.beamwidthRad()) {
      return;
    }
    double apparentRange = range + air.rangeErrorM(apparent, height);
    double snr = snr(o, sky.rcsM2(object), range);
    double acceleration = 0;
    if (sky.stateAt(object, o.epoch().plusSeconds(at + CHANGE_S), state)) {
      acceleration = (rateMps(rangeM()) - rate) / CHANGE_S;
    }
    points.add(
        Scatterer.target(apparentRange, rate, snr, o.fluctuation())
            .towards(u, v)
            .moving(at - zero, acceleration));
    double sent1 = beam.transmit(u, v);
    double[] three = new double[3];
    beam.receive(u, v, three);
    double shape = sent1 * three[0] * sent1 * three[0];
    truths.add(new EchoTruth(object, at - zero, apparentRange, rate, snr * shape, u, v));
  }

  private double rangeM() {
    double dx = state[0] - frame.origin().xM();
    double dy = state[1] - frame.origin().yM();
    double dz = state[2] - frame.origin().zM();
    return Math.sqrt(dx * dx + dy * dy + dz * dz);
  }

  private double rateMps(double range) {
    double dx = state[0] - frame.origin().xM();
    double dy = state[1] - frame.origin().yM();
    double dz = state[2] - frame.origin().zM();
    return (dx * state[3] + dy * state[4] + dz * state[5]) / range;
  }

  /** Height over the site of a point in polar coordinates, on a sphere of the mean radius. */
  private static double heightM(RadarPolar p) {
    double r0 = 6_371_000;
    double s = StrictMath.sin(p.elevationRad());
    double r = Math.sqrt(r0 * r0 + p.rangeM() * p.rangeM() + 2 * r0 * p.rangeM() * s);
    return r - r0;
  }
}
