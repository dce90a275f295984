package io.farwatch.core.flight;

import static org.assertj.core.api.Assertions.assertThat;

import io.farwatch.core.earth.EcefState;
import io.farwatch.core.time.Epoch;
import io.farwatch.core.time.LeapSeconds;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.orekit.errors.OrekitException;
import org.orekit.propagation.analytical.tle.TLEPropagator;

class CatalogueTest {
  /**
   * Vallado, "Fundamentals", 4th ed., example 3-5: 1992-08-20 12:14 UT1, GMST 152.578787810 deg.
   */
  @Test
  void siderealTime_valladoExample35_isAsPrinted() {
    Epoch epoch = LeapSeconds.fromUnix(714312840L, 0);
    // 1e-7 deg: the book's Julian date in doubles resolves 5e-10 day.
    assertThat(Math.toDegrees(Teme.siderealRad(epoch))).isCloseTo(152.578787810, within(1e-7));
  }

  /** AIAA 2006-6753, program output tcppver.out (WGS-72), positions in TEME. */
  @Test
  void verificationSet_33Satellites_agreesTo2e6KmButForFour() throws IOException {
    Map<Integer, TLEPropagator> models = new HashMap<>();
    Map<Integer, MeanElements> elements = new HashMap<>();
    for (MeanElements e : TwoLines.of(Shared.lines("data/tle/SGP4-VER.TLE"))) {
      elements.put(e.number(), e);
      TLEPropagator model = Sgp4.model(e);
      if (model != null) {
        models.put(e.number(), model);
      }
    }
    int number = 0;
    int rows = 0;
    int refused = 0;
    Map<Integer, Double> worstKm = new TreeMap<>();
    for (String line : Shared.lines("data/tle/tcppver.out")) {
      String[] f = line.trim().split("\\s+");
      if (f.length == 2) {
        number = Integer.parseInt(f[0]);
        continue;
      }
      if (f.length < 7) {
        continue;
      }
      TLEPropagator model = models.get(number);
      if (model == null) {
        refused++;
        continue;
      }
      Epoch epoch =
          Objects.requireNonNull(elements.get(number))
              .epoch()
              .plusSeconds(Double.parseDouble(f[0]) * 60);
      try {
        var pv = model.getPVCoordinates(Sgp4.date(epoch));
        Vector3D r =
            new Vector3D(
                Double.parseDouble(f[1]), Double.parseDouble(f[2]), Double.parseDouble(f[3]));
        worstKm.merge(number, pv.getPosition().scalarMultiply(1e-3).distance(r), Math::max);
        rows++;
      } catch (OrekitException | MathRuntimeException e) {
        refused++;
      }
    }
    assertThat(rows + refused).isEqualTo(667);
    worstKm.keySet().removeAll(List.of(20413, 33333, 33334, 33335));
    assertThat(worstKm).hasSize(28).allSatisfy((n, km) -> assertThat(km).isLessThan(2e-6));
  }

  @Test
  void realCatalogue_oneEpoch_oneRefusedAndFewDecayed() throws IOException {
    List<MeanElements> all = TwoLines.of(Shared.lines("data/tle/odap_3le.txt"));
    Catalogue c = Catalogue.of(all);
    assertThat(c.size() + c.refused()).isEqualTo(all.size()).isEqualTo(23939);
    assertThat(c.refused()).isEqualTo(1);
    double[] out = new double[6 * c.size()];
    Epoch epoch = LeapSeconds.fromUnix(1642896000L, 0);
    c.statesAt(epoch, out, 0, c.size());
    int decayed = 0;
    for (int i = 0; i < c.size(); i++) {
      EcefState s = c.stateAt(i, epoch);
      if (s == null) {
        assertThat(out[6 * i]).isNaN();
        decayed++;
      } else {
        assertThat(EcefState.of(Arrays.copyOfRange(out, 6 * i, 6 * i + 6))).isEqualTo(s);
      }
    }
    assertThat(decayed).isBetween(1, 100);
  }

  /** The velocity is the derivative of the position in the turning frame. */
  @Test
  void stateAt_velocity_isDerivativeOfEcefPosition() throws IOException {
    Catalogue c = Catalogue.of(TwoLines.of(Shared.lines("data/tle/SGP4-VER.TLE")));
    Epoch epoch = c.entry(2).epoch();
    EcefState before = Objects.requireNonNull(c.stateAt(2, epoch.plusSeconds(-1)));
    EcefState at = Objects.requireNonNull(c.stateAt(2, epoch));
    EcefState after = Objects.requireNonNull(c.stateAt(2, epoch.plusSeconds(1)));
    // 0.1 m/s: SGP4 keeps few terms in its velocity; a missing rotation term would be 500 m/s.
    assertThat((after.xM() - before.xM()) / 2).isCloseTo(at.vxMps(), within(0.1));
    assertThat((after.yM() - before.yM()) / 2).isCloseTo(at.vyMps(), within(0.1));
    assertThat((after.zM() - before.zM()) / 2).isCloseTo(at.vzMps(), within(0.1));
  }

  private static org.assertj.core.data.Offset<Double> within(double d) {
    return org.assertj.core.data.Offset.offset(d);
  }
}
