package io.farwatch.core.radar;

import io.farwatch.core.radar.budget.Loss;
import io.farwatch.core.radar.budget.LossBudget;
import io.farwatch.core.radar.budget.Losses;
import io.farwatch.core.radar.budget.PowerAperture;
import io.farwatch.core.radar.detection.SquareLaw;
import io.farwatch.core.radar.detection.Swerling;

/**
 * The whole budget of one dwell: the model's own losses and those of where and how it looks.
 *
 * @param model the radar
 * @param losses all of them
 */
public record RadarBudget(RadarModel model, LossBudget losses) {
  /** A dwell whose beam is on the target, steered off broadside by an angle of this cosine. */
  public static RadarBudget track(RadarModel m, double scanCosine) {
    return new RadarBudget(
        m,
        scanCosine >= 1
            ? m.lossBudget()
            : m.lossBudget().with(Losses.scan(m.scanExponent(), scanCosine)));
  }

  /**
   * A dwell of the search: the target anywhere between beams in azimuth, and anywhere in the beam's
   * half-power width in elevation, at the mean of the sector's scan angles.
   */
  public static RadarBudget search(RadarModel m) {
    double turn =
        switch (m.kind()) {
          case PULSED_ARRAY, CW_FENCE -> StrictMath.cos(m.fenceElevationRad());
          case PULSED_FENCE -> 1;
        };
    double step = m.sectorWidthRad() * turn / m.fenceBeams();
    Loss across = Losses.beamShape(step / m.beamwidthRad());
    Loss along = Losses.beamShape(1);
    return new RadarBudget(
        m,
        m.lossBudget()
            .with(
                Losses.scan(
                    m.scanExponent(), m.sectorWidthRad() / 2, m.tiltRad() - m.fenceElevationRad()))
            .with(new Loss("beam shape across", across.lossDb(), across.source()))
            .with(new Loss("beam shape upward", along.lossDb(), along.source())));
  }

  /** SNR (linear) of one pulse, or of the time that is integrated. */
  public double snr(double pulseS, double rcsM2, double rangeM) {
    return model.link().snr(pulseS, rcsM2, rangeM) * model.losses() / losses.ratio();
  }

  /** The same with a transmitter and a receiver at different distances. */
  public double snr(double pulseS, double rcsM2, double fromTransmitterM, double toReceiverM) {
    return model.link().snr(pulseS, rcsM2, fromTransmitterM, toReceiverM)
        * model.losses()
        / losses.ratio();
  }

  /**
   * Detection probability of a dwell of pulses added without phase, by the square law.
   *
   * @param pulses added; 1 for one pulse
   * @param pfa false-alarm probability of a cell
   */
  public double pd(
      double pulseS, int pulses, Swerling target, double pfa, double rcsM2, double rangeM) {
    SquareLaw law = new SquareLaw(pulses);
    return law.pd(law.threshold(pfa), snr(pulseS, rcsM2, rangeM), target);
  }

  /**
   * What the pulse's own length hides of an echo from a range, when transmitter and receiver share
   * an antenna; it is in no other figure here.
   */
  public Loss eclipsing(double pulseS, double rangeM) {
    return switch (model.kind()) {
      case PULSED_ARRAY, PULSED_FENCE ->
          Losses.eclipsing(pulseS, 2 * rangeM / RadarEquation.LIGHT_MPS);
      case CW_FENCE -> new Loss("eclipsing", 0, "continuous wave, heard elsewhere");
    };
  }

  /** The range (m) at which an SNR (linear) is reached. */
  public double rangeM(double pulseS, double rcsM2, double snr) {
    return model.link().rangeM(pulseS, rcsM2, snr * losses.ratio() / model.losses());
  }

  /**
   * What the power and the aperture of one face would reach over the search's solid angle with
   * ideal beams: the SNR (linear) in a beam's centre when {@link #beamDensity} is 1.
   */
  public double snrByPowerAperture(double rcsM2, double rangeM) {
    return new PowerAperture(
            model.peakPowerW() * model.fenceDuty(),
            model.apertureM2(),
            model.systemTemperatureK(),
            losses.ratio())
        .snr(model.fencePeriodS(), fenceSolidAngleSr(), rcsM2, rangeM);
  }

  /** Beams of one face's search over the ideal number of them. */
  public double beamDensity() {
    return PowerAperture.beamDensity(model.fenceBeams(), model.gain(), fenceSolidAngleSr());
  }

  /**
   * Solid angle of one face's search (sr): its sector, as high as one half-power width; of a
   * continuous wave as high as its fan.
   */
  public double fenceSolidAngleSr() {
    double half = model.beamwidthRad() / 2;
    return switch (model.kind()) {
      case PULSED_ARRAY ->
          PowerAperture.solidAngleSr(
              model.sectorWidthRad(),
              model.fenceElevationRad() - half,
              model.fenceElevationRad() + half);
      case PULSED_FENCE -> model.sectorWidthRad() * model.beamwidthRad();
      case CW_FENCE ->
          PowerAperture.solidAngleSr(
              model.sectorWidthRad(), model.elevationMinRad(), model.elevationMaxRad());
    };
  }
}
