package io.farwatch.cli;

import io.farwatch.core.radar.RadarEquation;
import io.farwatch.core.radar.RadarModel;
import io.farwatch.core.radar.array.FaceFrame;
import io.farwatch.formats.sigmf.BeamPointing;
import io.farwatch.scenario.radar.ReceiverFactors;
import io.farwatch.scenario.signal.GaussianBeam;

/**
 * A beam of a radar's first face, as simulated dwells are seen through it.
 *
 * @param model of the radar
 * @param pulseS length of a pulse
 * @param cellM a range cell, c / 2B
 * @param pointing where it looks
 * @param pattern by which echoes and noise enter
 */
record RecordBeam(
    RadarModel model, double pulseS, double cellM, BeamPointing pointing, GaussianBeam pattern) {
  /** Difference over sum, a beam width from the centre: typical after Barton (2005), ch. 8. */
  private static final double MONOPULSE_SLOPE = 1.6;

  /**
   * @param beamDeg azimuth and elevation; empty for the first face's fence
   * @param sidelobesDb how far below the peak, one way
   */
  static RecordBeam of(
      RadarModel m, double pulseS, double bandwidthHz, double[] beamDeg, double sidelobesDb) {
    double face = m.faceAzimuthsRad().isEmpty() ? 0 : m.faceAzimuthsRad().get(0);
    boolean told = beamDeg.length > 0;
    double azimuth = told ? Math.toRadians(beamDeg[0]) : face;
    BeamPointing p =
        new BeamPointing(
            0,
            face,
            m.tiltRad(),
            azimuth < 0 ? azimuth + 2 * Math.PI : azimuth,
            told ? Math.toRadians(beamDeg[1]) : m.fenceElevationRad(),
            m.beamwidthRad(),
            MONOPULSE_SLOPE / m.beamwidthRad());
    return new RecordBeam(
        m,
        pulseS,
        RadarEquation.LIGHT_MPS / 2 / bandwidthHz,
        p,
        new GaussianBeam(m.beamwidthRad(), MONOPULSE_SLOPE, Math.pow(10, -sidelobesDb / 20)));
  }

  double bandwidthHz() {
    return RadarEquation.LIGHT_MPS / 2 / cellM;
  }

  double wavelengthM() {
    return RadarEquation.LIGHT_MPS / model.frequencyHz();
  }

  /** Mean SNR of a pulse off a cross-section (m2) at a range (m) in the beam's centre. */
  double snr(double rcsM2, double rangeM) {
    double processing = ReceiverFactors.processingLoss(model);
    return RadarEquation.snr(model, pulseS, rcsM2, rangeM) * processing;
  }

  /** {u, v} of a direction minus the beam's, in direction cosines; empty behind the face. */
  double[] offset(double azimuthRad, double elevationRad) {
    FaceFrame face = new FaceFrame(pointing.faceAzimuthRad(), pointing.faceElevationRad());
    double[] centre = new double[3];
    double[] there = new double[3];
    face.cosines(pointing.azimuthRad(), pointing.elevationRad(), centre);
    face.cosines(azimuthRad, elevationRad, there);
    return there[2] <= 0
        ? new double[0]
        : new double[] {there[0] - centre[0], there[1] - centre[1]};
  }

  /** Range (m) at which a ray of an elevation has risen to a height: 4/3 of the Earth's radius. */
  static double rangeM(double elevationRad, double heightM) {
    double r = 8_495_000;
    double s = r * Math.sin(Math.max(0, elevationRad));
    return Math.sqrt(s * s + 2 * r * heightM + heightM * heightM) - s;
  }
}
