package io.farwatch.cli;

import io.farwatch.core.linear.Matrix;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A 6 x 6 covariance from a file: numbers by rows with blanks, commas or as JSON lists. */
final class CovarianceFile {
  /** How far the two halves may differ, as a part of the sigmas: rounding of printed numbers. */
  private static final double SYMMETRY = 1e-6;

  /** Added to the correlation's diagonal, so that a quantity known exactly is no error. */
  private static final double SEMI = 1e-9;

  private CovarianceFile() {}

  static Matrix read(Path file) {
    String text = TextFile.read(file).replaceAll("(?m)#.*$", "");
    String[] words = text.replaceAll("[\\[\\](){},;\\s]+", " ").strip().split(" ");
    List<String> problems = new ArrayList<>();
    double[] p = new double[36];
    if (words.length != 36) {
      throw new Failure(file + " holds " + words.length + " numbers; a 6 x 6 covariance has 36");
    }
    for (int i = 0; i < 36; i++) {
      p[i] = value(words[i]);
      if (!Double.isFinite(p[i])) {
        problems.add(place(file, i) + ": '" + words[i] + "' is not a finite number");
      }
    }
    if (problems.isEmpty()) {
      check(file, p, problems);
    }
    if (!problems.isEmpty()) {
      throw new Failure(problems);
    }
    return Matrix.of(6, 6, p);
  }

  private static double value(String word) {
    try {
      return Double.parseDouble(word);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  /** Symmetric, no negative variance, no impossible correlation; makes both halves equal. */
  private static void check(Path file, double[] p, List<String> problems) {
    double[] correlation = new double[36];
    for (int i = 0; i < 6; i++) {
      if (p[7 * i] < 0) {
        problems.add(place(file, 7 * i) + ": variance " + p[7 * i] + " is negative");
      }
      correlation[7 * i] = 1 + SEMI;
      for (int j = 0; j < i; j++) {
        double a = p[6 * i + j];
        double b = p[6 * j + i];
        double scale = Math.sqrt(Math.abs(p[7 * i] * p[7 * j]));
        if (Math.abs(a - b) > SYMMETRY * Math.max(scale, Math.abs(a))) {
          problems.add(place(file, 6 * i + j) + ": " + a + " differs from " + b + " across it");
        }
        double mean = 0.5 * (a + b);
        p[6 * i + j] = mean;
        p[6 * j + i] = mean;
        correlation[6 * i + j] = scale > 0 ? mean / scale : mean == 0 ? 0 : 2;
        correlation[6 * j + i] = correlation[6 * i + j];
      }
    }
    if (problems.isEmpty() && !Matrix.of(6, 6, correlation).isPositiveDefinite()) {
      problems.add(file + ": not a covariance (some direction would have a negative variance)");
    }
  }

  private static String place(Path file, int index) {
    return file + " row " + (index / 6 + 1) + " column " + (index % 6 + 1);
  }
}
