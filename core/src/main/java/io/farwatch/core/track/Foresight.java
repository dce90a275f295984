package io.farwatch.core.track;

import io.farwatch.core.plot.Look;
import io.farwatch.core.plot.Plot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Fits worked out before their looks are taken in, track by track and so on any number of threads.
 * An answer is used only where the very question comes up; a question that was not foreseen is
 * answered when it comes. So foresight changes the time, and nothing else.
 */
final class Foresight implements Refits {
  /** The plots of a look and what may be near them. */
  private record Seen(List<Plot> plots, Vicinity vicinity) {}

  /** By track; each task writes into its own tracks' lists alone. */
  private Map<String, List<Refit>> answers = Map.of();

  @Override
  public @Nullable Refit find(Refit.Question question) {
    for (Refit r : answers.getOrDefault(question.track(), List.of())) {
      if (r.question().is(question)) {
        return r;
      }
    }
    return null;
  }

  @Override
  public void keep(Refit refit) {}

  /** Forgets what was foreseen, and gives the tasks that foresee these looks. */
  List<Runnable> tasks(
      Collection<TrackFile> tracks, List<Look> looks, Map<String, Sensor> sensors, int count) {
    List<Seen> seen = new ArrayList<>();
    for (Look l : looks) {
      List<Plot> plots = new ArrayList<>();
      l.plots().forEach(p -> plots.add(Placement.inSpace(p)));
      if (!plots.isEmpty()) {
        seen.add(new Seen(plots, new Vicinity(plots, sensors)));
      }
    }
    List<TrackFile> starts = new ArrayList<>();
    for (TrackFile t : tracks) {
      if (!t.recursive) {
        starts.add(t);
      }
    }
    // The longest fits are begun first, so that no thread is left alone with one at the end.
    starts.sort(Comparator.comparingInt((TrackFile t) -> -t.founding.size()));
    List<List<Refit>> into = new ArrayList<>();
    answers = new TreeMap<>();
    for (TrackFile t : starts) {
      List<Refit> ofTrack = new ArrayList<>();
      into.add(ofTrack);
      answers.put(t.id, ofTrack);
    }
    List<Runnable> tasks = new ArrayList<>();
    for (int p = 0; p < Math.min(count, starts.size()); p++) {
      int first = p;
      tasks.add(
          () -> {
            for (int i = first; i < starts.size(); i += count) {
              follow(starts.get(i), seen, sensors, into.get(i));
            }
          });
    }
    return tasks;
  }

  /** Lets a copy of the track take its likeliest plot of each look, and keeps the fits. */
  private static void follow(
      TrackFile track, List<Seen> looks, Map<String, Sensor> sensors, List<Refit> kept) {
    TrackFile copy = null;
    Updater updater = null;
    for (Seen look : looks) {
      if (!look.vicinity.mayHold(copy == null ? track : copy)) {
        continue;
      }
      if (copy == null || updater == null) {
        Workspace w = new Workspace();
        copy = track.copy(w);
        updater = new Updater(sensors, new Starter(sensors, w, new Refits.Recorder(kept)));
      }
      Plot best = likeliest(copy, look.plots, updater);
      if (best != null) {
        updater.absorb(copy, best, "");
        if (copy.recursive) {
          return;
        }
      }
    }
  }

  private static @Nullable Plot likeliest(TrackFile track, List<Plot> plots, Updater updater) {
    Plot best = null;
    double least = Double.POSITIVE_INFINITY;
    for (Plot plot : plots) {
      if (!Vicinity.contradicts(track, plot)) {
        double cost = updater.cost(updater.predict(track, plot), plot);
        if (cost < least) {
          least = cost;
          best = plot;
        }
      }
    }
    return best;
  }
}
