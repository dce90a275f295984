package io.farwatch.core.signal;

/** What an echo just found gives in other cells: its sidelobes in range and range rate. */
final class Leak {
  /** Amplitude that reading pulses to a quarter of a sample leaves in other range rates. */
  private static final double MISALIGNED = 0.03;

  private final Burst burst;
  private final FineSearch fine;
  private final Response response;
  private final double[] sum = new double[2];

  Leak(Burst burst, FineSearch fine, Response response) {
    this.burst = burst;
    this.fine = fine;
    this.response = response;
  }

  /** The most that the echo's power would be within half a cell, relative to its own. */
  double most(int cell, double rate) {
    return Math.max(at(cell, rate), Math.max(at(cell - 0.5, rate), at(cell + 0.5, rate)));
  }

  private double at(double cell, double rate) {
    if (burst.isBank()) {
      double away = Math.abs(cell - fine.cell);
      return away < 2 ? 1 : away < burst.at.taps ? 0.1 : 0;
    }
    if (burst.pulses == 1) {
      sum[0] = 0;
      sum[1] = 0;
      response.add(cell - fine.cell, 1, 0, sum);
      return sum[0] * sum[0] + sum[1] * sum[1];
    }
    boolean coherent = burst.tellsDoppler();
    double total = 0;
    double weight = 0;
    double misaligned = 0;
    double sr = 0;
    double si = 0;
    for (int n = 0; n < burst.pulses; n++) {
      double offset = cell - fine.cell + burst.shift(rate, n) - burst.shift(fine.rateMps, n);
      double turns = burst.turns(fine.rateMps, n) - burst.turns(rate, n);
      sum[0] = 0;
      sum[1] = 0;
      response.add(offset, burst.weights[n], turns, sum);
      double power = sum[0] * sum[0] + sum[1] * sum[1];
      sr += sum[0];
      si += sum[1];
      weight += burst.weights[n];
      total += power;
      misaligned = Math.max(misaligned, Math.sqrt(power));
    }
    if (!coherent) {
      return total / burst.pulses;
    }
    double amplitude = Math.sqrt(sr * sr + si * si) / weight + MISALIGNED * misaligned;
    return amplitude * amplitude;
  }
}
