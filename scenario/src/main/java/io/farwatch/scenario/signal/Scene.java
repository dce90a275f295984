package io.farwatch.scenario.signal;

import java.util.ArrayList;
import java.util.List;

/**
 * All that a dwell may receive besides thermal noise. An element's draws are keyed by its place.
 */
public record Scene(
    List<Scatterer> scatterers, List<NoiseEmitter> noise, List<PulsedEmitter> pulses) {
  public Scene {
    scatterers = List.copyOf(scatterers);
    noise = List.copyOf(noise);
    pulses = List.copyOf(pulses);
  }

  /** Thermal noise alone. */
  public static Scene empty() {
    return new Scene(List.of(), List.of(), List.of());
  }

  public static Scene of(Scatterer... scatterers) {
    return new Scene(List.of(scatterers), List.of(), List.of());
  }

  /** With more that reflects, after what is there. */
  public Scene with(List<Scatterer> more) {
    List<Scatterer> all = new ArrayList<>(scatterers);
    all.addAll(more);
    return new Scene(all, noise, pulses);
  }

  /** With an emitter of noise. */
  public Scene with(NoiseEmitter emitter) {
    List<NoiseEmitter> all = new ArrayList<>(noise);
    all.add(emitter);
    return new Scene(scatterers, all, pulses);
  }

  /** With another radar's pulses. */
  public Scene with(PulsedEmitter emitter) {
    List<PulsedEmitter> all = new ArrayList<>(pulses);
    all.add(emitter);
    return new Scene(scatterers, noise, all);
  }
}
