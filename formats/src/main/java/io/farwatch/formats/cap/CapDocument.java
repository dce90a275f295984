package io.farwatch.formats.cap;

import io.farwatch.core.assess.DefendedArea;
import io.farwatch.core.time.Epoch;
import io.farwatch.core.warn.Warning;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The elements of a message in the order of the schema. */
final class CapDocument {
  private final XMLStreamWriter out;

  private CapDocument(XMLStreamWriter out) {
    this.out = out;
  }

  static byte[] write(
      CapWords words,
      String type,
      List<DefendedArea> areas,
      CapSender from,
      CapReference reference,
      List<CapReference> earlier) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      XMLStreamWriter out =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
      out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      out.writeCharacters("\n");
      out.writeStartElement("alert");
      out.writeDefaultNamespace(CapSchema.NAMESPACE);
      CapDocument d = new CapDocument(out);
      d.alert(words, type, from, reference, earlier);
      d.info(words, areas, from, reference.sent());
      out.writeCharacters("\n");
      out.writeEndElement();
      out.writeEndDocument();
      out.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("writing to memory cannot fail", e);
    }
    return bytes.toByteArray();
  }

  private void alert(
      CapWords words,
      String type,
      CapSender from,
      CapReference reference,
      List<CapReference> earlier)
      throws XMLStreamException {
    element("identifier", reference.identifier());
    element("sender", reference.sender());
    element("sent", CapTime.format(reference.sent()));
    element("status", words.status());
    element("msgType", type);
    element("source", "Farwatch");
    if (from.addresses().isEmpty()) {
      element("scope", "Restricted");
      element("restriction", from.restriction());
    } else {
      element("scope", "Private");
      element(
          "addresses",
          from.addresses().stream().map(CapDocument::address).collect(Collectors.joining(" ")));
    }
    element("note", words.note());
    if (!earlier.isEmpty()) {
      element(
          "references", earlier.stream().map(CapReference::text).collect(Collectors.joining(" ")));
    }
    element("incidents", words.warning().id());
  }

  /** Addresses with blanks stand in quotes. */
  private static String address(String a) {
    String bare = a.replace("\"", "");
    return bare.chars().anyMatch(Character::isWhitespace) ? "\"" + bare + "\"" : bare;
  }

  private void info(CapWords words, List<DefendedArea> areas, CapSender from, Epoch sent)
      throws XMLStreamException {
    Warning w = words.warning();
    Epoch impact = w.firstImpact();
    boolean over = words.over();
    start("info");
    element("language", "en");
    element("category", "Security");
    element("category", "Safety");
    element("event", words.event());
    element("responseType", over ? "AllClear" : "Shelter");
    element("urgency", over ? "Past" : "Immediate");
    element("severity", over ? "Minor" : "Extreme");
    element("certainty", over ? "Unlikely" : "Observed");
    element("effective", CapTime.format(sent));
    if (impact != null && !over) {
      element("onset", CapTime.format(impact));
    }
    element("expires", CapTime.format(words.expires(sent)));
    element("senderName", from.senderName());
    element("headline", words.headline());
    element("description", words.description());
    element("instruction", words.instruction());
    element("contact", from.contact());
    for (String name : w.areas()) {
      area(name, areas);
    }
    out.writeCharacters("\n");
    out.writeEndElement();
  }

  private void area(String name, List<DefendedArea> areas) throws XMLStreamException {
    start("area");
    element("areaDesc", name);
    for (DefendedArea a : areas) {
      if (a.name().equals(name)) {
        element("polygon", polygon(a));
      }
    }
    out.writeCharacters("\n");
    out.writeEndElement();
  }

  /** Latitude,longitude to 1e-6 deg (0.1 m), closed. */
  private static String polygon(DefendedArea a) {
    StringBuilder s = new StringBuilder();
    int n = a.latitudesRad().size();
    for (int i = 0; i <= n; i++) {
      double latitude = Math.toDegrees(a.latitudesRad().get(i % n));
      double longitude = Math.IEEEremainder(Math.toDegrees(a.longitudesRad().get(i % n)), 360);
      s.append(i == 0 ? "" : " ")
          .append(String.format(Locale.ROOT, "%.6f,%.6f", latitude, longitude));
    }
    return s.toString();
  }

  private void start(String name) throws XMLStreamException {
    out.writeCharacters("\n");
    out.writeStartElement(name);
  }

  private void element(String name, String text) throws XMLStreamException {
    start(name);
    out.writeCharacters(legal(text));
    out.writeEndElement();
  }

  /** The text without what XML 1.0 cannot hold. */
  private static String legal(String text) {
    StringBuilder s = new StringBuilder();
    text.codePoints()
        .map(
            c ->
                c == '\n'
                        || c == '\t'
                        || (c >= 0x20 && c <= 0xD7FF)
                        || (c >= 0xE000 && c <= 0xFFFD)
                        || c >= 0x10000
                    ? c
                    : 0xFFFD)
        .forEach(s::appendCodePoint);
    return s.toString();
  }
}
