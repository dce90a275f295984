package io.farwatch.server.web;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * What waits for one console: the newest frame and the newest news, both bounded. Whoever offers
 * never waits; what is pushed out is counted, and the console is told.
 */
final class Console {
  static final int NEWS_MAX = 64;

  private final Deque<String> news = new ArrayDeque<>();
  private @Nullable String hello;
  private @Nullable String frame;
  private boolean greeted;
  private long missed;
  private long sendingSinceNanos = -1;

  synchronized boolean waitsForHello() {
    return !greeted;
  }

  synchronized void greet(String first) {
    if (!greeted) {
      greeted = true;
      hello = first;
      notifyAll();
    }
  }

  /** Drops what waits; a hello must come first again. */
  synchronized void forget() {
    greeted = false;
    frame = null;
    news.clear();
  }

  /** The newest frame; the one that still waited is gone. */
  synchronized void offerFrame(String newest) {
    if (greeted) {
      missed += frame == null ? 0 : 1;
      frame = newest;
      notifyAll();
    }
  }

  synchronized void offerNews(String newest) {
    if (greeted) {
      if (news.size() == NEWS_MAX) {
        news.removeFirst();
        missed++;
      }
      news.addLast(newest);
      notifyAll();
    }
  }

  /** Waits for something to send: hello, what was missed, news, then the frame. */
  synchronized String next() throws InterruptedException {
    sendingSinceNanos = -1;
    while (hello == null && frame == null && news.isEmpty()) {
      wait();
    }
    sendingSinceNanos = System.nanoTime();
    String first = hello;
    if (first != null) {
      hello = null;
      return first;
    }
    if (missed > 0) {
      String told = Frames.missed(missed);
      missed = 0;
      return told;
    }
    String oldest = news.pollFirst();
    if (oldest != null) {
      return oldest;
    }
    String newest = frame;
    frame = null;
    return newest == null ? "" : newest;
  }

  /** Nanoseconds for which the frame being sent has not gone out; 0 when none is. */
  synchronized long stuckNanos(long nowNanos) {
    return sendingSinceNanos < 0 ? 0 : nowNanos - sendingSinceNanos;
  }
}
