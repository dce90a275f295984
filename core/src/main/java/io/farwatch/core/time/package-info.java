/** Instants: TAI in whole nanoseconds, UTC and its leap seconds. Texts belong to formats. */
package io.farwatch.core.time;
