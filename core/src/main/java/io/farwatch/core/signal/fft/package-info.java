/**
 * Fourier transforms of split complex float samples and what is built on them. Sizes are powers of
 * two; forward is the sum of x[n] exp(-2 pi i k n / N), not normalised.
 *
 * <p>Everything is made of one loop: a decimation-in-frequency pass of radix 2, 4 or 8 down the
 * columns of a matrix, the columns being lanes (Stockham's autosort form: W. T. Cochran et al.,
 * "What is the fast Fourier transform?", Proc. IEEE 55 (1967) 1664; C. Van Loan, "Computational
 * Frameworks for the Fast Fourier Transform", 1992, section 1.7). A row is a matrix of which
 * columns are transformed, transposed and transformed again (D. H. Bailey, "FFTs in external or
 * hierarchical memory", J. Supercomputing 4 (1990) 23), so that lanes always hold neighbours in
 * memory; the passes go in an order that keeps what they work on in the first caches.
 */
package io.farwatch.core.signal.fft;
