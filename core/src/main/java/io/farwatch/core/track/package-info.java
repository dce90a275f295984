/**
 * Plots to tracks: starts, filters, gates, association, life cycle. Enters: looks and sites.
 * Leaves: track events and dwell requests. State in ECEF (m, m/s) with the Earth's rotation in the
 * motion. It never sees the truth: no import of scenario, radar or signal.
 */
package io.farwatch.core.track;
