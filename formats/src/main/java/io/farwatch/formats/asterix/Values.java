package io.farwatch.formats.asterix;

import io.farwatch.formats.asterix.Layout.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes the values out of a record that {@link Ruler} has walked over and found good. */
final class Values {
  private final byte[] octets;
  private long bit;

  Values(byte[] octets, int start) {
    this.octets = octets;
    this.bit = 8L * start;
  }

  /** The octet where the next record starts. */
  int at() {
    return (int) (bit / 8);
  }

  /** The items of the next record. */
  Map<String, Object> record(Category category) {
    return present(category.uap());
  }

  private Map<String, Object> present(List<Optional<Part>> slots) {
    int start = (int) (bit / 8);
    int specEnd = start + 1;
    while ((octets[specEnd - 1] & 1) != 0) {
      specEnd++;
    }
    bit = 8L * specEnd;
    Map<String, Object> values = new LinkedHashMap<>();
    for (int slot = 0; slot < slots.size(); slot++) {
      if (Ruler.isPresent(octets, start, specEnd, slot)) {
        Part part = slots.get(slot).orElseThrow();
        values.put(part.name(), value(part.layout()));
      }
    }
    return values;
  }

  private Object value(Layout layout) {
    return switch (layout) {
      case Layout.Element e -> element(e);
      case Layout.Group g -> group(g, new LinkedHashMap<>());
      case Layout.Extended x -> extended(x);
      case Layout.Counted c -> counted(c);
      case Layout.Chained c -> chained(c);
      case Layout.Compound c -> present(c.slots());
      case Layout.Explicit x -> explicit(x);
    };
  }

  private Map<String, Object> group(Layout.Group g, Map<String, Object> into) {
    for (Part p : g.parts()) {
      if (p.isSpare()) {
        bit += p.layout().fixedBits();
      } else {
        into.put(p.name(), value(p.layout()));
      }
    }
    return into;
  }

  private Object extended(Layout.Extended x) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Layout.Group step : x.steps()) {
      group(step, values);
      if (!more()) {
        break;
      }
    }
    return values;
  }

  private Object counted(Layout.Counted c) {
    int count = (int) Bits.unsigned(octets, bit, 8 * c.countOctets());
    bit += 8L * c.countOctets();
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      values.add(value(c.of()));
    }
    return values;
  }

  private Object chained(Layout.Chained c) {
    List<Object> values = new ArrayList<>();
    do {
      values.add(value(c.of()));
    } while (more());
    return values;
  }

  private boolean more() {
    return Bits.unsigned(octets, bit++, 1) != 0;
  }

  private Object explicit(Layout.Explicit x) {
    int lengthBits = 8 * x.lengthOctets();
    int bits = 8 * (int) Bits.unsigned(octets, bit, lengthBits);
    String hex = Bits.hex(octets, bit + lengthBits, bits - lengthBits);
    bit += bits;
    return hex;
  }

  private Object element(Layout.Element e) {
    long from = bit;
    int bits = e.bits();
    bit += bits;
    return switch (e.content()) {
      case Content.Plain.RAW ->
          bits <= 16
              ? (Object) (int) Bits.unsigned(octets, from, bits)
              : Bits.hex(octets, from, bits);
      case Content.Plain.TABLE -> (int) Bits.unsigned(octets, from, bits);
      case Content.Plain.OCTAL -> Text.octal(octets, from, bits);
      case Content.Plain.ICAO -> Text.icao(octets, from, bits);
      case Content.Plain.ASCII -> Text.ascii(octets, from, bits);
      case Content.Whole w -> whole(w.signed(), from, bits);
      case Content.Quantity q -> whole(q.signed(), from, bits) * q.numerator() / q.denominator();
    };
  }

  private long whole(boolean signed, long from, int bits) {
    return signed ? Bits.signed(octets, from, bits) : Bits.unsigned(octets, from, bits);
  }
}
