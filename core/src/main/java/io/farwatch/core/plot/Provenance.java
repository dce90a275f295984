package io.farwatch.core.plot;

/**
 * Where data come from; part of every input and of everything made from it. Each provenance has a
 * pipeline of its own, and only {@link #ACTUAL} can ever become an ACTUAL warning.
 */
public enum Provenance {
  ACTUAL,
  EXERCISE,
  TEST,
  SIMULATED,
  REPLAY
}
