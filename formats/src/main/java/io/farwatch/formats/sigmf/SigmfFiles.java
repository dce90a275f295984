package io.farwatch.formats.sigmf;

import io.farwatch.formats.problem.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The two files of a recording, beside each other or in one archive. */
final class SigmfFiles {
  private static final String META = ".sigmf-meta";
  private static final String DATA = ".sigmf-data";
  private static final String ARCHIVE = ".sigmf";
  private static final int META_MAX = 64 << 20;

  private final Path file;
  private final byte[] meta;
  private final String base;
  private final List<TarIndex.Entry> entries;

  private SigmfFiles(Path file, byte[] meta, String base, List<TarIndex.Entry> entries) {
    this.file = file;
    this.meta = meta;
    this.base = base;
    this.entries = entries;
  }

  /**
   * @param path of the metadata, of the data, of an archive, or of both files without their endings
   * @throws IOException with a sentence when there is no metadata
   */
  static SigmfFiles find(Path path) throws IOException {
    String name = path.getFileName() == null ? "" : path.getFileName().toString();
    if (name.endsWith(ARCHIVE)) {
      return inArchive(path);
    }
    Path meta = path;
    if (name.endsWith(DATA)) {
      meta = path.resolveSibling(name.substring(0, name.length() - DATA.length()) + META);
    } else if (!Files.exists(path)) {
      meta = path.resolveSibling(name + META);
    }
    if (!Files.exists(meta)) {
      throw new NoSuchFileException((meta.equals(path) || name.endsWith(DATA)) ? meta + "" : name);
    }
    if (Files.isDirectory(meta) || Files.size(meta) > META_MAX) {
      throw new IOException(meta + " is a folder, or too large for metadata");
    }
    String metaName = String.valueOf(meta.getFileName());
    int dot = metaName.endsWith(META) ? metaName.length() - META.length() : metaName.length();
    return new SigmfFiles(meta, Files.readAllBytes(meta), metaName.substring(0, dot), List.of());
  }

  private static SigmfFiles inArchive(Path archive) throws IOException {
    try (FileChannel in = FileChannel.open(archive)) {
      List<TarIndex.Entry> entries = TarIndex.of(in);
      List<TarIndex.Entry> metas = new ArrayList<>(entries);
      metas.removeIf(e -> !e.name().endsWith(META));
      if (metas.size() != 1) {
        throw new IOException(
            archive + " holds " + metas.size() + " recordings; unpack it and name one of them");
      }
      TarIndex.Entry m = metas.get(0);
      if (m.length() > META_MAX) {
        throw new IOException(archive + " has metadata of " + m.length() + " bytes");
      }
      ByteBuffer b = ByteBuffer.allocate((int) m.length());
      while (b.hasRemaining()) {
        if (in.read(b, m.offset() + b.position()) < 0) {
          throw new IOException(archive + " is cut short");
        }
      }
      String base = m.name().substring(0, m.name().length() - META.length());
      return new SigmfFiles(archive, b.array(), base, entries);
    }
  }

  byte[] meta() {
    return meta;
  }

  /** The data, or null with the problem. */
  @Nullable DataPlace data(SigmfMeta m, List<Problem> problems) throws IOException {
    String name = m.dataset() == null ? base + DATA : m.dataset();
    if (entries.isEmpty()) {
      Path data = file.resolveSibling(name);
      if (Files.isRegularFile(data)) {
        return new DataPlace(data, 0, Files.size(data));
      }
    } else {
      int slash = base.lastIndexOf('/');
      String inside = m.dataset() == null ? name : base.substring(0, slash + 1) + name;
      for (TarIndex.Entry e : entries) {
        if (e.name().equals(inside)) {
          return new DataPlace(file, e.offset(), e.length());
        }
      }
    }
    problems.add(
        m.metadataOnly()
            ? new Problem("global.core:metadata_only", "is true: there are no samples")
            : new Problem("data", "the file " + Problem.quoted(name) + " is not there"));
    return null;
  }
}
