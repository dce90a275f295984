package io.farwatch.server;

import io.farwatch.server.live.CapOutlet;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A watch in a process of its own, to be killed. */
public final class WatchMain {
  private WatchMain() {}

  /** Folder and speed; prints the address. */
  public static void main(String[] args) throws Exception {
    WatchServer s = WatchServer.start(options(Path.of(args[0]), Double.parseDouble(args[1])));
    System.out.println(s.url());
    s.await();
  }

  static WatchOptions options(Path folder, double speed) {
    return options(
        folder,
        speed,
        (w, earlier, picture) ->
            (w.id() + " " + earlier.size() + " " + w.updated().taiNanos())
                .getBytes(StandardCharsets.UTF_8));
  }

  static WatchOptions options(Path folder, double speed, CapOutlet cap) {
    return new WatchOptions(
        Exercises.falling(240, 60),
        "name: falling",
        Exercises.SEED,
        List.of(),
        speed,
        2,
        0,
        folder,
        "test",
        cap);
  }
}
