package io.farwatch.core.signal;

/** The samples of one dwell in their order: of a recording or of a simulation. */
public interface IqSource {
  /** How the dwell was sent and recorded. */
  DwellSetup setup();

  /**
   * Fills the block with the next samples of every channel, as many as it holds or are left.
   *
   * @return whether there was any; the block's count says how many
   */
  boolean read(IqBlock block);
}
