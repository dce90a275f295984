package io.farwatch.core.time;

/**
 * An instant as whole nanoseconds of TAI since 1970-01-01T00:00:00 TAI. Range: the years 1677 to
 * 2262. It knows nothing of UTC; {@link LeapSeconds} does.
 */
public record Epoch(long taiNanos) implements Comparable<Epoch> {

  /** This instant moved by seconds, to the nearest nanosecond. */
  public Epoch plusSeconds(double seconds) {
    return new Epoch(Math.addExact(taiNanos, Math.round(seconds * 1e9)));
  }

  public Epoch plusNanos(long nanos) {
    return new Epoch(Math.addExact(taiNanos, nanos));
  }

  /** Seconds from {@code earlier} to this, negative when this comes first. */
  public double secondsSince(Epoch earlier) {
    return (taiNanos - earlier.taiNanos) * 1e-9;
  }

  public boolean isBefore(Epoch other) {
    return taiNanos < other.taiNanos;
  }

  public boolean isAfter(Epoch other) {
    return taiNanos > other.taiNanos;
  }

  public Epoch max(Epoch other) {
    return isAfter(other) ? this : other;
  }

  @Override
  public int compareTo(Epoch other) {
    return Long.compare(taiNanos, other.taiNanos);
  }
}
