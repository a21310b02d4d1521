package org.praxis.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.praxis.communities.event.ContributionEdited;
import org.praxis.platform.outbox.Subscriber;

/** Tells those of a mention whom an author has added to what others read already. */
@ApplicationScoped
public class EditedMentionNotices implements Subscriber<ContributionEdited> {
  @Inject MentionNotices mentions;

  @Override
  public String name() {
    return "notification/edited-mentions";
  }

  @Override
  public Class<ContributionEdited> event() {
    return ContributionEdited.class;
  }

  @Override
  public void receive(ContributionEdited edited) {
    mentions.tell(edited.contribution());
  }
}
