/**
 * The phased array, element by element: enters a grid of elements (m on the face), weights, an
 * element pattern and a steering direction; leaves the far-field pattern, directivity, beam width,
 * sidelobes, and the monopulse curve from ratio to offset.
 *
 * <p>Frame of a face: u to the right as one looks out along the face, v up along it, w outward, all
 * direction cosines. The field of element i toward (u, v) is a_i exp(j k (x_i u + y_i v)) times the
 * element's pattern, k = 2 pi f / c; steering toward (u0, v0) multiplies a_i by exp(-j k (x_i u0 +
 * y_i v0)). Every pattern is this sum; nothing is interpolated or assumed separable. Mutual
 * coupling is in the element pattern only (all elements see the same). Ratios of sidelobes are
 * voltages, linear, above one. Book: R. J. Mailloux, "Phased Array Antenna Handbook", 2nd ed.
 * (2005).
 */
package io.farwatch.core.radar.array;
