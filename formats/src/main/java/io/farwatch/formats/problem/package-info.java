/**
 * What is wrong with an input, said once and the same way by every reader: place, value, reason.
 */
package io.farwatch.formats.problem;
