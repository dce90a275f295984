/**
 * Holds the pipeline's output against the truth. Enters: the steps of a run. Leaves: metrics, an
 * account of each object, and whether what was expected came true. The pipeline sees none of it.
 */
package io.farwatch.scenario.measure;
