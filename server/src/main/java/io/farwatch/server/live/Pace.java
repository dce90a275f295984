package io.farwatch.server.live;

/** When each step is due on the monotonic clock, and whether the machine keeps up. */
final class Pace {
  /** s late from which it is said; said again at each doubling, and taken back at a quarter. */
  private static final double LATE_S = 2;

  private final long originNanos;
  private final long firstStep;
  private final double stepNanos;
  private double sayAtS = LATE_S;
  private boolean late;

  /** What to say about being late. */
  enum Word {
    NOTHING,
    LATE,
    IN_TIME_AGAIN
  }

  /**
   * @param originNanos when the first step is due
   * @param firstStep its number
   * @param stepS length of a step of the run (s)
   * @param speed seconds of the run a second
   */
  Pace(long originNanos, long firstStep, double stepS, double speed) {
    this.originNanos = originNanos;
    this.firstStep = firstStep;
    this.stepNanos = stepS / speed * 1e9;
  }

  /** When a step's data are all there: the end of the step before it. */
  long dueNanos(long step) {
    return originNanos + Math.round((step - firstStep) * stepNanos);
  }

  /** Takes how late a step was. */
  Word judge(double lateS) {
    if (lateS >= sayAtS) {
      late = true;
      sayAtS = 2 * lateS;
      return Word.LATE;
    }
    if (late && lateS < LATE_S / 4) {
      late = false;
      sayAtS = LATE_S;
      return Word.IN_TIME_AGAIN;
    }
    return Word.NOTHING;
  }
}
