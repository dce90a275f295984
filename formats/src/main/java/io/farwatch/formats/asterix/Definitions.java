package io.farwatch.formats.asterix;

import io.farwatch.formats.asterix.Layout.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a definition file, our own compact form of a category's published specification.
 *
 * <pre>
 * # to the end of the line: a remark
 * category NUMBER edition EDITION "TITLE"
 * item NUMBER "TITLE" LAYOUT            ... any number of these
 * uap NUMBER|- ...                      to the end: one for each presence bit, - where none is used
 *
 * LAYOUT   ELEMENT
 *          ( PART ... )                 group
 *          extended ( PART ... fx ... ) each fx is the bit that says whether there is more
 *          repetitive N LAYOUT          counted by N octets
 *          repetitive fx LAYOUT         chained by a last bit
 *          compound ( PART|- ... )
 *          explicit
 * PART     NAME LAYOUT, or .BITS for spare bits
 * ELEMENT  BITS                raw       BITSt  table      BITSo  octal digits
 *          BITSi  six-bit characters     BITSa  eight-bit characters
 *          BITSu  BITSs        whole number, unsigned or signed
 *          BITSu*LSB[UNIT]  BITSs*LSB[UNIT]   quantity; LSB is N, N/D or N/2^E
 * </pre>
 *
 * <p>These files are part of the program: what is wrong with one is an exception.
 */
final class Definitions {
  private final List<String> tokens;
  private int at;

  private Definitions(List<String> tokens) {
    this.tokens = tokens;
  }

  static Category read(String text) {
    Definitions d = new Definitions(tokens(text));
    d.expect("category");
    int number = Integer.parseInt(d.next());
    d.expect("edition");
    String edition = d.next();
    String title = d.quoted();
    Map<String, Layout> items = new LinkedHashMap<>();
    while (d.peek().equals("item")) {
      d.next();
      String item = d.next();
      d.quoted();
      if (items.put(item, d.octets(d.layout())) != null) {
        throw d.wrong("item twice: " + item);
      }
    }
    d.expect("uap");
    List<Optional<Part>> uap = new ArrayList<>();
    while (d.at < d.tokens.size()) {
      uap.add(d.slot(items));
    }
    return new Category(number, edition, title, items, uap);
  }

  private Optional<Part> slot(Map<String, Layout> items) {
    String name = next();
    if (name.equals("-")) {
      return Optional.empty();
    }
    Layout layout = items.get(name);
    if (layout == null) {
      throw wrong("no such item: " + name);
    }
    return Optional.of(new Part(name, layout));
  }

  private Layout layout() {
    String t = next();
    return switch (t) {
      case "(" -> new Layout.Group(fixedParts(")"));
      case "extended" -> extended();
      case "repetitive" -> repetitive(next());
      case "compound" -> compound();
      case "explicit" -> new Layout.Explicit(1);
      default -> Elements.read(t);
    };
  }

  private Part part() {
    String name = next();
    if (name.startsWith(".")) {
      int bits = Integer.parseInt(name.substring(1));
      return new Part("", new Layout.Element(bits, Content.Plain.RAW));
    }
    return new Part(name, layout());
  }

  private List<Part> fixedParts(String end) {
    List<Part> parts = new ArrayList<>();
    while (!peek().equals(end)) {
      Part p = part();
      if (p.layout().fixedBits() == 0) {
        throw wrong("a part of a group has no fixed width: " + p.name());
      }
      parts.add(p);
    }
    next();
    return parts;
  }

  private Layout extended() {
    expect("(");
    List<Layout.Group> steps = new ArrayList<>();
    while (!peek().equals(")")) {
      Layout.Group step = new Layout.Group(fixedParts("fx"));
      if (step.fixedBits() % 8 != 7) {
        throw wrong("an extension is not of whole octets");
      }
      steps.add(step);
    }
    next();
    return new Layout.Extended(steps);
  }

  private Layout repetitive(String count) {
    Layout of = layout();
    boolean chained = count.equals("fx");
    if (of.fixedBits() % 8 != (chained ? 7 : 0) || of.fixedBits() == 0) {
      throw wrong("a repetition is not of whole octets");
    }
    return chained ? new Layout.Chained(of) : new Layout.Counted(Integer.parseInt(count), of);
  }

  private Layout compound() {
    expect("(");
    List<Optional<Part>> slots = new ArrayList<>();
    while (!peek().equals(")")) {
      if (peek().equals("-")) {
        next();
        slots.add(Optional.empty());
      } else {
        Part p = part();
        octets(p.layout());
        slots.add(Optional.of(p));
      }
    }
    next();
    return new Layout.Compound(slots);
  }

  private Layout octets(Layout layout) {
    if (layout.fixedBits() % 8 != 0) {
      throw wrong("not of whole octets");
    }
    return layout;
  }

  private String quoted() {
    StringBuilder s = new StringBuilder(next());
    while (s.length() < 2 || s.charAt(s.length() - 1) != '"') {
      s.append(' ').append(next());
    }
    return s.substring(1, s.length() - 1);
  }

  private void expect(String token) {
    if (!next().equals(token)) {
      throw wrong("expected " + token);
    }
  }

  private String peek() {
    return at < tokens.size() ? tokens.get(at) : "";
  }

  private String next() {
    if (at >= tokens.size()) {
      throw wrong("it ends too early");
    }
    return tokens.get(at++);
  }

  private IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException("definition, token " + at + ": " + what);
  }

  private static List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>();
    for (String line : text.split("\n")) {
      if (!line.startsWith("#") && !line.isBlank()) {
        tokens.addAll(List.of(line.strip().split("\\s+")));
      }
    }
    return tokens;
  }
}
