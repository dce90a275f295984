/**
 * Instants: TAI in whole nanoseconds, UTC and its leap seconds, TT, UT1 and the Earth's
 * orientation. Texts and files belong to formats.
 */
package io.farwatch.core.time;
