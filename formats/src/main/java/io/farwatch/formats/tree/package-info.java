/**
 * YAML and JSON files as one small tree, read strictly: size and depth are bounded, aliases and
 * double or unknown keys are refused, and every problem carries its path.
 */
package io.farwatch.formats.tree;
