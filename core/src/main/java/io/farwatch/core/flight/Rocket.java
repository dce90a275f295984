package io.farwatch.core.flight;

import java.util.List;

/**
 * A notional rocket as a mass point: only as exact as the scenario of a radar needs.
 *
 * @param name of the notional kind
 * @param stages in order of burning, at least one
 * @param payloadKg what flies on after the last cut-off (kg)
 * @param payloadDragAreaM2 its drag coefficient times area (m2)
 */
public record Rocket(String name, List<Stage> stages, double payloadKg, double payloadDragAreaM2) {
  public Rocket {
    stages = List.copyOf(stages);
    if (stages.isEmpty() || stages.size() > 8 || !(payloadKg > 0 && payloadDragAreaM2 >= 0)) {
      throw new IllegalArgumentException(
          "not a rocket: " + stages.size() + " stages, payload " + payloadKg + " kg");
    }
  }

  /** Mass at the ignition of a stage, counted from zero (kg). */
  public double massKg(int stage) {
    double mass = payloadKg;
    for (int i = stage; i < stages.size(); i++) {
      mass += stages.get(i).propellantKg() + stages.get(i).dryMassKg();
    }
    return mass;
  }

  /** Longest burn of all stages, one after the other (s). */
  public double burnS() {
    return stages.stream().mapToDouble(Stage::burnS).sum();
  }

  /** Mass over drag area of what comes down (kg/m2); infinite without drag. */
  public double ballisticCoefficientKgM2() {
    return payloadKg / payloadDragAreaM2;
  }

  /** How the air slows what comes down. */
  public Drag drag() {
    return payloadDragAreaM2 > 0 ? Drag.constant(ballisticCoefficientKgM2()) : Drag.NONE;
  }
}
