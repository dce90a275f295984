package io.farwatch.core.flight;

import io.farwatch.core.earth.Atmosphere;
import io.farwatch.core.earth.Winds;

/**
 * What acts on an unpowered object.
 *
 * @param gravity of the Earth
 * @param atmosphere its air, at rest over the turning Earth but for
 * @param winds the winds
 * @param drag how the air slows the object
 */
public record Forces(GravityModel gravity, Atmosphere atmosphere, Winds winds, Drag drag) {
  /** Gravity alone. */
  public static Forces vacuum(GravityModel gravity) {
    return new Forces(gravity, Atmosphere.NONE, Winds.NONE, Drag.NONE);
  }

  /** Default gravity and air without winds. */
  public static Forces inAir(Atmosphere atmosphere, Drag drag) {
    return new Forces(GravityModel.DEFAULT, atmosphere, Winds.NONE, drag);
  }

  /** Whether nothing but gravity acts. */
  public boolean isVacuum() {
    return drag.isNone() || atmosphere.equals(Atmosphere.NONE);
  }
}
