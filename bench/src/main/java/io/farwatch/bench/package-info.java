/**
 * JMH benchmarks of the hot loops, run by {@code ./bench/run NAME}: free flight, the catalogue,
 * tracker updates, detection arithmetic, transforms and pulse compression. They compile with every
 * build and run only when asked.
 */
package io.farwatch.bench;
