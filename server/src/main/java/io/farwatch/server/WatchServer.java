package io.farwatch.server;

import io.farwatch.core.flight.MeanElements;
import io.farwatch.core.wire.Wire;
import io.farwatch.scenario.file.Scenario;
import io.farwatch.server.journal.JournalMeta;
import io.farwatch.server.live.Watch;
import io.farwatch.server.web.ConsoleServer;
import io.farwatch.server.web.Hub;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A watch with its journal and its console, running. */
public final class WatchServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WatchServer.class);

  private final Watch watch;
  private final ConsoleServer web;

  private WatchServer(Watch watch, ConsoleServer web) {
    this.watch = watch;
    this.web = web;
  }

  /** All that a run follows from, besides the program. */
  record Origin(Scenario scenario, long seed, List<MeanElements> elements) {}

  /**
   * Starts a watch, or goes on with an unfinished one of the same scenario, text and seed.
   *
   * @throws IOException with one sentence for people: the port is taken, the journal is held by
   *     another process, the folder cannot be written
   */
  public static WatchServer start(WatchOptions o) throws IOException {
    Hub hub = new Hub();
    Watch[] watch = new Watch[1];
    ConsoleServer web =
        ConsoleServer.start(
            o.port(),
            hub,
            () -> watch[0] == null ? java.util.Map.of("state", "STARTING") : watch[0].health());
    try {
      JournalMeta meta =
          new JournalMeta(
              o.program(),
              o.scenario().provenance(),
              o.scenario().name(),
              o.text(),
              o.seed(),
              hash(o));
      Watch.Plan plan =
          new Watch.Plan(o.scenario(), o.seed(), o.elements(), o.speed(), o.threads(), o.cap());
      watch[0] = Watch.prepare(plan, meta, o.folder(), hub);
      watch[0].start();
    } catch (IOException | RuntimeException e) {
      web.close();
      throw e;
    }
    LOG.info("watching {} at {}", o.scenario().name(), web.url());
    return new WatchServer(watch[0], web);
  }

  /** SHA-256 of the wire bytes of scenario, seed and elements. */
  static String hash(WatchOptions o) {
    try {
      byte[] bytes = Wire.encode(Origin.class, new Origin(o.scenario(), o.seed(), o.elements()));
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Where the console is. */
  public String url() {
    return web.url();
  }

  /** Waits until it is closed or fails. What failed, in one sentence, or null. */
  public @Nullable String await() throws InterruptedException {
    return watch.await();
  }

  /** Ends the watch with everything in the journal; it can be gone on with. */
  @Override
  public void close() {
    watch.close();
    web.close();
  }
}
