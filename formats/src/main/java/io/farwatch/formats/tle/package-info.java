/**
 * Two-line and three-line element sets to mean elements (SI). Source of the layout: F. R. Hoots, R.
 * L. Roehrich, "Spacetrack Report No. 3" (1980), with Alpha-5 catalogue numbers.
 */
package io.farwatch.formats.tle;
