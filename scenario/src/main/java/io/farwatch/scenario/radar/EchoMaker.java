package io.farwatch.scenario.radar;

import io.farwatch.core.earth.RadarPolar;
import io.farwatch.core.earth.RefractionTable;
import io.farwatch.core.linear.Matrix;
import io.farwatch.core.plot.Measurement;
import io.farwatch.core.plot.Plot;
import io.farwatch.core.plot.Provenance;
import io.farwatch.core.plot.Quantity;
import io.farwatch.core.plot.RadarSite;
import io.farwatch.core.radar.RadarEquation;
import io.farwatch.core.radar.RadarModel;
import io.farwatch.core.radar.array.FaceFrame;
import io.farwatch.scenario.random.Draws;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** From echoes to plots: fluctuation, threshold, errors, false alarms, merging, correction. */
final class EchoMaker {
  private static final List<Quantity> POLAR =
      List.of(Quantity.RANGE, Quantity.AZIMUTH, Quantity.ELEVATION);

  private final RadarModel model;
  private final RadarSite site;
  private final Provenance provenance;
  private final Errors errors;
  private final RefractionTable standard;
  private final Receivers receivers;

  EchoMaker(
      RadarModel model,
      RadarSite site,
      Provenance provenance,
      Errors errors,
      RefractionTable standard) {
    this.model = model;
    this.site = site;
    this.provenance = provenance;
    this.errors = errors;
    this.standard = standard;
    this.receivers = new Receivers(model);
  }

  /**
   * A detection as measured: apparent range with coupling (m), apparent angles (rad), SNR, and how
   * far it stands off the beam (direction cosines).
   */
  record Echo(
      int object,
      double rangeM,
      double azimuthRad,
      double elevationRad,
      double snr,
      double offsetU,
      double offsetV) {}

  /**
   * Draws whether an echo passes, and what is measured of it.
   *
   * @param snr mean, of a Swerling 1 target, all losses in it
   * @param aim direction cosines of the beam
   * @param towards direction cosines of the object, as the radar's errors turn them
   */
  void detect(
      Dwell.Order o,
      Beam face,
      int object,
      double snr,
      double rangeM,
      double[] aim,
      double[] towards,
      double rangeRateMps,
      Draws d,
      List<Echo> found) {
    double perWidth = Receivers.SLOPE / model.beamwidthRad();
    ReceiverModel.Reading r =
        receivers
            .of(o.purpose())
            .draw(
                o.pfa(),
                snr * receivers.processingLoss() * d.exponential(),
                perWidth * (towards[0] - aim[0]),
                perWidth * (towards[1] - aim[1]),
                d);
    if (r == null) {
      return;
    }
    double coupling = RadarEquation.couplingS(model, o.pulseS()) * (o.downChirp() ? -1 : 1);
    double range =
        rangeM
            + coupling * rangeRateMps
            + errors.rangeM()
            + r.rangeError() * site.rangeResolutionM();
    if (range >= o.rangeFromM() && range <= o.rangeToM()) {
      add(face, object, range, aim, r.ratioU() / perWidth, r.ratioV() / perWidth, r.snr(), found);
    }
  }

  private static void add(
      Beam face,
      int object,
      double rangeM,
      double[] aim,
      double offsetU,
      double offsetV,
      double snr,
      List<Echo> found) {
    double[] angles = new double[2];
    if (face.frame().angles(aim[0] + offsetU, aim[1] + offsetV, angles)) {
      found.add(new Echo(object, rangeM, angles[0], angles[1], snr, offsetU, offsetV));
    }
  }

