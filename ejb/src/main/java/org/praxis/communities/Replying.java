package org.praxis.communities;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import org.praxis.communities.model.Opened;
import org.praxis.communities.model.Reply;
import org.praxis.communities.model.Topic;
import org.praxis.communities.store.Contributions;
import org.praxis.communities.view.Submitted;
import org.praxis.moderation.Charters;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Role;
import org.praxis.platform.content.Markup;

/** Answering a question or taking part in a discussion. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class Replying {
  @Inject Admission admission;
  @Inject Charters charters;
  @Inject Contributions contributions;
  @Inject Mentioning mentioning;
  @Inject Pace pace;
  @Inject Publication publication;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  /**
   * @throws org.praxis.platform.ChangedMeanwhile when the topic became a part of another at that
   *     moment
   */
  public Submitted reply(ContributionId topicId, @NotNull @Valid ReplyDraft draft) {
    contributions.lockWriting(me.id());
    Opened<Topic> found = admission.hold(topicId, Topic.class);
    Topic topic = found.contribution();
    topic.expectOpen();
    charters.expectAcknowledged(found.place().writable().community().space(), me.id());
    Markup text = mentioning.ready(new Markup(draft.text()), topic.community(), draft.told());
    Reply to =
        draft.under() == null
            ? null
            : admission.readable(draft.under(), Reply.class).contribution();
    Reply reply = new Reply(topic, to, text, me.id(), clock.instant());
    return publication.submitNew(reply, () -> pace.expectTime(found));
  }
}
