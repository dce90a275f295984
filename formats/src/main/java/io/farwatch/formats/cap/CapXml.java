package io.farwatch.formats.cap;

import io.farwatch.formats.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * The one XML parser of this module. It takes no document type, so no entity but the five of XML
 * and nothing from outside; it opens no connection; size, depth and attributes are bounded.
 */
final class CapXml {
  static final int BYTES_MAX = 1024 * 1024;
  private static final String DEPTH_MAX = "32";
  private static final String ATTRIBUTES_MAX = "64";
  private static final String NAME_MAX = "200";

  private CapXml() {}

  /** The document, or null with the problem. */
  static @Nullable Document parse(byte[] bytes, List<Problem> problems) {
    if (bytes.length > BYTES_MAX) {
      problems.add(new Problem("file", "is larger than " + BYTES_MAX + " bytes"));
      return null;
    }
    try {
      DocumentBuilder builder = factory().newDocumentBuilder();
      builder.setErrorHandler(new Silent());
      Document d = builder.parse(new InputSource(new ByteArrayInputStream(bytes)));
      if (!"1.0".equals(d.getXmlVersion())) {
        problems.add(new Problem("file", "is XML " + d.getXmlVersion() + "; CAP is XML 1.0"));
        return null;
      }
      return d;
    } catch (SAXParseException e) {
      String what = "is not XML that is taken here: " + reason(e);
      problems.add(
          e.getLineNumber() > 0
              ? Problem.at(e.getLineNumber(), Math.max(1, e.getColumnNumber()), what)
              : new Problem("file", what));
    } catch (SAXException | IOException e) {
      problems.add(new Problem("file", "is not XML that is taken here: " + reason(e)));
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("every Java platform has this parser", e);
    }
    return null;
  }

  private static DocumentBuilderFactory factory() throws ParserConfigurationException {
    DocumentBuilderFactory f = DocumentBuilderFactory.newDefaultNSInstance();
    f.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    f.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    f.setFeature("http://xml.org/sax/features/external-general-entities", false);
    f.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
    f.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    f.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    f.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
    f.setAttribute("jdk.xml.maxElementDepth", DEPTH_MAX);
    f.setAttribute("jdk.xml.elementAttributeLimit", ATTRIBUTES_MAX);
    f.setAttribute("jdk.xml.maxXMLNameLimit", NAME_MAX);
    // The root messages are English, whatever the language of the machine.
    f.setAttribute("http://apache.org/xml/properties/locale", Locale.ROOT);
    f.setXIncludeAware(false);
    f.setExpandEntityReferences(false);
    f.setCoalescing(true);
    return f;
  }

  private static String reason(Exception e) {
    String message = e.getMessage() == null ? "unreadable" : e.getMessage();
    // The parser repeats text of the file; keep its first line, fit to be shown.
    String line = message.lines().findFirst().orElse("unreadable");
    return line.replaceAll("\\p{C}", "?").substring(0, Math.min(200, line.length()));
  }

  /** Every error ends the parse; nothing is printed. */
  private static final class Silent implements ErrorHandler {
    @Override
    public void warning(SAXParseException e) {}

    @Override
    public void error(SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      throw e;
    }
  }
}
