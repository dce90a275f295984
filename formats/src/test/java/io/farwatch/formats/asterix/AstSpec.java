package io.farwatch.formats.asterix;

import io.farwatch.formats.asterix.Layout.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a published specification in the asterix-specs form, independently of our own files. */
final class AstSpec {
  private record Node(int indent, String text, List<Node> children) {
    String word(int i) {
      return text.split(" ")[i];
    }

    Node child(String text) {
      return children.stream().filter(c -> c.text().startsWith(text)).findFirst().orElseThrow();
    }
  }

  private AstSpec() {}

  static Category read(String name) {
    Node root = tree("specs/" + name);
    Node head = root.child("asterix");
    Map<String, Layout> items = new LinkedHashMap<>();
    for (Node n : root.child("items").children()) {
      items.put(n.word(0), layout(n));
    }
    List<Optional<Part>> uap = new ArrayList<>();
    for (Node n : root.child("uap").children()) {
      if (!n.text().equals("rfs")) {
        uap.add(Optional.ofNullable(items.get(n.text())).map(layout -> new Part(n.text(), layout)));
      }
    }
    return new Category(
        Integer.parseInt(head.word(1)),
        root.child("edition").word(1),
        head.text().substring(head.text().indexOf('"') + 1, head.text().length() - 1),
        items,
        uap);
  }

  private static Layout layout(Node of) {
    for (Node n : of.children()) {
      switch (n.word(0)) {
        case "element" -> {
          return element(Integer.parseInt(n.word(1)), n.children().get(0).text());
        }
        case "group" -> {
          return new Layout.Group(n.children().stream().map(AstSpec::part).toList());
        }
        case "extended" -> {
          return extended(n);
        }
        case "repetitive" -> {
          Layout inner = layout(n);
          return n.word(1).equals("fx")
              ? new Layout.Chained(inner)
              : new Layout.Counted(Integer.parseInt(n.word(1)), inner);
        }
        case "compound" -> {
          return new Layout.Compound(
              n.children().stream()
                  .map(c -> c.text().equals("-") ? Optional.<Part>empty() : Optional.of(part(c)))
                  .toList());
        }
        case "explicit" -> {
          return new Layout.Explicit(1);
        }
        default -> {}
      }
    }
    throw new IllegalStateException("no layout in " + of.text());
  }

  private static Part part(Node n) {
    return n.word(0).equals("spare")
        ? new Part("", new Layout.Element(Integer.parseInt(n.word(1)), Content.Plain.RAW))
        : new Part(n.word(0), layout(n));
  }

  private static Layout extended(Node n) {
    List<Layout.Group> steps = new ArrayList<>();
    List<Part> step = new ArrayList<>();
    for (Node c : n.children()) {
      if (c.text().equals("-")) {
        steps.add(new Layout.Group(step));
        step = new ArrayList<>();
      } else {
        step.add(part(c));
      }
    }
    return new Layout.Extended(steps);
  }

  private static Layout element(int bits, String text) {
    String[] w = text.split(" ");
    boolean signed = w[0].equals("signed");
    Content content =
        switch (w[0]) {
          case "table" -> Content.Plain.TABLE;
          case "string" ->
              switch (w[1]) {
                case "octal" -> Content.Plain.OCTAL;
                case "icao" -> Content.Plain.ICAO;
                default -> Content.Plain.ASCII;
              };
          case "signed", "unsigned" ->
              w[1].equals("integer") ? new Content.Whole(signed) : quantity(signed, text);
          default -> Content.Plain.RAW; // raw, and case and bds, which our categories have not
        };
    return new Layout.Element(bits, content);
  }

  private static Content quantity(boolean signed, String text) {
    String lsb = text.split(" ")[2];
    String unit = text.substring(text.indexOf('"') + 1, text.lastIndexOf('"'));
    String[] ratio = lsb.split("/");
    double denominator = 1;
    if (ratio.length == 2) {
      String[] power = ratio[1].split("\\^");
      denominator = Double.parseDouble(power[0]);
      if (power.length == 2) {
        denominator = Math.pow(denominator, Double.parseDouble(power[1]));
      }
    }
    return new Content.Quantity(signed, Double.parseDouble(ratio[0]), denominator, unit);
  }

  private static Node tree(String name) {
    Node root = new Node(-1, "", new ArrayList<>());
    Deque<Node> open = new ArrayDeque<>(List.of(root));
    try {
      for (String line : Files.readAllLines(Samples.file(name))) {
        if (!line.isBlank()) {
          int indent = line.length() - line.stripLeading().length();
          Node node = new Node(indent, line.strip(), new ArrayList<>());
          while (open.element().indent() >= indent) {
            open.pop();
          }
          open.element().children().add(node);
          open.push(node);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return root;
  }
}
