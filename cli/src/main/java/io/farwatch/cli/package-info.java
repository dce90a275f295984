/** The {@code farwatch} command: words and numbers in, words, numbers and exit codes out. */
package io.farwatch.cli;
