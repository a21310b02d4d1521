package org.praxis.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.praxis.people.duty.DutyKind;
import org.praxis.people.duty.DutySource;
import org.praxis.people.duty.view.DutySubject;
import org.praxis.training.model.Track;
import org.praxis.training.store.Tracks;

/** That a track has an owner. */
@ApplicationScoped
public class TrackOwners implements DutySource {
  @Inject Tracks tracks;

  @Override
  public DutyKind kind() {
    return DutyKind.TRACK_OWNER;
  }

  @Override
  public Map<UUID, DutySubject> named(Collection<UUID> subjects) {
    return tracks.find(subjects.stream().map(TrackId::new).toList()).stream()
        .collect(Collectors.toMap(found -> found.id().value(), TrackOwners::subject));
  }

  private static DutySubject subject(Track track) {
    return new DutySubject(track.title(), "/training/track/" + track.slug());
  }
}
