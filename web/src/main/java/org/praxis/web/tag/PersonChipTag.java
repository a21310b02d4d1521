package org.praxis.web.tag;

import jakarta.el.ValueExpression;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagAttribute;
import jakarta.faces.view.facelets.TagConfig;
import java.io.IOException;
import java.util.Objects;
import org.praxis.people.view.PersonChip;
import org.praxis.web.page.Viewer;
import org.praxis.web.people.Names;

/**
 * {@code <px:personChip person="#{reply.author()}" link="true"/>}: face or initials, name, and what
 * they do. person: PersonChip. brief: true for face and name alone. link: true where the name leads
 * to the profile; not inside another link.
 */
public class PersonChipTag extends WrittenTag {
  private static final int TINTS = 6;

  private final TagAttribute person = getRequiredAttribute("person");
  private final TagAttribute brief = getAttribute("brief");
  private final TagAttribute link = getAttribute("link");
  private final Names names = bean(Names.class);
  private final Viewer viewer = bean(Viewer.class);

  public PersonChipTag(TagConfig config) {
    super(config);
  }

  @Override
  Written.Writing writing(FaceletContext page) {
    ValueExpression shown = person.getValueExpression(page, PersonChip.class);
    boolean isBrief = isSet(brief, page);
    boolean isLink = isSet(link, page);
    return faces -> {
      PersonChip chip = shown.getValue(faces.getELContext());
      if (chip != null) {
        write(faces, chip, isBrief, isLink);
      }
    };
  }

  private void write(FacesContext faces, PersonChip chip, boolean isBrief, boolean isLink)
      throws IOException {
    boolean named = isSaid(chip.name());
    ResponseWriter html = faces.getResponseWriter();
    begin(html, "span", "chip");
    face(faces, chip);
    begin(html, "span", "chip-words");
    if (isLink && named && !chip.external()) {
      begin(html, "a", "chip-name above");
      html.writeAttribute("href", address(faces, "/people/person/", chip), null);
      html.writeText(chip.name(), null);
      html.endElement("a");
    } else {
      begin(html, "span", "chip-name");
      html.writeText(names.of(chip), null);
      html.endElement("span");
    }
    if (!isBrief && isSaid(chip.title())) {
      begin(html, "span", "chip-title");
      html.writeText(
          isSaid(chip.office()) ? chip.title() + ", " + chip.office() : chip.title(), null);
      html.endElement("span");
    }
    html.endElement("span");
    if (chip.former() && named) {
      StateTag.write(faces, "FORMER", viewer);
    }
    if (chip.external()) {
      StateTag.write(faces, "EXTERNAL", viewer);
    }
    html.endElement("span");
  }

  private void face(FacesContext faces, PersonChip chip) throws IOException {
    ResponseWriter html = faces.getResponseWriter();
    if (chip.photo()) {
      begin(html, "img", "face");
      html.writeAttribute("src", address(faces, "/people/photo/", chip), null);
      html.writeAttribute("alt", "", null);
      html.writeAttribute("width", "32", null);
      html.writeAttribute("height", "32", null);
      html.writeAttribute("loading", "lazy", null);
      html.endElement("img");
      return;
    }
    begin(html, "span", "face tint-" + tint(chip));
    html.writeAttribute("aria-hidden", "true", null);
    if (isSaid(chip.initials())) {
      html.writeText(chip.initials(), null);
    } else {
      IconTag.write(faces, "person");
    }
    html.endElement("span");
  }

  // Of the stylesheet's tints, for one person always the same.
  private static int tint(PersonChip chip) {
    return Math.floorMod(Objects.hash(chip.id(), chip.mask()), TINTS);
  }

  private static void begin(ResponseWriter html, String element, String look) throws IOException {
    html.startElement(element, null);
    html.writeAttribute("class", look, null);
  }

  private static String address(FacesContext faces, String page, PersonChip chip) {
    return faces.getExternalContext().getRequestContextPath() + page + chip.id();
  }

  private static boolean isSaid(String words) {
    return words != null && !words.isEmpty();
  }
}
