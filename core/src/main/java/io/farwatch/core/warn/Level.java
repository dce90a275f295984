package io.farwatch.core.warn;

/** How sure a warning is. Raised automatically, to the watch officer; never to the public. */
public enum Level {
  POSSIBLE,
  PROBABLE,
  CONFIRMED
}
