/** Scenario files: YAML in, checked values out, every problem said at once with its place. */
package io.farwatch.scenario.file;
