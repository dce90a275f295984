package io.farwatch.formats.cap;

import io.farwatch.formats.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What OASIS Standard CAP-V1.2 says in words and its schema does not: section 3.2.1 for the alert,
 * 3.2.2 for the info, 3.2.4 for the area. The bounds on the length of texts are our own.
 */
final class CapRules {
  private static final int NAME_MAX = 1000;
  private static final int TEXT_MAX = 100_000;

  /** Restricted in identifiers and senders: blanks, commas, and characters XML treats apart. */
  private static final Pattern NAME = Pattern.compile("[^\\s,<&\\p{C}]++");

  private final List<Problem> problems;

  private CapRules(List<Problem> problems) {
    this.problems = problems;
  }

  static void check(Element alert, List<Problem> problems) {
    CapRules r = new CapRules(problems);
    r.leaves(alert);
    r.alert(alert);
    for (Element info : Children.named(alert, "info")) {
      r.info(info);
      for (Element area : Children.named(info, "area")) {
        CapArea.check(area, problems);
      }
    }
  }

  private void alert(Element alert) {
    name(alert, "identifier");
    name(alert, "sender");
    time(alert, "sent");
    String scope = Children.text(alert, "scope");
    need(alert, "restriction", "Restricted".equals(scope), "when the scope is Restricted");
    need(alert, "addresses", "Private".equals(scope), "when the scope is Private");
    String type = Children.text(alert, "msgType");
    boolean refers = type != null && !type.equals("Alert");
    need(alert, "references", refers, "when the message type is " + type);
    Element references = Children.first(alert, "references");
    if (references != null) {
      references(references, refers);
    }
  }

  private void references(Element references, boolean refers) {
    String text = references.getTextContent().strip();
    if (text.isEmpty()) {
      if (!refers) {
        say(references, "is empty; leave it out when there is nothing to refer to");
      }
      return;
    }
    for (String one : text.split("\\s+")) {
      String[] parts = one.split(",", -1);
      boolean good = parts.length == 3 && named(parts[0]) && named(parts[1]);
      if (!good || CapTime.parse(parts[2]) == null) {
        say(references, Problem.quoted(one) + " is not sender,identifier,sent");
      }
    }
  }

  private void info(Element info) {
    for (String name : List.of("effective", "onset", "expires")) {
      time(info, name);
    }
    filled(info, "event");
    Long effective = CapTime.parse(Children.text(info, "effective"));
    Long expires = CapTime.parse(Children.text(info, "expires"));
    Element at = Children.first(info, "expires");
    if (at != null && effective != null && expires != null && expires < effective) {
      say(at, "is before effective");
    }
  }

  private void name(Element parent, String child) {
    Element e = Children.first(parent, child);
    if (e != null && !named(e.getTextContent())) {
      say(
          e,
          Problem.quoted(e.getTextContent())
              + " must be 1 to "
              + NAME_MAX
              + " characters without blanks, commas, <, & or controls");
    }
  }

  private static boolean named(String text) {
    return text.length() <= NAME_MAX && NAME.matcher(text).matches();
  }

  private void time(Element parent, String child) {
    Element e = Children.first(parent, child);
    if (e != null && !e.getTextContent().isEmpty() && CapTime.parse(e.getTextContent()) == null) {
      say(
          e,
          Problem.quoted(e.getTextContent())
              + " is not a time such as 2026-01-31T12:00:00-00:00, with its offset and not Z");
    }
  }

  private void need(Element parent, String child, boolean when, String because) {
    if (when) {
      Element e = Children.first(parent, child);
      if (e == null || e.getTextContent().isBlank()) {
        problems.add(new Problem(XPathOf.element(parent) + "/" + child, "is needed " + because));
      }
    }
  }

  private void filled(Element parent, String child) {
    Element e = Children.first(parent, child);
    if (e != null && e.getTextContent().isBlank()) {
      say(e, "is empty");
    }
  }

  /** Elements that hold text hold nothing else, so that all readers read the same. */
  private void leaves(Element alert) {
    List<Element> open = new ArrayList<>(List.of(alert));
    while (!open.isEmpty()) {
      Element e = open.remove(open.size() - 1);
      List<Element> children = Children.all(e);
      for (int i = children.size() - 1; i >= 0; i--) {
        if (CapSchema.NAMESPACE.equals(children.get(i).getNamespaceURI())) {
          open.add(children.get(i));
        }
      }
      if (children.isEmpty()) {
        String foreign = foreign(e);
        if (foreign != null) {
          say(e, "has a " + foreign + " inside its text");
        }
        if (e.getTextContent().length() > TEXT_MAX) {
          say(e, "is longer than " + TEXT_MAX + " characters");
        }
      }
    }
  }

  private static @Nullable String foreign(Element e) {
    for (Node n = e.getFirstChild(); n != null; n = n.getNextSibling()) {
      switch (n.getNodeType()) {
        case Node.COMMENT_NODE -> {
          return "comment";
        }
        case Node.PROCESSING_INSTRUCTION_NODE -> {
          return "processing instruction";
        }
        default -> {}
      }
    }
    return null;
  }

  private void say(Element at, String what) {
    problems.add(new Problem(XPathOf.element(at), what));
  }
}
