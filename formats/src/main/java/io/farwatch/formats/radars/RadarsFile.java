package io.farwatch.formats.radars;

import io.farwatch.formats.problem.Checked;
import io.farwatch.formats.problem.Problem;
import io.farwatch.formats.tree.Fields;
import io.farwatch.formats.tree.Tree;
import io.farwatch.formats.tree.YamlTree;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a radars file: {@code radars: - {name, latitudeDeg, longitudeDeg, heightM, ...}}. Every
 * problem is found in one go; a file with any is no configuration to start with.
 */
public final class RadarsFile {
  private static final int RADARS_MAX = 1000;

  private RadarsFile() {}

  /** The radars that could be read, and all problems. */
  public static Checked<List<RadarEntry>> read(InputStream in) throws IOException {
    Checked<Tree> file = YamlTree.read(in);
    List<Problem> problems = new ArrayList<>(file.problems());
    List<RadarEntry> radars = new ArrayList<>();
    if (!file.valid() && file.value() instanceof Tree.Nothing) {
      return new Checked<>(radars, problems);
    }
    Fields top = Fields.of(file.value(), "", problems);
    List<Tree> items = top.list("radars");
    top.end();
    if (items.isEmpty() && problems.isEmpty()) {
      top.problem("radars", "there is none");
    }
    if (items.size() > RADARS_MAX) {
      top.problem("radars", items.size() + " radars; " + RADARS_MAX + " at most");
      items = List.of();
    }
    Map<String, String> names = new HashMap<>();
    Map<Integer, String> codes = new HashMap<>();
    for (int i = 0; i < items.size(); i++) {
      String path = "radars[" + i + "]";
      Fields f = Fields.of(items.get(i), path, problems);
      RadarEntry r = RadarFields.read(f);
      if (r == null) {
        continue;
      }
      String same = names.putIfAbsent(r.name(), path);
      if (same != null) {
        f.problem("name", Problem.quoted(r.name()) + " is also the name of " + same);
        continue;
      }
      String twin = r.sac() < 0 ? null : codes.putIfAbsent(r.sac() * 256 + r.sic(), path);
      if (twin != null) {
        f.problem("sic", "SAC " + r.sac() + ", SIC " + r.sic() + " are also those of " + twin);
        continue;
      }
      radars.add(r);
    }
    return new Checked<>(List.copyOf(radars), problems);
  }
}
