/** Instants as text: ISO-8601 UTC, to the nanosecond, with leap seconds. */
package io.farwatch.formats.time;
