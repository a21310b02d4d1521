package org.praxis.training;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import org.praxis.communities.CommunityId;
import org.praxis.communities.Discovering;
import org.praxis.communities.view.CommunityRow;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Role;
import org.praxis.people.duty.Duties;
import org.praxis.people.duty.DutyKind;
import org.praxis.platform.SlugTaken;
import org.praxis.platform.outbox.Outbox;
import org.praxis.training.event.TrackPublished;
import org.praxis.training.model.Track;
import org.praxis.training.store.Tracks;

/** Building a track and offering it to everybody. */
@Stateless
@RolesAllowed(Role.TRAINER)
public class TrackDesign {
  @Inject Tracks tracks;
  @Inject Discovering discovering;
  @Inject Duties duties;
  @Inject Outbox outbox;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  public TrackId publish(@NotNull @Valid TrackDraft draft) {
    if (tracks.taken(draft.slug())) {
      throw new SlugTaken(draft.slug());
    }
    Track track = new Track(draft, this::community, me.id(), clock.instant());
    tracks.add(track);
    duties.begin(DutyKind.TRACK_OWNER, track.id().value(), me.id());
    outbox.record(new TrackPublished(track.id(), clock.instant()));
    return track.id();
  }

  private CommunityId community(String slug) {
    return discovering.find(slug).map(CommunityRow::id).orElse(null);
  }
}
