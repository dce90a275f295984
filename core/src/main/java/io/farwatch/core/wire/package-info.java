/**
 * Records to canonical bytes and back, driven by their declared components: the form of journals,
 * snapshots and hashes. Never instantiates a type that its schema does not name.
 */
package io.farwatch.core.wire;
