package org.praxis.web.communities;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.praxis.communities.guides.GuideReading;
import org.praxis.communities.guides.view.GuideRow;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;

/** Guides above the topics that a search finds; read once a request. */
@Named
@RequestScoped
public class FoundGuides {
  private static final PageRequest FEW = new PageRequest(1, 5);

  @Inject GuideReading reading;

  private Page<GuideRow> found;

  public Page<GuideRow> of(String words) {
    if (found == null) {
      found = reading.withWords(words, FEW);
    }
    return found;
  }
}
