/**
 * The RADARS.yaml file to radar sites with the sigmas of their plots and the way their refraction
 * is corrected.
 */
package io.farwatch.formats.radars;
