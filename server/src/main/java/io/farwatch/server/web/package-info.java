/**
 * What consoles see: the picture as the frames of {@code docs/console-protocol.md}, and the web
 * server on the loopback address that sends them. Enter: {@code core.pipeline.Picture} and lines of
 * news. Leave: JSON; degrees appear here and nowhere before. It only shows: nothing that a console
 * sends has an effect.
 */
package io.farwatch.server.web;
