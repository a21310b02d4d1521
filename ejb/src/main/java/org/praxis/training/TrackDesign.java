package org.praxis.training;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.praxis.communities.CommunityId;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Role;
import org.praxis.people.duty.Duties;
import org.praxis.people.duty.DutyKind;
import org.praxis.platform.SlugTaken;
import org.praxis.platform.outbox.Outbox;
import org.praxis.training.event.TrackPublished;
import org.praxis.training.marking.SigningAudiences;
import org.praxis.training.model.Completeness;
import org.praxis.training.model.Edition;
import org.praxis.training.model.Track;
import org.praxis.training.quiz.PaperId;
import org.praxis.training.store.Editions;
import org.praxis.training.store.Tracks;
import org.praxis.training.talk.TalkOpening;

/** Offering a track to everybody that is designed already: its first edition, in one go. */
@Stateless
@RolesAllowed(Role.TRAINER)
public class TrackDesign {
  @Inject Tracks tracks;
  @Inject Editions editions;
  @Inject OwnDrafts own;
  @Inject Quizzes quizzes;
  @Inject PublishingRecord published;
  @Inject TalkOpening talks;
  @Inject Duties duties;
  @Inject SigningAudiences audiences;
  @Inject Outbox outbox;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  /**
   * @throws org.praxis.platform.InvalidInput with every field at which something is missing
   */
  public TrackId publish(@NotNull @Valid TrackDraft draft) {
    if (tracks.taken(draft.slug())) {
      throw new SlugTaken(draft.slug());
    }
    TrackDraft tidy = DraftEdits.tidy(draft);
    Function<String, CommunityId> communities = own.communities(tidy, Map.of());
    Completeness.refusal(own.gaps(tidy, null, communities))
        .ifPresent(
            refusal -> {
              throw refusal;
            });
    Instant now = clock.instant();
    Track track = new Track(tidy.slug(), me.id(), now);
    tracks.add(track);
    Map<StepId, PaperId> asked = quizzes.publish(tidy, now);
    Edition edition = track.publish(tidy, communities, me.id(), "", now);
    Quizzes.ask(edition, asked);
    editions.add(edition);
    talks.open(edition);
    own.belong(track, tidy);
    audiences.hold(edition);
    duties.begin(DutyKind.TRACK_OWNER, track.id().value(), me.id());
    outbox.record(new TrackPublished(track.id(), edition.number(), now));
    published.record(edition, Learners.STAY, 0, Set.of());
    return track.id();
  }
}
