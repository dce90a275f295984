/**
 * Recordings of complex samples after SigMF ("Signal Metadata Format Specification", version 1.2,
 * The SigMF project): enters a metadata file with its data file, or an archive of both; leaves
 * dwells whose samples stream in blocks of bounded size. And back: dwells to a recording. What the
 * core namespace cannot say of a radar stands in the namespace {@code farwatch}, described in
 * {@code docs/farwatch.sigmf-ext.md}.
 *
 * <p>A sample here is one complex number of every channel. Its index counts from the start of the
 * data file unless said otherwise. Units are SI; degrees only in the files.
 */
package io.farwatch.formats.sigmf;
