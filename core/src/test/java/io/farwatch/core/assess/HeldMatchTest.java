package io.farwatch.core.assess;

import static org.assertj.core.api.Assertions.assertThat;

import io.farwatch.core.earth.EcefState;
import io.farwatch.core.plot.Plot;
import io.farwatch.core.plot.Provenance;
import io.farwatch.core.plot.Quantity;
import io.farwatch.core.time.Epoch;
import io.farwatch.core.track.Mode;
import io.farwatch.core.track.Track;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A match once established outlives a false alarm, and no more than that. */
class HeldMatchTest {
  private static final List<Quantity> POLAR =
      List.of(Quantity.RANGE, Quantity.AZIMUTH, Quantity.ELEVATION);

  private final OverheadPass pass = new OverheadPass();
  private final Assessor assessor = new Assessor();

  HeldMatchTest() {
    assessor.declare(pass.site);
    assessor.catalogue(pass.elements, List.of());
  }

  private Assessment judge(int second, double offM, Mode mode) {
    EcefState s = pass.state(second);
    Epoch epoch = OverheadPass.START.plusSeconds(second);
    EcefState at = new EcefState(s.xM() + offM, s.yM(), s.zM(), s.vxMps(), s.vyMps(), s.vzMps());
    Track track =
        new Track(
            "T",
            Provenance.TEST,
            Track.Status.CONFIRMED,
            epoch,
            at,
            OverheadPass.covariance(1e3, 10),
            mode,
            mode == Mode.THRUSTING ? 0.99 : 0.001,
            1,
            OverheadPass.START,
            epoch,
            20 + second,
            List.of("R"),
            "",
            true,
            1);
    Plot plot = pass.plot(at, second, POLAR, 0, new java.util.Random(second));
    assessor.plotted(track, plot);
    Assessment a = assessor.judge(track);
    if (a == null) {
      throw new IllegalStateException("judged once a second");
    }
    return a;
  }

  @Test
  void judge_oneOrTwoAlienPlotsAfterAnEstablishedMatch_holdsIt() {
    for (int k = 0; k < 4; k++) {
      assertThat(judge(k, 0, Mode.FREE_FLIGHT).match()).isNotNull();
    }
    assertThat(judge(60, 200e3, Mode.THRUSTING).match()).isNotNull();
    assertThat(judge(61, 200e3, Mode.THRUSTING).match()).isNotNull();
  }

  @Test
  void judge_threePlotsAgainstAnEstablishedMatch_givesItUp() {
    for (int k = 0; k < 4; k++) {
      judge(k, 0, Mode.FREE_FLIGHT);
    }
    judge(60, 200e3, Mode.THRUSTING);
    judge(61, 200e3, Mode.THRUSTING);
    assertThat(judge(62, 200e3, Mode.THRUSTING).match()).isNull();
    assertThat(judge(63, 200e3, Mode.THRUSTING).match()).isNull();
  }

  @Test
  void judge_matchOfOneJudgmentOnly_isNotHeld() {
    assertThat(judge(0, 0, Mode.FREE_FLIGHT).match()).isNotNull();
    assertThat(judge(1, 200e3, Mode.THRUSTING).match()).isNull();
  }

  @Test
  void judge_neverMatched_nothingIsHeld() {
    for (int k = 0; k < 5; k++) {
      assertThat(judge(k, 200e3, Mode.FREE_FLIGHT).match()).isNull();
    }
  }
}
