package io.farwatch.formats.cap;

import io.farwatch.formats.problem.Problem;
import java.io.IOException;
import java.net.URL;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The published schema of CAP 1.2. */
final class CapSchema {
  static final String NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2";
  private static final String AT = "http://apache.org/xml/properties/dom/current-element-node";
  private static final String LANGUAGE = "http://apache.org/xml/properties/locale";
  private static final int PROBLEMS_MAX = 200;
  private static final Schema SCHEMA = load();

  private CapSchema() {}

  /** Adds what the schema says against the document. */
  static void check(Document document, List<Problem> problems) {
    Validator v = SCHEMA.newValidator();
    try {
      v.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      v.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      v.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      // The root messages are English; asking for ENGLISH would fall back to the default language.
      v.setProperty(LANGUAGE, Locale.ROOT);
      v.setErrorHandler(new Listing(v, problems));
      v.validate(new DOMSource(document));
    } catch (SAXException | IOException e) {
      problems.add(new Problem("/alert", "the schema check ended early: " + e.getMessage()));
    }
  }

  private static Schema load() {
    try {
      SchemaFactory f = SchemaFactory.newDefaultInstance();
      f.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      URL own = Objects.requireNonNull(CapSchema.class.getResource("CAP-v1.2.xsd"));
      return f.newSchema(own);
    } catch (SAXException e) {
      throw new IllegalStateException("the schema that comes with this program is damaged", e);
    }
  }

  /** Puts each error in a list, with the element it is in. */
  private record Listing(Validator validator, List<Problem> problems) implements ErrorHandler {
    @Override
    public void warning(SAXParseException e) {}

    @Override
    public void error(SAXParseException e) throws SAXException {
      String message = e.getMessage() == null ? "" : e.getMessage();
      // These only repeat, in other words, the error before them.
      if (message.startsWith("cvc-type.3.1.3") || message.startsWith("cvc-attribute.3")) {
        return;
      }
      Object at = validator.getProperty(AT);
      String where = at instanceof Node n ? XPathOf.element(n) : "/alert";
      problems.add(new Problem(where, plain(message)));
      if (problems.size() >= PROBLEMS_MAX) {
        throw new SAXException("more than " + PROBLEMS_MAX + " problems");
      }
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      throw e;
    }

    private static String plain(String message) {
      String s = message.replaceFirst("^cvc-[\\w.-]+: ", "").replace("\"" + NAMESPACE + "\":", "");
      s = s.replaceAll("\\p{C}", "?");
      return s.length() > 400 ? s.substring(0, 400) + "..." : s;
    }
  }
}
