package io.farwatch.core.pipeline;

import io.farwatch.core.flight.MeanElements;
import io.farwatch.core.plot.Cue;
import io.farwatch.core.plot.Look;
import io.farwatch.core.plot.Notice;
import io.farwatch.core.plot.Provenance;
import io.farwatch.core.plot.RadarSite;
import io.farwatch.core.plot.SensorState;
import io.farwatch.core.time.EarthOrientation;
import io.farwatch.core.time.Epoch;
import io.farwatch.core.warn.Decision;
import io.farwatch.core.warn.Rules;
import java.util.List;

/**
 * Everything that can enter the pipeline. Each input carries a sequence number stamped once where
 * it enters (the journal, or the scenario runner); the output depends on that sequence alone.
 */
public sealed interface Input {
  long sequence();

  Provenance provenance();

  /** When it is said to have happened; the pipeline's time never goes back because of it. */
  Epoch epoch();

  /** A dwell was executed. */
  record Looked(long sequence, Look look) implements Input {
    @Override
    public Provenance provenance() {
      return look.provenance();
    }

    @Override
    public Epoch epoch() {
      return look.epoch();
    }
  }

  /** A radar is declared, or declared anew. */
  record SiteDeclared(long sequence, Provenance provenance, Epoch epoch, RadarSite site)
      implements Input {}

  /** A sensor's state. */
  record SensorReported(long sequence, Provenance provenance, SensorState state) implements Input {
    @Override
    public Epoch epoch() {
      return state.epoch();
    }
  }

  /** A cue from another kind of sensor. */
  record Cued(long sequence, Cue cue) implements Input {
    @Override
    public Provenance provenance() {
      return cue.provenance();
    }

    @Override
    public Epoch epoch() {
      return cue.epoch();
    }
  }

  /** A launch notice was filed. */
  record Noticed(long sequence, Provenance provenance, Epoch epoch, Notice notice)
      implements Input {}

  /**
   * A catalogue replaces the one in force.
   *
   * @param orientation of the Earth by days, for UT1 and the pole; none: UT1 is taken as UTC
   */
  record CatalogueLoaded(
      long sequence,
      Provenance provenance,
      Epoch epoch,
      List<MeanElements> entries,
      List<EarthOrientation.Day> orientation)
      implements Input {
    public CatalogueLoaded {
      entries = List.copyOf(entries);
      orientation = List.copyOf(orientation);
    }
  }

  /** Rules replace those in force. */
  record RulesSet(long sequence, Provenance provenance, Epoch epoch, Rules rules)
      implements Input {}

  /** A person decided. */
  record Decided(long sequence, Provenance provenance, Decision decision) implements Input {
    @Override
    public Epoch epoch() {
      return decision.epoch();
    }
  }

  /** Time has passed. */
  record Ticked(long sequence, Provenance provenance, Epoch epoch) implements Input {}
}
