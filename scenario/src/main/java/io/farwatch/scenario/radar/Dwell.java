package io.farwatch.scenario.radar;

import io.farwatch.core.earth.EcefPosition;
import io.farwatch.core.earth.Enu;
import io.farwatch.core.earth.LocalFrame;
import io.farwatch.core.earth.RadarPolar;
import io.farwatch.core.earth.RefractionTable;
import io.farwatch.core.plot.DwellRequest;
import io.farwatch.core.plot.Look;
import io.farwatch.core.plot.LookPurpose;
import io.farwatch.core.plot.LookVolume;
import io.farwatch.core.plot.Plot;
import io.farwatch.core.plot.Provenance;
import io.farwatch.core.plot.RadarSite;
import io.farwatch.core.radar.RadarEquation;
import io.farwatch.core.radar.RadarModel;
import io.farwatch.core.time.Epoch;
import io.farwatch.scenario.random.Draws;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Executes single dwells: which objects stand in the beam, which echoes pass the threshold. */
final class Dwell {
  /** Mean SNR that a track dwell aims at: detection is near sure and angles are good. */
  private static final double SNR_AIM = 100;

  /** Pulse of a dwell on a track whose echo is not known yet (s). */
  static final double PULSE_FIRST_S = 12e-3;

  /** Of the time to the echo, a pulse lasts at most this share: the face cannot hear meanwhile. */
  static final double ECLIPSE_SHARE = 0.8;

  /** Sigmas of the predicted range that a gate reaches each way, and m beyond. */
  private static final double GATE_SIGMAS = 4;

  private static final double GATE_MARGIN_M = 1500;

  /** Sine of an elevation below every beam: what stands lower is not surveyed. */
  private static final double SURVEY_MIN_SINE = 0.01;

  /** 1 sigma of the range rate that the gate allows for, through the coupling (m/s). */
  private static final double RATE_UNKNOWN_MPS = 8000;

  private static final double RATE_TRACKED_MPS = 500;

  private final RadarModel model;
  private final RadarSite site;
  private final LocalFrame frame;
  private final List<Beam> faces;
  private final Provenance provenance;
  private final long seed;
  private final int who;
  private final Errors errors;
  private final RefractionTable standard;
  private final RefractionTable actual;
  private final EchoMaker echoes;
  private final double[] state = new double[6];
  private final double[] aim = new double[3];
  private final double[] direction = new double[3];

  /** Objects in view now: index, unit vector (ENU) at {@link #surveyEpoch} and its rate. */
  private int[] inView = new int[0];

  private double[] views = new double[0];
  private Epoch surveyEpoch = new Epoch(0);
  private Hearing hearing = (face, start, delayS, lengthS) -> 1;

  Dwell(
      RadarModel model,
      RadarSite site,
      List<Beam> faces,
      Provenance provenance,
      long seed,
      Errors errors,
      RefractionTable standard,
      RefractionTable actual) {
    this.model = model;
    this.site = site;
    this.frame = new LocalFrame(site.place());
    this.faces = faces;
    this.provenance = provenance;
    this.seed = seed;
    this.who = Draws.name(site.name());
    this.errors = errors;
    this.standard = standard;
    this.actual = actual;
    this.echoes = new EchoMaker(model, site, provenance, errors, standard);
  }

  /** Sets what the face hears. */
  void hearing(Hearing heard) {
    hearing = heard;
  }

  /** One dwell to be made. */
  record Order(
      LookPurpose purpose,
      String request,
      int face,
      double azimuthRad,
      double elevationRad,
      Epoch epoch,
      double pulseS,
      boolean downChirp,
      double rangeFromM,
      double rangeToM,
      double pfa,
      long number) {
    /** The same with the pulse that was planned. */
    Order withPulse(double plannedS) {
      return new Order(
          purpose,
          request,
          face,
          azimuthRad,
          elevationRad,
          epoch,
          plannedS,
          downChirp,
          rangeFromM,
          rangeToM,
          pfa,
          number);
    }
  }

  /** What a face hears of an echo while it transmits for other dwells. */
  interface Hearing {
    /**
     * Share of an echo that is heard.
     *
     * @param start of the dwell's own transmission
     * @param delayS of the echo's beginning after it
     * @param lengthS of the echo
     */
    double share(int face, Epoch start, double delayS, double lengthS);
  }

