package org.praxis.communities.guides;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.praxis.communities.Admission;
import org.praxis.communities.ContributionId;
import org.praxis.communities.guides.model.Guide;
import org.praxis.communities.guides.model.OpenGuide;
import org.praxis.communities.guides.store.CoAuthors;
import org.praxis.communities.guides.store.GuideStore;
import org.praxis.communities.guides.store.Opinions;
import org.praxis.communities.guides.store.Proposals;
import org.praxis.communities.guides.store.Revisions;
import org.praxis.communities.guides.store.Sources;
import org.praxis.communities.guides.store.UsefulGuides;
import org.praxis.communities.guides.view.ContributorView;
import org.praxis.communities.guides.view.GuideLink;
import org.praxis.communities.guides.view.GuideRow;
import org.praxis.communities.guides.view.GuideView;
import org.praxis.communities.guides.view.SourceView;
import org.praxis.communities.guides.view.Usefulness;
import org.praxis.communities.model.Topic;
import org.praxis.communities.view.TopicView;
import org.praxis.people.CurrentPerson;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.people.Role;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;
import org.praxis.platform.content.Markup;
import org.praxis.platform.content.Outline;
import org.praxis.platform.content.Rendering;

/** Reading a guide, and finding the guides worth reading. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class GuideReading {
  @Inject Admission admission;
  @Inject GuideDoor door;
  @Inject GuideViews views;
  @Inject GuideStore guides;
  @Inject UsefulGuides useful;
  @Inject Revisions revisions;
  @Inject CoAuthors coAuthors;
  @Inject Proposals proposals;
  @Inject Opinions opinions;
  @Inject Sources sources;
  @Inject Rendering rendering;
  @Inject People people;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  public GuideView guide(GuideId id) {
    OpenGuide open = door.open(id);
    Guide guide = open.guide();
    List<PersonId> writers = coAuthors.of(guide);
    List<Revisions.Contributor> contributors = revisions.contributors(guide);
    List<Sources.Facts> from = sources.of(guide, open.place().reader());
    Optional<Revisions.Facts> unfinished = revisions.unfinished(guide, me.id());
    Map<PersonId, PersonChip> chips =
        people.chips(
            Stream.of(
                    Stream.of(guide.owner(), guide.reviewedBy()),
                    writers.stream(),
                    contributors.stream().map(Revisions.Contributor::person),
                    from.stream().map(Sources.Facts::author),
                    unfinished.stream().flatMap(GuideViews::people))
                .flatMap(persons -> persons)
                .filter(Objects::nonNull)
                .toList());
    Outline outline = Outline.of(rendering.html(guide.text()));
    Opinions.Counted counted = opinions.count(guide, me.id());
    return new GuideView(
        guide.id(),
        guide.title(),
        guide.text().source(),
        outline.html(),
        outline.entries(),
        guide.revision(),
        guide.changedAt(),
        guide.community().slug(),
        guide.community().name(),
        guide.community().access(),
        chips.get(guide.owner()),
        writers.stream().map(chips::get).toList(),
        contributors.stream()
            .map(c -> new ContributorView(chips.get(c.person()), c.revisions()))
            .toList(),
        guide.reviewDays(),
        guide.reviewBy(),
        guide.isOverdue(clock.instant()),
        guide.reviewedAt(),
        guide.reviewedBy() == null ? null : chips.get(guide.reviewedBy()),
        new Usefulness(counted.useful(), counted.notUseful(), counted.mine()),
        from.stream()
            .map(s -> new SourceView(s.contribution(), s.topic(), s.title(), chips.get(s.author())))
            .toList(),
        unfinished.map(facts -> GuideViews.row(facts, chips)).orElse(null),
        open.isWritable() ? proposals.countOpen(guide) : 0,
        GuideViews.permissions(open),
        guide.version());
  }

  /**
   * A community's guides, by title.
   *
   * @param overdueOnly those that somebody should have looked at by now
   */
  public Page<GuideRow> guides(String slug, boolean overdueOnly, PageRequest page) {
    admission.place(slug).readable();
    Page<GuideStore.Facts> found =
        guides.inCommunity(slug, overdueOnly ? views.today() : null, page);
    return new Page<>(views.rows(found.items()), page, found.total());
  }

  /**
   * A community's guides, the most useful first.
   *
   * @param words that are all in the title or text; null for all guides
   */
  public Page<GuideRow> useful(String slug, String words, PageRequest page) {
    admission.place(slug).readable();
    Page<GuideStore.Facts> found = useful.in(slug, Markup.line(words == null ? "" : words), page);
    return new Page<>(views.rows(found.items()), page, found.total());
  }

  /** Of these guides, those that the reader may read, in this order. */
  public List<GuideRow> these(List<GuideId> ids) {
    return views.rows(useful.these(ids, admission.reader()));
  }

  /** What the reader started in a community and nobody else reads yet, the latest first. */
  public List<GuideRow> unpublished(String slug, int most) {
    admission.place(slug).readable();
    return views.rows(guides.unpublished(slug, me.id(), most));
  }

  /** Guides that the reader owns, what wants to be looked at first. */
  public Page<GuideRow> mine(boolean overdueOnly, PageRequest page) {
    Page<GuideStore.Facts> found =
        guides.owned(admission.reader(), overdueOnly ? views.today() : null, page);
    return new Page<>(views.rows(found.items()), page, found.total());
  }

  /** Guides that the reader owns or writes with others, the last changed first. */
  public Page<GuideRow> written(PageRequest page) {
    Page<GuideStore.Facts> found = guides.written(admission.reader(), page);
    return new Page<>(views.rows(found.items()), page, found.total());
  }

  /** Guides in which all the words are found, the closest first; no words find nothing. */
  public Page<GuideRow> withWords(String words, PageRequest page) {
    String wanted = Markup.line(words == null ? "" : words);
    Page<GuideStore.Facts> found = guides.withWords(wanted, admission.reader(), page);
    return new Page<>(views.rows(found.items()), page, found.total());
  }

  /** Guides that were made from a topic. */
  public List<GuideLink> madeFrom(ContributionId topic) {
    admission.readable(topic, Topic.class);
    return sources.madeFrom(topic, admission.reader());
  }

  /** The same of a topic that the reader has before them, and so may read. */
  public List<GuideLink> madeFrom(TopicView topic) {
    return sources.madeFrom(topic.id(), admission.reader());
  }
}
