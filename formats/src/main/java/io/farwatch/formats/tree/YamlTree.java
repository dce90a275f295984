package io.farwatch.formats.tree;

import io.farwatch.formats.problem.Checked;
import io.farwatch.formats.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * One YAML document as a tree. Nothing is constructed from it but the tree: tags mean nothing,
 * aliases of collections are refused (so is every bomb made of them), depth and size are bounded.
 */
public final class YamlTree {
  static final int BYTES_MAX = 1024 * 1024;
  static final int DEPTH_MAX = 32;

  private YamlTree() {}

  /** The document; {@link Tree.Nothing} with the problems when there is none. */
  public static Checked<Tree> read(InputStream in) throws IOException {
    List<Problem> problems = new ArrayList<>();
    String text = Bounded.read(in, BYTES_MAX, problems);
    Tree tree = text == null ? new Tree.Nothing() : parse(text, problems);
    return new Checked<>(tree, problems);
  }

  private static Tree parse(String text, List<Problem> problems) {
    LoaderOptions limits = new LoaderOptions();
    limits.setMaxAliasesForCollections(0);
    limits.setNestingDepthLimit(DEPTH_MAX);
    limits.setCodePointLimit(BYTES_MAX);
    limits.setAllowRecursiveKeys(false);
    limits.setProcessComments(false);
    try {
      Node root =
          new Composer(new ParserImpl(new StreamReader(text), limits), new Resolver(), limits)
              .getSingleNode();
      return root == null ? new Tree.Nothing() : tree(root, "", problems);
    } catch (MarkedYAMLException e) {
      problems.add(at(e.getProblemMark(), "is not YAML: " + Problem.plain(reason(e.getProblem()))));
    } catch (YAMLException e) {
      problems.add(new Problem("file", "is not YAML: " + reason(e.getMessage())));
    }
    return new Tree.Nothing();
  }

  private static Problem at(@Nullable Mark mark, String what) {
    return mark == null
        ? new Problem("file", what)
        : Problem.at(mark.getLine() + 1, mark.getColumn() + 1, what);
  }

  private static String reason(@Nullable String message) {
    return message == null ? "unreadable" : message.lines().findFirst().orElse("unreadable");
  }

  private static Tree tree(Node node, String path, List<Problem> problems) {
    return switch (node) {
      case MappingNode m -> mapping(m, path, problems);
      case SequenceNode s -> {
        List<Tree> items = new ArrayList<>();
        for (Node item : s.getValue()) {
          items.add(tree(item, path + "[" + items.size() + "]", problems));
        }
        yield new Tree.Sequence(items);
      }
      case ScalarNode s -> {
        boolean quoted = s.getScalarStyle() != ScalarStyle.PLAIN;
        String v = s.getValue();
        boolean nothing = !quoted && (v.isEmpty() || v.equals("~") || v.equals("null"));
        yield nothing ? new Tree.Nothing() : new Tree.Scalar(v, quoted);
      }
      default -> new Tree.Nothing();
    };
  }

  private static Tree mapping(MappingNode node, String path, List<Problem> problems) {
    Map<String, Tree> entries = new LinkedHashMap<>();
    for (NodeTuple t : node.getValue()) {
      if (!(t.getKeyNode() instanceof ScalarNode k)) {
        problems.add(at(t.getKeyNode().getStartMark(), "a key must be plain text"));
        continue;
      }
      String at = Fields.join(path, k.getValue());
      if (entries.containsKey(k.getValue())) {
        problems.add(new Problem(at, "is there twice"));
      } else {
        entries.put(k.getValue(), tree(t.getValueNode(), at, problems));
      }
    }
    return new Tree.Mapping(entries);
  }
}
