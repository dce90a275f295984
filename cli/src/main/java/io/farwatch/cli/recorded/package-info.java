/**
 * Recorded plots through the pipeline: files enter, a picture leaves, with an account of what
 * became of each input record. The plots are of provenance REPLAY.
 */
package io.farwatch.cli.recorded;
