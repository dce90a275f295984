/** Drives a scenario: world, radars and pipeline, step by step. */
package io.farwatch.scenario.run;
