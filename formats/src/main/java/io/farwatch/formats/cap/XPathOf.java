package io.farwatch.formats.cap;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The place of an element as an XPath of local names, numbered where siblings share a name. */
final class XPathOf {
  private XPathOf() {}

  static String element(Node element) {
    Deque<String> steps = new ArrayDeque<>();
    for (Node n = element; n instanceof Element; n = n.getParentNode()) {
      int before = count(n, true);
      int all = before + 1 + count(n, false);
      steps.push("/" + n.getLocalName() + (all > 1 ? "[" + (before + 1) + "]" : ""));
    }
    return String.join("", steps);
  }

  private static int count(Node of, boolean before) {
    int n = 0;
    for (Node s = step(of, before); s != null; s = step(s, before)) {
      if (s instanceof Element && of.getLocalName().equals(s.getLocalName())) {
        n++;
      }
    }
    return n;
  }

  private static @Nullable Node step(Node n, boolean before) {
    return before ? n.getPreviousSibling() : n.getNextSibling();
  }
}
