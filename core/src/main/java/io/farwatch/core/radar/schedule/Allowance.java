package io.farwatch.core.radar.schedule;

/**
 * Something that flows in at a rate and is kept for a while: seconds of transmitting, or joules.
 */
final class Allowance {
  private final double rate;
  private final double windowS;
  private double share = 1;
  private double left;

  Allowance(double rate, double windowS) {
    this.rate = rate;
    this.windowS = windowS;
    // A quarter of the window to begin with, so that the first pulses need not wait.
    this.left = 0.25 * rate * windowS;
  }

  /** Sets what share of the rate is to be had. */
  void share(double available) {
    share = available;
  }

  void pass(double seconds) {
    left = Math.min(rate * share * windowS, left + rate * share * seconds);
  }

  boolean has(double amount) {
    // A hair: sums of the same amounts in another order must not differ.
    return left >= amount * (1 - 1e-9);
  }

  double left() {
    return left;
  }

  void spend(double amount) {
    left -= amount;
  }
}
