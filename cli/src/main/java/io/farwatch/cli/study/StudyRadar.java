package io.farwatch.cli.study;

import io.farwatch.core.earth.Geodetic;
import io.farwatch.core.earth.GreatCircle;
import io.farwatch.core.earth.RefractionTable;
import io.farwatch.core.radar.RadarModel;
import io.farwatch.core.radar.coverage.DwellKind;
import io.farwatch.core.radar.coverage.ElevationCut;
import io.farwatch.core.radar.coverage.FenceSurface;
import io.farwatch.core.radar.coverage.RadarCoverage;
import io.farwatch.core.radar.detection.SquareLaw;
import io.farwatch.core.radar.detection.Swerling;

/** One radar of a study, with the SNR that a detection takes in each kind of dwell. */
public final class StudyRadar {
  private final String name;
  private final RadarCoverage coverage;
  private final FenceSurface fence;
  private final double azimuthRad;
  private final double snrSearch;
  private final double snrTrack;

  /**
   * @param firstFaceAzimuthRad where the first face looks
   * @param pd detection probability that counts as seen
   * @throws IllegalArgumentException when there is no SNR for that
   */
  public StudyRadar(
      String name,
      RadarModel model,
      Geodetic place,
      double firstFaceAzimuthRad,
      double pd,
      Swerling target) {
    RefractionTable bending = StandardAir.table(place.heightM(), model.frequencyHz());
    this.name = name;
    this.azimuthRad = firstFaceAzimuthRad;
    this.coverage = new RadarCoverage(model, place, firstFaceAzimuthRad, bending);
    this.fence = new FenceSurface(new ElevationCut(model, Math.max(0, place.heightM()), bending));
    this.snrSearch = snr(model, DwellKind.SEARCH, pd, target);
    this.snrTrack = snr(model, DwellKind.TRACK, pd, target);
  }

  private static double snr(RadarModel m, DwellKind kind, double pd, Swerling target) {
    return Math.pow(10, new SquareLaw(1).snrDb(pd, kind.pfa(m), target) / 10);
  }

  public String name() {
    return name;
  }

  public Geodetic place() {
    return coverage.place();
  }

  public String modelName() {
    return coverage.model().name();
  }

  RadarModel model() {
    return coverage.model();
  }

  RadarCoverage coverage() {
    return coverage;
  }

  public double azimuthRad() {
    return azimuthRad;
  }

  FenceSurface fence() {
    return fence;
  }

  /** SNR (linear) of one pulse that a detection takes. */
  double snr(DwellKind kind) {
    return kind == DwellKind.SEARCH ? snrSearch : snrTrack;
  }

  /** Arc along the ground (rad) beyond which nothing of a height (m) is over the lowest beam. */
  double reachRad(double heightM) {
    double e = model().elevationMinRad();
    double r = GreatCircle.RADIUS_M;
    double arc = Math.acos(Math.cos(e) * r / (r + heightM)) - e;
    double far = model().rangeMaxM();
    // The arc under the straight range that listening allows, by the law of cosines.
    double cos = (r * r + (r + heightM) * (r + heightM) - far * far) / (2 * r * (r + heightM));
    return Math.min(arc, Math.acos(Math.max(-1, Math.min(1, cos))));
  }

  /** Whether a place may be in sight at a height: within the level ray, bending allowed for. */
  boolean maybeInSight(Geodetic point) {
    double r = GreatCircle.RADIUS_M;
    double level = Math.acos(r / (r + Math.max(0, point.heightM())));
    // 0.1 rad: a ray bends by less than 0.02, and sites lie within 0.08 of dip below 20 km.
    return GreatCircle.angleRad(place(), point) < level + 0.1;
  }
}
