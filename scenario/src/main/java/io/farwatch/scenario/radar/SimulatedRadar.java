package io.farwatch.scenario.radar;

import io.farwatch.core.earth.Geodetic;
import io.farwatch.core.earth.Ionosphere;
import io.farwatch.core.earth.Refraction;
import io.farwatch.core.earth.RefractionTable;
import io.farwatch.core.earth.Troposphere;
import io.farwatch.core.plot.DwellRequest;
import io.farwatch.core.plot.Look;
import io.farwatch.core.plot.Plot;
import io.farwatch.core.plot.Provenance;
import io.farwatch.core.plot.RadarSite;
import io.farwatch.core.plot.SensorState;
import io.farwatch.core.radar.RadarModel;
import io.farwatch.core.time.Epoch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * A phased-array radar at detection level, in the loop: it searches its fence, serves requests by
 * rank within its time, duty and power, and gives plots only from where it looked. Sidelobes are
 * neglected.
 */
public final class SimulatedRadar {
  /** Beams farther off than this many widths see nothing (two-way: below -27 dB). */
  static final double SEEN_WIDTHS = 1.1;

  private static final double STATE_EVERY_S = 2.5;

  /** An ionosphere in between day and night. Source of the shape: S. Chapman (1931). */
  private static final Ionosphere.Chapman CLIMATOLOGY = new Ionosphere.Chapman(5e11, 350e3, 60e3);

  private final RadarModel model;
  private final String name;
  private final Provenance provenance;
  private final List<Silence> silences;
  private final List<Derating> deratings;
  private final List<Beam> faces = new ArrayList<>();
  private final RadarSite site;
  private final Dwell dwell;
  private final Timetable timetable;
  private Tally tally;
  private Epoch nextState;

  /** A time span in which the radar is off the air. */
  public record Silence(Epoch from, Epoch until) {}

  /** A time span in which the radar has only a share of its duty and power to spend. */
  public record Derating(Epoch from, Epoch until, double share) {}

  public SimulatedRadar(
      RadarModel model,
      String name,
      Geodetic place,
      double firstFaceAzimuthRad,
      Provenance provenance,
      long seed,
      Epoch start,
      List<Silence> silences,
      List<Derating> deratings) {
    this.model = model;
    this.name = name;
    this.provenance = provenance;
    this.silences = List.copyOf(silences);
    this.deratings = List.copyOf(deratings);
    this.nextState = start.plusSeconds(STATE_EVERY_S);
    List<double[]> fences = new ArrayList<>();
    for (double a : model.faceAzimuthsRad()) {
      faces.add(new Beam(firstFaceAzimuthRad + a, model.tiltRad()));
      fences.add(Beam.fence(model, firstFaceAzimuthRad + a));
    }
    Errors errors = Errors.draw(seed, name);
    double height = Math.max(0, place.heightM());
    RefractionTable standard = table(height, Errors.STANDARD_REFRACTIVITY, 1);
    RefractionTable actual = table(height, errors.surfaceRefractivity(), errors.electronFactor());
    this.site = Sites.of(model, name, place, faces, tropo(height), iono(height));
    this.dwell = new Dwell(model, site, faces, provenance, seed, errors, standard, actual);
    this.timetable = new Timetable(model, dwell, fences, start);
    this.tally = newTally();
  }

  private RefractionTable table(double height, double refractivity, double electrons) {
    return RefractionTable.of(
        new Refraction(
            height,
            new Troposphere.Crpl(refractivity),
            CLIMATOLOGY.times(electrons),
            model.frequencyHz()));
  }

  private Refraction tropo(double height) {
    return new Refraction(
        height,
        new Troposphere.Crpl(Errors.STANDARD_REFRACTIVITY),
        CLIMATOLOGY.times(1e-9),
        model.frequencyHz());
  }

  private Refraction iono(double height) {
    return new Refraction(
        height,
        new Troposphere.Crpl(Errors.STANDARD_REFRACTIVITY),
        CLIMATOLOGY,
        model.frequencyHz());
  }

  /** What the tracker may know of this radar. */
  public RadarSite site() {
    return site;
  }

  /**
   * Does all that is to be done from one epoch up to another.
   *
   * @param requests new ones; those that were not due yet are remembered
   */
  public RadarFrame advance(Epoch from, Epoch to, Sky sky, List<DwellRequest> requests) {
    List<DwellRequest> mine = requests.stream().filter(r -> r.radar().equals(name)).toList();
    RadarFrame frame =
        new RadarFrame(
            new ArrayList<>(), new ArrayList<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
    if (isSilent(from)) {
      timetable.pass(to);
      nextState = nextState.max(to);
      return frame;
    }
    dwell.survey(from, to, sky);
    for (Timetable.Due due : timetable.upTo(from, to, mine, share(from), tally)) {
      Look look = dwell.execute(due.order(), sky, frame);
      DwellRequest r = due.request();
      if (r != null) {
        for (Plot p : look.plots()) {
          timetable.remember(r.track(), p.snr() / due.order().pulseS());
        }
      }
      frame.looks().add(look);
    }
    frame.looks().sort(Comparator.comparing(Look::epoch).thenComparing(Look::request));
    report(to, frame);
    return frame;
  }

  private boolean isSilent(Epoch epoch) {
    for (Silence s : silences) {
      if (!epoch.isBefore(s.from()) && epoch.isBefore(s.until())) {
        return true;
      }
    }
    return false;
  }

  /** Share of its duty and power that the radar has to spend now. */
  private double share(Epoch epoch) {
    double share = 1;
    for (Derating d : deratings) {
      if (!epoch.isBefore(d.from()) && epoch.isBefore(d.until())) {
        share = Math.min(share, d.share());
      }
    }
    return share;
  }

  private void report(Epoch to, RadarFrame frame) {
    if (to.isBefore(nextState)) {
      return;
    }
    double spanS = to.secondsSince(nextState) + STATE_EVERY_S;
    double planned = spanS / model.fencePeriodS() * model.fenceBeams() * faces.size();
    frame
        .states()
        .add(
            new SensorState(
                name,
                to,
                condition(),
                Math.min(1, tally.searched() / planned),
                tally.transmittedS() / spanS / faces.size(),
                tally.refused(),
                tally.words()));
    nextState = to.plusSeconds(STATE_EVERY_S);
    tally = newTally();
  }

  private SensorState.Condition condition() {
    if (!tally.isSearchWhole()) {
      return SensorState.Condition.DEGRADED;
    }
    return tally.refused() > 0 ? SensorState.Condition.SATURATED : SensorState.Condition.WORKING;
  }

  private Tally newTally() {
    return new Tally(model.sectorWidthRad() / model.fenceBeams());
  }

  /** The model this radar is of. */
  public RadarModel model() {
    return model;
  }

  /** The provenance of its looks. */
  public Provenance provenance() {
    return provenance;
  }
}