  /** Finds where the objects that may be seen stand in the middle of the step. */
  void survey(Epoch from, Epoch to, Sky sky) {
    surveyEpoch = from.plusSeconds(0.5 * to.secondsSince(from));
    int[] above = sky.above(site.name(), from, to);
    int[] kept = new int[above.length];
    double[] seen = new double[6 * above.length];
    int n = 0;
    for (int object : above) {
      if (!sky.stateAt(object, surveyEpoch, state)) {
        continue;
      }
      EcefPosition o = frame.origin();
      Enu p = frame.rotateToEnu(state[0] - o.xM(), state[1] - o.yM(), state[2] - o.zM());
      Enu v = frame.rotateToEnu(state[3], state[4], state[5]);
      double range = Math.sqrt(p.east() * p.east() + p.north() * p.north() + p.up() * p.up());
      if (p.up() > SURVEY_MIN_SINE * range) {
        double rate = (p.east() * v.east() + p.north() * v.north() + p.up() * v.up()) / range;
        kept[n] = object;
        seen[6 * n] = p.east() / range;
        seen[6 * n + 1] = p.north() / range;
        seen[6 * n + 2] = p.up() / range;
        seen[6 * n + 3] = (v.east() - rate * seen[6 * n]) / range;
        seen[6 * n + 4] = (v.north() - rate * seen[6 * n + 1]) / range;
        seen[6 * n + 5] = (v.up() - rate * seen[6 * n + 2]) / range;
        n++;
      }
    }
    inView = java.util.Arrays.copyOf(kept, n);
    views = java.util.Arrays.copyOf(seen, 6 * n);
  }

  /** Turns a request into a dwell at the predicted place; null when the radar cannot look there. */
  @Nullable Order aim(DwellRequest r, Epoch epoch, double snrPerSecond, long number) {
    double dt = epoch.secondsSince(r.predictedEpoch());
    EcefPosition p =
        new EcefPosition(
            r.predicted().xM() + dt * r.predicted().vxMps(),
            r.predicted().yM() + dt * r.predicted().vyMps(),
            r.predicted().zM() + dt * r.predicted().vzMps());
    RadarPolar polar = frame.toPolar(p);
    double height = heightM(polar);
    double apparent = standard.apparentElevationRad(polar.elevationRad(), height);
    int face = faceFor(polar.azimuthRad());
    boolean inReach =
        face >= 0
            && apparent > site.coverage().elevationMinRad()
            && apparent < model.elevationMaxRad()
            && polar.rangeM() < model.rangeMaxM();
    if (!inReach) {
      return null;
    }
    double wanted = Double.isNaN(snrPerSecond) ? PULSE_FIRST_S : SNR_AIM / snrPerSecond;
    double eclipse = 2 * ECLIPSE_SHARE * polar.rangeM() / RadarEquation.LIGHT_MPS;
    double pulse =
        Math.max(model.pulseMinS(), Math.min(Math.min(model.pulseMaxS(), wanted), eclipse));
    double dx = p.xM() - frame.origin().xM();
    double dy = p.yM() - frame.origin().yM();
    double dz = p.zM() - frame.origin().zM();
    double rate =
        (dx * r.predicted().vxMps() + dy * r.predicted().vyMps() + dz * r.predicted().vzMps())
            / polar.rangeM();
    double coupling = RadarEquation.couplingS(model, pulse) * (r.downChirp() ? -1 : 1);
    double half = gateHalfM(r.rangeSigmaM(), coupling, r.purpose());
    double centre = polar.rangeM() + coupling * rate;
    return new Order(
        r.purpose(),
        r.id(),
        face,
        polar.azimuthRad(),
        apparent,
        epoch,
        pulse,
        r.downChirp(),
        Math.max(0, centre - half),
        centre + half,
        model.gatedPfa(),
        number);
  }

  /** Half of a range gate (m) about a prediction of the given sigma. */
  static double gateHalfM(double rangeSigmaM, double couplingS, LookPurpose purpose) {
    double rate = purpose == LookPurpose.VERIFY ? RATE_UNKNOWN_MPS : RATE_TRACKED_MPS;
    return GATE_SIGMAS * rangeSigmaM + GATE_MARGIN_M + Math.abs(couplingS) * rate;
  }

  private int faceFor(double azimuthRad) {
    for (int f = 0; f < faces.size(); f++) {
      double off = Math.IEEEremainder(azimuthRad - faces.get(f).azimuthRad(), 2 * Math.PI);
      if (Math.abs(off) <= model.sectorWidthRad() / 2 + 1e-9) {
        return f;
      }
    }
    return -1;
  }

