package io.farwatch.formats.sigmf;

import java.nio.file.Path;

/**
 * Where the samples of a recording lie.
 *
 * @param file which holds them
 * @param offset of the data file in it: zero but in an archive
 * @param length of the data file (bytes)
 */
record DataPlace(Path file, long offset, long length) {}
