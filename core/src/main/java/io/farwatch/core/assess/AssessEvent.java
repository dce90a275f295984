package io.farwatch.core.assess;

/** What assessment says. */
public sealed interface AssessEvent {
  /** A track was judged, first or anew. */
  record Judged(Assessment assessment) implements AssessEvent {}

  /** A catalogue came into force: entries in it, and those SGP4 refuses. */
  record CatalogueInForce(int entries, int refused) implements AssessEvent {}
}
