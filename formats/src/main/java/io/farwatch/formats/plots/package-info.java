/**
 * Plot tables (CSV) and plot lines (JSONL) to plots. Enters: text in degrees and dB. Leaves: one
 * outcome a row, in input order, in SI.
 */
package io.farwatch.formats.plots;
