package io.farwatch.core.assess;

import io.farwatch.core.assess.Assessment.ArcPoint;
import io.farwatch.core.assess.Assessment.AreaRisk;
import io.farwatch.core.assess.Assessment.CatalogueMatch;
import io.farwatch.core.assess.Assessment.ClassProbability;
import io.farwatch.core.assess.Assessment.Evidence;
import io.farwatch.core.assess.Assessment.GroundPoint;
import io.farwatch.core.earth.EcefState;
import io.farwatch.core.earth.Frames;
import io.farwatch.core.earth.Wgs84;
import io.farwatch.core.flight.Catalogue;
import io.farwatch.core.flight.MeanElements;
import io.farwatch.core.plot.Notice;
import io.farwatch.core.plot.Plot;
import io.farwatch.core.plot.RadarSite;
import io.farwatch.core.time.EarthOrientation;
import io.farwatch.core.time.Epoch;
import io.farwatch.core.track.Mode;
import io.farwatch.core.track.Track;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Judges tracks, again and again for as long as they are seen. */
public final class Assessor {
  /** s: a track is judged this often. */
  private static final double EVERY_S = 1;

  /** s: an aircraft is judged this often. */
  private static final double AIRCRAFT_EVERY_S = 30;

  /** Founding plots kept a track while it is not settled. */
  private static final int PLOTS_MAX = 64;

  /** m: below this on the way down the air brakes; the arc from above is held. */
  private static final double REENTRY_M = 100e3;

  /** Probability of thrust from which thrust counts as seen. */
  private static final double THRUST_SEEN = 0.95;

  /** Judgments in a row that found the same entry, from which it stands as established. */
  private static final int ESTABLISHED = 3;

  /**
   * An established match is given up only when this many plots came since it last agreed: one false
   * alarm taken in after a gap bends a track as far as thrust would, and such a track as a rule is
   * not seen again.
   */
  private static final int PLOTS_AGAINST = 3;

  private final Map<String, RadarSite> sites = new TreeMap<>();
  private final Map<String, Dossier> dossiers = new LinkedHashMap<>();
  private final List<Notice> notices = new ArrayList<>();
  private List<MeanElements> elements = List.of();
  private List<EarthOrientation.Day> orientation = List.of();
  private CatalogueMatcher matcher = new CatalogueMatcher(Catalogue.of(List.of()));
  private ArcMatcher arcs = new ArcMatcher(Catalogue.of(List.of()), matcher);
  private List<DefendedArea> areas = List.of();
  private double wideningM;
  private double perigeeSigmas = 5;

  /**
   * What is kept of a track between judgments.
   *
   * @param track its id
   * @param plots the founding ones while it is not settled
   * @param thrustSeen how many judgments saw thrust
   * @param agreed how many judgments in a row found the same catalogued object, held ones left out
   * @param against plots since the last of them
   * @param last the last judgment
   */
  public record Dossier(
      String track,
      List<Plot> plots,
      int thrustSeen,
      int agreed,
      int against,
      @Nullable Assessment last) {
    public Dossier {
      plots = List.copyOf(plots);
    }

    Dossier plotted(List<Plot> kept) {
      return new Dossier(track, kept, thrustSeen, agreed, against + 1, last);
    }

    /** After a judgment that found this match itself, or none. */
    Dossier judged(boolean thrust, @Nullable CatalogueMatch found, Assessment now) {
      CatalogueMatch before = last == null ? null : last.match();
      boolean same = found != null && before != null && found.number() == before.number();
      int row = found == null ? (now.match() == null ? 0 : agreed) : same ? agreed + 1 : 1;
      return new Dossier(
          track, plots, thrustSeen + (thrust ? 1 : 0), row, found == null ? against : 0, now);
    }

    /** The match that still stands though the track agrees with nothing now, or null. */
    @Nullable CatalogueMatch held() {
      boolean stands = agreed >= ESTABLISHED && against < PLOTS_AGAINST;
      return stands && last != null ? last.match() : null;
    }
  }

