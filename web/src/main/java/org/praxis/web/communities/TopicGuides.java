package org.praxis.web.communities;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.praxis.communities.ContributionId;
import org.praxis.communities.guides.GuideReading;
import org.praxis.communities.guides.view.GuideLink;

/** Guides that were made from a topic, beside the topic; read once a request. */
@Named
@RequestScoped
public class TopicGuides {
  @Inject GuideReading reading;

  private List<GuideLink> made;

  public List<GuideLink> of(ContributionId topic) {
    if (made == null) {
      made = reading.madeFrom(topic);
    }
    return made;
  }
}
