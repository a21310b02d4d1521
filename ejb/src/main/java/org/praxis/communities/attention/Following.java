package org.praxis.communities.attention;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.praxis.communities.Admission;
import org.praxis.communities.ContributionId;
import org.praxis.communities.NoSuchContribution;
import org.praxis.communities.NoSuchTag;
import org.praxis.communities.NotPublished;
import org.praxis.communities.TopicReading;
import org.praxis.communities.attention.store.Follows;
import org.praxis.communities.attention.store.ReadMarks;
import org.praxis.communities.attention.store.TagFollows;
import org.praxis.communities.attention.view.FollowView;
import org.praxis.communities.attention.view.TopicAttention;
import org.praxis.communities.model.TagWords;
import org.praxis.communities.model.Topic;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Role;
import org.praxis.platform.PageRequest;

/** How closely the reader follows what they may read: watching, as usual, or muted. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class Following {
  private static final PageRequest ONE = new PageRequest(1, 1);

  @Inject Admission admission;
  @Inject Follows follows;
  @Inject TagFollows tags;
  @Inject TopicReading reading;
  @Inject ReadMarks marks;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  /** Where the reader has not chosen: watching, if they take part in it; else as its community. */
  public FollowView topic(ContributionId topic) {
    return marks
        .look(topic, admission.reader())
        .map(TopicAttention::follow)
        .orElseThrow(NoSuchContribution::new);
  }

  public void followTopic(ContributionId id, @NotNull FollowChoice choice) {
    Topic topic = admission.readable(id, Topic.class).contribution();
    if (!topic.published()) {
      throw new NotPublished();
    }
    choose(FollowKind.TOPIC, topic.id().value(), choice);
  }

  public FollowView community(String slug) {
    UUID community = admission.place(slug).community().id().value();
    Optional<FollowLevel> chosen = follows.chosen(me.id(), FollowKind.COMMUNITY, community);
    return new FollowView(chosen.orElse(FollowLevel.NORMAL), chosen.isPresent());
  }

  public void followCommunity(String slug, @NotNull FollowChoice choice) {
    choose(FollowKind.COMMUNITY, admission.place(slug).readable().community().id().value(), choice);
  }

  /**
   * @throws NoSuchTag of what the reader neither chose nor reads of
   */
  public FollowView tag(String typed) {
    Optional<FollowLevel> chosen = tags.chosen(me.id(), TagWords.normal(typed));
    if (chosen.isEmpty()) {
      reading.tagged(typed, ONE);
    }
    return new FollowView(chosen.orElse(FollowLevel.NORMAL), chosen.isPresent());
  }

  /**
   * Everywhere where the reader may read; also of a word that means a tag in some communities.
   *
   * @throws NoSuchTag where they read of no such topic, unless it is to choose nothing any more
   */
  public FollowView followTag(String typed, @NotNull FollowChoice choice) {
    if (choice.level() != null) {
      reading.tagged(typed, ONE);
    }
    tags.choose(me.id(), TagWords.normal(typed), choice.level(), clock.instant());
    return choice.level() == null
        ? new FollowView(FollowLevel.NORMAL, false)
        : new FollowView(choice.level(), true);
  }

  private void choose(FollowKind kind, UUID subject, FollowChoice choice) {
    follows.choose(me.id(), kind, subject, choice.level(), clock.instant());
  }
}
