/**
 * A run against the clock: steps an exercise when they are due, keeps each in the journal, folds
 * events into the picture and the news, and goes on from a journal after a crash. Enter: a
 * scenario. Leave: batches for {@code journal}, frames for {@code web}, public alerts for a folder.
 */
package io.farwatch.server.live;
