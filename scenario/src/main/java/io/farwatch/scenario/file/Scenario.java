package io.farwatch.scenario.file;

import io.farwatch.core.assess.DefendedArea;
import io.farwatch.core.assess.ObjectClass;
import io.farwatch.core.earth.Geodetic;
import io.farwatch.core.plot.Cue;
import io.farwatch.core.plot.Notice;
import io.farwatch.core.plot.Provenance;
import io.farwatch.core.plot.SensorState;
import io.farwatch.core.time.Epoch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A scenario as its file says, in SI and checked.
 *
 * @param name short, unique
 * @param title for people
 * @param start when it begins
 * @param durationS how long it lasts
 * @param stepS length of a step of the simulation
 * @param seed of all draws, unless another is asked for
 * @param provenance of its inputs; never ACTUAL
 * @param radars that watch
 * @param areas that are defended
 * @param objects that fly
 * @param satellites in the sky
 * @param notices filed
 * @param cues of other sensors
 * @param expect what must come of the objects
 * @param expectSensors what must be said of the radars
 */
public record Scenario(
    String name,
    String title,
    Epoch start,
    double durationS,
    double stepS,
    long seed,
    Provenance provenance,
    List<Radar> radars,
    List<DefendedArea> areas,
    List<Flight> objects,
    Satellites satellites,
    List<Notice> notices,
    List<Cue> cues,
    List<Expectation> expect,
    List<SensorExpectation> expectSensors) {
  public Scenario {
    radars = List.copyOf(radars);
    areas = List.copyOf(areas);
    objects = List.copyOf(objects);
    notices = List.copyOf(notices);
    cues = List.copyOf(cues);
    expect = List.copyOf(expect);
    expectSensors = List.copyOf(expectSensors);
    if (provenance == Provenance.ACTUAL) {
      throw new IllegalArgumentException("a scenario can never be ACTUAL");
    }
  }

  /**
   * A radar: which model, where, its first face's azimuth, when it is off the air, and when it is
   * short of power.
   */
  public record Radar(
      String name,
      String model,
      Geodetic place,
      double azimuthRad,
      List<Outage> outages,
      List<Shortage> shortages) {
    public Radar {
      outages = List.copyOf(outages);
      shortages = List.copyOf(shortages);
    }
  }

  /** Seconds from the start between which a radar has only a share of its duty and power. */
  public record Shortage(double fromS, double untilS, double share) {}

  /** Seconds from the start between which a radar is silent. */
  public record Outage(double fromS, double untilS) {}

  /** What kind of flight. */
  public enum Kind {
    BALLISTIC,
    SOUNDING_ROCKET,
    SPACE_LAUNCH
  }

  /**
   * One flight.
   *
   * @param name unique
   * @param kind of flight
   * @param launchS seconds from the start, may be negative
   * @param pad where from
   * @param aim where to; null for a space launch
   * @param apogeeM of a fall, or the height of the orbit
   * @param azimuthRad of a space launch
   */
  public record Flight(
      String name,
      Kind kind,
      double launchS,
      Geodetic pad,
      @Nullable Geodetic aim,
      double apogeeM,
      double azimuthRad) {}

  /**
   * The satellites.
   *
   * @param madeUp how many are made up
   * @param catalogue path of a file of elements, or empty
   * @param departs whether the truth departs from the catalogue: 1 km + 2 km/day along track, 2 %
   *     manoeuvred, 3 % missing from the catalogue
   */
  public record Satellites(int madeUp, String catalogue, boolean departs) {}

  /** The highest level of warning that something reached. */
  public enum Reached {
    NONE,
    POSSIBLE,
    PROBABLE,
    CONFIRMED
  }

  /**
   * What must come of an object.
   *
   * @param object its name, or {@link #EVERY_OTHER}
   * @param objectClass likeliest class when it was last judged; null: any
   * @param lowest the level it must reach at least
   * @param highest the level it may reach at most
   * @param withinS seconds from its first detection within which {@code lowest} must be reached;
   *     NaN: whenever
   * @param byS the same from the start of the scenario
   */
  public record Expectation(
      String object,
      @Nullable ObjectClass objectClass,
      Reached lowest,
      Reached highest,
      double withinS,
      double byS) {
    /** Stands for all objects and satellites that are not named, and for false tracks. */
    public static final String EVERY_OTHER = "*";
  }

  /**
   * What must be said of a radar: a condition, within so many seconds from a time on (s from the
   * start).
   */
  public record SensorExpectation(
      String radar, SensorState.Condition condition, double fromS, double withinS) {}
}
