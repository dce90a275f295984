/**
 * Where a radar sees, and how big an object must be there. Enter a {@link
 * io.farwatch.core.radar.RadarModel} at a place and points over the Earth (WGS-84); leave whether
 * the point can be looked at, by which face, and if not why; and the smallest cross-section that
 * reaches an SNR in one dwell there. Elevations are apparent: rays are traced through air and
 * ionosphere ({@link io.farwatch.core.earth.RefractionTable}), the Earth is the ellipsoid.
 */
package io.farwatch.core.radar.coverage;
