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
  }

  /** A detection as measured: apparent range with coupling (m), apparent angles (rad), SNR. */
  record Echo(int object, double rangeM, double azimuthRad, double elevationRad, double snr) {}

  /**
   * Draws whether an echo passes. With Swerling 1, one pulse, the power of signal and noise
   * together is exponential with mean 1 + SNR, and passes -ln(Pfa) with exactly Pfa^(1/(1+SNR)).
   */
  void detect(
      Dwell.Order o,
      Beam face,
      int object,
      double snr,
      double rangeM,
      double azimuthRad,
      double elevationRad,
      double rangeRateMps,
      Draws d,
      List<Echo> found) {
    double power = (1 + snr) * d.exponential();
    if (power < -StrictMath.log(o.pfa())) {
      return;
    }
    double measured = Math.max(1, power - 1);
    double coupling = RadarEquation.couplingS(model, o.pulseS()) * (o.downChirp() ? -1 : 1);
    double range =
        rangeM
            + coupling * rangeRateMps
            + errors.rangeM()
            + RadarEquation.rangeSigmaM(model, measured) * d.normal();
    if (range < o.rangeFromM() || range > o.rangeToM()) {
      return;
    }
    double[] c = new double[4];
    if (!face.angleCovariance(
        azimuthRad, elevationRad, RadarEquation.cosineSigma(model, measured), c)) {
      return;
    }
    double sa = Math.sqrt(c[0]);
    double x = d.normal();
    double y = d.normal();
    double azimuth = azimuthRad + errors.azimuthRad() + sa * x;
    double elevation =
        elevationRad
            + errors.elevationRad()
            + c[1] / sa * x
            + Math.sqrt(Math.max(0, c[3] - c[1] * c[1] / c[0])) * y;
    found.add(new Echo(object, range, azimuth, elevation, measured));
  }

  /**
   * Thermal noise: as many false alarms as the cells and the set Pfa make, anywhere in the beam.
   */
  void falseAlarms(Dwell.Order o, Beam face, Draws d, List<Echo> found) {
    double from = Math.max(o.rangeFromM(), RadarEquation.LIGHT_MPS * o.pulseS() / 2);
    double cell = RadarEquation.LIGHT_MPS / (2 * model.bandwidthHz());
    double cells = Math.max(0, (o.rangeToM() - from) / cell);
    int n = d.poisson(o.pfa() * cells);
    for (int i = 0; i < n; i++) {
      double half = 0.5 * model.beamwidthRad();
      found.add(
          new Echo(
              -1,
              d.between(from, o.rangeToM()),
              o.azimuthRad() + d.between(-half, half) / Math.cos(o.elevationRad()),
              o.elevationRad() + d.between(-half, half),
              d.exponential() - StrictMath.log(o.pfa()) - 1));
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
        a.snr() + b.snr());
  }

  private @org.jspecify.annotations.Nullable Plot plot(Dwell.Order o, Echo e) {
    double coupling = RadarEquation.couplingS(model, o.pulseS()) * (o.downChirp() ? -1 : 1);
    double height = Dwell.heightM(new RadarPolar(e.rangeM(), e.azimuthRad(), e.elevationRad()));
    double range = e.rangeM() - standard.rangeErrorM(e.elevationRad(), height);
    double elevation = e.elevationRad() - standard.elevationErrorRad(e.elevationRad(), height);
    double azimuth = e.azimuthRad() % (2 * Math.PI);
    azimuth = azimuth < 0 ? azimuth + 2 * Math.PI : azimuth;
    double rangeSigma = RadarEquation.rangeSigmaM(model, e.snr());
    double[] c = new double[4];
    RadarSite.Face f = site.faces().get(o.face());
    boolean ok =
        new Beam(f.azimuthRad(), f.elevationRad())
            .angleCovariance(azimuth, elevation, RadarEquation.cosineSigma(model, e.snr()), c);
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
