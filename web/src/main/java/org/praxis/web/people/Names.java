package org.praxis.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.praxis.people.view.PersonChip;
import org.praxis.web.page.Viewer;
import org.praxis.web.problem.Texts;

/** What a person is called on a page, also where they left and the company shows no name. */
@Named
@RequestScoped
public class Names {
  @Inject Viewer viewer;

  public String of(PersonChip person) {
    return person.name() == null
        ? Texts.of("people.former", viewer.getLocale(), viewer.getZone())
        : person.name();
  }
}
