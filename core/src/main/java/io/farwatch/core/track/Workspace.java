package io.farwatch.core.track;

/** Scratch arrays of one tracker, made once and passed to the filters. */
final class Workspace {
  final Motion motion = new Motion();
  final MeasurementModel model = new MeasurementModel();
  final double[] phi = new double[81];

  /** One number for each quantity of a measurement: five at most. */
  final double[] column = new double[5];

  private final double[][] squares = new double[2][0];
  private double[] gain = new double[0];

  double[] square(int which, int n) {
    if (squares[which].length < n * n) {
      squares[which] = new double[n * n];
    }
    return squares[which];
  }

  double[] gain(int n, int m) {
    if (gain.length < n * m) {
      gain = new double[n * m];
    }
    return gain;
  }
}
