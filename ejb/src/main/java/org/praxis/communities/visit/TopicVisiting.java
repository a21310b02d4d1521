package org.praxis.communities.visit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.praxis.communities.ContributionId;
import org.praxis.communities.ContributionState;
import org.praxis.communities.NoSuchContribution;
import org.praxis.communities.TopicReading;
import org.praxis.communities.attention.BookmarkId;
import org.praxis.communities.attention.Bookmarking;
import org.praxis.communities.attention.Unread;
import org.praxis.communities.attention.view.TopicAttention;
import org.praxis.communities.guides.GuideReading;
import org.praxis.communities.guides.view.GuideLink;
import org.praxis.communities.view.ReplyView;
import org.praxis.communities.view.Spot;
import org.praxis.communities.view.TopicView;
import org.praxis.communities.visit.view.TopicVisit;
import org.praxis.communities.writing.DraftPurpose;
import org.praxis.communities.writing.Drafting;
import org.praxis.communities.writing.view.DraftView;
import org.praxis.moderation.Reporting;
import org.praxis.people.Role;
import org.praxis.platform.PageRequest;

/** Opening a topic's page: all that it shows, and that the reader has read it. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class TopicVisiting {
  @Inject TopicReading reading;
  @Inject Unread unread;
  @Inject Bookmarking bookmarking;
  @Inject Drafting drafting;
  @Inject GuideReading guides;
  @Inject Reporting reporting;

  /** A page of its replies, or of those under one of them. */
  public TopicVisit visit(ContributionId id, @NotNull Spot spot) {
    PageRequest page = PageRequest.of(spot.page());
    TopicView topic =
        spot.under() == null ? reading.topic(id, page) : reading.topic(id, spot.under(), page);
    Optional<TopicAttention> attention = unread.visit(id, latest(topic));
    return new TopicVisit(
        topic,
        attention.orElse(null),
        attention.map(published -> kept(topic)).orElse(Map.of()),
        drafts(topic),
        made(topic),
        attention.isPresent() ? reporting.among(shown(topic)) : Set.of());
  }

  /**
   * The page on which a reply stands.
   *
   * @throws NoSuchContribution also of a reply that stands in another topic by now
   */
  public TopicVisit visit(ContributionId id, @NotNull ContributionId reply) {
    return visit(id, reading.spot(id, reply));
  }

  /** The page on which begins what is new to the reader; the first where nothing is. */
  public TopicVisit visitNews(ContributionId id) {
    ContributionId first = unread.topic(id).firstNew();
    return first == null ? visit(id, new Spot(null, 1)) : visit(id, first);
  }

  private static Instant latest(TopicView topic) {
    return Stream.concat(
            Stream.of(topic.at()),
            topic.shown().stream()
                .filter(reply -> reply.state() == ContributionState.PUBLISHED)
                .map(ReplyView::at))
        .max(Instant::compareTo)
        .orElseThrow();
  }

  private Map<ContributionId, BookmarkId> kept(TopicView topic) {
    return bookmarking.among(shown(topic).stream().map(ContributionId::new).toList());
  }

  private static List<UUID> shown(TopicView topic) {
    return Stream.concat(Stream.of(topic.id()), topic.shown().stream().map(ReplyView::id))
        .map(ContributionId::value)
        .toList();
  }

  private List<DraftView> drafts(TopicView topic) {
    return topic.published() && topic.community().may().write()
        ? drafting.at(DraftPurpose.REPLY, topic.id().value())
        : List.of();
  }

  private List<GuideLink> made(TopicView topic) {
    return topic.published() ? guides.madeFrom(topic) : List.of();
  }
}
