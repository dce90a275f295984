package io.farwatch.core.signal;

import io.farwatch.core.linear.Matrix;
import io.farwatch.core.plot.Look;
import io.farwatch.core.plot.LookPurpose;
import io.farwatch.core.plot.LookVolume;
import io.farwatch.core.plot.Measurement;
import io.farwatch.core.plot.Plot;
import io.farwatch.core.plot.Provenance;
import io.farwatch.core.plot.Quantity;
import io.farwatch.core.plot.RadarSite;
import io.farwatch.core.radar.RadarEquation;
import io.farwatch.core.radar.array.FaceFrame;
import io.farwatch.core.time.Epoch;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From the detections of a dwell to plots of a radar: directions of the face, and the standard
 * refraction taken out of ranges and directions as the tracker expects it. Detections without
 * offsets get the beam's own direction with the beam's width for an error: sigma = half-power width
 * / sqrt(12), as of an even spread over it.
 *
 * @param site whose standard refraction is taken out
 * @param face number of the face
 * @param beamAzimuthRad apparent direction of the beam's middle
 * @param beamElevationRad the same
 * @param beamWidthRad half-power width of the two-way beam
 * @param start epoch of the dwell's first sample
 * @param setup of the dwell
 * @param purpose of the dwell
 * @param request it serves, or empty
 * @param snrOneSquareMetreAt1000Km sensitivity of the dwell; NaN when unknown
 * @param pfa of a cell
 * @param provenance of the samples
 */
public record Plots(
    RadarSite site,
    int face,
    double beamAzimuthRad,
    double beamElevationRad,
    double beamWidthRad,
    Epoch start,
    DwellSetup setup,
    LookPurpose purpose,
    String request,
    double snrOneSquareMetreAt1000Km,
    double pfa,
    Provenance provenance) {
  private static final List<Quantity> PLACE = List.of(Quantity.RANGE, Quantity.U, Quantity.V);
  private static final List<Quantity> PLACE_AND_RATE =
      List.of(Quantity.RANGE, Quantity.U, Quantity.V, Quantity.RANGE_RATE);

  private static final double LIGHT_MPS = RadarEquation.LIGHT_MPS;

  public Plots {
    if (face < 0 || face >= site.faces().size()) {
      throw new IllegalArgumentException(
          "face " + face + " of " + site.name() + " with " + site.faces().size());
    }
    if (!(beamWidthRad > 0)) {
      throw new IllegalArgumentException("beam width " + beamWidthRad + " rad");
    }
  }

  /** The dwell as a look, with a plot for each detection that lies before the face. */
  public Look look(List<Detection> found) {
    List<Plot> plots = new ArrayList<>();
    for (Detection d : found) {
      Plot p = plot(d);
      if (p != null) {
        plots.add(p);
      }
    }
    LookVolume volume =
        new LookVolume.Beam(
            face,
            beamAzimuthRad,
            beamElevationRad,
            beamWidthRad,
            setup.rangeMinM(),
            setup.rangeMaxM());
    return new Look(
        site.name(),
        start.plusSeconds(setup.pulseStartsS().get(0)),
        purpose,
        request,
        volume,
        snrOneSquareMetreAt1000Km,
        pfa,
        plots,
        provenance);
  }

  /** The plot of a detection; null when its direction is not before the face. */
  public @Nullable Plot plot(Detection d) {
    RadarSite.Face boresight = site.faces().get(face);
    FaceFrame axes = new FaceFrame(boresight.azimuthRad(), boresight.elevationRad());
    double[] beam = new double[3];
    axes.cosines(beamAzimuthRad, beamElevationRad, beam);
    boolean told = !Double.isNaN(d.offsetU()) && !Double.isNaN(d.offsetV());
    double u = beam[0] + (told ? d.offsetU() : 0);
    double v = beam[1] + (told ? d.offsetV() : 0);
    double[] apparent = new double[2];
    if (beam[2] <= 0 || !axes.angles(u, v, apparent)) {
      return null;
    }
    double blind = beamWidthRad / Math.sqrt(12);
    double uSigma = told ? d.offsetUSigma() : blind;
    double vSigma = told ? d.offsetVSigma() : blind;
    double azimuth = apparent[0];
    double elevation = apparent[1];
    double height = StandardRefraction.heightM(d.rangeM(), elevation);
    double[] error = StandardRefraction.at(site.refraction(), elevation, height);
    double range = d.rangeM() - error[1];
    double[] corrected = new double[3];
    axes.cosines(azimuth, elevation - error[0], corrected);
    if (!(range > 0) || corrected[2] <= 0) {
      return null;
    }
    boolean rate = !Double.isNaN(d.rangeRateMps()) && d.rangeRateSigmaMps() > 0;
    double[] values =
        rate
            ? new double[] {range, corrected[0], corrected[1], d.rangeRateMps()}
            : new double[] {range, corrected[0], corrected[1]};
    double[] sigmas = {d.rangeSigmaM(), uSigma, vSigma, d.rangeRateSigmaMps()};
    int n = values.length;
    double[] covariance = new double[n * n];
    for (int i = 0; i < n; i++) {
      covariance[i * n + i] = sigmas[i] * sigmas[i];
    }
    Measurement z =
        new Measurement.DirectionCosines(
            face,
            rate ? PLACE_AND_RATE : PLACE,
            Matrix.of(n, 1, values),
            Matrix.of(n, n, covariance),
            d.couplingS());
    return new Plot(
        site.name(),
        start.plusSeconds(d.timeS()),
        z,
        d.snr(),
        LIGHT_MPS / (2 * setup.waveform().bandwidthHz()),
        provenance,
        null);
  }
}
