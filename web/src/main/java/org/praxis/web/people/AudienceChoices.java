package org.praxis.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.praxis.people.audience.AudienceReading;
import org.praxis.people.audience.view.AudienceRow;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;

/** All audiences by name, for a form in which one is chosen; for those who may read them. */
@RequestScoped
public class AudienceChoices {
  @Inject AudienceReading reading;

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
