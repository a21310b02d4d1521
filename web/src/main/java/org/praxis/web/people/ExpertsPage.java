package org.praxis.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.praxis.communities.Expertise;
import org.praxis.communities.Subject;
import org.praxis.communities.view.Expert;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.Viewer;
import org.praxis.web.problem.Texts;

/** Finds somebody who knows a subject, with the reason beside each name. */
@Named
@RequestScoped
public class ExpertsPage {
  @Inject Expertise expertise;

  @Inject
  @Param(name = "q")
  String words;

  @Inject Attempt attempt;
  @Inject Viewer viewer;

  private List<Expert> found = List.of();

  public void load() {
    attempt.name("q", Texts.of("people.experts.words", viewer.getLocale(), viewer.getZone()));
    attempt.look(() -> found = expertise.on(new Subject(words)));
  }

  /** Whether a subject was named. */
  public boolean isAsked() {
    return words != null && !words.isBlank() && !attempt.isRefused();
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
