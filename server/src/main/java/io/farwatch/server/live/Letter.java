package io.farwatch.server.live;

/**
 * A file to be written once.
 *
 * @param name of the file
 * @param bytes in it
 */
record Letter(String name, byte[] bytes) {}
