package org.praxis.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.praxis.communities.Expertise;
import org.praxis.communities.Subject;
import org.praxis.communities.view.Expert;

/** Finds somebody who knows a subject, with the reason beside each name. */
@Named
@RequestScoped
public class ExpertsPage {
  @Inject Expertise expertise;

  @Inject
  @Param(name = "q")
  String words;

  private List<Expert> found;

  public void load() {
    found = expertise.on(new Subject(words));
  }

  /** Whether a subject was named. */
  public boolean isAsked() {
    return words != null && !words.isBlank();
  }

  public String getWords() {
    return words;
  }

  public List<Expert> getFound() {
    return found;
  }

  /** Where the latest of somebody's answers is read. */
  public String address(Expert expert) {
    return TopicAddress.of(expert.latest().topic(), expert.latest().answer());
  }
}
