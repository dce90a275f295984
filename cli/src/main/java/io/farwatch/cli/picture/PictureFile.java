package io.farwatch.cli.picture;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;

/** Where a picture goes: one file, PNG or SVG by its ending, or both into a folder. */
public final class PictureFile {
  private static final int PNG_SCALE = 2;

  private PictureFile() {}

  /** What is wrong with a target as typed, in one sentence; empty when it will do. */
  public static String problem(Path target) {
    String name = target.getFileName() == null ? "" : target.getFileName().toString();
    boolean folder = Files.isDirectory(target) || !name.contains(".");
    return folder || isPng(target) || isSvg(target)
        ? ""
        : "'" + target + "' ends neither in .png nor in .svg, and is no folder";
  }

  /**
   * Writes a picture.
   *
   * @param target a file that ends in .png or .svg, or a folder (made when it is not there)
   * @param name of both files in a folder, without ending
   * @return what was written
   */
  public static List<Path> write(Picture picture, Path target, String name, Theme theme)
      throws IOException {
    if (isPng(target) && !Files.isDirectory(target)) {
      return List.of(png(picture, target, theme));
    }
    if (isSvg(target) && !Files.isDirectory(target)) {
      return List.of(svg(picture, target, theme));
    }
    Files.createDirectories(target);
    return List.of(
        png(picture, target.resolve(name + ".png"), theme),
        svg(picture, target.resolve(name + ".svg"), theme));
  }

  private static Path png(Picture picture, Path file, Theme theme) throws IOException {
    BufferedImage image =
        new BufferedImage(
            PNG_SCALE * picture.width(), PNG_SCALE * picture.height(), BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
    g.scale(PNG_SCALE, PNG_SCALE);
    picture.draw(g, theme);
    g.dispose();
    try (var out = Files.newOutputStream(file)) {
      if (!ImageIO.write(image, "png", out)) {
        throw new IOException("this Java writes no PNG");
      }
    }
    return file;
  }

  private static Path svg(Picture picture, Path file, Theme theme) throws IOException {
    return Files.writeString(file, SvgText.of(picture, theme));
  }

  private static boolean isPng(Path p) {
    return p.toString().toLowerCase(Locale.ROOT).endsWith(".png");
  }

  private static boolean isSvg(Path p) {
    return p.toString().toLowerCase(Locale.ROOT).endsWith(".svg");
  }
}
