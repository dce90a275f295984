package io.farwatch.core.radar.budget;

import java.util.ArrayList;
import java.util.List;

/** Losses that multiply, in the order in which they are told. */
public record LossBudget(List<Loss> losses) {
  public static final LossBudget NONE = new LossBudget(List.of());

  public LossBudget {
    losses = List.copyOf(losses);
  }

  public static LossBudget of(Loss... losses) {
    return new LossBudget(List.of(losses));
  }

  /** This budget and one loss more. */
  public LossBudget with(Loss more) {
    List<Loss> all = new ArrayList<>(losses);
    all.add(more);
    return new LossBudget(all);
  }

  /**
   * This budget and what it lacks of a known total, as a last loss of its own.
   *
   * @throws IllegalArgumentException when the losses exceed the total already
   */
  public LossBudget filledTo(double totalDb, String name, String source) {
    return with(new Loss(name, totalDb - totalDb(), source));
  }

  /** The sum (dB). */
  public double totalDb() {
    double sum = 0;
    for (Loss loss : losses) {
      sum += loss.lossDb();
    }
    return sum;
  }

  /** The product (1 or more): power needed over power without loss. */
  public double ratio() {
    return StrictMath.pow(10, totalDb() / 10);
  }
}
