package org.praxis.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.praxis.people.audience.AudienceReading;
import org.praxis.people.audience.view.AudienceRow;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;
import org.praxis.web.page.Viewer;
import org.praxis.web.problem.Texts;

/** All audiences by name, for a form in which one is chosen; for those who may read them. */
@RequestScoped
public class AudienceChoices {
  @Inject AudienceReading reading;
  @Inject Viewer viewer;

  /** Each with how many belong to it. */
  public List<SelectItem> numbered() {
    return all().stream()
        .map(row -> new SelectItem(row.id().toString(), row.name() + " – " + people(row.members())))
        .toList();
  }

  /** So many people, in words. */
  public String people(long number) {
    return Texts.of("people.audience.people", viewer.getLocale(), viewer.getZone(), number);
  }

  public List<AudienceRow> all() {
    List<AudienceRow> all = new ArrayList<>();
    Page<AudienceRow> page;
    int number = 1;
    do {
      page = reading.audiences(new PageRequest(number++, PageRequest.LARGEST));
      all.addAll(page.items());
    } while (page.hasNext());
    return all;
  }
}
