package io.farwatch.cli.report;

import io.farwatch.core.earth.EcefState;
import io.farwatch.core.flight.AirFlight;
import io.farwatch.core.flight.ArcApex;
import io.farwatch.core.flight.Ballistics;
import io.farwatch.core.flight.Forces;
import io.farwatch.core.flight.GravityModel;
import io.farwatch.core.flight.GroundCrossing;
import io.farwatch.core.flight.GroundEllipse;
import io.farwatch.core.flight.GroundUncertainty;
import io.farwatch.core.linear.Matrix;
import io.farwatch.core.time.Epoch;
import io.farwatch.formats.time.UtcText;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answer of {@code predict} as a document and as a table. */
public final class PredictReport {
  private static final double PROBABILITY = 0.95;

  private PredictReport() {}

  /**
   * What becomes of a state.
   *
   * @param epoch of the state, or null when it was not told
   * @param groundM height of the ground above the ellipsoid
   * @param inAir whether the air slowed it, forward and backward
   * @param impact null when it never comes down
   * @param apogee null when there is none
   * @param origin null when the arc never meets the ground backwards
   * @param perigeeHeightM over the mean radius
   * @param orbiting bound, and never down within a revolution
   * @param impactSpread only with a covariance
   * @param originSpread only with a covariance
   */
  public record Prediction(
      @Nullable Epoch epoch,
      double groundM,
      boolean inAir,
      @Nullable GroundCrossing impact,
      @Nullable ArcApex apogee,
      @Nullable GroundCrossing origin,
      double perigeeHeightM,
      boolean orbiting,
      @Nullable GroundUncertainty impactSpread,
      @Nullable GroundUncertainty originSpread) {

    public static Prediction of(
        EcefState state,
        @Nullable Epoch epoch,
        double groundM,
        Forces forces,
        @Nullable Matrix covariance) {
      return forces.isVacuum() && forces.gravity().equals(GravityModel.DEFAULT)
          ? inVacuum(state, epoch, groundM, covariance)
          : under(forces, state, epoch, groundM, covariance);
    }

    private static Prediction inVacuum(
        EcefState state, @Nullable Epoch epoch, double groundM, @Nullable Matrix covariance) {
      GroundCrossing impact = Ballistics.impact(state, groundM);
      return new Prediction(
          epoch,
          groundM,
          false,
          impact,
          Ballistics.apogee(state),
          Ballistics.origin(state, groundM),
          Ballistics.perigeeHeightM(state),
          impact == null && Ballistics.orbiting(state),
          covariance == null
              ? null
              : Ballistics.impactUncertainty(state, groundM, covariance, PROBABILITY),
          covariance == null
              ? null
              : Ballistics.originUncertainty(state, groundM, covariance, PROBABILITY));
    }

    private static Prediction under(
        Forces forces,
        EcefState state,
        @Nullable Epoch epoch,
        double groundM,
        @Nullable Matrix covariance) {
      AirFlight flight = new AirFlight(forces);
      GroundCrossing impact = flight.impact(state, groundM);
      return new Prediction(
          epoch,
          groundM,
          !forces.isVacuum(),
          impact,
          flight.apogee(state),
          flight.origin(state, groundM),
          Ballistics.perigeeHeightM(state),
          impact == null && flight.orbiting(state),
          covariance == null
              ? null
              : flight.impactUncertainty(state, groundM, covariance, PROBABILITY),
          covariance == null
              ? null
              : flight.originUncertainty(state, groundM, covariance, PROBABILITY));
    }
  }

