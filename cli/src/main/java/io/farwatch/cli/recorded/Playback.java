package io.farwatch.cli.recorded;

import io.farwatch.core.pipeline.Event;
import io.farwatch.core.pipeline.Input;
import io.farwatch.core.pipeline.Pipeline;
import io.farwatch.core.plot.DropReason;
import io.farwatch.core.plot.Look;
import io.farwatch.core.plot.LookPurpose;
import io.farwatch.core.plot.LookVolume;
import io.farwatch.core.plot.Notice;
import io.farwatch.core.plot.Plot;
import io.farwatch.core.plot.RadarSite;
import io.farwatch.core.plot.SensorState;
import io.farwatch.core.time.Epoch;
import io.farwatch.core.track.RadarBias;
import io.farwatch.core.track.TrackEvent;
import io.farwatch.core.warn.Rules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Plays a recording to a pipeline: the looks of all files by time, a tick each second, and what
 * became of each record. Plots of one radar and epoch are one look of unknown volume.
 */
public final class Playback {
  private static final long SECOND = 1_000_000_000L;

  /** s: in a longer silence every track has ended, and the clock jumps to its end. */
  private static final long SILENCE_S = 600;

  private final Pipeline pipeline = new Pipeline(RecordingReader.REPLAY);
  private final Setting setting;
  private final Recording recording;
  private final Consumer<Event> listener;
  private final @Nullable Fate[] fates;
  private long sequence;
  private long nextTick;

  /**
   * @param listener hears every event, in order
   */
  public Playback(Recording recording, Setting setting, Consumer<Event> listener) {
    this.recording = recording;
    this.setting = setting;
    this.listener = listener;
    this.fates = new Fate[recording.records().size()];
  }

  /** One thing that is to be told to the pipeline. */
  private record Cue(Epoch epoch, @Nullable SensorState state, List<InputRecord> plots, Look look) {
    Cue(SensorState s) {
      this(s.epoch(), s, List.of(), Playback.look(s.radar(), s.epoch(), List.of()));
    }
  }

  /**
   * Plays all of it.
   *
   * @param until where to end; null: with the last record. Later records are not played
   * @param progress hears how many looks are done
   * @return what became of each record that was played, in the order of the input
   */
  public List<Fate> play(@Nullable Epoch until, LongConsumer progress) {
    List<Cue> cues = new ArrayList<>();
    recording.states().forEach(s -> cues.add(new Cue(s)));
    recording.marks().forEach(l -> cues.add(new Cue(l.epoch(), null, List.of(), l)));
    cues.addAll(looks());
    cues.removeIf(c -> until != null && c.epoch().isAfter(until));
    cues.sort(Comparator.comparing(Cue::epoch).thenComparing(c -> c.look().radar()));
    if (!cues.isEmpty()) {
      Epoch last = cues.get(cues.size() - 1).epoch();
      begin(cues.get(0).epoch());
      long done = 0;
      for (Cue c : cues) {
        tickTo(c.epoch());
        tell(c);
        progress.accept(++done);
      }
      Epoch end = until == null ? last.plusNanos(SECOND - 1) : until;
      tickTo(end);
    }
    return fates(until);
  }

  /** What the tracks say of the radars' systematic errors. */
  public List<RadarBias> biases() {
    return pipeline.biases();
  }

  private List<Cue> looks() {
    List<InputRecord> plots = new ArrayList<>();
    for (InputRecord r : recording.records()) {
      if (r.plot() != null) {
        plots.add(r);
      }
    }
    plots.sort(
        Comparator.comparing((InputRecord r) -> plot(r).epoch()).thenComparing(InputRecord::radar));
    List<Cue> looks = new ArrayList<>();
    for (int from = 0, to; from < plots.size(); from = to) {
      Plot first = plot(plots.get(from));
      for (to = from + 1; to < plots.size() && isWith(first, plot(plots.get(to))); to++) {}
      List<InputRecord> group = List.copyOf(plots.subList(from, to));
      Look look = look(first.radar(), first.epoch(), group.stream().map(Playback::plot).toList());
      looks.add(new Cue(first.epoch(), null, group, look));
    }
    return looks;
  }

  private static boolean isWith(Plot a, Plot b) {
    return a.epoch().equals(b.epoch()) && a.radar().equals(b.radar());
  }

