package org.praxis.web.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/**
 * A paper that is being written. Every text goes through {@link #safe}; nothing is fetched from
 * anywhere.
 */
public final class Paper {
  private static final int NORMAL = 400;
  private static final int BOLD = 700;

  static {
    // What it would say of its work is of use to nobody; what fails is thrown.
    XRLog.setLoggingEnabled(false);
  }

  private final StringBuilder body = new StringBuilder();
  private final String style;
  private final String title;
  private final Locale locale;

  /**
   * @param style name of the stylesheet among those of papers
   * @param locale in which it is written
   */
  public Paper(String style, String title, Locale locale) {
    this.style = style;
    this.title = title;
    this.locale = locale;
  }

  /** Text as it may stand in XHTML; signs that XML does not know are left out. */
  public static String safe(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> c >= ' ' && c != 0xFFFE && c != 0xFFFF || c == '\n' || c == '\t')
        .filter(c -> Character.getType(c) != Character.SURROGATE)
        .forEach(
            c -> {
              switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                default -> safe.appendCodePoint(c);
              }
            });
    return safe.toString();
  }

  /** XHTML, in which texts are {@link #safe} already. */
  public Paper add(String xhtml) {
    body.append(xhtml);
    return this;
  }

  /** An element with a text. */
  public Paper add(String element, String kind, String text) {
    return add("<" + element + " class=\"" + kind + "\">" + safe(text) + "</" + element + ">");
  }

  /**
   * @param fonts files that are asked for signs which the own one does not have, in this order
   */
  public byte[] print(List<File> fonts) {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    PdfRendererBuilder builder =
        new PdfRendererBuilder()
            .usePdfUaAccessibility(true)
            .withProducer("Praxis")
            .useUriResolver((base, address) -> address.startsWith("data:") ? address : null)
            .useUnicodeBidiSplitter(Direction::new)
            .useUnicodeBidiReorderer(new Direction())
            .withW3cDocument(document(fonts.size()), null)
            .toStream(pdf);
    builder.useFont(() -> font("DejaVuSans"), "Praxis", NORMAL, FontStyle.NORMAL, true);
    builder.useFont(() -> font("DejaVuSans-Bold"), "Praxis", BOLD, FontStyle.NORMAL, true);
    for (int i = 0; i < fonts.size(); i++) {
      builder.useFont(fonts.get(i), "more" + i, NORMAL, FontStyle.NORMAL, true);
    }
    try {
      builder.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return pdf.toByteArray();
  }

  private Document document(int more) {
    StringBuilder families = new StringBuilder("Praxis");
    for (int i = 0; i < more; i++) {
      families.append(", more").append(i);
    }
    String xhtml =
        "<html lang=\""
            + safe(locale.toLanguageTag())
            + "\"><head><title>"
            + safe(title)
            + "</title><meta name=\"description\" content=\""
            + safe(title)
            + "\"/><style>body { font-family: "
            + families
            + "; }\n"
            + text(style)
            + "</style></head><body>"
            + body
            + "</body></html>";
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(xhtml.getBytes(StandardCharsets.UTF_8)));
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream font(String name) {
    return Paper.class.getResourceAsStream("/net/sf/jasperreports/fonts/dejavu/" + name + ".ttf");
  }

  private static String text(String resource) {
    try (InputStream in = Paper.class.getResourceAsStream("/papers/" + resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
