package io.farwatch.core.radar.waveform;

import java.util.ArrayList;
import java.util.List;

/**
 * Pulses sent one after another as one dwell.
 *
 * @param pulses in the order of their starts, none beginning before the one before has ended
 */
public record Burst(List<Pulse> pulses) {
  /**
   * @param startS when it begins (s)
   * @param waveform its modulation
   */
  public record Pulse(double startS, Waveform waveform) {}

  public Burst {
    pulses = List.copyOf(pulses);
    if (pulses.isEmpty()) {
      throw new IllegalArgumentException("a burst without a pulse");
    }
    double free = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < pulses.size(); i++) {
      Pulse p = pulses.get(i);
      if (!(p.startS() >= free)) {
        throw new IllegalArgumentException(
            "pulse " + i + " begins at " + p.startS() + " s, before " + free + " s");
      }
      free = p.startS() + p.waveform().durationS();
    }
  }

  /** So many pulses of one waveform at one interval, from time zero. */
  public static Burst uniform(Waveform waveform, int count, double intervalS) {
    return alternating(List.of(waveform), count, intervalS);
  }

  /** The waveforms in turn, for example an up and a down chirp, at one interval. */
  public static Burst alternating(List<? extends Waveform> waveforms, int count, double intervalS) {
    List<Pulse> list = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      list.add(new Pulse(i * intervalS, waveforms.get(i % waveforms.size())));
    }
    return new Burst(list);
  }

  /** One waveform, the intervals in turn. */
  public static Burst staggered(Waveform waveform, int count, List<Double> intervalsS) {
    List<Pulse> list = new ArrayList<>();
    double start = 0;
    for (int i = 0; i < count; i++) {
      list.add(new Pulse(start, waveform));
      start += intervalsS.get(i % intervalsS.size());
    }
    return new Burst(list);
  }

  /** From the first pulse's start to the last one's end (s). */
  public double durationS() {
    Pulse last = pulses.getLast();
    return last.startS() + last.waveform().durationS() - pulses.getFirst().startS();
  }

  /** Time on the air (s): what a power amplifier's duty counts. */
  public double onS() {
    double sum = 0;
    for (Pulse p : pulses) {
      sum += p.waveform().durationS();
    }
    return sum;
  }
}
