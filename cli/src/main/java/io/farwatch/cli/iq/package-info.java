/**
 * Recordings of samples to plots, as {@code detect} does it: enters detections with the dwell they
 * were found in; leaves lines of plots that {@code track} reads, counts, tables and pictures. Units
 * are SI, in lines and tables as their names say.
 */
package io.farwatch.cli.iq;
