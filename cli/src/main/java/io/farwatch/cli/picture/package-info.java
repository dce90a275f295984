/**
 * Pictures as PNG and SVG, drawn once for both. Enter figures in SI; leave files. All pictures
 * share one {@link io.farwatch.cli.picture.Theme}: a title that says what, a line under it that
 * says with which assumptions, axes with units, colours that colour-blind people can tell apart.
 * Only classes of this package touch AWT, so other commands never load it.
 */
package io.farwatch.cli.picture;
