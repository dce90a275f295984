package io.farwatch.cli.picture;

import java.awt.GraphicsEnvironment;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The font of all pictures: the first of a list of plain ones that this machine has. */
final class Fonts {
  /** The first four share their widths, so an SVG made with one looks the same with another. */
  private static final List<String> WANTED =
      List.of("Arial", "Helvetica", "Liberation Sans", "Arimo", "DejaVu Sans", "Noto Sans");

  private static final String NONE =
      "pictures need a font and Java finds none on this machine; install one (such as the package"
          + " fonts-liberation or fonts-dejavu-core, with fontconfig) and try again";

  private Fonts() {}

  static String family() {
    Set<String> there;
    try {
      there =
          Set.of(
              GraphicsEnvironment.getLocalGraphicsEnvironment()
                  .getAvailableFontFamilyNames(Locale.ROOT));
    } catch (RuntimeException | LinkageError | InternalError e) {
      // Java without fontconfig or libfreetype fails in these ways.
      throw new IllegalStateException(NONE, e);
    }
    if (there.isEmpty()) {
      throw new IllegalStateException(NONE);
    }
    return WANTED.stream().filter(there::contains).findFirst().orElse("SansSerif");
  }
}
