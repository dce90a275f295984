package io.farwatch.core.warn;

import io.farwatch.core.plot.Provenance;
import io.farwatch.core.time.Epoch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A warning to the watch officer about one raid.
 *
 * @param id made of the provenance and the founding object's id
 * @param provenance of every object in it
 * @param level how sure
 * @param life where it stands
 * @param raised when it was first raised
 * @param updated when it last changed
 * @param objects tracks of the raid, in order of id
 * @param areas at risk, likeliest first
 * @param firstImpact earliest expected impact, or null while unknown
 * @param evidence why this level, in words with numbers
 * @param people who acted on it, in order of time
 */
public record Warning(
    String id,
    Provenance provenance,
    Level level,
    Life life,
    Epoch raised,
    Epoch updated,
    List<String> objects,
    List<String> areas,
    @Nullable Epoch firstImpact,
    List<String> evidence,
    List<String> people) {
  public Warning {
    objects = List.copyOf(objects);
    areas = List.copyOf(areas);
    evidence = List.copyOf(evidence);
    people = List.copyOf(people);
  }

  /** The life of a warning. */
  public enum Life {
    RAISED,
    STOOD_DOWN,
    RELEASED,
    CANCELLED
  }
}
