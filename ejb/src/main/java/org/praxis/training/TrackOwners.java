package org.praxis.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praxis.people.CurrentPerson;
import org.praxis.people.duty.Duties;
import org.praxis.people.duty.DutyKind;
import org.praxis.people.duty.DutySource;
import org.praxis.people.duty.view.DutySubject;
import org.praxis.training.store.Tracks;

/** That a track has an owner. */
@ApplicationScoped
public class TrackOwners implements DutySource {
  @Inject Tracks tracks;
  @Inject Duties duties;
  @Inject CurrentPerson me;

  @Override
  public DutyKind kind() {
    return DutyKind.TRACK_OWNER;
  }

  @Override
  public Map<UUID, DutySubject> named(Collection<UUID> subjects) {
    return named(subjects.stream())
        .collect(Collectors.toMap(t -> t.id().value(), TrackOwners::subject));
  }

  /** What is not published is known to whoever designs it alone. */
  @Override
  public Set<UUID> hidden(Collection<UUID> subjects) {
    Set<UUID> hidden =
        named(subjects.stream())
            .filter(track -> !track.published())
            .map(track -> track.id().value())
            .collect(Collectors.toSet());
    if (!hidden.isEmpty()) {
      duties.heldBy(DutyKind.TRACK_OWNER, me.id()).forEach(hidden::remove);
    }
    return hidden;
  }

  private Stream<Tracks.Named> named(Stream<UUID> subjects) {
    return tracks.named(subjects.map(TrackId::new).toList()).stream();
  }

  private static DutySubject subject(Tracks.Named track) {
    return new DutySubject(
        track.title(),
        (track.published() ? "/training/track/" : "/training/draft/") + track.slug());
  }
}
