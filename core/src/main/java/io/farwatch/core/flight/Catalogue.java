package io.farwatch.core.flight;

import io.farwatch.core.earth.EarthRotation;
import io.farwatch.core.earth.EcefState;
import io.farwatch.core.earth.Wgs84;
import io.farwatch.core.time.EarthOrientation;
import io.farwatch.core.time.Epoch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The catalogued objects of a moment, moved by SGP4 to any epoch and given in ECEF (m, m/s). An
 * entry that SGP4 refuses from the start is left out and counted.
 *
 * <p>SGP4 itself is good to about 1 km at the epoch of the elements and some kilometres a day from
 * it (more for a low orbit); the frames' errors are those of {@link EarthRotation}.
 *
 * <p>It never changes: any number of threads may ask at the same time, for the same entry too.
 */
public final class Catalogue {
  private static final double NANOS_A_MINUTE = 60e9;

  private final MeanElements[] entries;
  private final long[] taiNanos;

  /** The constants of all, entry i from {@code at[i]} on. */
  private final double[] constants;

  private final int[] at;
  private final int refused;
  private final EarthOrientation orientation;

  private Catalogue(
      List<MeanElements> kept, double[] constants, int[] at, int refused, EarthOrientation o) {
    this.entries = kept.toArray(MeanElements[]::new);
    this.taiNanos = kept.stream().mapToLong(e -> e.epoch().taiNanos()).toArray();
    this.constants = constants;
    this.at = at;
    this.refused = refused;
    this.orientation = o;
  }

  /**
   * A catalogue of the elements that SGP4 accepts, in the given order; UT1 is taken as UTC (at most
   * 0.9 s of the Earth's rotation) and the pole as resting.
   */
  public static Catalogue of(List<MeanElements> elements) {
    return of(elements, EarthOrientation.NONE);
  }

  /** A catalogue of the elements that SGP4 accepts, in the given order. */
  public static Catalogue of(List<MeanElements> elements, EarthOrientation orientation) {
    List<MeanElements> kept = new ArrayList<>(elements.size());
    double[] constants = new double[Sgp4Slots.SIZE_MAX];
    int[] at = new int[elements.size()];
    int end = 0;
    double[] out = new double[6];
    double[] work = new double[Sgp4.WORK];
    for (MeanElements e : elements) {
      if (constants.length < end + Sgp4Slots.SIZE_MAX) {
        constants = Arrays.copyOf(constants, 2 * constants.length);
      }
      if (Sgp4Start.write(e, constants, end)
          && Sgp4.move(constants, end, 0, out, 0, work) == Sgp4Outcome.MOVED) {
        at[kept.size()] = end;
        kept.add(e);
        end += Sgp4Slots.size(constants[end + Sgp4Slots.KIND]);
      }
    }
    return new Catalogue(
        kept,
        Arrays.copyOf(constants, end),
        Arrays.copyOf(at, kept.size()),
        elements.size() - kept.size(),
        orientation);
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
    EarthRotation rotation = new EarthRotation(epoch, orientation);
    return moved(i, epoch.taiNanos(), rotation, s, 0, new double[Sgp4.WORK])
        ? EcefState.of(s)
        : null;
  }

  /**
   * States of the entries {@code from} (inclusive) to {@code to} (exclusive), six numbers each,
   * entry i at 6 i of {@code out6n}; six NaN where an entry has decayed or SGP4 fails. What it
   * takes of the heap does not depend on how many entries are asked for.
   */
  public void statesAt(Epoch epoch, double[] out6n, int from, int to) {
    EarthRotation rotation = new EarthRotation(epoch, orientation);
    double[] work = new double[Sgp4.WORK];
    long nanos = epoch.taiNanos();
    for (int i = from; i < to; i++) {
      if (!moved(i, nanos, rotation, out6n, 6 * i, work)) {
        Arrays.fill(out6n, 6 * i, 6 * i + 6, Double.NaN);
      }
    }
  }

  /** False when SGP4 refuses, or the object is nearer to the Earth's centre than the poles are. */
  private boolean moved(
      int i, long nanos, EarthRotation rotation, double[] out, int o, double[] work) {
    long since = nanos - taiNanos[i];
    if (((nanos ^ taiNanos[i]) & (nanos ^ since)) < 0) {
      return false; // Beyond the 292 years that nanoseconds can count.
    }
    if (Sgp4.move(constants, at[i], since / NANOS_A_MINUTE, out, o, work) != Sgp4Outcome.MOVED) {
      return false;
    }
    double r2 = out[o] * out[o] + out[o + 1] * out[o + 1] + out[o + 2] * out[o + 2];
    rotation.temeToEcef(out, o);
    return r2 >= Wgs84.B_M * Wgs84.B_M;
  }
}
