/**
 * Studies: what a scenario's radars, or radars of the library at a place, can do. Enter sites and
 * questions; leave figures, tables, pictures and one page.
 */
package io.farwatch.cli.study;
