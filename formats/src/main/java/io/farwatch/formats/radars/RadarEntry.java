package io.farwatch.formats.radars;

import io.farwatch.core.plot.RadarSite;

/**
 * One radar of a radars file.
 *
 * @param site as the tracker may know it
 * @param sigmas of its plots, for those that do not say their own
 * @param sac system area code of its ASTERIX messages, or -1
 * @param sic system identification code of its ASTERIX messages, or -1
 * @param propagation whether its plots are free of refraction
 */
public record RadarEntry(RadarSite site, Sigmas sigmas, int sac, int sic, Propagation propagation) {
  public String name() {
    return site.name();
  }
}
