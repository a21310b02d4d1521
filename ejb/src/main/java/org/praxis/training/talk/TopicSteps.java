package org.praxis.training.talk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.praxis.communities.ContributionId;
import org.praxis.communities.TopicReading;
import org.praxis.people.Role;
import org.praxis.training.talk.store.Talkers;
import org.praxis.training.talk.view.TopicStep;

/** Of which tracks a topic is a part. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class TopicSteps {
  @Inject Talkers talkers;
  @Inject TopicReading reading;

  /**
   * Steps of tracks as they are now, by track; whoever may read the topic may see those.
   *
   * @throws org.praxis.communities.NoSuchContribution also when the reader may not read it
   */
  public List<TopicStep> of(ContributionId topic) {
    return talkers.about(talkers.standing(List.of(reading.topicOf(topic)))).stream()
        .map(
            step ->
                new TopicStep(
                    step.stage().edition().track().slug(),
                    step.stage().edition().title(),
                    step.number(),
                    step.title()))
        .toList();
  }
}
