/**
 * WGS-84, its frames and shortest lines, the Earth's rotation, and radio refraction. Enters: epochs
 * and places. Leaves: ECEF, ENU, polar, ECI, TEME.
 */
package io.farwatch.core.earth;
