package io.farwatch.core.flight;

/**
 * One stage of a notional rocket, burning evenly.
 *
 * @param thrustVacuumN thrust without air (N)
 * @param thrustSeaLevelN thrust at sea level (N); between the two it goes with the air's density,
 *     for pressure over density is the same everywhere in an isothermal atmosphere
 * @param massFlowKgS propellant burnt a second (kg/s)
 * @param burnS longest burn (s)
 * @param dryMassKg dropped when it is burnt out (kg)
 * @param dragAreaM2 drag coefficient times area of all that flies while it burns (m2)
 */
public record Stage(
    double thrustVacuumN,
    double thrustSeaLevelN,
    double massFlowKgS,
    double burnS,
    double dryMassKg,
    double dragAreaM2) {
  public Stage {
    boolean pushes = thrustVacuumN > 0 && thrustSeaLevelN >= 0 && thrustSeaLevelN <= thrustVacuumN;
    boolean burns = massFlowKgS > 0 && burnS > 0 && burnS < 1e5;
    boolean flies = dryMassKg >= 0 && dragAreaM2 >= 0;
    if (!(pushes
        && burns
        && flies
        && thrustVacuumN + massFlowKgS + dryMassKg + dragAreaM2 < 1e12)) {
      throw new IllegalArgumentException(
          "not a stage: "
              + (thrustVacuumN + " N, " + thrustSeaLevelN + " N, " + massFlowKgS + " kg/s, ")
              + (burnS + " s, " + dryMassKg + " kg, " + dragAreaM2 + " m2"));
    }
  }

  /** A stage whose thrust is the exhaust speed times the mass flow, at every height. */
  public static Stage constant(
      double propellantKg, double exhaustMps, double burnS, double dryMassKg, double dragAreaM2) {
    double flow = propellantKg / burnS;
    return new Stage(flow * exhaustMps, flow * exhaustMps, flow, burnS, dryMassKg, dragAreaM2);
  }

  /** What it burns (kg). */
  public double propellantKg() {
    return massFlowKgS * burnS;
  }
}
