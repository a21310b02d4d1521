package org.praxis.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.praxis.training.store.Tracks;
import org.praxis.training.view.TrackName;

/** What a track is called, for features that tell of it in nobody's name. */
@ApplicationScoped
public class TrackTitles {
  @Inject Tracks tracks;

  public String of(TrackId track) {
    return named(track).title();
  }

  public TrackName named(TrackId track) {
    return tracks.named(List.of(track)).stream()
        .filter(Tracks.Named::published)
        .map(found -> new TrackName(found.slug(), found.title()))
        .findFirst()
        .orElseThrow(NoSuchTrack::new);
  }
}
