/** Random numbers keyed by what they are for, not by when they are drawn. */
package io.farwatch.scenario.random;
