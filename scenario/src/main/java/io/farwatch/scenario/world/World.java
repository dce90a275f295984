package io.farwatch.scenario.world;

import io.farwatch.core.earth.Frames;
import io.farwatch.core.earth.Geodetic;
import io.farwatch.core.earth.LocalFrame;
import io.farwatch.core.flight.Ascent;
import io.farwatch.core.flight.Catalogue;
import io.farwatch.core.flight.MeanElements;
import io.farwatch.core.time.Epoch;
import io.farwatch.scenario.file.Scenario;
import io.farwatch.scenario.radar.Sky;
import io.farwatch.scenario.random.Draws;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Everything that flies in one run: rockets first, then satellites. */
public final class World implements Sky {
  /** Share of catalogued objects that manoeuvred, and that the catalogue does not know. */
  private static final double MANOEUVRED = 0.02;

  private static final double MISSING = 0.03;

  private final List<Scenario.Flight> flights;
  private final List<Trajectory> paths = new ArrayList<>();
  private final List<Double> pathRcs = new ArrayList<>();
  private final List<MeanElements> known = new ArrayList<>();
  private final List<MeanElements> actual = new ArrayList<>();
  private final List<Satellite> satellites = new ArrayList<>();
  private final OrbitTable table;
  private final Map<String, Site> sites = new TreeMap<>();

  /** One flying satellite; those docked to it share it. */
  private static final class Satellite {
    final MeanElements entry;
    final boolean missing;
    final boolean manoeuvred;
    final double rcsM2;
    final List<Integer> numbers = new ArrayList<>();

    Satellite(MeanElements entry, boolean missing, boolean manoeuvred, double rcsM2) {
      this.entry = entry;
      this.missing = missing;
      this.manoeuvred = manoeuvred;
      this.rcsM2 = rcsM2;
    }
  }

  /** A radar's place and what is above it in the present window. */
  private static final class Site {
    final LocalFrame frame;
    final double[] up = new double[3];
    int[] above = new int[0];

    Site(Geodetic place) {
      frame = new LocalFrame(place);
      System.arraycopy(frame.ecefToEnu(), 6, up, 0, 3);
    }
  }

  /**
   * @param elements of the catalogue a scenario names, or none
   * @throws IllegalArgumentException when a flight cannot be flown by its vehicle, with its name
   */
  public World(Scenario scenario, long seed, List<MeanElements> elements) {
    this.flights = scenario.objects();
    for (Scenario.Flight f : flights) {
      Boost boost = boost(f);
      if (boost == null) {
        throw new IllegalArgumentException(
            "object " + f.name() + ": the notional vehicle cannot fly this arc");
      }
      Epoch launch = scenario.start().plusSeconds(f.launchS());
      double until = scenario.durationS() - f.launchS() + 1800;
      double[] knots = boost.ascent().path(1, until);
      paths.add(new Trajectory(launch, 1, knots, knots.length / 6));
      pathRcs.add(boost.vehicle().rcsM2());
    }
    List<MeanElements> all = new ArrayList<>(elements);
    all.addAll(Orbits.madeUp(scenario.satellites().madeUp(), seed, scenario.start()));
    boolean departs = scenario.satellites().departs();
    Catalogue listed = Catalogue.of(all);
    int[] first = Docked.groups(listed, scenario.start());
    Set<MeanElements> unknown = new HashSet<>(); // asked by key only, never iterated
    Map<Integer, Satellite> flying = new TreeMap<>();
    for (int i = 0; i < listed.size(); i++) {
      MeanElements e = listed.entry(i);
      int k = first[i];
      Satellite s = flying.get(k);
      if (s == null) {
        Draws d = new Draws(seed, Draws.name("catalogue"), 1, k);
        boolean missing = departs && d.uniform() < MISSING;
        boolean manoeuvred = departs && d.uniform() < MANOEUVRED;
        s = new Satellite(e, missing, manoeuvred, Orbits.rcsM2(e.name(), seed, k));
        flying.put(k, s);
        MeanElements moved = Orbits.actual(e, seed, k, scenario.start(), manoeuvred);
        boolean flies = Catalogue.of(List.of(moved)).size() == 1;
        actual.add(departs && flies ? moved : e);
      }
      s.numbers.add(e.number());
      if (s.missing) {
        unknown.add(e);
      }
    }
    for (MeanElements e : all) {
      if (!unknown.contains(e)) {
        known.add(e);
      }
    }
    satellites.addAll(flying.values());
    table = new OrbitTable(Catalogue.of(actual));
    for (Scenario.Radar r : scenario.radars()) {
      sites.put(r.name(), new Site(r.place()));
    }
  }

  /** What flies, and how. */
  private record Boost(Vehicle vehicle, Ascent ascent) {}

