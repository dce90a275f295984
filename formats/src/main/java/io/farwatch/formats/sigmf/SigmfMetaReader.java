package io.farwatch.formats.sigmf;

import io.farwatch.core.time.Epoch;
import io.farwatch.formats.problem.Checked;
import io.farwatch.formats.problem.Problem;
import io.farwatch.formats.tree.JsonTree;
import io.farwatch.formats.tree.Tree;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * SigMF metadata: every core field of SigMF 1.2 is checked for type, range and form, and so is our
 * own namespace; the fields of other namespaces are left alone. All problems are found at once,
 * each with its path, such as {@code captures[2].core:sample_start}.
 */
public final class SigmfMetaReader {
  private final List<Problem> problems = new ArrayList<>();

  private SigmfMetaReader() {}

  /** The metadata as they are in the file, with all that is wrong with them. */
  public static Checked<Tree> tree(byte[] bytes) {
    try {
      return JsonTree.read(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The metadata; without any datatype when it is no JSON object. */
  public static Checked<SigmfMeta> read(byte[] bytes) {
    Checked<Tree> tree = tree(bytes);
    SigmfMetaReader r = new SigmfMetaReader();
    r.problems.addAll(tree.problems());
    if (!(tree.value() instanceof Tree.Mapping top)) {
      if (r.problems.isEmpty()) {
        r.problems.add(new Problem("file", "must be one JSON object"));
      }
      return new Checked<>(SigmfMeta.NOTHING, r.problems);
    }
    SigmfMeta meta = r.meta(top.entries());
    return new Checked<>(meta, r.problems);
  }

  private SigmfMeta meta(Map<String, Tree> top) {
    for (String key : top.keySet()) {
      boolean known = key.equals("global") || key.equals("captures") || key.equals("annotations");
      if (!known && !key.matches("\\w+:\\w+")) {
        problems.add(new Problem(Problem.plain(key), "is none of global, captures, annotations"));
      }
    }
    for (String key : List.of("global", "captures", "annotations")) {
      if (!top.containsKey(key)) {
        problems.add(new Problem(key, "is missing"));
      }
    }
    Tree none = new Tree.Mapping(Map.of());
    MetaObject g =
        new MetaObject(
            top.getOrDefault("global", none),
            "global",
            top.containsKey("global") ? CoreField.GLOBAL : List.of(),
            problems);
    int channels = (int) g.whole("core:num_channels", 1);
    ExtensionFields x = new ExtensionFields(g, problems);
    DwellFields fields = x.dwells(Double.NaN);
    String radar = x.radar();
    List<ChannelRole> roles = x.roles(channels);
    var provenance = x.provenance();
    float fullScale = x.fullScale();
    double noisePower = x.noisePower();
    x.end();
    double rateHz = g.number("core:sample_rate", Double.NaN);
    List<SigmfCapture> captures = captures(list(top, "captures"), rateHz);
    annotations(list(top, "annotations"));
    return new SigmfMeta(
        datatype(g),
        rateHz,
        channels,
        g.whole("core:offset", 0),
        g.text("core:sha512"),
        g.text("core:dataset"),
        g.whole("core:trailing_bytes", 0),
        "true".equals(g.text("core:metadata_only")),
        radar,
        provenance,
        fullScale,
        noisePower,
        roles,
        fields,
        captures);
  }

  private List<Tree> list(Map<String, Tree> top, String key) {
    Tree t = top.get(key);
    if (t instanceof Tree.Sequence s) {
      return s.items();
    }
    if (t != null) {
      problems.add(new Problem(key, "must be a list"));
    }
    return List.of();
  }

  private @Nullable Datatype datatype(MetaObject g) {
    String word = g.text("core:datatype");
    Datatype type = word == null ? null : Datatype.of(word);
    if (word != null && type == null) {
      boolean open = Datatype.of(word + "_le") != null;
      g.say(
          "core:datatype",
          Problem.quoted(word)
              + (open
                  ? " does not say the order of bytes: _le or _be"
                  : " is not a datatype of SigMF, such as cf32_le, ci16_be, cu8"));
    }
    return type;
  }

  private List<SigmfCapture> captures(List<Tree> items, double rateHz) {
    List<SigmfCapture> all = new ArrayList<>();
    Epoch known = null;
    long knownIndex = 0;
    for (int i = 0; i < items.size(); i++) {
      MetaObject c =
          new MetaObject(items.get(i), "captures[" + i + "]", CoreField.CAPTURE, problems);
      long start = c.whole("core:sample_start", -1);
      if (start < 0) {
        start = all.isEmpty() ? 0 : all.get(i - 1).sampleStart();
      } else if (i > 0 && start < all.get(i - 1).sampleStart()) {
        c.say(
            "core:sample_start",
            start + " is before that of the capture before it; they must rise");
        start = all.get(i - 1).sampleStart();
      }
      long index = c.whole("core:global_index", start);
      Epoch epoch = c.epoch("core:datetime");
      if (epoch == null && known != null && !Double.isNaN(rateHz)) {
        epoch = known.plusNanos(Math.round((index - knownIndex) / rateHz * 1e9));
      } else if (epoch != null) {
        known = epoch;
        knownIndex = index;
      }
      ExtensionFields x = new ExtensionFields(c, problems);
      DwellFields fields = x.dwells(c.number("core:frequency", Double.NaN));
      all.add(
          new SigmfCapture(
              start, index, epoch, c.whole("core:header_bytes", 0), x.count(), fields));
      x.end();
    }
    if (all.isEmpty()) {
      all.add(new SigmfCapture(0, 0, null, 0, -1, DwellFields.NONE));
    }
    return all;
  }

  private void annotations(List<Tree> items) {
    double before = 0;
    for (int i = 0; i < items.size(); i++) {
      MetaObject a =
          new MetaObject(items.get(i), "annotations[" + i + "]", CoreField.ANNOTATION, problems);
      double start = a.number("core:sample_start", before);
      if (start < before) {
        a.say("core:sample_start", (long) start + " is before that of the annotation before it");
      }
      before = start;
      boolean lower = a.has("core:freq_lower_edge");
      if (lower != a.has("core:freq_upper_edge")) {
        a.say(lower ? "core:freq_upper_edge" : "core:freq_lower_edge", "is missing: both or none");
      } else if (a.number("core:freq_lower_edge", 0) > a.number("core:freq_upper_edge", 0)) {
        a.say("core:freq_lower_edge", "is above core:freq_upper_edge");
      }
    }
  }
}
