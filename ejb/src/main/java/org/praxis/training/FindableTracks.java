package org.praxis.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praxis.platform.content.Markup;
import org.praxis.platform.finding.Findable;
import org.praxis.platform.finding.FindableKind;
import org.praxis.platform.finding.Findables;
import org.praxis.training.model.Edition;
import org.praxis.training.model.Step;
import org.praxis.training.store.FindableTrackTexts;
import org.praxis.training.store.Tracks;

/**
 * Tracks as they are found: by what they promise, and by what their steps are called, in the
 * current edition.
 */
@ApplicationScoped
public class FindableTracks implements Findables {
  @Inject FindableTrackTexts texts;
  @Inject Tracks tracks;

  @Override
  public int place() {
    return 3;
  }

  @Override
  public boolean has(FindableKind kind) {
    return kind == FindableKind.TRACK;
  }

  @Override
  public List<Findable> all(Collection<UUID> ids) {
    return texts.all(ids.stream().map(TrackId::new).toList()).stream()
        .map(FindableTracks::findable)
        .toList();
  }

  @Override
  public List<Findable> readable(Collection<UUID> ids) {
    return all(ids);
  }

  @Override
  public List<UUID> after(UUID last, int most) {
    return texts.after(last, most);
  }

  @Override
  public long count() {
    return tracks.count();
  }

  // What is asked in a quiz and answered in a discussion is for those who learn there.
  private static Findable findable(Edition edition) {
    String said =
        Stream.concat(Stream.of(edition.summary()), edition.steps().stream().map(Step::title))
            .collect(Collectors.joining("\n\n"));
    return new Findable(
        edition.track().id().value(),
        FindableKind.TRACK,
        null,
        null,
        null,
        edition.title(),
        null,
        new Markup(said),
        List.of(),
        null,
        edition.track().designedAt(),
        "/training/track/" + edition.track().slug());
  }
}
