package org.praxis.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.praxis.training.model.Edition;
import org.praxis.training.model.Step;
import org.praxis.training.store.Editions;
import org.praxis.training.store.Tracks;
import org.praxis.training.view.TrackName;

/** What a track is called, for features that tell of it in nobody's name. */
@ApplicationScoped
public class TrackTitles {
  @Inject Tracks tracks;
  @Inject Editions editions;

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

  /** What learners are told of an edition: what its trainer said of it, empty where nothing. */
  public String note(TrackId track, int edition) {
    return editions.find(track, edition).map(Edition::note).orElseThrow(NoSuchEdition::new);
  }

  /** What these steps of an edition are called, in its order. */
  public List<String> steps(TrackId track, int edition, Collection<StepId> wanted) {
    return editions.find(track, edition).orElseThrow(NoSuchEdition::new).steps().stream()
        .filter(step -> wanted.contains(step.id()))
        .map(Step::title)
        .toList();
  }
}
