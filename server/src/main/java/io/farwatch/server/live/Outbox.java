package io.farwatch.server.live;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Writes letters into a folder: whole or not at all, and one that is there is never written again.
 */
final class Outbox {
  private final Path folder;

  Outbox(Path folder) {
    this.folder = folder;
  }

  boolean has(String name) {
    return Files.exists(folder.resolve(name));
  }

  void write(Letter letter) throws IOException {
    Path file = folder.resolve(letter.name());
    if (Files.exists(file)) {
      return;
    }
    Files.createDirectories(folder);
    Path part = folder.resolve(letter.name() + ".part");
    try (FileChannel c =
        FileChannel.open(
            part,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      ByteBuffer b = ByteBuffer.wrap(letter.bytes());
      while (b.hasRemaining()) {
        c.write(b);
      }
      c.force(true);
    }
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
