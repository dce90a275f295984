package io.farwatch.core.flight;

import io.farwatch.core.earth.EcefState;
import io.farwatch.core.time.Epoch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.exception.MathRuntimeException;
import org.jspecify.annotations.Nullable;
import org.orekit.errors.OrekitException;
import org.orekit.propagation.analytical.tle.TLEPropagator;
import org.orekit.utils.PVCoordinates;

/**
 * The catalogued objects of a moment, moved by SGP4 to any epoch and given in ECEF (m, m/s). An
 * entry that SGP4 refuses from the start is left out and counted. UT1 is taken as UTC: at most 0.9
 * s of the Earth's rotation.
 *
 * <p>Two threads may ask at the same time only for different entries (SGP4 keeps its working values
 * with each).
 */
public final class Catalogue {
  private final MeanElements[] entries;
  private final TLEPropagator[] models;
  private final int refused;

  private Catalogue(MeanElements[] entries, TLEPropagator[] models, int refused) {
    this.entries = entries;
    this.models = models;
    this.refused = refused;
  }

  /** A catalogue of the elements that SGP4 accepts, in the given order. */
  public static Catalogue of(List<MeanElements> elements) {
    List<MeanElements> kept = new ArrayList<>(elements.size());
    List<TLEPropagator> models = new ArrayList<>(elements.size());
    for (MeanElements e : elements) {
      TLEPropagator model = Sgp4.model(e);
      if (model != null) {
        kept.add(e);
        models.add(model);
      }
    }
    return new Catalogue(
        kept.toArray(MeanElements[]::new),
        models.toArray(TLEPropagator[]::new),
        elements.size() - kept.size());
  }

  /** How many entries can be propagated. */
  public int size() {
    return entries.length;
  }

  /** How many of the elements given SGP4 refused at their own epoch. */
  public int refused() {
    return refused;
  }

  public MeanElements entry(int i) {
    return entries[i];
  }

  /** State of one entry, or null when it has decayed or SGP4 fails there. */
  public @Nullable EcefState stateAt(int i, Epoch epoch) {
    double[] s = new double[6];
    return moved(i, Sgp4.date(epoch), new Teme(epoch), s, 0) ? EcefState.of(s) : null;
  }

  /**
   * States of the entries {@code from} (inclusive) to {@code to} (exclusive), six numbers each,
   * entry i at 6 i of {@code out6n}; six NaN where an entry has decayed or SGP4 fails.
   */
  public void statesAt(Epoch epoch, double[] out6n, int from, int to) {
    var date = Sgp4.date(epoch);
    Teme teme = new Teme(epoch);
    for (int i = from; i < to; i++) {
      if (!moved(i, date, teme, out6n, 6 * i)) {
        Arrays.fill(out6n, 6 * i, 6 * i + 6, Double.NaN);
      }
    }
  }

  private boolean moved(int i, org.orekit.time.AbsoluteDate date, Teme teme, double[] out, int at) {
    PVCoordinates pv;
    try {
      pv = models[i].getPVCoordinates(date);
    } catch (OrekitException | MathRuntimeException refusedBySgp4) {
      return false;
    }
    return teme.toEcef(pv.getPosition(), pv.getVelocity(), out, at);
  }
}
