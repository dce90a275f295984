/**
 * What a radar can do, and does: detection statistics, budget, the library of radars, scheduling.
 */
package io.farwatch.core.radar;
