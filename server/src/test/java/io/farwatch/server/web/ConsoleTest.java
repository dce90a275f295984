package io.farwatch.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ConsoleTest {
  @Test
  void nothingIsSentBeforeTheHello() throws Exception {
    Console c = new Console();
    c.offerFrame("early");
    c.offerNews("early news");
    c.greet("hello");
    c.offerFrame("frame");
    assertThat(c.next()).isEqualTo("hello");
    assertThat(c.next()).isEqualTo("frame");
  }

  @Test
  void slowReader_getsTheNewest_andHearsHowManyItMissed() throws Exception {
    Console c = new Console();
    c.greet("hello");
    for (int k = 0; k < 1000; k++) {
      c.offerFrame("frame " + k);
      c.offerNews("news " + k);
    }
    assertThat(c.next()).isEqualTo("hello");
    long lost = 999 + 1000 - Console.NEWS_MAX;
    assertThat(c.next()).isEqualTo("{\"type\":\"missed\",\"frames\":" + lost + "}");
    List<String> rest = new ArrayList<>();
    for (int k = 0; k < Console.NEWS_MAX + 1; k++) {
      rest.add(c.next());
    }
    assertThat(rest.get(0)).isEqualTo("news " + (1000 - Console.NEWS_MAX));
    assertThat(rest.get(Console.NEWS_MAX)).isEqualTo("frame 999");
  }

  /** A console whose other end never reads. */
  private static final class Hung implements Line {
    final CountDownLatch begun = new CountDownLatch(1);
    final CountDownLatch never = new CountDownLatch(1);

    @Override
    public void send(String frame) {
      begun.countDown();
      try {
        never.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void close(int code, String reason) {}
  }

  private record Reads(LinkedBlockingQueue<String> got) implements Line {
    @Override
    public void send(String frame) {
      got.add(frame);
    }

    @Override
    public void close(int code, String reason) {}
  }

  @Test
  @Timeout(20)
  void hungConsole_delaysNeitherThePublisherNorTheOthers() throws Exception {
    try (Hub hub = new Hub()) {
      Hung hung = new Hung();
      Reads reads = new Reads(new LinkedBlockingQueue<>());
      hub.open("hung", hung);
      hub.open("reads", reads);
      hub.greet(() -> "hello");
      assertThat(hung.begun.await(5, TimeUnit.SECONDS)).isTrue();
      assertThat(reads.got().poll(5, TimeUnit.SECONDS)).isEqualTo("hello");
      for (int k = 0; k < 200; k++) {
        hub.frame("frame " + k);
        assertThat(reads.got().poll(5, TimeUnit.SECONDS)).isEqualTo("frame " + k);
      }
      assertThat(hub.consoles()).isEqualTo(2);
    }
  }

  @Test
  void consolesAreBounded() {
    try (Hub hub = new Hub()) {
      for (int k = 0; k < Hub.CONSOLES_MAX; k++) {
        assertThat(hub.open(k, new Reads(new LinkedBlockingQueue<>()))).isTrue();
      }
      assertThat(hub.open("one more", new Reads(new LinkedBlockingQueue<>()))).isFalse();
      hub.left(3);
      assertThat(hub.open("one more", new Reads(new LinkedBlockingQueue<>()))).isTrue();
    }
  }
}
