/**
 * ASTERIX, the wire format of air-traffic radars. Enters: bytes, raw or from a packet capture, and
 * the definitions of categories (resources {@code cat*.def}). Leaves: records as trees of named
 * values, faults in place, and plots and sensor states of the core.
 *
 * <p>Source: EUROCONTROL Specification for Surveillance Data Exchange, Part 1
 * (EUROCONTROL-SPEC-149, edition 3.1) for blocks, field specifications and item kinds; Part 2b
 * (category 034) and Part 4 (category 048) for the items.
 *
 * <pre>
 * block   | CAT 1 | LEN 2 (of the whole block) | record | record | ...
 * record  | FSPEC 1.. : seven presence bits and one "more" bit an octet | items in UAP order
 * </pre>
 */
package io.farwatch.formats.asterix;
