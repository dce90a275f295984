package io.farwatch.core.radar.array;

/** An axis of the face: u to the right, v up along it. */
public enum Axis {
  U,
  V
}
