package io.farwatch.server.web;

import java.io.IOException;

/** The web server cannot listen; the message is one sentence for people. */
public final class PortTaken extends IOException {
  private static final long serialVersionUID = 1;

  PortTaken(int port, Throwable cause) {
    super(
        "port "
            + port
            + " of this machine is taken by another program: choose another with --port (0: any"
            + " free one)",
        cause);
  }
}
