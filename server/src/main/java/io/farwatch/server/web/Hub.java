package io.farwatch.server.web;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The consoles that look on. Publishing never waits: each console has its own thread and its own
 * bounded buffer. One that takes nothing for {@link #STUCK_S} is cut.
 */
public final class Hub implements AutoCloseable {
  public static final int CONSOLES_MAX = 64;

  /** s without a frame going out, after which a console is cut. */
  static final double STUCK_S = 60;

  private static final Logger LOG = LoggerFactory.getLogger(Hub.class);

  private final Map<Object, Seat> seats = new ConcurrentHashMap<>();
  private volatile Runnable onArrival = () -> {};
  private volatile @Nullable String newestFrame;
  private volatile boolean closed;

  private record Seat(Console console, Line line, Thread sender) {}

  /** What to do when a console has come and waits for its hello. */
  public void onArrival(Runnable wake) {
    onArrival = wake;
  }

  /** Lets a console in; false when there are too many. */
  boolean open(Object key, Line line) {
    Console console = new Console();
    Thread sender = Thread.ofVirtual().name("console").unstarted(() -> send(key, console, line));
    synchronized (seats) {
      if (closed || seats.size() >= CONSOLES_MAX) {
        return false;
      }
      seats.put(key, new Seat(console, line, sender));
    }
    sender.start();
    onArrival.run();
    return true;
  }

  void left(Object key) {
    Seat s = seats.remove(key);
    if (s != null) {
      // Also wakes a sender that hangs in a socket nobody reads: the interrupt closes it.
      s.sender().interrupt();
    }
  }

  private void send(Object key, Console console, Line line) {
    try {
      while (!closed) {
        line.send(console.next());
      }
    } catch (InterruptedException asked) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException gone) {
      LOG.debug("a console went away: {}", gone.toString());
    } finally {
      seats.remove(key);
    }
  }

  public int consoles() {
    return seats.size();
  }

  /** Whether a console waits for its hello. */
  public boolean awaited() {
    return seats.values().stream().anyMatch(s -> s.console().waitsForHello());
  }

  /** Greets those that wait; the hello is made only when there is one. */
  public void greet(Supplier<String> hello) {
    List<Seat> waiting = seats.values().stream().filter(s -> s.console().waitsForHello()).toList();
    if (!waiting.isEmpty()) {
      String text = hello.get();
      waiting.forEach(s -> s.console().greet(text));
    }
  }

  /** The run has changed: every console waits for a hello anew. */
  public void greetAgain() {
    seats.values().forEach(s -> s.console().forget());
  }

  /** The newest picture, for all. */
  public void frame(String frame) {
    newestFrame = frame;
    long now = System.nanoTime();
    for (var e : seats.entrySet()) {
      e.getValue().console().offerFrame(frame);
      if (e.getValue().console().stuckNanos(now) > STUCK_S * 1e9) {
        LOG.warn("a console took nothing for {} s and was cut", STUCK_S);
        left(e.getKey());
      }
    }
  }

  /** News, for all. */
  public void news(String events) {
    seats.values().forEach(s -> s.console().offerNews(events));
  }

  /** The newest frame, or null before the first. */
  public @Nullable String newestFrame() {
    return newestFrame;
  }

  @Override
  public void close() {
    synchronized (seats) {
      closed = true;
    }
    List.copyOf(seats.keySet()).forEach(this::left);
  }
}
