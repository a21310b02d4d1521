package org.praxis.communities.guides;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.praxis.communities.Admission;
import org.praxis.communities.ContributionId;
import org.praxis.communities.NoSuchContribution;
import org.praxis.communities.NotPublished;
import org.praxis.communities.guides.model.Guide;
import org.praxis.communities.guides.model.GuideRevision;
import org.praxis.communities.guides.store.GuideStore;
import org.praxis.communities.guides.store.Revisions;
import org.praxis.communities.guides.store.Sources;
import org.praxis.communities.guides.view.GuideBeginning;
import org.praxis.communities.guides.view.GuideSent;
import org.praxis.communities.guides.view.SourceView;
import org.praxis.communities.model.Community;
import org.praxis.communities.model.Contribution;
import org.praxis.communities.model.Opened;
import org.praxis.communities.model.Topic;
import org.praxis.communities.store.Contributions;
import org.praxis.moderation.Charters;
import org.praxis.people.CurrentPerson;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.people.Role;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.content.Mentioned;

/** Starting a guide: from nothing, or from a topic and the answer that solved it. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class GuideStarting {
  private static final Duration DOUBLE_CLICK = Duration.ofSeconds(30);

  @Inject Admission admission;
  @Inject GuideStore guides;
  @Inject Revisions revisions;
  @Inject Sources sources;
  @Inject Contributions contributions;
  @Inject GuidePublication publication;
  @Inject Charters charters;
  @Inject People people;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  /** What a guide from this topic would begin with: its text, and the accepted answer. */
  public GuideBeginning from(ContributionId topicId) {
    Opened<Topic> opened = published(topicId);
    opened.place().writable();
    List<Contribution> made = madeFrom(opened.contribution());
    Map<PersonId, PersonChip> authors =
        people.chips(made.stream().map(Contribution::author).toList());
    return new GuideBeginning(
        opened.place().community().slug(),
        opened.contribution().title(),
        String.join("\n\n---\n\n", made.stream().map(GuideStarting::text).toList()),
        made.stream()
            .map(
                c ->
                    new SourceView(
                        c.id(), topicId, opened.contribution().title(), authors.get(c.author())))
            .toList());
  }

  /**
   * Whoever starts a guide owns it.
   *
   * @throws org.praxis.communities.NotAMember for whom it is not to write there
   */
  public GuideSent start(String slug, @NotNull @Valid GuideDraft draft) {
    Community community = admission.place(slug).writable().community();
    charters.expectAcknowledged(community.space(), me.id());
    Instant now = clock.instant();
    Guide guide = new Guide(community, draft, me.id(), now);
    contributions.lockWriting(me.id());
    Optional<Guide> same = guides.sameSince(guide, now.minus(DOUBLE_CLICK));
    if (same.isPresent()) {
      return first(same.get());
    }
    List<ContributionId> made = draft.topic() == null ? List.of() : sources(slug, draft.topic());
    guides.add(guide);
    if (!made.isEmpty()) {
      sources.keep(guide, made);
    }
    return publication.submit(
        new GuideRevision(guide, guide.title(), guide.text().source(), null, me.id(), now));
  }

  private GuideSent first(Guide guide) {
    return revisions
        .published(guide, 1)
        .or(() -> revisions.held(guide.id()).stream().findFirst())
        .flatMap(revisions::find)
        .map(revision -> GuidePublication.sent(revision, List.of()))
        .orElseThrow(NoSuchGuideRevision::new);
  }

  // A guide has its sources where it is itself: what is said in one community is not carried into
  // another.
  private List<ContributionId> sources(String slug, ContributionId topicId) {
    Topic topic = published(topicId).contribution();
    if (!topic.community().slug().equals(slug)) {
      throw new InvalidInput("topic", "communities.guide.topic.elsewhere");
    }
    return madeFrom(topic).stream().map(Contribution::id).toList();
  }

  private Opened<Topic> published(ContributionId topicId) {
    Opened<Topic> opened = admission.readable(topicId, Topic.class);
    if (!opened.contribution().published()) {
      throw new NotPublished();
    }
    return opened;
  }

  private List<Contribution> madeFrom(Topic topic) {
    return Stream.concat(Stream.of(topic), answer(topic).stream()).toList();
  }

  // A guide tells nobody that it names them.
  private static String text(Contribution source) {
    return Mentioned.unlinked(source.text()).source();
  }

  private Optional<Contribution> answer(Topic topic) {
    return Optional.ofNullable(topic.acceptedAnswer())
        .map(id -> contributions.find(id).orElseThrow(NoSuchContribution::new))
        .filter(Contribution::published);
  }
}
