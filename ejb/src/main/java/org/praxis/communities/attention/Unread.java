package org.praxis.communities.attention;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.praxis.communities.Admission;
import org.praxis.communities.CommunityId;
import org.praxis.communities.ContributionId;
import org.praxis.communities.NoSuchContribution;
import org.praxis.communities.TopicReading;
import org.praxis.communities.attention.store.Follows;
import org.praxis.communities.attention.store.News;
import org.praxis.communities.attention.store.ReadMarks;
import org.praxis.communities.attention.view.CommunityAttention;
import org.praxis.communities.attention.view.FollowView;
import org.praxis.communities.attention.view.TopicAttention;
import org.praxis.communities.attention.view.TopicNews;
import org.praxis.communities.model.Community;
import org.praxis.communities.view.TopicRow;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Role;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;

/**
 * What the reader has read, and what is new to them. A mark is the time at which others could first
 * read the latest of what was read; so a reply that was held and is published later is new,
 * wherever it stands.
 */
@Stateless
@RolesAllowed(Role.MEMBER)
public class Unread {
  /** So many topics with something new are counted, where they are only counted. */
  public static final int MOST_COUNTED = 100;

  /** What nobody looked at for so long is no news any more. */
  private static final Duration NEWS = Duration.ofDays(90);

  @Inject Admission admission;
  @Inject ReadMarks marks;
  @Inject News news;
  @Inject Follows follows;
  @Inject TopicReading reading;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  public TopicAttention topic(ContributionId topic) {
    return marks.look(topic, admission.reader()).orElseThrow(NoSuchContribution::new);
  }

  /**
   * The reader has read a topic up to then; an earlier visit that came further stays.
   *
   * @return how it was before; nothing of a topic that is not published
   */
  public Optional<TopicAttention> visit(ContributionId topic, @NotNull Instant upTo) {
    return marks.visit(topic, admission.reader(), notAhead(upTo));
  }

  /** All of a community is read by now. */
  public void readAll(String slug) {
    Community community = admission.place(slug).readable().community();
    marks.readAll(community.id(), me.id(), clock.instant());
  }

  /** Of these topics, those in which there is something new; in one statement. */
  public Map<ContributionId, TopicNews> of(@NotNull Collection<ContributionId> topics) {
    return topics.isEmpty() ? Map.of() : news.of(topics, admission.reader(), oldest());
  }

  /**
   * In how many topics of each of the reader's communities there is something new, {@link
   * #MOST_COUNTED} for so many and more.
   */
  public Map<CommunityId, Long> inCommunities() {
    return news.inCommunities(admission.reader(), oldest(), MOST_COUNTED);
  }

  public CommunityAttention community(String slug) {
    Community community = admission.place(slug).readable().community();
    Optional<FollowLevel> chosen =
        follows.chosen(me.id(), FollowKind.COMMUNITY, community.id().toString());
    return new CommunityAttention(
        new FollowView(chosen.orElse(FollowLevel.NORMAL), chosen.isPresent()),
        news.count(community.id(), admission.reader(), oldest(), MOST_COUNTED));
  }

  /** The topics of a community with something new, the latest activity first. */
  public Page<TopicRow> topics(String slug, PageRequest page) {
    Community community = admission.place(slug).readable().community();
    return shown(news.in(community.id(), admission.reader(), oldest(), page));
  }

  /** The same in all communities of the reader. */
  public Page<TopicRow> mine(PageRequest page) {
    return shown(news.mine(admission.reader(), oldest(), page));
  }

  private Page<TopicRow> shown(Page<ContributionId> found) {
    return new Page<>(
        reading.these(found.items()), new PageRequest(found.number(), found.size()), found.total());
  }

  private Instant oldest() {
    return clock.instant().minus(NEWS);
  }

  // Nobody has read what is not written yet.
  private Instant notAhead(Instant upTo) {
    Instant now = clock.instant();
    return upTo.isAfter(now) ? now : upTo;
  }
}