  /** The first vehicle of the flight's kind that can fly it, or null. */
  private static @Nullable Boost boost(Scenario.Flight f) {
    Geodetic aim = f.aim();
    if (f.kind() == Scenario.Kind.SPACE_LAUNCH || aim == null) {
      Vehicle v = Vehicle.launcher();
      Ascent ascent = Aiming.orbit(v.rocket(), f.pad(), f.azimuthRad(), f.apogeeM());
      return ascent == null ? null : new Boost(v, ascent);
    }
    double distanceM =
        Frames.geodeticToEcef(f.pad()).distanceM(Frames.geodeticToEcef(aim)); // straight
    List<Vehicle> vehicles =
        f.kind() == Scenario.Kind.SOUNDING_ROCKET
            ? List.of(Vehicle.sounding())
            : Vehicle.falling(distanceM);
    for (Vehicle v : vehicles) {
      Ascent ascent = Aiming.fall(v.rocket(), f.pad(), aim, f.apogeeM());
      if (ascent != null) {
        return new Boost(v, ascent);
      }
    }
    return null;
  }

  /** The catalogue as the watch has it. */
  public List<MeanElements> catalogue() {
    return known;
  }

  /** Whether a window of satellite states must be computed before {@link #stateAt} is asked. */
  public boolean needs(Epoch epoch) {
    return table.size() > 0 && !table.isFor(OrbitTable.windowOf(epoch));
  }

  /** Begins the window of an epoch; true when only its far end is to be filled. */
  public boolean begin(Epoch epoch) {
    return table.begin(OrbitTable.windowOf(epoch));
  }

  /** Fills one end of the window for a part of the satellites; parts may go to several threads. */
  public void fill(int end, int part, int parts) {
    int n = table.size();
    table.fill(end, (int) ((long) n * part / parts), (int) ((long) n * (part + 1) / parts));
  }

  /** Finds what is above a radar's horizon in the window. */
  public void survey(String radar) {
    Site s = site(radar);
    double[] a = table.knots(0);
    double[] b = table.knots(1);
    int[] found = new int[table.size()];
    int n = 0;
    for (int i = 0; i < table.size(); i++) {
      if (isUp(s, a, 6 * i) || isUp(s, b, 6 * i)) {
        found[n++] = paths.size() + i;
      }
    }
    s.above = java.util.Arrays.copyOf(found, n);
  }

  private static boolean isUp(Site s, double[] k, int at) {
    double up =
        (k[at] - s.frame.origin().xM()) * s.up[0]
            + (k[at + 1] - s.frame.origin().yM()) * s.up[1]
            + (k[at + 2] - s.frame.origin().zM()) * s.up[2];
    return up > 0;
  }

  private Site site(String radar) {
    Site s = sites.get(radar);
    if (s == null) {
      throw new IllegalStateException("no radar " + radar + " in this world");
    }
    return s;
  }

  @Override
  public int size() {
    return paths.size() + satellites.size();
  }

  @Override
  public boolean stateAt(int object, Epoch epoch, double[] s6) {
    return object < paths.size()
        ? paths.get(object).stateAt(epoch, s6)
        : table.stateAt(object - paths.size(), epoch, s6);
  }

  @Override
  public double rcsM2(int object) {
    return object < paths.size() ? pathRcs.get(object) : satellite(object).rcsM2;
  }

  @Override
  public int[] above(String radar, Epoch from, Epoch to) {
    int[] satellites = site(radar).above;
    int[] all = new int[paths.size() + satellites.length];
    for (int i = 0; i < paths.size(); i++) {
      all[i] = i;
    }
    System.arraycopy(satellites, 0, all, paths.size(), satellites.length);
    return all;
  }

  public int flights() {
    return flights.size();
  }

  public Scenario.Flight flight(int object) {
    return flights.get(object);
  }

  public Trajectory path(int object) {
    return paths.get(object);
  }

  public boolean isSatellite(int object) {
    return object >= paths.size();
  }

  private Satellite satellite(int object) {
    return satellites.get(object - paths.size());
  }

  /** Catalogue numbers of a satellite and of all that is docked to it. */
  public List<Integer> numbers(int object) {
    return List.copyOf(satellite(object).numbers);
  }

  /** Whether the watch's catalogue does not know a satellite. */
  public boolean isMissing(int object) {
    return satellite(object).missing;
  }

  /** Whether a satellite manoeuvred after its elements were made. */
  public boolean isManoeuvred(int object) {
    return satellite(object).manoeuvred;
  }

  /** What people call an object. */
  public String name(int object) {
    return object < paths.size() ? flights.get(object).name() : satellite(object).entry.name();
  }
}
