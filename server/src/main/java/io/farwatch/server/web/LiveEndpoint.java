package io.farwatch.server.web;

import io.helidon.common.buffers.BufferData;
import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import io.helidon.http.RequestException;
import io.helidon.websocket.WsListener;
import io.helidon.websocket.WsSession;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * {@code /live}: consoles listen; what they say is ignored, and saying much ends the connection.
 */
final class LiveEndpoint implements WsListener {
  /** Bytes a console may say in all before it is shown out. */
  private static final int SAID_MAX = 64;

  private static final int POLICY = 1008;
  private static final int TRY_LATER = 1013;

  private final Hub hub;
  private final Supplier<Doors> doors;
  private final long pingEveryNanos;
  private final Map<WsSession, Integer> said = new ConcurrentHashMap<>();

  /**
   * @param pingEvery how often a console is asked whether it is still there
   */
  LiveEndpoint(Hub hub, Supplier<Doors> doors, Duration pingEvery) {
    this.hub = hub;
    this.pingEveryNanos = pingEvery.toNanos();
    this.doors = doors;
  }

  @Override
  public Optional<Headers> onHttpUpgrade(HttpPrologue prologue, Headers headers) {
    Doors d = doors.get();
    boolean ours =
        d.hostIsOurs(header(headers, HeaderNames.HOST))
            && d.originIsOurs(header(headers, HeaderNames.ORIGIN));
    if (!ours) {
      throw RequestException.builder()
          .type(DirectHandler.EventType.FORBIDDEN)
          .message("only this page's own origin may listen")
          .setKeepAlive(false)
          .build();
    }
    return Optional.empty();
  }

  private static @Nullable String header(Headers headers, HeaderName name) {
    return headers.contains(name) ? headers.get(name).get() : null;
  }

  @Override
  public void onOpen(WsSession session) {
    if (!hub.open(session, new SessionLine(session, pingEveryNanos))) {
      session.close(TRY_LATER, "too many consoles");
    }
  }

  @Override
  public void onMessage(WsSession session, String text, boolean last) {
    heard(session, text.length());
  }

  @Override
  public void onMessage(WsSession session, BufferData buffer, boolean last) {
    heard(session, buffer.available());
  }

  private void heard(WsSession session, int length) {
    if (said.merge(session, length, Integer::sum) > SAID_MAX) {
      leave(session);
      session.close(POLICY, "a console only listens");
    }
  }

  @Override
  public void onClose(WsSession session, int status, String reason) {
    leave(session);
  }

  @Override
  public void onError(WsSession session, Throwable t) {
    leave(session);
  }

  private void leave(WsSession session) {
    said.remove(session);
    hub.left(session);
  }

  /** One frame at a time on a session that locks nothing itself. */
  private static final class SessionLine implements Line {
    private final WsSession session;
    private final ReentrantLock one = new ReentrantLock();

    private final long pingEveryNanos;
    private long pingedNanos = System.nanoTime();

    SessionLine(WsSession session, long pingEveryNanos) {
      this.session = session;
      this.pingEveryNanos = pingEveryNanos;
    }

    @Override
    public void send(String frame) {
      one.lock();
      try {
        session.send(frame, true);
        if (System.nanoTime() - pingedNanos > pingEveryNanos) {
          session.ping(BufferData.create(new byte[0]));
          pingedNanos = System.nanoTime();
        }
      } finally {
        one.unlock();
      }
    }

    @Override
    public void close(int code, String reason) {
      one.lock();
      try {
        session.close(code, reason);
      } finally {
        one.unlock();
      }
    }
  }
}