  /** All that this assessor knows, as a value. */
  public record State(
      List<RadarSite> sites,
      List<Dossier> dossiers,
      List<Notice> notices,
      List<MeanElements> elements,
      List<EarthOrientation.Day> orientation,
      List<DefendedArea> areas,
      double wideningM,
      double perigeeSigmas) {}

  public void declare(RadarSite site) {
    sites.put(site.name(), site);
  }

  /** A catalogue, moved with the Earth's orientation by days (none: UT1 is taken as UTC). */
  public AssessEvent catalogue(List<MeanElements> entries, List<EarthOrientation.Day> days) {
    Catalogue c = Catalogue.of(entries, EarthOrientation.of(days));
    elements = entries;
    orientation = days;
    matcher = new CatalogueMatcher(c);
    arcs = new ArcMatcher(c, matcher);
    return new AssessEvent.CatalogueInForce(c.size(), c.refused());
  }

  public void notice(Notice notice) {
    notices.add(notice);
  }

  /** The areas to defend, by how much they are widened (m), and how sure a fall must be (sigma). */
  public void defend(List<DefendedArea> defended, double widenM, double sigmas) {
    areas = defended;
    wideningM = widenM;
    perigeeSigmas = sigmas;
  }

  /** A plot went into a track that may not be settled yet. */
  public void plotted(Track track, Plot plot) {
    Dossier d = dossier(track.id());
    List<Plot> plots = track.settled() ? new ArrayList<>() : new ArrayList<>(d.plots());
    if (!track.settled() && plots.size() < PLOTS_MAX) {
      plots.add(plot);
    }
    dossiers.put(track.id(), d.plotted(plots));
  }

  public void ended(String track) {
    dossiers.remove(track);
  }

  /** Another live track that is matched to the same catalogued object as this one, or null. */
  public @Nullable String twin(String track) {
    Assessment mine = dossier(track).last();
    CatalogueMatch match = mine == null ? null : mine.match();
    for (Dossier d : dossiers.values()) {
      Assessment last = d.last();
      CatalogueMatch theirs = last == null ? null : last.match();
      boolean same = match != null && theirs != null && theirs.number() == match.number();
      if (same && !d.track().equals(track)) {
        return d.track();
      }
    }
    return null;
  }

  /** Tasks, independent of one another, that make the judgments at an epoch cheap. */
  public List<Runnable> foresee(Epoch epoch, int parts) {
    return matcher.foresee(epoch, parts);
  }

  /** The judgment of a confirmed track, or null when it is not time yet. */
  public @Nullable Assessment judge(Track track) {
    Dossier d = dossier(track.id());
    Assessment last = d.last();
    boolean aircraft = track.mode() == Mode.AIRCRAFT;
    double every = aircraft ? AIRCRAFT_EVERY_S : EVERY_S;
    if (last != null && track.epoch().secondsSince(last.epoch()) < every - 1e-3) {
      return null;
    }
    Perigee perigee = Perigee.of(track.state(), track.covariance(), perigeeSigmas);
    boolean may = !aircraft && !(track.settled() && perigee.falling());
    CatalogueMatch found = may ? match(track, d) : null;
    CatalogueMatch match = found == null ? d.held() : found;
    Assessment a = aircraft ? Judgment.aircraft(track) : judge(track, d, perigee, match);
    boolean thrust = track.thrustProbability() > THRUST_SEEN;
    dossiers.put(track.id(), d.judged(thrust, found, a));
    return a;
  }