  static double heightM(RadarPolar p) {
    double r0 = 6_371_000;
    double s = StrictMath.sin(p.elevationRad());
    double r = Math.sqrt(r0 * r0 + p.rangeM() * p.rangeM() + 2 * r0 * p.rangeM() * s);
    return r - r0;
  }

  Look execute(Order o, Sky sky, RadarFrame out) {
    Beam face = faces.get(o.face());
    face.cosines(o.azimuthRad(), o.elevationRad(), aim);
    double scan = RadarEquation.scanFactor(model, aim[2]);
    double reach = SimulatedRadar.SEEN_WIDTHS * model.beamwidthRad();
    double near = reach + 0.02;
    double dt = o.epoch().secondsSince(surveyEpoch);
    List<EchoMaker.Echo> found = new ArrayList<>();
    for (int k = 0; k < inView.length; k++) {
      // A quick look before the exact one: bending is below a third of a degree from 3 deg up.
      int i = 6 * k;
      face.fromEnu(
          views[i] + dt * views[i + 3],
          views[i + 1] + dt * views[i + 4],
          views[i + 2] + dt * views[i + 5],
          direction);
      double du = direction[0] - aim[0];
      double dv = direction[1] - aim[1];
      if (du * du + dv * dv > near * near || direction[2] <= 0) {
        continue;
      }
      look(o, face, scan, reach, inView[k], sky, found, out);
    }
    echoes.falseAlarms(o, face, aim, new Draws(seed, who, o.number(), -1), found);
    List<Plot> plots = echoes.plots(o, found, out);
    double unit = RadarEquation.snr(model, o.pulseS(), 1, 1e6) * scan;
    return new Look(
        site.name(),
        o.epoch().plusSeconds(errors.clockS()),
        o.purpose(),
        o.request(),
        new LookVolume.Beam(
            o.face(),
            o.azimuthRad(),
            o.elevationRad(),
            model.beamwidthRad() / Math.max(0.2, aim[2]),
            Math.max(o.rangeFromM(), RadarEquation.LIGHT_MPS * o.pulseS() / 2),
            o.rangeToM()),
        unit,
        o.pfa(),
        plots,
        provenance);
  }

  private void look(
      Order o,
      Beam face,
      double scan,
      double reach,
      int object,
      Sky sky,
      List<EchoMaker.Echo> found,
      RadarFrame out) {
    if (!sky.stateAt(object, o.epoch(), state)) {
      return;
    }
    RadarPolar p = frame.toPolar(new EcefPosition(state[0], state[1], state[2]));
    double height = heightM(p);
    double apparent = actual.apparentElevationRad(p.elevationRad(), height);
    face.cosines(p.azimuthRad() + errors.azimuthRad(), apparent + errors.elevationRad(), direction);
    double du = direction[0] - aim[0];
    double dv = direction[1] - aim[1];
    double off = Math.sqrt(du * du + dv * dv);
    boolean eclipsed = p.rangeM() < RadarEquation.LIGHT_MPS * o.pulseS() / 2;
    if (off > reach || direction[2] <= 0 || eclipsed || p.rangeM() > model.rangeMaxM()) {
      return;
    }
    double snr =
        RadarEquation.snr(model, o.pulseS(), sky.rcsM2(object), p.rangeM())
            * scan
            * RadarEquation.beamShape(off, model.beamwidthRad());
    if (o.purpose() == LookPurpose.SEARCH) {
      out.fenceSnr().merge(object, snr, Math::max);
      // A filter that hears a share of the echo has that share of the SNR: signal falls by its
      // square, noise by itself.
      snr *=
          hearing.share(o.face(), o.epoch(), 2 * p.rangeM() / RadarEquation.LIGHT_MPS, o.pulseS());
    }
    double dx = state[0] - frame.origin().xM();
    double dy = state[1] - frame.origin().yM();
    double dz = state[2] - frame.origin().zM();
    double rate = (dx * state[3] + dy * state[4] + dz * state[5]) / p.rangeM();
    echoes.detect(
        o,
        face,
        object,
        snr,
        p.rangeM() + actual.rangeErrorM(apparent, height),
        aim,
        direction,
        rate,
        new Draws(seed, who, o.number(), object),
        found);
  }
}
