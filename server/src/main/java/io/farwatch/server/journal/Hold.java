package io.farwatch.server.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The lock that lets one process at a time write a journal. The system frees it at any death. */
final class Hold implements AutoCloseable {
  private final FileChannel channel;

  private Hold(FileChannel channel) {
    this.channel = channel;
  }

  static Hold of(Path journal) throws JournalException {
    Path file = journal.resolveSibling(journal.getFileName() + ".lock");
    try {
      FileChannel c = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      try {
        if (c.tryLock() != null) {
          return new Hold(c);
        }
      } catch (OverlappingFileLockException heldHere) {
        // The same refusal as for another process.
      }
      c.close();
    } catch (IOException e) {
      throw new JournalException(
          JournalException.Kind.FAILED, "the lock " + file + " cannot be made: " + e, e);
    }
    throw new JournalException(
        JournalException.Kind.HELD,
        "the journal " + journal + " is held by another running Farwatch");
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException goneAnyway) {
      // The system frees the lock with the process.
    }
  }
}
