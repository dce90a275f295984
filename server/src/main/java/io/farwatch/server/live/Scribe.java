package io.farwatch.server.live;

import io.farwatch.server.journal.Journal;
import io.farwatch.server.journal.JournalException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Writes steps into the journal, and letters into their folder, on a thread of its own, so that a
 * slow disk does not delay the watch. A full disk is waited for; a failed one ends the journal, and
 * the watch goes on from memory. Complaints are said once each.
 */
final class Scribe implements AutoCloseable {
  /** Steps that may wait: five minutes of a run at half-second steps. */
  private static final int WAITING_MAX = 600;

  /** s that the watch waits for room when that many wait; then the journal is given up. */
  private static final long ROOM_S = 10;

  private static final long RETRY_MS = 500;
  private static final long CLOSE_S = 30;

  /** How it goes. */
  enum State {
    WRITING,
    DISK_FULL,
    LOST
  }

  private final Journal journal;
  private final Outbox outbox;
  private final BlockingQueue<Exercise.Done> waiting = new ArrayBlockingQueue<>(WAITING_MAX);
  private final ConcurrentLinkedQueue<String> said = new ConcurrentLinkedQueue<>();
  private final Thread thread;
  private volatile State state = State.WRITING;
  private volatile boolean closing;

  Scribe(Journal journal, Outbox outbox) {
    this.journal = journal;
    this.outbox = outbox;
    this.thread = Thread.ofPlatform().name("farwatch-journal").daemon().unstarted(this::work);
  }

  void start() {
    thread.start();
  }

  /** Hands over a step; waits only when very many wait already. */
  void take(Exercise.Done step) throws InterruptedException {
    if (!waiting.offer(step, ROOM_S, TimeUnit.SECONDS) && state != State.LOST) {
      lose("the disk has not kept up: the journal ends before step " + step.batch().number());
    }
  }

  /** Letters that a restart found missing. */
  void late(List<Letter> letters) {
    letters(letters);
  }

  /** What is to be told, since the last call. */
  List<String> complaints() {
    List<String> list = new ArrayList<>();
    for (String s = said.poll(); s != null; s = said.poll()) {
      list.add(s);
    }
    return list;
  }

  State state() {
    return state;
  }

  /** Steps that are not stored yet. */
  int behind() {
    return waiting.size();
  }

  private void work() {
    try {
      while (!closing || !waiting.isEmpty()) {
        Exercise.Done step = waiting.poll(100, TimeUnit.MILLISECONDS);
        if (step != null) {
          boolean written = state != State.LOST && write(step);
          letters(written || state == State.LOST ? step.letters() : List.of());
        }
      }
    } catch (InterruptedException asked) {
      Thread.currentThread().interrupt();
    } finally {
      journal.close();
    }
  }

  private boolean write(Exercise.Done step) throws InterruptedException {
    while (true) {
      JournalException problem = append(step);
      if (problem == null) {
        if (state == State.DISK_FULL) {
          state = State.WRITING;
          said.add("there is room on the disk again; the journal has everything");
        }
        return true;
      }
      if (problem.kind() != JournalException.Kind.FULL) {
        lose(problem.sentence());
        return false;
      }
      if (state == State.WRITING) {
        state = State.DISK_FULL;
        said.add(problem.sentence() + "; the watch goes on from memory");
        letters(step.letters());
      }
      if (closing) {
        lose("the disk stayed full: the journal ends before step " + step.batch().number());
        return false;
      }
      Thread.sleep(RETRY_MS);
    }
  }

  private @Nullable JournalException append(Exercise.Done step) {
    try {
      journal.append(step.batch(), step.snapshot());
      return null;
    } catch (JournalException e) {
      return e;
    }
  }

  private void lose(String why) {
    state = State.LOST;
    said.add(why + "; nothing more is recorded, and the watch goes on from memory");
  }

  private void letters(List<Letter> letters) {
    for (Letter l : letters) {
      try {
        outbox.write(l);
        said.add("public alert (exercise) written: " + l.name());
      } catch (IOException e) {
        said.add("the public alert " + l.name() + " could not be written: " + e.getMessage());
      }
    }
  }

  /** Writes what waits, and frees the journal. */
  @Override
  public void close() {
    closing = true;
    if (thread.getState() == Thread.State.NEW) {
      journal.close();
      return;
    }
    try {
      thread.join(TimeUnit.SECONDS.toMillis(CLOSE_S));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
