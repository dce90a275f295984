package io.farwatch.scenario.radar;

import io.farwatch.core.plot.LookPurpose;
import io.farwatch.core.radar.RadarEquation;
import io.farwatch.core.radar.RadarModel;
import io.farwatch.core.radar.schedule.Limits;
import io.farwatch.core.radar.schedule.Rank;
import java.util.List;

/**
 * What a simulated radar does with its time and transmit duty, a face: the search, the dwells that
 * the tracker asks for out of what the search leaves, and calibration. Worked out from the model
 * and the rules of {@link Timetable}; priorities, periods and bounds of looks are the tracker's,
 * and a test holds them against what it asks for in a run.
 *
 * @param model the radar
 * @param activities in the order in which they are served
 */
public record LoadTable(RadarModel model, List<Activity> activities) {
  /** s: how long after the wanted epoch a request may still be served. */
  public static final double PATIENCE_S = 1.5;

  public LoadTable {
    activities = List.copyOf(activities);
  }

  /**
   * One thing a face does.
   *
   * @param name of it
   * @param rank who is served first
   * @param priority the request's, lower is more urgent; -1: not a request
   * @param periodS from one dwell to the next: of the face in search, else of one object
   * @param pulseMinS shortest pulse
   * @param pulseFirstS pulse while the echo's strength is not known
   * @param pulseMaxS longest pulse
   * @param listeningS of one dwell with the first pulse, from the pulse's beginning to the last
   *     range's echo; of a gate without the prediction's own spread
   * @param looksMax dwells that one object gets at most; 0: no bound
   */
  public record Activity(
      String name,
      Rank rank,
      int priority,
      double periodS,
      double pulseMinS,
      double pulseFirstS,
      double pulseMaxS,
      double listeningS,
      int looksMax) {
    /** Share of the time spent transmitting with the first pulse. */
    public double duty() {
      return pulseFirstS / periodS;
    }

    /** Share of the time spent listening. */
    public double listening() {
      return listeningS / periodS;
    }
  }

  /** The load of a face of a radar of this model. */
  public static LoadTable of(RadarModel m) {
    double slotS = m.fencePeriodS() / m.fenceBeams();
    double windowS = 2 * m.rangeMaxM() / RadarEquation.LIGHT_MPS;
    Activity fence =
        new Activity(
            "search fence",
            Rank.SEARCH,
            -1,
            slotS,
            m.fencePulseS(),
            m.fencePulseS(),
            m.fencePulseS(),
            windowS,
            0);
    return new LoadTable(
        m,
        List.of(
            fence,
            asked(m, "track, comes down", LookPurpose.TRACK, 0, 1, 0),
            asked(m, "verify", LookPurpose.VERIFY, 1, 0.5, 120),
            asked(m, "track, unknown", LookPurpose.TRACK, 2, 1, 120),
            asked(m, "track, orbiting", LookPurpose.TRACK, 2, 1, 40),
            asked(m, "track, catalogued", LookPurpose.TRACK, 3, 1, 20),
            new Activity(
                "calibration",
                Rank.CALIBRATION,
                -1,
                Timetable.CALIBRATION_EVERY_S,
                0,
                0,
                0,
                Timetable.CALIBRATION_S,
                0)));
  }

  private static Activity asked(
      RadarModel m, String name, LookPurpose purpose, int priority, double periodS, int looksMax) {
    double first = Math.min(m.pulseMaxS(), Dwell.PULSE_FIRST_S);
    double gateM = 2 * Dwell.gateHalfM(0, RadarEquation.couplingS(m, first), purpose);
    return new Activity(
        name,
        Rank.ofRequest(priority),
        priority,
        periodS,
        m.pulseMinS(),
        first,
        m.pulseMaxS(),
        first + 2 * gateM / RadarEquation.LIGHT_MPS,
        looksMax);
  }

  /** The bounds that the schedule keeps. */
  public Limits limits() {
    return Timetable.limits(model);
  }

  /** Share of the time a face may transmit for what the tracker asks for. */
  public double spareDuty() {
    return model.dutyMax() - model.fenceDuty();
  }

  /**
   * How many objects of an activity the spare duty feeds with a pulse, nothing else being asked.
   */
  public int objectsFed(Activity a, double pulseS) {
    // A hair more than whole is whole: 0.13 is not a binary number.
    return (int) Math.floor(spareDuty() * a.periodS() / pulseS + 1e-9);
  }

  /**
   * Share of the time a face would need if every transmission and listening window stood alone,
   * with the spare duty spent on verifying. Above 1 the windows must interleave.
   */
  public double oneAfterAnother() {
    Activity verify = activities.get(2);
    double gate = (verify.listeningS() - verify.pulseFirstS()) / verify.pulseFirstS();
    return model.fenceListening() + spareDuty() * (1 + gate);
  }
}
