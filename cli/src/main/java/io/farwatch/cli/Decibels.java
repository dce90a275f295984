package io.farwatch.cli;

/** Ratios of power in dB and back. */
final class Decibels {
  private Decibels() {}

  static double of(double ratio) {
    return 10 * Math.log10(ratio);
  }

  static double toRatio(double db) {
    return Math.pow(10, db / 10);
  }
}
