package io.farwatch.server.web;

/** The way to one console; sending blocks while the other end does not read. */
interface Line {
  void send(String frame);

  /** Ends the connection, with a reason when the other end still reads. */
  void close(int code, String reason);
}
