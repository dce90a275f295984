package io.farwatch.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder for results, made when it is not there. */
final class OutputFolder {
  private final Path folder;

  OutputFolder(Path folder) {
    this.folder = folder;
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new Failure(folder + " cannot be made: " + TextFile.reason(e));
    }
  }

  /** A file in it to write lines to. */
  PrintWriter lines(String name) {
    try {
      BufferedWriter w = Files.newBufferedWriter(folder.resolve(name), StandardCharsets.UTF_8);
      return new PrintWriter(w);
    } catch (IOException e) {
      throw new Failure(folder.resolve(name) + " cannot be written: " + TextFile.reason(e));
    }
  }

  /** Closes a file of lines, and says when not all of it was stored. */
  void close(PrintWriter lines, String name) {
    boolean failed = lines.checkError();
    lines.close();
    if (failed) {
      throw new Failure(folder.resolve(name) + " could not be written to its end");
    }
  }

  void write(String name, String text) {
    PrintWriter w = lines(name);
    w.print(text);
    close(w, name);
  }
}
