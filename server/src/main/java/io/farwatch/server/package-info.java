/**
 * The server: one call starts a watch with its journal and its console. Everything with a clock, a
 * thread, a socket or a file is under here.
 */
package io.farwatch.server;
