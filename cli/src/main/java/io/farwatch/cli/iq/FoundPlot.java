package io.farwatch.cli.iq;

import io.farwatch.cli.report.Doc;
import io.farwatch.core.signal.Detection;
import io.farwatch.core.time.Epoch;
import io.farwatch.formats.sigmf.BeamPointing;
import io.farwatch.formats.time.UtcText;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One detection as a plot.
 *
 * @param radar name
 * @param dwell number, from zero
 * @param epoch when the echo left the object
 * @param detection what was measured
 * @param direction where, or null
 */
public record FoundPlot(
    String radar, long dwell, Epoch epoch, Detection detection, @Nullable Direction direction) {
  /**
   * @param start epoch of the dwell's first sample
   * @param beam of the dwell, or null
   */
  public static FoundPlot of(
      String radar, long dwell, Epoch start, @Nullable BeamPointing beam, Detection d) {
    Epoch at = start.plusNanos(Math.round(d.timeS() * 1e9));
    return new FoundPlot(radar, dwell, at, d, Direction.of(beam, d));
  }

  /** Whether the range still holds range-Doppler coupling, since no range rate was measured. */
  public boolean isCoupled() {
    return detection.couplingS() != 0 && !Double.isFinite(detection.rangeRateMps());
  }

  /** Range (m), free of coupling where a range rate was measured. */
  public double rangeM() {
    boolean told = Double.isFinite(detection.rangeRateMps());
    return detection.rangeM() - (told ? detection.couplingS() * detection.rangeRateMps() : 0);
  }

  /** 1 sigma of it (m), that of the range rate taken in; the errors of both are taken apart. */
  public double rangeSigmaM() {
    boolean told = Double.isFinite(detection.rangeRateMps());
    double ofRate = told ? detection.couplingS() * detection.rangeRateSigmaMps() : 0;
    return Math.hypot(detection.rangeSigmaM(), ofRate);
  }

  /** dB of the SNR. */
  public double snrDb() {
    return 10 * Math.log10(detection.snr());
  }

  /** The line of a plot file; what was not measured is left out. */
  public Map<String, @Nullable Object> line() {
    Detection d = detection;
    Doc doc =
        new Doc().put("radar", radar).put("epoch", UtcText.format(epoch)).put("rangeM", rangeM());
    Direction at = direction;
    if (at != null) {
      doc.degrees("azimuthDeg", at.azimuthRad()).degrees("elevationDeg", at.elevationRad());
    }
    if (Double.isFinite(d.rangeRateMps())) {
      doc.put("rangeRateMps", d.rangeRateMps());
    }
    doc.put("snrDb", snrDb());
    known(doc, "rangeSigmaM", rangeSigmaM());
    if (at != null) {
      known(doc, "azimuthSigmaDeg", Math.toDegrees(at.azimuthSigmaRad()));
      known(doc, "elevationSigmaDeg", Math.toDegrees(at.elevationSigmaRad()));
    }
    if (Double.isFinite(d.rangeRateMps())) {
      known(doc, "rangeRateSigmaMps", d.rangeRateSigmaMps());
    }
    if (isCoupled()) {
      doc.put("couplingS", d.couplingS());
    }
    return doc.map();
  }

  private static void known(Doc doc, String name, double x) {
    if (Double.isFinite(x)) {
      doc.put(name, x);
    }
  }
}
