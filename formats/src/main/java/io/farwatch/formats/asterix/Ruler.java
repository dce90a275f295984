package io.farwatch.formats.asterix;

import io.farwatch.formats.asterix.Layout.Part;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Walks over octets by a definition and finds where things end, or why they cannot. It goes over a
 * whole block before {@link Values} takes anything out of it, so that nothing of a bad block is
 * used.
 */
final class Ruler {
  /** What is returned when there is no end: see {@link #error}. */
  static final int BAD = -1;

  /** Repetitions of a chained item, at most: as many as one octet can count of the other kind. */
  private static final int CHAIN_MAX = 255;

  private final byte[] octets;
  private int limit;
  private String error = "";
  private int errorAt;
  private @Nullable String errorItem;

  Ruler(byte[] octets) {
    this.octets = octets;
  }

  String error() {
    return error;
  }

  int errorAt() {
    return errorAt;
  }

  @Nullable String errorItem() {
    return errorItem;
  }

  /** The end of the record that starts at an octet and must not pass a limit, or {@link #BAD}. */
  int record(Category category, int start, int limit) {
    this.limit = limit;
    errorItem = null;
    return present(category.uap(), start, "");
  }

  /** A field specification and what it says is present. */
  private int present(List<Optional<Part>> slots, int start, String path) {
    int specEnd = specification(slots.size(), start);
    if (specEnd == BAD) {
      return BAD;
    }
    int at = specEnd;
    boolean any = false;
    for (int slot = 0; slot < slots.size() && at != BAD; slot++) {
      if (isPresent(octets, start, specEnd, slot)) {
        Optional<Part> part = slots.get(slot);
        if (part.isEmpty()) {
          return bad(start + slot / 7, "presence bit " + (slot + 1) + " stands for nothing");
        }
        any = true;
        String name = path + part.get().name();
        at = end(part.get().layout(), at, name);
        if (at == BAD && errorItem == null) {
          errorItem = name;
        }
      }
    }
    return any || !path.isEmpty() ? at : bad(start, "a record without items");
  }

  /** The end of a field specification. */
  private int specification(int slots, int start) {
    int octetsMax = (slots + 6) / 7;
    for (int i = 0; i < octetsMax; i++) {
      if (start + i >= limit) {
        return bad(start + i, "the field specification is cut");
      }
      if ((octets[start + i] & 1) == 0) {
        for (int slot = slots; slot < 7 * (i + 1); slot++) {
          if (isPresent(octets, start, start + i + 1, slot)) {
            return bad(start + i, "presence bit " + (slot + 1) + " stands for nothing");
          }
        }
        return start + i + 1;
      }
    }
    return bad(
        start + octetsMax - 1, "the field specification goes on beyond its " + slots + " items");
  }

  /** Whether a presence bit is set in a field specification. */
  static boolean isPresent(byte[] octets, int start, int specEnd, int slot) {
    int at = start + slot / 7;
    return at < specEnd && (octets[at] >> (7 - slot % 7) & 1) != 0;
  }

  private int end(Layout layout, int at, String path) {
    return switch (layout) {
      case Layout.Element e -> skip(at, e.fixedBits() / 8);
      case Layout.Group g -> skip(at, g.fixedBits() / 8);
      case Layout.Extended x -> extended(x, at);
      case Layout.Counted c -> counted(c, at);
      case Layout.Chained c -> chained(c, at);
      case Layout.Compound c -> present(c.slots(), at, path + "/");
      case Layout.Explicit x -> explicit(x, at);
    };
  }

  private int skip(int at, int count) {
    return count <= limit - at ? at + count : bad(at, "it needs " + count + left(at));
  }

  private int extended(Layout.Extended x, int start) {
    int at = start;
    for (Layout.Group step : x.steps()) {
      at = skip(at, (step.fixedBits() + 1) / 8);
      if (at == BAD || (octets[at - 1] & 1) == 0) {
        return at;
      }
    }
    return bad(at - 1, "it extends beyond the " + x.steps().size() + " parts defined");
  }

  private int counted(Layout.Counted c, int start) {
    int at = skip(start, c.countOctets());
    if (at == BAD) {
      return BAD;
    }
    long count = Bits.unsigned(octets, 8L * start, 8 * c.countOctets());
    long length = count * (c.of().fixedBits() / 8);
    return length <= limit - at
        ? at + (int) length
        : bad(start, "its " + count + " repetitions need " + length + left(at));
  }

  private int chained(Layout.Chained c, int start) {
    int at = start;
    for (int i = 0; i < CHAIN_MAX; i++) {
      at = skip(at, (c.of().fixedBits() + 1) / 8);
      if (at == BAD || (octets[at - 1] & 1) == 0) {
        return at;
      }
    }
    return bad(at - 1, "it goes on after " + CHAIN_MAX + " repetitions");
  }

  private int explicit(Layout.Explicit x, int at) {
    if (skip(at, x.lengthOctets()) == BAD) {
      return BAD;
    }
    int length = (int) Bits.unsigned(octets, 8L * at, 8 * x.lengthOctets());
    return length < x.lengthOctets()
        ? bad(at, "its length of " + length + " does not count itself")
        : skip(at, length);
  }

  private String left(int at) {
    return " octets where " + (limit - at) + " are left";
  }

  private int bad(int at, String what) {
    error = what;
    errorAt = at;
    return BAD;
  }
}
