package io.farwatch.cli;

import io.farwatch.cli.iq.RangeMap;
import io.farwatch.cli.picture.Picture;
import io.farwatch.cli.picture.PictureFile;
import io.farwatch.cli.picture.Theme;
import io.farwatch.core.signal.ChainObserver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The pictures of bursts that {@code detect} draws when asked to. */
final class DetectPictures {
  private static final int PICTURES_MAX = 20;

  @Option(
      names = "--pictures",
      paramLabel = "DIR",
      description = "Draw the first 20 bursts in which something was found (PNG and SVG).")
  private @Nullable Path folder;

  @Option(names = "--dark", description = "Light lines on dark paper in pictures.")
  private boolean dark;

  private final List<Path> written = new ArrayList<>();
  private int drawn;

  /** Watches a dwell for what is to be drawn; without pictures it wants no rows. */
  ChainObserver observer(long dwell, String words) {
    return folder == null || drawn >= PICTURES_MAX
        ? ChainObserver.NONE
        : new RangeMap("Dwell " + dwell, words, (burst, picture) -> draw(dwell, burst, picture));
  }

  private void draw(long dwell, int burst, Picture picture) {
    if (folder == null || drawn >= PICTURES_MAX) {
      return;
    }
    drawn++;
    String name = "dwell-" + dwell + (burst == 0 ? "" : "-burst-" + burst);
    try {
      Files.createDirectories(folder);
      written.addAll(PictureFile.write(picture, folder, name, Theme.of(dark)));
    } catch (IOException e) {
      throw new Failure(folder + " cannot be written: " + TextFile.reason(e));
    }
  }

  /** The files written. */
  List<Path> written() {
    return written;
  }
}
