package org.praxis.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.praxis.people.audience.AudienceReading;
import org.praxis.people.audience.view.AudienceRow;
import org.praxis.people.audience.view.Gone;
import org.praxis.people.audience.view.NamedRule;
import org.praxis.platform.Page;
import org.praxis.web.page.Address;
import org.praxis.web.page.NotOpen;
import org.praxis.web.page.Viewer;

/** All audiences, each in plain words. */
@Named
@RequestScoped
public class AudiencesPage {
  @Inject AudienceReading reading;
  @Inject Address address;
  @Inject Viewer viewer;

  private Page<AudienceRow> audiences;

  public void load() {
    viewer.identify();
    if (!viewer.isAudienceReader()) {
      throw new NotOpen();
    }
    audiences = reading.audiences(address.page());
  }

  public Page<AudienceRow> getAudiences() {
    return audiences;
  }

  public String gone(Gone gone) {
    return GoneWords.of(gone, viewer);
  }

  public String words(NamedRule rule) {
    return new RuleWords(viewer.getLocale()).of(rule);
  }
}
