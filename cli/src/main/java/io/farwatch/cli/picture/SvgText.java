package io.farwatch.cli.picture;

import java.awt.Dimension;
import java.io.IOException;
import java.io.StringWriter;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A picture as SVG. Text stays text; the same figures give the same bytes. */
final class SvgText {
  private static final String SVG = "http://www.w3.org/2000/svg";

  private SvgText() {}

  static String of(Picture picture, Theme theme) throws IOException {
    Document document = empty();
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
    context.setComment("Farwatch");
    context.setPrecision(2);
    context.setImageHandler(new EmbeddedPng());
    SVGGraphics2D g = new SVGGraphics2D(context, false);
    g.setSVGCanvasSize(new Dimension(picture.width(), picture.height()));
    picture.draw(g, theme);
    Element root = g.getRoot();
    root.setAttribute("viewBox", "0 0 " + picture.width() + " " + picture.height());
    nameFonts(root, theme);
    StringWriter out = new StringWriter();
    g.stream(root, out, true, false);
    // Readers must not go looking for the document type on the net.
    return out.toString().replaceFirst("<!DOCTYPE[^>]*>\\s*", "");
  }

  private static Document empty() {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .getDOMImplementation()
          .createDocument(SVG, "svg", null);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("every Java has a DOM", e);
    }
  }

  /** The reader's machine may lack the font: others of the same widths are named behind it. */
  private static void nameFonts(Element root, Theme theme) {
    NodeList all = root.getElementsByTagName("*");
    for (int i = -1; i < all.getLength(); i++) {
      Element e = i < 0 ? root : (Element) all.item(i);
      if (e.hasAttribute("font-family")) {
        e.setAttribute("font-family", theme.family() + ", Arial, Helvetica, sans-serif");
      }
      String style = e.getAttribute("style");
      if (style.contains("font-family")) {
        e.setAttribute(
            "style",
            style.replaceAll(
                "font-family:[^;]*", "font-family:" + theme.family() + ",Arial,sans-serif"));
      }
    }
  }
}
