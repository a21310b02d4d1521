package org.praxis.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.praxis.training.store.Tracks;

/** What a track is called, for features that tell of it in nobody's name. */
@ApplicationScoped
public class TrackTitles {
  @Inject Tracks tracks;

  public String of(TrackId track) {
    return tracks.title(track).orElseThrow(NoSuchTrack::new);
  }
}
