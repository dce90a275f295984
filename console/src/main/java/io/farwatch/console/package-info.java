/**
 * The operator's web page as resources of the class path, and what a server must know to serve it.
 * The page itself is TypeScript under {@code src/main/web}, bundled by the build. What it is told
 * over the WebSocket stands in {@code docs/console-protocol.md}.
 */
package io.farwatch.console;
