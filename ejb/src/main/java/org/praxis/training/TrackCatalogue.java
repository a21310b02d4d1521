package org.praxis.training;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.praxis.people.CurrentPerson;
import org.praxis.people.LocalDays;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.people.Role;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;
import org.praxis.training.OwnDrafts.Working;
import org.praxis.training.model.Comparison;
import org.praxis.training.model.Edition;
import org.praxis.training.model.Enrolment;
import org.praxis.training.model.Track;
import org.praxis.training.store.Editions;
import org.praxis.training.store.Enrolments;
import org.praxis.training.store.Tracks;
import org.praxis.training.view.EditionChanges;
import org.praxis.training.view.EditionRow;
import org.praxis.training.view.EnrolmentRow;
import org.praxis.training.view.TrackRow;
import org.praxis.training.view.TrackView;

/** Which tracks there are, and what each asks of a learner. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class TrackCatalogue {
  @Inject Tracks tracks;
  @Inject Editions editions;
  @Inject Enrolments enrolments;
  @Inject OwnDrafts own;
  @Inject TrackViews views;
  @Inject LocalDays days;
  @Inject People people;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  public Page<TrackRow> tracks(PageRequest page) {
    return new Page<>(tracks.rows(me.id(), page), page, tracks.count());
  }

  /** In the edition that the reader is on, or else the current one. */
  public TrackView track(String slug) {
    Edition current = editions.current(slug).orElseThrow(NoSuchTrack::new);
    Track track = current.track();
    Optional<Enrolment> mine = enrolments.of(track, me.id());
    Edition edition =
        mine.flatMap(enrolment -> editions.find(track, enrolment.edition().number()))
            .orElse(current);
    TrackViews.Shown shown = views.of(edition, mine, days.today(me.id()), false);
    EnrolmentRow enrolment = mine.flatMap(e -> enrolments.row(me.id(), e.id())).orElse(null);
    return new TrackView(
        tracks.row(edition, me.id()),
        row(edition),
        track.edition(),
        edition.stagesInOrder(),
        shown.stages(),
        shown.steps(),
        own.isMine(track),
        enrolment);
  }

  private EditionRow row(Edition edition) {
    return new EditionRow(
        edition.number(),
        edition.title(),
        edition.days(),
        edition.steps().size(),
        edition.publishedAt(),
        people.chip(edition.publisher()),
        edition.note());
  }

  /** All editions, the newest first. */
  public List<EditionRow> editions(String slug) {
    List<Editions.Facts> all = editions.all(published(slug));
    Map<PersonId, PersonChip> chips =
        people.chips(all.stream().map(Editions.Facts::publisher).collect(Collectors.toSet()));
    return all.stream()
        .map(
            facts ->
                new EditionRow(
                    facts.number(),
                    facts.title(),
                    facts.days(),
                    facts.steps().intValue(),
                    facts.publishedAt(),
                    chips.get(facts.publisher()),
                    facts.note()))
        .toList();
  }

  /** What is different in the current edition from an earlier one. */
  public EditionChanges changes(String slug, int since) {
    Track track = published(slug);
    Edition before = editions.find(track, since).orElseThrow(NoSuchEdition::new);
    Edition now = editions.find(track, track.edition()).orElseThrow(NoSuchEdition::new);
    return Comparison.of(own.draft(before), own.draft(now));
  }

  private Track published(String slug) {
    return tracks.find(slug).filter(track -> track.edition() != null).orElseThrow(NoSuchTrack::new);
  }

  /** The draft as somebody sees it who has just enrolled, and all of it; nothing counts. */
  @RolesAllowed({Role.TRAINER, Role.ADMIN})
  public TrackView preview(String slug) {
    Working working = own.working(own.track(slug));
    TrackDraft draft = working.draft();
    Edition edition =
        new Edition(
            working.track(),
            working.track().next(),
            draft,
            own.communities(draft, working.communities()),
            me.id(),
            "",
            clock.instant());
    TrackViews.Shown shown = views.of(edition, Optional.empty(), days.today(me.id()), true);
    TrackRow row =
        new TrackRow(
            slug,
            edition.title(),
            edition.summary(),
            edition.days(),
            (long) edition.steps().size(),
            0L,
            false);
    return new TrackView(
        row,
        null,
        working.track().edition(),
        edition.stagesInOrder(),
        shown.stages(),
        shown.steps(),
        true,
        null);
  }
}
