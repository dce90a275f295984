package io.farwatch.formats.plots;

import io.farwatch.core.linear.Matrix;
import io.farwatch.core.plot.DropReason;
import io.farwatch.core.plot.Measurement;
import io.farwatch.core.plot.Plot;
import io.farwatch.core.plot.Provenance;
import io.farwatch.core.plot.Quantity;
import io.farwatch.core.time.Epoch;
import io.farwatch.formats.problem.Problem;
import io.farwatch.formats.radars.Propagation;
import io.farwatch.formats.radars.RadarEntry;
import io.farwatch.formats.time.UtcText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cells of a row to a plot in SI. */
final class PlotMaker {
  /** m: a plot on the antenna itself has no direction. */
  private static final double RANGE_MIN_M = 1e-3;

  private static final double RANGE_MAX_M = 4e8;
  private static final double RATE_MAX_MPS = 79_999;
  private static final double SIGMA_MIN = 1e-9;
  private static final double SIGMA_MAX_M = 1e6;
  private static final double SIGMA_MAX_DEG = 90;
  private static final double SIGMA_MAX_MPS = 1e4;

  /** s: a measurement takes less than 60; a chirp of 16 ms and 120 kHz at 435 MHz has 58. */
  private static final double COUPLING_MAX_S = 59;

  private final Map<String, RadarEntry> radars;
  private final Provenance provenance;

  PlotMaker(Map<String, RadarEntry> radars, Provenance provenance) {
    this.radars = Map.copyOf(radars);
    this.provenance = provenance;
  }

  PlotRow make(long index, Cells c) {
    String name = c.text(Column.RADAR);
    RadarEntry radar = name == null ? null : radars.get(name);
    if (name != null && radar == null) {
      Cells.Cell cell = c.get(Column.RADAR);
      c.say(
          DropReason.UNKNOWN_RADAR,
          cell == null ? 0 : cell.at(),
          "no radar of the name " + Problem.quoted(name) + " is known");
    }
    Epoch epoch = epoch(c);
    Measurement m = measurement(c, radar);
    double snrDb = c.number(Column.SNR, -100, 200);
    DropReason reason = c.reason();
    if (reason != null || m == null || radar == null || epoch == null) {
      return new PlotRow.Dropped(
          index,
          name == null ? "" : Problem.plain(name),
          epoch,
          reason == null ? DropReason.UNREADABLE : reason,
          c.problems);
    }
    double snr = Double.isNaN(snrDb) ? Double.NaN : StrictMath.pow(10, snrDb / 10);
    return new PlotRow.Read(index, new Plot(radar.name(), epoch, m, snr, 0, provenance, null));
  }

  /** A row of which at most some cells can be read. */
  PlotRow unreadable(long index, Cells c) {
    Cells.Cell radar = c.get(Column.RADAR);
    return new PlotRow.Dropped(
        index,
        radar == null ? "" : Problem.plain(radar.text()),
        null,
        DropReason.UNREADABLE,
        c.problems);
  }

  private static @Nullable Epoch epoch(Cells c) {
    String text = c.text(Column.EPOCH);
    if (text == null) {
      return null;
    }
    try {
      return UtcText.parse(text);
    } catch (IllegalArgumentException e) {
      c.bad(Column.EPOCH, Problem.quoted(text) + " " + e.getMessage());
      return null;
    }
  }

  /** Null when anything of it is wrong, or the radar is not known. */
  private static @Nullable Measurement measurement(Cells c, @Nullable RadarEntry radar) {
    c.text(Column.RANGE);
    c.text(Column.AZIMUTH);
    double range = c.number(Column.RANGE, RANGE_MIN_M, RANGE_MAX_M);
    double azimuth = Math.toRadians(c.number(Column.AZIMUTH, -180, 360));
    double elevation = Math.toRadians(c.number(Column.ELEVATION, -90, 90));
    double rate = c.number(Column.RANGE_RATE, -RATE_MAX_MPS, RATE_MAX_MPS);
    double rangeSigma = c.number(Column.RANGE_SIGMA, SIGMA_MIN, SIGMA_MAX_M);
    double azimuthSigma = Math.toRadians(c.number(Column.AZIMUTH_SIGMA, SIGMA_MIN, SIGMA_MAX_DEG));
    double elevationSigma =
        Math.toRadians(c.number(Column.ELEVATION_SIGMA, SIGMA_MIN, SIGMA_MAX_DEG));
    double rateSigma = c.number(Column.RANGE_RATE_SIGMA, SIGMA_MIN, SIGMA_MAX_MPS);
    double coupling = c.number(Column.COUPLING, -COUPLING_MAX_S, COUPLING_MAX_S);
    if (radar == null) {
      return null;
    }
    List<Quantity> quantities = new ArrayList<>(List.of(Quantity.RANGE, Quantity.AZIMUTH));
    List<Double> values =
        new ArrayList<>(List.of(range, azimuth < 0 ? azimuth + 2 * Math.PI : azimuth));
    List<Double> sigmas = new ArrayList<>();
    sigmas.add(sigma(c, Column.RANGE_SIGMA, rangeSigma, radar.sigmas().rangeM()));
    sigmas.add(sigma(c, Column.AZIMUTH_SIGMA, azimuthSigma, radar.sigmas().azimuthRad()));
    if (c.get(Column.ELEVATION) != null) {
      quantities.add(Quantity.ELEVATION);
      values.add(elevation);
      sigmas.add(sigma(c, Column.ELEVATION_SIGMA, elevationSigma, radar.sigmas().elevationRad()));
    }
    if (c.get(Column.RANGE_RATE) != null) {
      quantities.add(Quantity.RANGE_RATE);
      values.add(rate);
      sigmas.add(sigma(c, Column.RANGE_RATE_SIGMA, rateSigma, radar.sigmas().rangeRateMps()));
    }
    if (c.reason() != null || !straighten(c, radar, values)) {
      return null;
    }
    double[] variances = sigmas.stream().mapToDouble(s -> s * s).toArray();
    return new Measurement.Polar(
        quantities,
        Matrix.of(values.size(), 1, values.stream().mapToDouble(x -> x).toArray()),
        Matrix.diagonal(variances),
        Double.isNaN(coupling) ? 0 : coupling);
  }

  /** The row's own sigma, or its radar's; it is a problem when neither is known. */
  private static double sigma(Cells c, Column column, double own, double ofRadar) {
    if (c.get(column) != null) {
      return own;
    }
    if (Double.isNaN(ofRadar)) {
      c.missing(column, "is known neither here nor for the radar");
    }
    return ofRadar;
  }

  /** Takes refraction out of range and elevation, where the radar has not. */
  private static boolean straighten(Cells c, RadarEntry radar, List<Double> values) {
    if (radar.propagation() instanceof Propagation.Corrected) {
      return true;
    }
    if (c.get(Column.ELEVATION) == null) {
      c.missing(Column.ELEVATION, "is missing, without which refraction cannot be corrected");
      return false;
    }
    Propagation.Straight s = radar.propagation().straight(values.get(0), values.get(2));
    if (s == null || !(s.rangeM() > 0)) {
      c.bad(Column.ELEVATION, "and range are not those of any ray from this radar");
      return false;
    }
    values.set(0, s.rangeM());
    values.set(2, s.elevationRad());
    return true;
  }
}