  /**
   * Thermal noise: as many false alarms as the cells and the set Pfa make, anywhere in the window.
   * Their differences are noise as well, so they seem to stand near the beam's axis.
   */
  void falseAlarms(Dwell.Order o, Beam face, double[] aim, Draws d, List<Echo> found) {
    double from = Math.max(o.rangeFromM(), RadarEquation.LIGHT_MPS * o.pulseS() / 2);
    double cells = Math.max(0, (o.rangeToM() - from) / site.rangeResolutionM());
    int n = d.poisson(o.pfa() * cells * Receivers.FALSE_ALARMS_A_CELL);
    double perWidth = Receivers.SLOPE / model.beamwidthRad();
    for (int i = 0; i < n; i++) {
      double range = d.between(from, o.rangeToM());
      double power = d.exponential() - StrictMath.log(o.pfa());
      double sigma = 1 / (perWidth * Math.sqrt(2 * power));
      add(face, -1, range, aim, sigma * d.normal(), sigma * d.normal(), power - 1, found);
    }
  }

  /** Merges echoes in one cell, corrects standard refraction, and states the errors' sizes. */
  List<Plot> plots(Dwell.Order o, List<Echo> found, RadarFrame out) {
    List<Echo> sorted = new ArrayList<>(found);
    sorted.sort(Comparator.comparingDouble(Echo::rangeM).thenComparingInt(Echo::object));
    List<Plot> plots = new ArrayList<>();
    int i = 0;
    while (i < sorted.size()) {
      Echo e = sorted.get(i++);
      while (i < sorted.size() && sorted.get(i).rangeM() - e.rangeM() < site.rangeResolutionM()) {
        e = merge(e, sorted.get(i++));
      }
      Plot plot = plot(o, e);
      if (plot != null) {
        plots.add(plot);
        out.origins().put(plot, e.object());
      }
    }
    return plots;
  }

  private static Echo merge(Echo a, Echo b) {
    double f = b.snr() / (a.snr() + b.snr());
    return new Echo(
        a.snr() >= b.snr() ? a.object() : b.object(),
        a.rangeM() + f * (b.rangeM() - a.rangeM()),
        a.azimuthRad() + f * (b.azimuthRad() - a.azimuthRad()),
        a.elevationRad() + f * (b.elevationRad() - a.elevationRad()),
        a.snr() + b.snr(),
        a.offsetU() + f * (b.offsetU() - a.offsetU()),
        a.offsetV() + f * (b.offsetV() - a.offsetV()));
  }

  private @org.jspecify.annotations.Nullable Plot plot(Dwell.Order o, Echo e) {
    double coupling = RadarEquation.couplingS(model, o.pulseS()) * (o.downChirp() ? -1 : 1);
    double height = Dwell.heightM(new RadarPolar(e.rangeM(), e.azimuthRad(), e.elevationRad()));
    double range = e.rangeM() - standard.rangeErrorM(e.elevationRad(), height);
    double elevation = e.elevationRad() - standard.elevationErrorRad(e.elevationRad(), height);
    double azimuth = e.azimuthRad() % (2 * Math.PI);
    azimuth = azimuth < 0 ? azimuth + 2 * Math.PI : azimuth;
    ReceiverFactors factors = receivers.of(o.purpose()).factors();
    double rangeSigma = factors.rangeSigmaM(model, e.snr());
    double[] c = new double[4];
    RadarSite.Face f = site.faces().get(o.face());
    boolean ok =
        new FaceFrame(f.azimuthRad(), f.elevationRad())
            .angleCovariance(
                azimuth,
                elevation,
                factors.cosineSigma(model, e.snr(), e.offsetU()),
                factors.cosineSigma(model, e.snr(), e.offsetV()),
                c);
    if (!ok || Math.abs(elevation) > Math.PI / 2 || range <= 0) {
      return null;
    }
    Measurement z =
        new Measurement.Polar(
            POLAR,
            Matrix.of(3, 1, range, azimuth, elevation),
            Matrix.of(3, 3, rangeSigma * rangeSigma, 0, 0, 0, c[0], c[1], 0, c[2], c[3]),
            coupling);
    return new Plot(
        site.name(),
        o.epoch().plusSeconds(errors.clockS()),
        z,
        e.snr(),
        site.rangeResolutionM(),
        provenance,
        null);
  }
}
