package io.farwatch.server.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThreadsTest {
  private static List<Runnable> counting(int tasks, AtomicInteger count) {
    List<Runnable> list = new ArrayList<>();
    for (int i = 0; i < tasks; i++) {
      list.add(count::incrementAndGet);
    }
    return list;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void everyTaskRunsOnce_andAfterBeginsWhenAllBeforeHaveEnded(int count) {
    try (Threads threads = new Threads(count)) {
      for (int round = 0; round < 2000; round++) {
        AtomicInteger before = new AtomicInteger();
        AtomicInteger beside = new AtomicInteger();
        AtomicInteger seen = new AtomicInteger();
        int n = round % 7;
        threads.all(counting(n, before), () -> seen.set(before.get() + 1), counting(3, beside));
        assertThat(seen.get()).isEqualTo(n + 1);
        assertThat(beside.get()).isEqualTo(3);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void aFailureIsThrownOnceAllHaveEnded(int count) {
    try (Threads threads = new Threads(count)) {
      AtomicInteger done = new AtomicInteger();
      List<Runnable> tasks = new ArrayList<>(counting(4, done));
      tasks.add(
          () -> {
            throw new IllegalStateException("broken");
          });
      assertThatThrownBy(() -> threads.all(tasks)).hasMessage("broken");
      assertThat(done.get()).isEqualTo(4);
      threads.all(counting(4, done));
      assertThat(done.get()).isEqualTo(8);
    }
  }
}
