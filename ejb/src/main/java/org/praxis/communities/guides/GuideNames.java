package org.praxis.communities.guides;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.praxis.communities.CommunityId;
import org.praxis.communities.guides.model.Guide;
import org.praxis.communities.guides.model.OpenGuide;
import org.praxis.communities.guides.store.CoAuthors;
import org.praxis.communities.guides.store.GuideStore;
import org.praxis.communities.model.Reader;
import org.praxis.people.PersonId;

/** Guides for features that tell of them in nobody's name. */
@ApplicationScoped
public class GuideNames {
  @Inject GuideStore guides;
  @Inject CoAuthors coAuthors;

  /**
   * What a guide is called, unless that person may not read it: by what they belong to alone, as
   * which roles they have in the company is known only when they come.
   */
  public Optional<String> title(GuideId id, PersonId reader) {
    return guides
        .find(id, new Reader(reader, false))
        .filter(OpenGuide::isReadable)
        .map(open -> open.guide().title());
  }

  /** In which community it stands. */
  public Optional<CommunityId> community(GuideId id) {
    return guides.find(List.of(id)).stream().findFirst().map(guide -> guide.community().id());
  }

  /** Its owner and co-authors. */
  public List<PersonId> writers(GuideId id) {
    return guides.find(List.of(id)).stream().flatMap(this::writers).toList();
  }

  private Stream<PersonId> writers(Guide guide) {
    return Stream.concat(Stream.of(guide.owner()), coAuthors.of(guide).stream());
  }
}
