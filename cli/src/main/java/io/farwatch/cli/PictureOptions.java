package io.farwatch.cli;

import io.farwatch.cli.picture.Picture;
import io.farwatch.cli.picture.PictureFile;
import io.farwatch.cli.picture.Theme;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a command's picture goes and how it looks; nothing is drawn without {@code -o}. */
final class PictureOptions {
  @Option(
      names = "-o",
      paramLabel = "FILE|DIR",
      description = "Draw it: FILE.png, FILE.svg, or a folder for both.")
  private @Nullable Path target;

  @Option(names = "--dark", description = "Light lines on dark paper.")
  private boolean dark;

  private final List<Path> written = new ArrayList<>();

  /** Says before any work when the target will not do. */
  void check(Leaf command) {
    String problem = target == null ? "" : PictureFile.problem(target);
    if (!problem.isEmpty()) {
      throw command.wrong("-o " + problem);
    }
  }

  /**
   * Draws when asked to.
   *
   * @param name of the files when the target is a folder
   */
  void draw(String name, Supplier<Picture> picture) {
    Path to = target;
    if (to == null) {
      return;
    }
    try {
      written.addAll(PictureFile.write(picture.get(), to, name, Theme.of(dark)));
    } catch (NoSuchFileException e) {
      throw new Failure(to + " cannot be written: its folder does not exist or takes no files");
    } catch (IOException e) {
      throw new Failure(to + " cannot be written: " + TextFile.reason(e));
    }
  }

  /** The files written, for the document. */
  List<String> files() {
    return written.stream().map(Path::toString).toList();
  }

  /** A line a file, for people; empty when there is none. */
  String text() {
    StringBuilder s = new StringBuilder();
    written.forEach(p -> s.append("wrote ").append(p).append(System.lineSeparator()));
    return s.toString();
  }
}
