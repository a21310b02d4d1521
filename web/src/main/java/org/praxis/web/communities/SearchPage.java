package org.praxis.web.communities;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import org.praxis.communities.TopicReading;
import org.praxis.communities.view.TopicRow;
import org.praxis.platform.Page;
import org.praxis.web.page.Address;

/** Finds topics by words. */
@Named
@RequestScoped
public class SearchPage {
  @Inject TopicReading reading;
  @Inject Address address;

  @Inject
  @Param(name = "q")
  String words;

  private Page<TopicRow> found;

  public void load() {
    found = reading.withWords(words, address.page());
  }

  /** Whether anything was searched for. */
  public boolean isAsked() {
    return words != null && !words.isBlank();
  }

  public String getWords() {
    return words;
  }

  public Page<TopicRow> getFound() {
    return found;
  }
}
