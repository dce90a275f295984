/**
 * Bytes to lines of bounded length and to strict decimal numbers; the same for every text format.
 */
package io.farwatch.formats.text;
