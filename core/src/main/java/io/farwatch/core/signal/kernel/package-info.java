/**
 * Inner loops of the signal chain on split complex samples (real parts in one array, imaginary
 * parts in another), all in float: multiplying by a spectrum, powers, sliding averages of cells,
 * threshold crossings, samples as they lie in recordings. Each loop exists twice, in lanes of the
 * vector API and scalar; both do the same operations on each element in the same order, fused
 * multiply-adds included, so their results are equal bit by bit whatever the width of the lanes.
 */
package io.farwatch.core.signal.kernel;
