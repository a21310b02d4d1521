package org.praxis.training;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.praxis.communities.CommunityId;
import org.praxis.people.CurrentPerson;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.people.Role;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.platform.content.Markup;
import org.praxis.platform.outbox.Outbox;
import org.praxis.platform.validation.Written;
import org.praxis.training.OwnDrafts.Working;
import org.praxis.training.event.TrackPublished;
import org.praxis.training.marking.SigningAudiences;
import org.praxis.training.model.Comparison;
import org.praxis.training.model.Completeness;
import org.praxis.training.model.Edition;
import org.praxis.training.model.Track;
import org.praxis.training.quiz.PaperId;
import org.praxis.training.store.Editions;
import org.praxis.training.store.Moving;
import org.praxis.training.store.Tracks;
import org.praxis.training.talk.RaisedRules;
import org.praxis.training.talk.TalkOpening;
import org.praxis.training.view.EditionChanges;
import org.praxis.training.view.EditionLearners;
import org.praxis.training.view.PublicationView;
import org.praxis.training.view.StepChange;

/**
 * Making an edition of a draft. Who is in progress stays on the edition that they began, unless the
 * trainer moves them; who has finished is never asked again.
 */
@Stateless(name = "TrackPublishing")
@RolesAllowed({Role.TRAINER, Role.ADMIN})
public class Publishing {
  public static final int LONGEST_NOTE = 1000;

  private static final int NAMED = 20;

  @Inject Tracks tracks;
  @Inject Editions editions;
  @Inject OwnDrafts own;
  @Inject Quizzes quizzes;
  @Inject Moving moving;
  @Inject Movers movers;
  @Inject SigningAudiences audiences;
  @Inject PublishingRecord published;
  @Inject TalkOpening talks;
  @Inject RaisedRules raised;
  @Inject People people;
  @Inject Outbox outbox;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  /**
   * What publishing would change, and for whom; in a number of statements that is the same always.
   */
  public PublicationView preview(String slug) {
    Working working = own.working(own.track(slug));
    Function<String, CommunityId> communities =
        own.communities(working.draft(), working.communities());
    return new PublicationView(
        slug,
        working.draft().title(),
        working.version(),
        working.track().edition(),
        working.track().next(),
        own.gaps(working, communities),
        counted(working),
        learners(working.track()),
        raised.of(working.track(), working.current(), working.draft(), communities));
  }

  private EditionChanges counted(Working working) {
    EditionChanges changes = Comparison.of(working.current(), working.draft());
    Map<StepId, Long> completed = moving.completed(working.track());
    List<StepChange> steps =
        changes.steps().stream()
            .map(step -> step.completed(completed.getOrDefault(step.id(), 0L)))
            .toList();
    return new EditionChanges(
        changes.title(), changes.daysBefore(), changes.days(), changes.rules(), steps);
  }

  private List<EditionLearners> learners(Track track) {
    Map<Integer, List<PersonId>> some = moving.some(track, NAMED);
    Map<PersonId, PersonChip> chips =
        people.chips(
            some.values().stream().flatMap(Collection::stream).collect(Collectors.toSet()));
    return moving.counted(track).stream()
        .map(
            counted ->
                new EditionLearners(
                    counted.edition(),
                    counted.publishedAt(),
                    counted.inProgress(),
                    counted.finished(),
                    some.getOrDefault(counted.edition(), List.of()).stream()
                        .map(chips::get)
                        .filter(Objects::nonNull)
                        .toList()))
        .toList();
  }

  /**
   * Publishes what the draft says, once however often it is asked for. Whoever does or enrols in
   * something on this track meanwhile comes before or after, never between.
   *
   * @param version of the draft as it was shown
   * @param note what is different, for learners; null for nothing
   * @param learners what becomes of those in progress
   * @param again steps that those who are moved do again, though they have done them
   * @return number of the new edition
   * @throws NothingToPublish when it says what the current edition says
   * @throws org.praxis.platform.InvalidInput with every field at which something is missing
   * @throws NoSuchStep when the draft does not have a step that is to be done again
   */
  public int publish(
      String slug,
      long version,
      @Written(max = LONGEST_NOTE, optional = true) String note,
      @NotNull Learners learners,
      @NotNull Set<@NotNull StepId> again) {
    Track track = tracks.lock(slug).filter(own::isMine).orElseThrow(NoSuchTrack::new);
    Working working = own.working(track);
    ChangedMeanwhile.check(version, working.version());
    Function<String, CommunityId> communities = check(working, again);
    Instant now = clock.instant();
    Map<StepId, PaperId> asked = quizzes.publish(working.draft(), now);
    Edition edition =
        track.publish(
            working.draft(),
            communities,
            me.id(),
            note == null ? "" : new Markup(note).source(),
            now);
    Quizzes.ask(edition, asked);
    editions.add(edition);
    talks.open(edition);
    audiences.hold(edition);
    own.keep(working, version, null);
    outbox.record(new TrackPublished(track.id(), edition.number(), now));
    long moved = learners == Learners.MOVE ? movers.move(edition, again, now) : 0;
    published.record(edition, learners, moved, again);
    return edition.number();
  }

  private Function<String, CommunityId> check(Working working, Set<StepId> again) {
    TrackDraft draft = working.draft();
    if (working.current() != null && Comparison.of(working.current(), draft).none()) {
      throw new NothingToPublish();
    }
    Function<String, CommunityId> communities = own.communities(draft, working.communities());
    Completeness.refusal(own.gaps(working, communities))
        .ifPresent(
            refusal -> {
              throw refusal;
            });
    if (!draft.steps().stream()
        .map(TrackDraft.StepDraft::id)
        .collect(Collectors.toSet())
        .containsAll(again)) {
      throw new NoSuchStep();
    }
    return communities;
  }
}
