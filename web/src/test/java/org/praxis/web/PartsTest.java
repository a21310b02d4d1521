package org.praxis.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * A part in the row of a list is decided for each row. It knows that it is in one by what it stands
 * in, and Faces tells a component that only after its children are made.
 */
class PartsTest {
  private static final Path PAGES = Path.of("src/main/webapp");
  private static final String OUR_OWN = "praxis.px";
  private static final String HTML = "jakarta.faces.html";
  private static final String FACELETS = "jakarta.faces.facelets";

  @Test
  void inARowAPartStandsInNothingButHtmlAndParts() throws Exception {
    List<String> wrong = new ArrayList<>();
    for (Path page : pages()) {
      NodeList parts = elements(page, OUR_OWN, "part");
      for (int i = 0; i < parts.getLength(); i++) {
        if (isHidden((Element) parts.item(i))) {
          wrong.add(page + ": " + ((Element) parts.item(i)).getAttribute("when"));
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  // Whether a component stands between it and the repeat in which it is.
  private static boolean isHidden(Element part) {
    boolean component = false;
    for (Node above = part.getParentNode(); above != null; above = above.getParentNode()) {
      if (is(above, FACELETS, "repeat") || is(above, OUR_OWN, "each")) {
        return component;
      }
      component |= HTML.equals(above.getNamespaceURI()) || is(above, FACELETS, "fragment");
    }
    return false;
  }

  private static boolean is(Node node, String namespace, String name) {
    return namespace.equals(node.getNamespaceURI()) && name.equals(node.getLocalName());
  }

  @Test
  void rowsThatAreOnlyWrittenHaveNothingThatFacesReadsFromAForm() throws Exception {
    List<String> wrong = new ArrayList<>();
    for (Path page : pages()) {
      NodeList lists = elements(page, OUR_OWN, "each");
      for (int i = 0; i < lists.getLength(); i++) {
        Element list = (Element) lists.item(i);
        if (list.getElementsByTagNameNS(HTML, "*").getLength() > 0) {
          wrong.add(page + ": " + list.getAttribute("of"));
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static NodeList elements(Path page, String namespace, String name) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory
        .newDocumentBuilder()
        .parse(page.toFile())
        .getElementsByTagNameNS(namespace, name);
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(PAGES)) {
      return files.filter(file -> file.toString().endsWith(".xhtml")).toList();
    }
  }
}
