package io.farwatch.core.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.farwatch.core.earth.EcefPosition;
import io.farwatch.core.earth.EcefState;
import io.farwatch.core.earth.Geodetic;
import io.farwatch.core.earth.LocalFrame;
import io.farwatch.core.earth.RadarPolar;
import io.farwatch.core.flight.FreeFlight;
import io.farwatch.core.linear.Matrix;
import io.farwatch.core.plot.Look;
import io.farwatch.core.plot.LookPurpose;
import io.farwatch.core.plot.LookVolume;
import io.farwatch.core.plot.Measurement;
import io.farwatch.core.plot.Plot;
import io.farwatch.core.plot.Provenance;
import io.farwatch.core.plot.Quantity;
import io.farwatch.core.plot.RadarSite;
import io.farwatch.core.time.Epoch;
import io.farwatch.core.warn.Rules;
import io.farwatch.core.wire.ContentId;
import io.farwatch.core.wire.Wire;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The decisions that hold the pipeline together: the output depends on the sequence alone. */
class SequencePropertyTest {
  private static final Geodetic PLACE = new Geodetic(Math.toRadians(10), Math.toRadians(170), 100);
  private static final Epoch START = new Epoch(1_700_000_000_000_000_000L);

  /** Two falling objects, clutter, gaps, and a late plot now and then, from one seed. */
  private static List<Input> inputs(long seed, Random shuffle) {
    Random r = new Random(seed);
    LocalFrame frame = new LocalFrame(PLACE);
    RadarSite site =
        new RadarSite(
            "R",
            PLACE,
            List.of(),
            new RadarSite.Coverage(0, 2 * Math.PI, 0.05, 1.5, 1e4, 6e6),
            true,
            0.03,
            75,
            new RadarSite.BiasPrior(30, 3e-4, 3e-4, 0.01),
            RadarSite.ResidualRefraction.NONE);
    List<Input> list = new ArrayList<>();
    list.add(new Input.SiteDeclared(0, Provenance.TEST, START, site));
    list.add(new Input.RulesSet(1, Provenance.TEST, START, Rules.standard(List.of())));
    EcefState[] objects = {falling(frame, 300, 4.5), falling(frame, 330, 4.6)};
    long sequence = 2;
    for (int k = 0; k < 60; k++) {
      Epoch epoch = START.plusSeconds(k);
      List<Plot> plots = new ArrayList<>();
      for (EcefState o : objects) {
        if (r.nextDouble() < 0.9) {
          plots.add(plot(frame, FreeFlight.propagate(o, k), epoch, r));
        }
      }
      if (r.nextDouble() < 0.3) {
        plots.add(
            plot(frame, falling(frame, 100 + 300 * r.nextDouble(), 6 * r.nextDouble()), epoch, r));
      }
      Collections.shuffle(plots, shuffle);
      Epoch stamped = k % 17 == 16 ? epoch.plusSeconds(-3) : epoch;
      List<Plot> moved = new ArrayList<>();
      if (k % 17 == 16) {
        moved.add(plot(frame, FreeFlight.propagate(objects[0], k - 3), stamped, r));
      }
      list.add(new Input.Looked(sequence++, look(stamped, k % 17 == 16 ? moved : plots)));
      list.add(new Input.Ticked(sequence++, Provenance.TEST, epoch));
    }
    return list;
  }

  private static EcefState falling(LocalFrame frame, double left, double azimuth) {
    EcefPosition p = frame.fromPolar(new RadarPolar(50e3, azimuth, 0));
    double[] v = frame.rotateToEcef(-3800 * Math.sin(azimuth), -3800 * Math.cos(azimuth), -2900);
    return FreeFlight.propagate(new EcefState(p.xM(), p.yM(), p.zM(), v[0], v[1], v[2]), -left);
  }

  private static Plot plot(LocalFrame frame, EcefState s, Epoch epoch, Random r) {
    RadarPolar p = frame.toPolar(s.position());
    Measurement z =
        new Measurement.Polar(
            List.of(Quantity.RANGE, Quantity.AZIMUTH, Quantity.ELEVATION),
            Matrix.of(
                3,
                1,
                p.rangeM() + 30 * r.nextGaussian(),
                (p.azimuthRad() + 1e-3 * r.nextGaussian() + 4 * Math.PI) % (2 * Math.PI),
                p.elevationRad() + 1e-3 * r.nextGaussian()),
            Matrix.diagonal(900, 1e-6, 1e-6),
            0);
    return new Plot("R", epoch, z, 100, 75, Provenance.TEST, null);
  }

  private static Look look(Epoch epoch, List<Plot> plots) {
    return new Look(
        "R",
        epoch,
        LookPurpose.REPORTED,
        "",
        new LookVolume.Unknown(),
        Double.NaN,
        Double.NaN,
        plots,
        Provenance.TEST);
  }

