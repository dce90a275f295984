/**
 * The border where simulated and real radars meet the tracker: looks, plots, sites, requests,
 * sensor states. Enters: what a radar did. Leaves: valid values only. Frames: a site's own polar or
 * antenna angles; SI units.
 */
package io.farwatch.core.plot;
