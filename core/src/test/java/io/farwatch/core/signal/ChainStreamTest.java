package io.farwatch.core.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import io.farwatch.core.radar.detection.Cfar;
import io.farwatch.core.radar.waveform.LinearFm;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChainStreamTest {
  private static final double PULSE = 100e-6;

  /** A recording read again and again, in pieces of some size at most. */
  private static final class Tape implements IqSource {
    private final DwellSetup setup;
    private final IqBlock all;
    private final int piece;
    private int at;

    Tape(Sky sky, int piece) {
      this.setup = sky.setup();
      this.all = new IqBlock(setup.channels(), (int) sky.samples());
      sky.read(all);
      this.piece = piece;
    }

    void rewind() {
      at = 0;
    }

    @Override
    public DwellSetup setup() {
      return setup;
    }

    @Override
    public boolean read(IqBlock block) {
      int n = Math.min(piece, Math.min(block.capacity(), all.count() - at));
      block.count(n);
      for (int c = 0; c < block.channels() && n > 0; c++) {
        System.arraycopy(all.re(c), at, block.re(c), 0, n);
        System.arraycopy(all.im(c), at, block.im(c), 0, n);
      }
      at += n;
      return n > 0;
    }
  }

  private static Sky busy(int channels) {
    DwellSetup setup = Dwells.of(PULSE, Dwells.staggered(8, 0.0021), 3000, channels);
    return new Sky(setup, 77, true)
        .point(0, Dwells.rangeM(PULSE, 700.3), 0, 100, 0.2, 0.1, 0.2)
        .point(0, Dwells.rangeM(PULSE, 1900.8), 150, 30, 0.6, -0.1, 0.3);
  }

  @Test
  void detections_doNotDependOnHowTheRecordingIsRead() {
    for (ChainSettings s :
        List.of(
            ChainSettings.single(1e-4),
            ChainSettings.coherent(1e-5, 4, -200, 200),
            ChainSettings.nonCoherent(1e-5, 0, -4000, 4000))) {
      Chain chain = new Chain(busy(3).setup(), s);
      List<Detection> whole = chain.detect(new Tape(busy(3), Integer.MAX_VALUE));
      assertThat(whole).isNotEmpty();
      assertThat(chain.detect(new Tape(busy(3), 777))).isEqualTo(whole);
      assertThat(new Chain(busy(3).setup(), s).detect(new Tape(busy(3), 1009))).isEqualTo(whole);
    }
  }

  @Test
  void scalarTransforms_giveTheSameDetections() {
    for (ChainSettings s :
        List.of(ChainSettings.single(1e-4), ChainSettings.coherent(1e-5, 0, -200, 200))) {
      List<Detection> lanes = new Chain(busy(1).setup(), s).detect(busy(1));
      List<Detection> scalar = Chain.scalar(busy(1).setup(), s).detect(busy(1));
      assertThat(scalar).isEqualTo(lanes).isNotEmpty();
    }
  }

  @Test
  void longerDwells_takeNoMoreHeap() {
    Tape few = quiet(8);
    Tape many = quiet(64);
    Chain short8 = new Chain(few.setup(), ChainSettings.single(1e-15));
    Chain long64 = new Chain(many.setup(), ChainSettings.single(1e-15));
    // What a dwell of 8 and one of 64 pulses take is the list they give.
    assertThat(bytes(short8, few)).isLessThan(1000);
    assertThat(bytes(long64, many)).isLessThan(1000);
  }

  private static Tape quiet(int pulses) {
    return new Tape(
        new Sky(Dwells.of(PULSE, Dwells.uniform(pulses, 0.002), 3000, 1), 5, true), 4096);
  }

  private static long bytes(Chain chain, Tape tape) {
    ThreadMXBean counter = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long least = Long.MAX_VALUE;
    // Until all is compiled: before that vectors are objects.
    for (int i = 0; i < 4000 && least >= 1000; i++) {
      tape.rewind();
      long before = counter.getCurrentThreadAllocatedBytes();
      chain.detect(tape);
      least = Math.min(least, counter.getCurrentThreadAllocatedBytes() - before);
    }
    return least;
  }

  @Test
  void recordingThatEndsEarly_isSearchedAsFarAsItGoes() {
    DwellSetup setup = Dwells.of(PULSE, List.of(0.0), 6000, 1);
    Sky sky =
        new Sky(setup, 5, true)
            .point(0, Dwells.rangeM(PULSE, 1000), 0, 1000, 0.1)
            .point(0, Dwells.rangeM(PULSE, 5000), 0, 1000, 0.1);
    IqBlock all = new IqBlock(1, (int) sky.samples());
    sky.read(all);
    all.count(4000);
    boolean[] read = new boolean[1];
    IqSource cut =
        new IqSource() {
          @Override
          public DwellSetup setup() {
            return setup;
          }

          @Override
          public boolean read(IqBlock block) {
            block.count(read[0] ? 0 : 4000);
            System.arraycopy(all.re(0), 0, block.re(0), 0, block.count());
            System.arraycopy(all.im(0), 0, block.im(0), 0, block.count());
            read[0] = true;
            return block.count() > 0;
          }
        };
    List<Detection> found = new Chain(setup, ChainSettings.single(1e-8)).detect(cut);
    assertThat(found).hasSize(1);
  }

  @Test
  void noDetectionHasNoNumbers() {
    List<Detection> all = new ArrayList<>();
    for (Cfar.Type type : Cfar.Type.values()) {
      Cfar rule = new Cfar(type, 16, type == Cfar.Type.OS ? 12 : 0);
      Chain chain = new Chain(busy(3).setup(), ChainSettings.single(1e-3).withCfar(rule, 2));
      all.addAll(chain.detect(busy(3)));
    }
    assertThat(all).isNotEmpty();
    for (Detection d : all) {
      assertThat(d.rangeM()).isFinite();
      assertThat(d.rangeSigmaM()).isFinite().isPositive();
      assertThat(d.snr()).isFinite().isPositive();
      assertThat(d.snrSigma()).isFinite().isPositive();
    }
  }

  @Test
  void wrongSettings_areRefusedWithValues() {
    DwellSetup setup = Dwells.of(PULSE, List.of(0.0), 3000, 1);
    assertThatThrownBy(() -> new Chain(setup, ChainSettings.coherent(1e-6, 4, -10, 10)))
        .hasMessageContaining("burst of 4 of 1");
    assertThatThrownBy(() -> ChainSettings.coherent(1e-6, 4, 10, -10))
        .hasMessageContaining("10.0 to -10.0");
    DwellSetup deaf =
        new DwellSetup(435e6, 2e6, new LinearFm(1e-3, 2e6, true), List.of(0.0), 0, 100e3, 1);
    assertThatThrownBy(() -> new Chain(deaf, ChainSettings.single(1e-6)))
        .hasMessageContaining("beyond the pulse's own length");
  }
}