  private static Plot plot(InputRecord r) {
    Plot p = r.plot();
    if (p == null) {
      throw new IllegalStateException("record " + r.index() + " has no plot");
    }
    return p;
  }

  private static Look look(String radar, Epoch epoch, List<Plot> plots) {
    return new Look(
        radar,
        epoch,
        LookPurpose.REPORTED,
        "",
        new LookVolume.Unknown(),
        Double.NaN,
        Double.NaN,
        plots,
        RecordingReader.REPLAY);
  }

  private void begin(Epoch first) {
    nextTick = Math.floorDiv(first.taiNanos(), SECOND) + 1;
    for (RadarSite s : setting.sites()) {
      say(new Input.SiteDeclared(sequence++, RecordingReader.REPLAY, first, s));
    }
    say(
        new Input.RulesSet(
            sequence++, RecordingReader.REPLAY, first, Rules.standard(setting.areas())));
    say(
        new Input.CatalogueLoaded(
            sequence++, RecordingReader.REPLAY, first, setting.catalogue(), setting.orientation()));
    for (Notice n : setting.notices()) {
      say(new Input.Noticed(sequence++, RecordingReader.REPLAY, first, n));
    }
  }

  /** Ticks each second up to an epoch; in a long silence the last ticks are left out but one. */
  private void tickTo(Epoch epoch) {
    long end = Math.floorDiv(epoch.taiNanos(), SECOND);
    long stop = Math.min(end, nextTick + SILENCE_S);
    for (; nextTick <= stop; nextTick++) {
      tick(nextTick);
    }
    if (nextTick <= end) {
      tick(end);
      nextTick = end + 1;
    }
  }

  private void tick(long second) {
    say(new Input.Ticked(sequence++, RecordingReader.REPLAY, new Epoch(second * SECOND)));
  }

  private void tell(Cue c) {
    SensorState state = c.state();
    if (state != null) {
      say(new Input.SensorReported(sequence++, RecordingReader.REPLAY, state));
      return;
    }
    List<InputRecord> open = new ArrayList<>(c.plots());
    for (Event e : say(new Input.Looked(sequence++, c.look()))) {
      if (e.body() instanceof Event.Body.OfTrack t) {
        switch (t.event()) {
          case TrackEvent.Founded f ->
              f.plots().forEach(p -> settle(open, p, f.track().id(), null));
          case TrackEvent.Updated u -> settle(open, u.plot(), u.track().id(), null);
          case TrackEvent.Dropped d -> settle(open, d.plot(), null, d.reason());
          case TrackEvent.Coasted k -> {}
          case TrackEvent.Confirmed k -> {}
          case TrackEvent.Ended k -> {}
          case TrackEvent.Merged k -> {}
          case TrackEvent.Requested k -> {}
        }
      }
    }
    if (!open.isEmpty()) {
      throw new IllegalStateException(
          "the pipeline said nothing of input record " + open.get(0).index());
    }
  }

  /** Writes down what became of a plot. A two-dimensional one comes back with an untold height. */
  private void settle(
      List<InputRecord> open, Plot plot, @Nullable String track, @Nullable DropReason reason) {
    double[] z = plot.measurement().values().toArray();
    boolean repeated = reason == DropReason.DUPLICATE;
    for (int n = 0; n < open.size(); n++) {
      int i = repeated ? open.size() - 1 - n : n; // of equal ones the first counts
      double[] own = plot(open.get(i)).measurement().values().toArray();
      boolean same = own.length <= z.length;
      for (int k = 0; same && k < own.length; k++) {
        same = own[k] == z[k];
      }
      if (same) {
        InputRecord r = open.remove(i);
        fates[r.index()] = new Fate(r, track, reason);
        return;
      }
    }
  }

  private List<Event> say(Input input) {
    List<Event> events = pipeline.step(input);
    events.forEach(listener);
    return events;
  }

  private List<Fate> fates(@Nullable Epoch until) {
    List<Fate> all = new ArrayList<>();
    for (InputRecord r : recording.records()) {
      Epoch at = r.epoch();
      boolean beyond = until != null && at != null && at.isAfter(until);
      Fate f = fates[r.index()];
      if (f != null) {
        all.add(f);
      } else if (!beyond) {
        all.add(new Fate(r, null, r.reason()));
      }
    }
    return all;
  }
}
