/**
 * CAP 1.2 alerts: a writer that can say Exercise and Test and nothing else, and a validator: the
 * published schema and the rules it cannot say. Source: OASIS Standard CAP-V1.2 (1 July 2010).
 */
package io.farwatch.formats.cap;
