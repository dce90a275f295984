/**
 * What a radar hears besides the objects it looks for, as sizes and rates with their sources:
 * thermal noise, the Sun, jamming, aurora, meteors, the Moon, aircraft, satellites. Enters:
 * frequencies, ranges, gains in SI, linear. Leaves: cross-sections (m2), rates (1/s), temperatures
 * (K), speeds (m/s). Pure formulas: whoever simulates draws the random numbers and hands them in.
 */
package io.farwatch.core.radar.environment;
