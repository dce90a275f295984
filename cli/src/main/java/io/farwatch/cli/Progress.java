package io.farwatch.cli;

import java.io.Console;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A progress bar on a terminal; nothing at all anywhere else. */
final class Progress implements AutoCloseable {
  private static final int UPDATE_MS = 200;
  private final @Nullable ProgressBar bar;

  private Progress(@Nullable ProgressBar bar) {
    this.bar = bar;
  }

  /**
   * @param what is being done
   * @param total steps of it
   */
  static Progress of(String what, long total) {
    if (Optional.ofNullable(System.console()).filter(Console::isTerminal).isEmpty()) {
      return new Progress(null);
    }
    return new Progress(
        new ProgressBarBuilder()
            .setTaskName(what)
            .setInitialMax(total)
            .setUpdateIntervalMillis(UPDATE_MS)
            .setStyle(ProgressBarStyle.UNICODE_BLOCK)
            .clearDisplayOnFinish()
            .build());
  }

  void at(long done) {
    if (bar != null) {
      bar.stepTo(done);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
