package io.farwatch.scenario.radar;

import io.farwatch.core.earth.Geodetic;
import io.farwatch.core.earth.Ionosphere;
import io.farwatch.core.earth.Refraction;
import io.farwatch.core.earth.RefractionTable;
import io.farwatch.core.earth.Troposphere;
import io.farwatch.core.plot.DwellRequest;
import io.farwatch.core.plot.Look;
import io.farwatch.core.plot.LookPurpose;
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
import java.util.Map;

/**
 * A phased-array radar at detection level, in the loop: it searches its fence, serves requests by
 * priority within its duty, and gives plots only from where it looked. Sidelobes are neglected.
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
  private final List<Beam> faces = new ArrayList<>();
  private final List<double[]> fences = new ArrayList<>();
  private final RadarSite site;
  private final Dwell dwell;
  private final Map<String, Double> lastSnrPerSecond = new LinkedHashMap<>();
  private final List<DwellRequest> waiting = new ArrayList<>();
  private final double[] dutyTokensS;
  private final Epoch start;
  private long fenceCount;
  private long dwellCount;
  private Epoch nextState;
  private double transmittedS;
  private int searched;
  private int refused;

  /** A time span in which the radar is off the air. */
  public record Silence(Epoch from, Epoch until) {}

  public SimulatedRadar(
      RadarModel model,
      String name,
      Geodetic place,
      double firstFaceAzimuthRad,
      Provenance provenance,
      long seed,
      Epoch start,
      List<Silence> silences) {
    this.model = model;
    this.name = name;
    this.provenance = provenance;
    this.silences = List.copyOf(silences);
    this.start = start;
    this.nextState = start.plusSeconds(STATE_EVERY_S);
    for (double a : model.faceAzimuthsRad()) {
      faces.add(new Beam(firstFaceAzimuthRad + a, model.tiltRad()));
      fences.add(Beam.fence(model, firstFaceAzimuthRad + a));
    }
    this.dutyTokensS = new double[faces.size()];
    Errors errors = Errors.draw(seed, name);
    double height = Math.max(0, place.heightM());
    RefractionTable standard = table(height, Errors.STANDARD_REFRACTIVITY, 1);
    RefractionTable actual = table(height, errors.surfaceRefractivity(), errors.electronFactor());
    this.site = Sites.of(model, name, place, faces, tropo(height), iono(height));
    this.dwell = new Dwell(model, site, faces, provenance, seed, errors, standard, actual);
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
    for (DwellRequest r : requests) {
      if (r.radar().equals(name)) {
        waiting.add(r);
      }
    }
    RadarFrame frame =
        new RadarFrame(
            new ArrayList<>(), new ArrayList<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
    if (isSilent(from)) {
      waiting.removeIf(r -> r.notAfter().isBefore(to));
      skipFence(to);
      nextState = nextState.max(to);
      return frame;
    }
    dwell.survey(from, to, sky);
    search(to, sky, frame);
    serve(from, to, sky, frame);
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

  private Epoch fenceEpoch(long count) {
    double each = model.fencePeriodS() / model.fenceBeams();
    return start.plusSeconds(count * each);
  }

  private void skipFence(Epoch to) {
    while (fenceEpoch(fenceCount).isBefore(to)) {
      fenceCount++;
    }
  }

  private void search(Epoch to, Sky sky, RadarFrame frame) {
    while (fenceEpoch(fenceCount).isBefore(to)) {
      Epoch epoch = fenceEpoch(fenceCount);
      int beam = (int) (fenceCount % model.fenceBeams());
      for (int f = 0; f < faces.size(); f++) {
        Dwell.Order order =
            new Dwell.Order(
                LookPurpose.SEARCH,
                "",
                f,
                fences.get(f)[beam],
                model.fenceElevationRad(),
                // The second face fires half a slot later, so that no two looks share an epoch.
                epoch.plusSeconds(f * model.fencePeriodS() / model.fenceBeams() / faces.size()),
                model.fencePulseS(),
                false,
                0,
                model.rangeMaxM(),
                model.searchPfa(),
                dwellCount++);
        frame.looks().add(dwell.execute(order, sky, frame));
        transmittedS += model.fencePulseS();
        searched++;
      }
      fenceCount++;
    }
  }

  private void serve(Epoch from, Epoch to, Sky sky, RadarFrame frame) {
    double spare = (model.dutyMax() - model.fenceDuty()) * to.secondsSince(from);
    for (int f = 0; f < dutyTokensS.length; f++) {
      dutyTokensS[f] = Math.min(4 * spare, dutyTokensS[f] + spare);
    }
    waiting.sort(
        Comparator.comparingInt(DwellRequest::priority)
            .thenComparing(DwellRequest::notBefore)
            .thenComparing(DwellRequest::id));
    List<DwellRequest> later = new ArrayList<>();
    int slot = 0;
    for (DwellRequest r : waiting) {
      if (r.notAfter().isBefore(from)) {
        refused++;
      } else if (!r.notBefore().isBefore(to)) {
        later.add(r);
      } else {
        // Slots of 1 ms keep epochs apart; 3 us keep them off the fence's.
        Epoch epoch = r.notBefore().max(from).plusNanos(1_000_003L * (slot + 1));
        Dwell.Order order = aim(r, epoch);
        if (order == null) {
          refused++;
        } else if (dutyTokensS[order.face()] < order.pulseS()) {
          later.add(r);
        } else {
          dutyTokensS[order.face()] -= order.pulseS();
          transmittedS += order.pulseS();
          slot++;
          dwellCount++;
          Look look = dwell.execute(order, sky, frame);
          remember(r.track(), look, order.pulseS());
          frame.looks().add(look);
        }
      }
    }
    waiting.clear();
    waiting.addAll(later);
  }

  private Dwell.@org.jspecify.annotations.Nullable Order aim(DwellRequest r, Epoch epoch) {
    return dwell.aim(r, epoch, lastSnrPerSecond.getOrDefault(r.track(), Double.NaN), dwellCount);
  }

  /** Remembers how strong a track's echo is for a second of pulse, to choose the next pulse. */
  private void remember(String track, Look look, double pulseS) {
    for (Plot p : look.plots()) {
      lastSnrPerSecond.remove(track);
      lastSnrPerSecond.put(track, p.snr() / pulseS);
    }
    while (lastSnrPerSecond.size() > 5000) {
      lastSnrPerSecond.remove(lastSnrPerSecond.keySet().iterator().next());
    }
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
                refused > 0 ? SensorState.Condition.SATURATED : SensorState.Condition.WORKING,
                Math.min(1, searched / planned),
                transmittedS / spanS / faces.size(),
                refused,
                refused > 0 ? refused + " requests were not served in time" : ""));
    nextState = to.plusSeconds(STATE_EVERY_S);
    searched = 0;
    transmittedS = 0;
    refused = 0;
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
