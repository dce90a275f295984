/**
 * Simulated radars at detection level: enters the true sky and dwell requests, leaves looks with
 * plots, as a real radar would give them. Their systematic errors never leave this package.
 */
package io.farwatch.scenario.radar;
