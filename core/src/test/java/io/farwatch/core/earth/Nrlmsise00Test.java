package io.farwatch.core.earth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.farwatch.core.Allocated;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.orekit.data.LazyLoadedDataContext;
import org.orekit.frames.Frame;
import org.orekit.models.earth.atmosphere.NRLMSISE00;
import org.orekit.time.AbsoluteDate;

class Nrlmsise00Test {
  private static final double LATITUDE = Math.toRadians(60);
  private static final double LONGITUDE = Math.toRadians(-70);
  private static final Nrlmsise00 AIR = new Nrlmsise00(LATITUDE, LONGITUDE, 172, 29_000, 150, 4);

  /** The test run that comes with the model's program: day 172, 60 N, F10.7 150, ap 4 (g/cm3). */
  @Test
  void density_theModelsOwnTestCasesTo70Km_within2In1000() {
    assertThat(AIR.densityKgM3(0)).isCloseTo(1.261066, withinPercentage(0.2));
    assertThat(AIR.densityKgM3(10_000)).isCloseTo(4.059139e-1, withinPercentage(0.2));
    assertThat(AIR.densityKgM3(30_000)).isCloseTo(1.950822e-2, withinPercentage(0.2));
    assertThat(AIR.densityKgM3(50_000)).isCloseTo(1.294709e-3, withinPercentage(0.2));
    assertThat(AIR.densityKgM3(70_000)).isCloseTo(1.147668e-4, withinPercentage(0.2));
  }

  @Test
  void density_betweenItsNodes_isTheModelTo1e4() {
    NRLMSISE00 model = Nrlmsise00.model(150, 4);
    AbsoluteDate date =
        new AbsoluteDate(
                2000, 6, 20, 0, 0, 0.0, new LazyLoadedDataContext().getTimeScales().getTAI())
            .shiftedBy(29_000);
    for (double z = 137; z < 1e6; z += 1_777) {
      EcefPosition p = Frames.geodeticToEcef(new Geodetic(LATITUDE, LONGITUDE, z));
      double asked = model.getDensity(date, new Vector3D(p.xM(), p.yM(), p.zM()), Frame.getRoot());
      assertThat(AIR.densityKgM3(z)).isCloseTo(asked, withinPercentage(0.01));
    }
  }

  @Test
  void density_isThatOfTheStandardAtmosphereInTheLarge_andMoreFluxMeansMoreAirAt400Km() {
    for (double z = 0; z < 500_000; z += 10_000) {
      double ratio = AIR.densityKgM3(z) / Us76.STANDARD.densityKgM3(z);
      assertThat(ratio).isBetween(0.4, 2.5);
    }
    Nrlmsise00 active = new Nrlmsise00(LATITUDE, LONGITUDE, 172, 29_000, 250, 4);
    assertThat(active.densityKgM3(400_000)).isGreaterThan(1.5 * AIR.densityKgM3(400_000));
  }

  @Test
  void density_isFiniteEverywhere_andTakesNoHeap() {
    assertThat(AIR.densityKgM3(-1e9)).isEqualTo(AIR.densityKgM3(0));
    assertThat(AIR.densityKgM3(2e6)).isBetween(0.0, AIR.densityKgM3(1e6));
    assertThat(AIR.densityKgM3(1e12)).isZero();
    double[] z = {0};
    assertThat(Allocated.bytesOf10000(() -> z[0] = (z[0] + 37 + AIR.densityKgM3(z[0])) % 2e5))
        .isZero();
    assertThatThrownBy(() -> new Nrlmsise00(0, 0, 0, 0, 150, 4))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
