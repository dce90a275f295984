/**
 * The journal: every input and every event of a run, append-only in one SQLite file, chained by
 * SHA-256 so that a changed, removed or moved entry is named. Enter: batches of {@code
 * core.pipeline} inputs and events. Leave: the same bytes, a report of damage, and the verdict of a
 * replay.
 */
package io.farwatch.server.journal;
