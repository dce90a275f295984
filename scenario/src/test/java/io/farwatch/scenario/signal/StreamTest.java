package io.farwatch.scenario.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import io.farwatch.core.radar.detection.Swerling;
import io.farwatch.core.radar.waveform.LinearFm;
import io.farwatch.core.signal.DwellSetup;
import io.farwatch.core.signal.IqBlock;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StreamTest {
  private static final int PULSES = 16_000;
  private static final double INTERVAL_S = 37.5e-3;
  private static final double RATE_HZ = 125e3;

  /** Ten minutes of a search at 37.5 ms: three targets, a meteor, a jammer, another radar. */
  private static SimulatedDwell tenMinutes() {
    List<Double> starts = new ArrayList<>();
    for (int i = 0; i < PULSES; i++) {
      starts.add(i * INTERVAL_S);
    }
    LinearFm pulse = new LinearFm(1e-3, 100e3, true);
    DwellSetup setup = new DwellSetup(435e6, RATE_HZ, pulse, starts, 200e3, 4e6, 1);
    Scene scene =
        new Scene(
            List.of(
                Scatterer.target(3e6, -3000, 30, Swerling.CASE_2),
                Scatterer.target(1e6, 4500, 100, Swerling.CASE_1).towards(0.01, 0),
                Scatterer.target(2e6, 100, 1000, Swerling.CASE_4).lasting(100, 130, 1e9),
                new MeteorTrail(300, 4e5, 20, 500, 88e3, 0.69).scatterer()),
            List.of(new NoiseEmitter(3, 0.05, 0, 200, 260)),
            List.of(new PulsedEmitter(pulse, 1e4, 1, 0.1, 20, 0.02, 0)));
    return new SimulatedDwell(
        setup,
        List.of(),
        Math.round(600 * RATE_HZ),
        new GaussianBeam(0.0384, 1.6, 0.01),
        scene,
        new SimulatedDwell.Key(10, 60, 0));
  }

  /** 75 million samples through one block; what is taken from the heap is the machine's own. */
  @Test
  void tenMinutes_streamThroughOneBlockAndTakeNoHeap() {
    SimulatedDwell d = tenMinutes();
    IqBlock block = new IqBlock(1, 16_384);
    ThreadMXBean counter = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long self = Thread.currentThread().threadId();
    double power = 0;
    long n = 0;
    long before = 0;
    for (int blocks = 0; d.read(block); blocks++) {
      if (blocks == 500) {
        before = counter.getThreadAllocatedBytes(self);
      }
      n += block.count();
      for (int k = 0; k < block.count(); k += 16) {
        power += 16.0 * (block.re(0)[k] * block.re(0)[k] + block.im(0)[k] * block.im(0)[k]);
      }
    }
    long taken = counter.getThreadAllocatedBytes(self) - before;
    // 4,000 blocks of 131 kB: half a gigabyte of samples; a compilation may take some heap.
    assertThat(taken).isLessThan(100_000);
    assertThat(n).isEqualTo(75_000_000);
    // Thermal noise for all but the pulses' 1/37.5, and a little more.
    assertThat(power / n).isCloseTo(1, within(0.3));
  }
}
