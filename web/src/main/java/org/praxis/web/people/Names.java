package org.praxis.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.praxis.people.view.PersonChip;
import org.praxis.web.page.Viewer;
import org.praxis.web.problem.Texts;

/**
 * What a person is called on a page, also where they left and the company shows no name, or where
 * whoever reads it is to decide without names.
 */
@Named
@RequestScoped
public class Names {
  @Inject Viewer viewer;

  public String of(PersonChip person) {
    if (person.mask() != null) {
      return person.mask().equals(PersonChip.AUTHOR)
          ? text("author")
          : text("member", person.mask());
    }
    return person.name() == null
        ? Texts.of("people.former", viewer.getLocale(), viewer.getZone())
        : person.name();
  }

  private String text(String mask, Object... letters) {
    return Texts.of("people.masked." + mask, viewer.getLocale(), viewer.getZone(), letters);
  }
}
