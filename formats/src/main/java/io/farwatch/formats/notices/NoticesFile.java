package io.farwatch.formats.notices;

import io.farwatch.core.earth.Geodetic;
import io.farwatch.core.plot.Notice;
import io.farwatch.core.time.Epoch;
import io.farwatch.formats.problem.Checked;
import io.farwatch.formats.problem.Problem;
import io.farwatch.formats.tree.Fields;
import io.farwatch.formats.tree.JsonTree;
import io.farwatch.formats.tree.Place;
import io.farwatch.formats.tree.Tree;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads launch notices: a list of {@code {id, fromEpoch, untilEpoch, latitudeDeg, longitudeDeg,
 * radiusM, text}}, the text optional.
 */
public final class NoticesFile {
  /** m: half of the Earth's circumference. */
  private static final double RADIUS_MAX_M = 2.01e7;

  private NoticesFile() {}

  /** The notices that could be read, and all problems. */
  public static Checked<List<Notice>> read(InputStream in) throws IOException {
    Checked<Tree> file = JsonTree.read(in);
    List<Problem> problems = new ArrayList<>(file.problems());
    List<Notice> notices = new ArrayList<>();
    if (!(file.value() instanceof Tree.Sequence s)) {
      if (problems.isEmpty()) {
        problems.add(new Problem("file", "must be a list of notices"));
      }
      return new Checked<>(notices, problems);
    }
    Map<String, String> ids = new HashMap<>();
    for (int i = 0; i < s.items().size(); i++) {
      String path = "[" + i + "]";
      Fields f = Fields.of(s.items().get(i), path, problems);
      String id = f.text("id");
      Epoch from = f.epoch("fromEpoch");
      Epoch until = f.epoch("untilEpoch");
      Geodetic place = Place.read(f, 0);
      double radius = f.number("radiusM", 0, RADIUS_MAX_M);
      String text = f.text("text", "");
      f.end();
      String same = id == null ? null : ids.putIfAbsent(id, path);
      if (id != null && same != null) {
        f.problem("id", Problem.quoted(id) + " is also that of " + same);
      } else if (from != null && until != null && !until.isAfter(from)) {
        f.problem("untilEpoch", "is not after fromEpoch");
      } else if (id != null
          && from != null
          && until != null
          && place != null
          && !Double.isNaN(radius)) {
        notices.add(
            new Notice(id, from, until, place.latitudeRad(), place.longitudeRad(), radius, text));
      }
    }
    return new Checked<>(List.copyOf(notices), problems);
  }
}