  public static Map<String, @Nullable Object> document(Prediction p) {
    GroundCrossing i = p.impact();
    ArcApex a = p.apogee();
    GroundCrossing o = p.origin();
    return new Doc()
        .put(
            "impact",
            i == null
                ? null
                : place(i.latitudeRad(), i.longitudeRad())
                    .put("epoch", epoch(p, i.timeS()))
                    .put("timeS", i.timeS())
                    .put("speedMps", i.speedMps())
                    .degrees("descentAngleDeg", i.descentAngleRad())
                    .map())
        .put(
            "apogee",
            a == null
                ? null
                : new Doc()
                    .put("heightM", a.heightM())
                    .put("timeS", a.timeS())
                    .degrees("latitudeDeg", a.latitudeRad())
                    .degrees("longitudeDeg", a.longitudeRad())
                    .map())
        .put(
            "freeFlightOrigin",
            o == null
                ? null
                : place(o.latitudeRad(), o.longitudeRad()).put("timeS", o.timeS()).map())
        .put("perigeeHeightM", p.perigeeHeightM())
        .put("orbiting", p.orbiting())
        .put("impactEllipse", ellipse(p.impactSpread()))
        .put("originEllipse", ellipse(p.originSpread()))
        .map();
  }

  private static Doc place(double latitudeRad, double longitudeRad) {
    return new Doc().degrees("latitudeDeg", latitudeRad).degrees("longitudeDeg", longitudeRad);
  }

  private static @Nullable String epoch(Prediction p, double timeS) {
    Epoch e = p.epoch();
    return e == null ? null : UtcText.format(e.plusSeconds(timeS));
  }

  private static @Nullable Object ellipse(@Nullable GroundUncertainty u) {
    return u == null ? null : ellipse(u.ellipse());
  }

  /** An ellipse as every document writes it. */
  static Map<String, @Nullable Object> ellipse(GroundEllipse e) {
    return new Doc()
        .put("probability", e.probability())
        .put("semiMajorM", e.semiMajorM())
        .put("semiMinorM", e.semiMinorM())
        .degrees("majorAzimuthDeg", e.majorAzimuthRad())
        .put("timeSigmaS", e.timeSigmaS())
        .map();
  }

  /** The same for people. */
  public static String text(Prediction p) {
    Table t = new Table("llrrl");
    t.row("", "where", "after s", "height km", "");
    GroundCrossing i = p.impact();
    double ground = p.groundM() / 1e3;
    if (i == null) {
      t.row("impact", "none", "", "", p.orbiting() ? "it orbits" : "it leaves or stays clear");
    } else {
      t.row(
          "impact",
          Words.place(i.latitudeRad(), i.longitudeRad()),
          Words.fixed(i.timeS(), 3),
          Words.fixed(ground, 3),
          Words.fixed(i.speedMps(), 1)
              + " m/s, descending at "
              + Words.fixed(Math.toDegrees(i.descentAngleRad()), 2)
              + " deg"
              + (p.epoch() == null ? "" : ", " + epoch(p, i.timeS())));
    }
    ArcApex a = p.apogee();
    if (a != null) {
      t.row(
          "apogee",
          Words.place(a.latitudeRad(), a.longitudeRad()),
          Words.fixed(a.timeS(), 3),
          Words.fixed(a.heightM() / 1e3, 3),
          "");
    }
    GroundCrossing o = p.origin();
    if (o == null) {
      t.row(
          "origin",
          "none",
          "",
          "",
          p.inAir()
              ? "backwards through the air no unpowered arc leads to the ground"
              : "the arc never meets the ground backwards");
    } else {
      t.row(
          "origin",
          Words.place(o.latitudeRad(), o.longitudeRad()),
          Words.fixed(o.timeS(), 3),
          Words.fixed(ground, 3),
          "of the unpowered arc; not the pad");
    }
    t.row("perigee", "", "", Words.fixed(p.perigeeHeightM() / 1e3, 3), "over the mean radius");
    return t.text()
        + ellipseText("impact", p.impactSpread())
        + ellipseText("origin", p.originSpread());
  }

  private static String ellipseText(String of, @Nullable GroundUncertainty u) {
    if (u == null) {
      return "";
    }
    GroundEllipse e = u.ellipse();
    return "95 % of the "
        + of
        + ": "
        + Words.fixed(e.semiMajorM() / 1e3, 3)
        + " x "
        + Words.fixed(e.semiMinorM() / 1e3, 3)
        + " km (half axes), the longer at "
        + Words.fixed(Math.toDegrees(e.majorAzimuthRad()), 1)
        + " deg from north; time +- "
        + Words.fixed(e.timeSigmaS(), 3)
        + " s (1 sigma)"
        + System.lineSeparator();
  }
}
