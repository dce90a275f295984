/**
 * Small dense linear algebra on {@code double[]} by rows: the kernels of filters and solvers.
 * Imports nothing.
 */
package io.farwatch.core.linear;
