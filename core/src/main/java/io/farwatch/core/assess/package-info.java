/**
 * Tracks to judged objects: orbiting or falling, which catalogued object, from where, to where,
 * when, how sure, on what evidence. Enters: tracks, catalogue, areas, notices. Leaves: assessments.
 */
package io.farwatch.core.assess;