  private static String bytes(List<Event> events) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (Event e : events) {
      out.writeBytes(Wire.encode(Event.class, e));
    }
    return ContentId.of(out.toByteArray()) + " of " + out.size();
  }

  private static String run(List<Input> inputs) {
    Pipeline p = new Pipeline(Provenance.TEST);
    List<Event> events = new ArrayList<>();
    inputs.forEach(i -> events.addAll(p.step(i)));
    return bytes(events);
  }

  @Test
  void anyOrderInsideALook_givesTheSameBytes() {
    for (long seed = 0; seed < 10; seed++) {
      String once = run(inputs(seed, new Random(1)));
      String again = run(inputs(seed, new Random(99 + seed)));
      assertThat(again).isEqualTo(once);
      assertThat(once).doesNotEndWith(" of 0");
    }
  }

  @Test
  void snapshotAnywhereAndGoOn_givesTheSameBytes() {
    for (long seed = 0; seed < 5; seed++) {
      List<Input> inputs = inputs(seed, new Random(1));
      String whole = run(inputs);
      Random r = new Random(seed);
      Pipeline p = new Pipeline(Provenance.TEST);
      List<Event> events = new ArrayList<>();
      int cuts = 0;
      for (Input i : inputs) {
        events.addAll(p.step(i));
        if (r.nextInt(6) == 0) {
          byte[] snapshot = p.snapshot();
          p = Pipeline.restore(snapshot);
          assertThat(java.util.Arrays.equals(p.snapshot(), snapshot)).isTrue();
          cuts++;
        }
      }
      assertThat(cuts).isGreaterThan(5);
      assertThat(bytes(events)).isEqualTo(whole);
    }
  }

  @Test
  void foreseenInAnyPartOrNotAtAll_givesTheSameBytes() {
    for (long seed = 0; seed < 5; seed++) {
      List<Input> inputs = inputs(seed, new Random(1));
      Random r = new Random(seed);
      Pipeline p = new Pipeline(Provenance.TEST);
      List<Event> events = new ArrayList<>();
      int foreseen = 0;
      for (int from = 0; from < inputs.size(); ) {
        List<Input> batch = inputs.subList(from, Math.min(inputs.size(), from + 1 + r.nextInt(9)));
        for (Runnable task : p.foresee(batch, 1 + r.nextInt(4))) {
          if (r.nextInt(3) > 0) {
            task.run();
            foreseen++;
          }
        }
        batch.forEach(i -> events.addAll(p.step(i)));
        from += batch.size();
      }
      assertThat(foreseen).isGreaterThan(10);
      assertThat(bytes(events)).isEqualTo(run(inputs));
    }
  }

  @Test
  void everyEventAndInput_survivesTheWire() {
    List<Input> inputs = inputs(3, new Random(1));
    Pipeline p = new Pipeline(Provenance.TEST);
    for (Input i : inputs) {
      Input back = Wire.decode(Input.class, Wire.encode(Input.class, i));
      assertThat(back).isEqualTo(i);
      for (Event e : p.step(back)) {
        assertThat(Wire.decode(Event.class, Wire.encode(Event.class, e))).isEqualTo(e);
      }
    }
  }

  @Test
  void anInputOfAnotherProvenance_isDroppedAndCounted() {
    Pipeline p = new Pipeline(Provenance.ACTUAL);
    List<Event> events = p.step(inputs(1, new Random(1)).get(0));
    assertThat(events).hasSize(1);
    assertThat(events.get(0).body())
        .isInstanceOfSatisfying(
            Event.Body.InputDropped.class,
            d -> assertThat(d.reason().name()).isEqualTo("PROVENANCE"));
  }

  @Test
  void aSequenceSeenBefore_isDropped() {
    Pipeline p = new Pipeline(Provenance.TEST);
    Input first = inputs(1, new Random(1)).get(0);
    p.step(first);
    assertThat(p.step(first).get(0).body()).isInstanceOf(Event.Body.InputDropped.class);
  }

  @Test
  void everyPlot_isUsedOrDroppedOnce() {
    for (long seed = 0; seed < 5; seed++) {
      Pipeline p = new Pipeline(Provenance.TEST);
      int in = 0;
      int used = 0;
      int dropped = 0;
      for (Input i : inputs(seed, new Random(1))) {
        in += i instanceof Input.Looked l ? l.look().plots().size() : 0;
        for (Event e : p.step(i)) {
          if (e.body() instanceof Event.Body.OfTrack t) {
            switch (t.event()) {
              case io.farwatch.core.track.TrackEvent.Founded f -> used += f.plots().size();
              case io.farwatch.core.track.TrackEvent.Updated u -> used++;
              case io.farwatch.core.track.TrackEvent.Dropped d -> dropped++;
              default -> {}
            }
          }
        }
      }
      assertThat(used + dropped).isEqualTo(in);
    }
  }
}
