package org.praxis.communities;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import org.praxis.communities.model.Community;
import org.praxis.communities.model.Contribution;
import org.praxis.communities.model.Place;
import org.praxis.communities.model.TagWords;
import org.praxis.communities.model.Topic;
import org.praxis.communities.store.Spellings;
import org.praxis.communities.store.Tags;
import org.praxis.communities.view.Submitted;
import org.praxis.moderation.Charters;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Role;
import org.praxis.platform.content.Markup;

/** Asking a question, opening a discussion, or whatever else a topic is for. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class TopicStarting {
  @Inject Admission admission;
  @Inject Charters charters;
  @Inject Mentioning mentioning;
  @Inject Tags tags;
  @Inject Spellings spellings;
  @Inject Publication publication;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  public Submitted start(String slug, @NotNull @Valid TopicDraft draft) {
    return start(slug, draft, publication::submitNew);
  }

  /**
   * The same for a feature that starts one in the name of whoever asks and knows that it is another
   * one, also where it says what the last one said.
   */
  public Submitted startAnother(String slug, @NotNull @Valid TopicDraft draft) {
    return start(slug, draft, publication::submitAnother);
  }

  private Submitted start(
      String slug, TopicDraft draft, Function<Contribution, Submitted> submitting) {
    Place place = admission.place(slug).writable();
    if (draft.kind() == TopicKind.ANNOUNCEMENT) {
      place.announcing();
    }
    Community community = place.community();
    charters.expectAcknowledged(community.space(), me.id());
    Markup text = mentioning.ready(new Markup(draft.text()), community, draft.told());
    Map<String, String> synonyms = synonyms(draft, community);
    Topic topic =
        new Topic(
            community,
            draft,
            text.source(),
            TagWords.of(draft.tags(), synonyms),
            me.id(),
            clock.instant());
    Submitted sent = submitting.apply(topic);
    spellings.keep(community.id(), TagWords.spellings(draft.tags(), synonyms), sent.id());
    return sent;
  }

  private Map<String, String> synonyms(TopicDraft draft, Community community) {
    return draft.tags().isEmpty() ? Map.of() : tags.synonyms(community.id());
  }
}
