package io.farwatch.formats.cap;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The child elements of an element, in the namespace of CAP 1.2 where a name is given. */
final class Children {
  private Children() {}

  static List<Element> all(Element parent) {
    List<Element> all = new ArrayList<>();
    for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element e) {
        all.add(e);
      }
    }
    return all;
  }

  static List<Element> named(Element parent, String name) {
    List<Element> all = all(parent);
    all.removeIf(
        e -> !name.equals(e.getLocalName()) || !CapSchema.NAMESPACE.equals(e.getNamespaceURI()));
    return all;
  }

  static @Nullable Element first(Element parent, String name) {
    List<Element> all = named(parent, name);
    return all.isEmpty() ? null : all.get(0);
  }

  static @Nullable String text(Element parent, String name) {
    Element e = first(parent, name);
    return e == null ? null : e.getTextContent();
  }
}
