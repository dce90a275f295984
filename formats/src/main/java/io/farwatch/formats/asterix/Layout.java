package io.farwatch.formats.asterix;

import java.util.List;
import java.util.Optional;

/** How an item, or a part of one, lies in the octets. */
sealed interface Layout {
  /** Width in bits of what has a fixed width; 0 of what has not. */
  default int fixedBits() {
    return 0;
  }

  /** A number of bits with one meaning. */
  record Element(int bits, Content content) implements Layout {
    @Override
    public int fixedBits() {
      return bits;
    }
  }

  /** Parts of fixed width one after the other. */
  record Group(List<Part> parts) implements Layout {
    public Group {
      parts = List.copyOf(parts);
    }

    @Override
    public int fixedBits() {
      return parts.stream().mapToInt(p -> p.layout().fixedBits()).sum();
    }
  }

  /** Groups of whole octets, each ending in a bit (FX) that says whether the next one follows. */
  record Extended(List<Group> steps) implements Layout {
    public Extended {
      steps = List.copyOf(steps);
    }
  }

  /** The same again and again, as often as a count of so many octets in front of it says. */
  record Counted(int countOctets, Layout of) implements Layout {}

  /** The same again and again, each ending in a bit (FX) that says whether another follows. */
  record Chained(Layout of) implements Layout {}

  /** A field specification of its own, then the subitems that it says are present. */
  record Compound(List<Optional<Part>> slots) implements Layout {
    public Compound {
      slots = List.copyOf(slots);
    }
  }

  /** A length, itself included, of so many octets, then octets that are not looked into. */
  record Explicit(int lengthOctets) implements Layout {}

  /** A named part; spare bits have no name. */
  record Part(String name, Layout layout) {
    boolean isSpare() {
      return name.isEmpty();
    }
  }
}
