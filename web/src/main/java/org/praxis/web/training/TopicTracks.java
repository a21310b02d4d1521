package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.praxis.communities.ContributionId;
import org.praxis.training.talk.TopicSteps;
import org.praxis.training.talk.view.TopicStep;

/** Of which tracks a topic is a part, on the topic's page. */
@Named
@RequestScoped
public class TopicTracks {
  @Inject TopicSteps steps;

  private List<TopicStep> found;

  public List<TopicStep> of(ContributionId topic) {
    if (found == null) {
      found = steps.of(topic);
    }
    return found;
  }
}