  private Assessment judge(
      Track track, Dossier d, Perigee settled, @Nullable CatalogueMatch match) {
    Assessment last = d.last();
    if (last != null && last.falling() && last.impact() != null && reentering(track)) {
      return Judgment.held(last, track.epoch());
    }
    List<Evidence> evidence = new ArrayList<>();
    boolean thrusting = track.mode() == Mode.THRUSTING;
    Perigee perigee =
        track.settled() ? settled : new Perigee(settled.heightM(), settled.sigmaM(), false, false);
    evidence.add(
        new Evidence(
            perigee.heightM() < 0 ? "FALLING" : "ORBITING",
            Math.abs(perigee.heightM()) / perigee.sigmaM(),
            String.format(
                Locale.ROOT,
                "perigee %.0f km +- %.0f km; %.0f sigma needed",
                perigee.heightM() / 1e3,
                perigee.sigmaM() / 1e3,
                perigeeSigmas)));
    if (match != null) {
      evidence.add(
          new Evidence(
              "CATALOGUED_SATELLITE",
              match.residualSigma(),
              String.format(
                  Locale.ROOT,
                  "%d %s agrees in position and velocity, residual %.2f sigma",
                  match.number(),
                  match.name(),
                  match.residualSigma())));
    }
    boolean comesDown =
        track.settled() && !thrusting && match == null && perigee.heightM() < -3 * perigee.sigmaM();
    Arc arc = comesDown ? Arc.of(track) : Arc.NONE;
    List<AreaRisk> risks = Judgment.risks(arc, areas, wideningM);
    boolean noticed = Judgment.noticed(notices, arc, track);
    List<ClassProbability> classes =
        Classes.judge(
            new Classes.Features(
                thrusting,
                d.thrustSeen() >= 3,
                perigee,
                match != null,
                inertialSpeed(track.state()),
                arc.apogeeM(),
                arc.groundRangeM(),
                noticed),
            evidence);
    ArcPoint apogee = arc.apogee();
    GroundPoint origin = arc.origin();
    return new Assessment(
        track.id(),
        track.provenance(),
        track.epoch(),
        classes.get(0).objectClass(),
        classes,
        match,
        apogee,
        origin,
        arc.launch(),
        arc.impact(),
        perigee.heightM(),
        perigee.sigmaM(),
        thrusting,
        perigee.falling() && !thrusting,
        risks,
        evidence);
  }

  private @Nullable CatalogueMatch match(Track track, Dossier d) {
    return track.settled()
        ? matcher.match(track.state(), track.covariance(), track.epoch())
        : arcs.match(d.plots(), sites, track.state(), track.covariance(), track.epoch());
  }

  private static boolean reentering(Track track) {
    EcefState s = track.state();
    double outward = s.xM() * s.vxMps() + s.yM() * s.vyMps() + s.zM() * s.vzMps();
    return outward < 0 && Frames.heightM(s.position()) < REENTRY_M;
  }

  private static double inertialSpeed(EcefState s) {
    double vx = s.vxMps() - Wgs84.OMEGA * s.yM();
    double vy = s.vyMps() + Wgs84.OMEGA * s.xM();
    return Math.sqrt(vx * vx + vy * vy + s.vzMps() * s.vzMps());
  }

  private Dossier dossier(String track) {
    Dossier d = dossiers.get(track);
    return d == null ? new Dossier(track, List.of(), 0, 0, 0, null) : d;
  }

  public State state() {
    return new State(
        List.copyOf(sites.values()),
        List.copyOf(dossiers.values()),
        List.copyOf(notices),
        elements,
        orientation,
        areas,
        wideningM,
        perigeeSigmas);
  }

  public static Assessor restore(State s) {
    Assessor a = new Assessor();
    s.sites().forEach(a::declare);
    s.dossiers().forEach(d -> a.dossiers.put(d.track(), d));
    a.notices.addAll(s.notices());
    a.catalogue(s.elements(), s.orientation());
    a.defend(s.areas(), s.wideningM(), s.perigeeSigmas());
    return a;
  }

  /** The last judgment of a track, or null. */
  public @Nullable Assessment last(String track) {
    return dossier(track).last();
  }
}
