/**
 * WGS-84, its frames, and radio refraction. Enters: epochs and places. Leaves: ECEF, ENU, polar.
 */
package io.farwatch.core.earth;
