package io.farwatch.cli.recorded;

import io.farwatch.core.assess.DefendedArea;
import io.farwatch.core.flight.MeanElements;
import io.farwatch.core.plot.Notice;
import io.farwatch.core.plot.RadarSite;
import io.farwatch.core.time.EarthOrientation;
import java.util.List;

/**
 * What is known beside the plots.
 *
 * @param sites of the radars
 * @param areas defended; empty: all ground
 * @param catalogue of satellites
 * @param orientation of the Earth by days; empty: UT1 is taken as UTC
 * @param notices filed
 */
public record Setting(
    List<RadarSite> sites,
    List<DefendedArea> areas,
    List<MeanElements> catalogue,
    List<EarthOrientation.Day> orientation,
    List<Notice> notices) {
  public Setting {
    sites = List.copyOf(sites);
    areas = List.copyOf(areas);
    catalogue = List.copyOf(catalogue);
    orientation = List.copyOf(orientation);
    notices = List.copyOf(notices);
  }
}
