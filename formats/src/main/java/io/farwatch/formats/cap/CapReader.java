package io.farwatch.formats.cap;

import io.farwatch.formats.problem.Checked;
import io.farwatch.formats.problem.Problem;
import io.farwatch.formats.tree.Tree;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Reads and validates a CAP 1.2 alert. A signature in it is let stand and not checked: nothing here
 * says who an alert is from.
 */
public final class CapReader {
  private static final Map<String, String> OLDER =
      Map.of(
          "http://www.incident.com/cap/1.0", "1.0",
          "urn:oasis:names:tc:emergency:cap:1.1", "1.1");

  private CapReader() {}

  /** The alert as a tree by element names, lists where an element is repeated; and its problems. */
  public static Checked<Tree> read(InputStream in) throws IOException {
    return read(in.readNBytes(CapXml.BYTES_MAX + 1));
  }

  /** The same from bytes. */
  public static Checked<Tree> read(byte[] bytes) {
    List<Problem> problems = new ArrayList<>();
    Document document = CapXml.parse(bytes, problems);
    if (document == null) {
      return new Checked<>(new Tree.Nothing(), problems);
    }
    Element root = document.getDocumentElement();
    String space = root.getNamespaceURI() == null ? "" : root.getNamespaceURI();
    String older = OLDER.get(space);
    if (!"alert".equals(root.getLocalName())) {
      problems.add(new Problem("/" + Problem.plain(root.getLocalName()), "is not a CAP alert"));
    } else if (older != null) {
      problems.add(new Problem("/alert", "is CAP " + older + ", not 1.2"));
    } else if (!space.equals(CapSchema.NAMESPACE)) {
      String what = "is of the namespace " + Problem.quoted(space) + ", not of CAP 1.2";
      problems.add(new Problem("/alert", what));
    } else {
      CapSchema.check(document, problems);
      CapRules.check(root, problems);
    }
    return new Checked<>(tree(root), problems);
  }

  private static Tree tree(Element e) {
    List<Element> children = Children.all(e);
    if (children.isEmpty()) {
      return new Tree.Scalar(e.getTextContent(), true);
    }
    Map<String, List<Tree>> byName = new LinkedHashMap<>();
    for (Element c : children) {
      byName.computeIfAbsent(c.getLocalName(), k -> new ArrayList<>()).add(tree(c));
    }
    Map<String, Tree> entries = new LinkedHashMap<>();
    byName.forEach((k, v) -> entries.put(k, v.size() == 1 ? v.get(0) : new Tree.Sequence(v)));
    return new Tree.Mapping(entries);
  }
}
