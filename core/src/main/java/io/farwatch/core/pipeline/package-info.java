/**
 * The one composition of the chain: {@code Pipeline.step(Input)} gives events. Pure: the output
 * depends on the sequence of inputs alone. Snapshots are versioned bytes.
 */
package io.farwatch.core.pipeline;
