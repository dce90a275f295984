package io.farwatch.core.flight;

import io.farwatch.core.time.Epoch;
import io.farwatch.core.time.LeapSeconds;
import java.util.ArrayList;
import java.util.List;
import org.hipparchus.exception.MathRuntimeException;
import org.jspecify.annotations.Nullable;
import org.orekit.attitudes.FrameAlignedProvider;
import org.orekit.data.LazyLoadedDataContext;
import org.orekit.errors.OrekitException;
import org.orekit.frames.Frame;
import org.orekit.propagation.analytical.tle.TLE;
import org.orekit.propagation.analytical.tle.TLEPropagator;
import org.orekit.time.AbsoluteDate;
import org.orekit.time.DateComponents;
import org.orekit.time.OffsetModel;
import org.orekit.time.TimeOffset;
import org.orekit.time.TimeScale;

/**
 * Orekit's SGP4 to compare with, in a data context of our own that reads no files and leaves the
 * user's default context alone. Source: D. A. Vallado et al., "Revisiting Spacetrack Report #3",
 * AIAA 2006-6753.
 */
final class OrekitSgp4 {
  private static final double MASS_KG_UNUSED = 1000;
  private static final LazyLoadedDataContext CONTEXT = context();
  private static final TimeScale UTC = CONTEXT.getTimeScales().getUTC();
  private static final Frame TEME = CONTEXT.getFrames().getTEME();
  private static final AbsoluteDate TAI_1970 =
      new AbsoluteDate(1970, 1, 1, 0, 0, 0.0, CONTEXT.getTimeScales().getTAI());

  private OrekitSgp4() {}

  static AbsoluteDate date(Epoch epoch) {
    long s = Math.floorDiv(epoch.taiNanos(), 1_000_000_000L);
    long nanos = Math.floorMod(epoch.taiNanos(), 1_000_000_000L);
    return TAI_1970.shiftedBy(new TimeOffset(s, nanos * 1_000_000_000L));
  }

  /** The model of an object, or null when SGP4 refuses its elements. */
  static @Nullable TLEPropagator model(MeanElements e) {
    try {
      TLE tle =
          new TLE(
              e.number(),
              'U',
              1957,
              1,
              "A",
              TLE.DEFAULT,
              0,
              date(e.epoch()),
              e.meanMotionRadPerS(),
              e.meanMotionRateRadPerS2(),
              0,
              e.eccentricity(),
              e.inclinationRad(),
              e.perigeeArgumentRad(),
              e.nodeRad(),
              e.meanAnomalyRad(),
              0,
              e.bStarPerEarthRadius(),
              UTC);
      return TLEPropagator.selectExtrapolator(
          tle, FrameAlignedProvider.of(TEME), MASS_KG_UNUSED, TEME);
    } catch (OrekitException | MathRuntimeException | IllegalArgumentException refused) {
      return null;
    }
  }

  private static LazyLoadedDataContext context() {
    LazyLoadedDataContext context = new LazyLoadedDataContext();
    context.getDataProvidersManager().addProvider((names, loader, manager) -> false);
    List<OffsetModel> steps = new ArrayList<>();
    for (long unix : LeapSeconds.steps()) {
      steps.add(
          new OffsetModel(
              new DateComponents(
                  DateComponents.MODIFIED_JULIAN_EPOCH, (int) (40587 + unix / 86400)),
              LeapSeconds.taiMinusUtcAtUnix(unix)));
    }
    context.getTimeScales().addUTCTAIOffsetsLoader(() -> steps);
    return context;
  }
}
