package org.praxis.communities.writing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praxis.communities.CommunityId;
import org.praxis.communities.ContributionId;
import org.praxis.communities.Discovering;
import org.praxis.communities.Readership;
import org.praxis.communities.model.Contribution;
import org.praxis.communities.view.CommunityRow;
import org.praxis.communities.writing.model.SavedDraft;
import org.praxis.communities.writing.view.DraftView;

/**
 * Says what drafts are for. The names of places change and close; a draft stays its author's
 * whatever becomes of its place, of which it tells nothing that is not open to them.
 */
@ApplicationScoped
class DraftNaming {
  private static final DraftPlace UNNAMED = new DraftPlace(null, null, null);

  private static final Set<DraftPurpose> IN_COMMUNITY =
      Set.of(DraftPurpose.TOPIC, DraftPurpose.GUIDE);
  private static final Set<DraftPurpose> ON_CONTRIBUTION =
      Set.of(DraftPurpose.REPLY, DraftPurpose.REVISION);

  @Inject Discovering discovering;
  @Inject Readership readership;
  @Inject @Any Instance<DraftPlaces> others;

  /** With their places' names; the number of statements does not grow with them. */
  List<DraftView> named(List<SavedDraft> drafts) {
    Map<UUID, CommunityRow> communities =
        discovering
            .briefs(places(drafts, IN_COMMUNITY).map(CommunityId::new).toList())
            .values()
            .stream()
            .collect(Collectors.toMap(row -> row.id().value(), Function.identity()));
    Map<UUID, Contribution> contributions =
        contributions(
            Stream.concat(
                places(drafts, ON_CONTRIBUTION).map(ContributionId::new), sources(drafts)));
    Map<DraftPurpose, Map<UUID, DraftPlace>> elsewhere = elsewhere(drafts);
    return drafts.stream()
        .map(
            draft -> {
              UUID at = draft.place();
              DraftPlace place =
                  switch (draft.purpose()) {
                    case TOPIC, GUIDE -> community(communities.get(at));
                    case REPLY, REVISION -> contribution(contributions.get(at), draft);
                    default -> elsewhere.getOrDefault(draft.purpose(), Map.of()).get(at);
                  };
              return view(draft, place, contributions);
            })
        .toList();
  }

  private Map<DraftPurpose, Map<UUID, DraftPlace>> elsewhere(List<SavedDraft> drafts) {
    Map<DraftPurpose, Map<UUID, DraftPlace>> found = new EnumMap<>(DraftPurpose.class);
    for (DraftPlaces other : others) {
      for (DraftPurpose purpose : other.purposes()) {
        found.put(purpose, other.open(purpose, places(drafts, Set.of(purpose)).toList()));
      }
    }
    return found;
  }

  /** Without names, for the page of their place. */
  List<DraftView> here(List<SavedDraft> drafts) {
    List<ContributionId> sources = sources(drafts).toList();
    Map<UUID, Contribution> open = sources.isEmpty() ? Map.of() : contributions(sources.stream());
    return drafts.stream().map(draft -> view(draft, null, open)).toList();
  }

  /** As it was just saved. */
  static DraftView unnamed(SavedDraft draft) {
    return view(draft, null, Map.of());
  }

  private static Stream<UUID> places(Collection<SavedDraft> drafts, Set<DraftPurpose> purposes) {
    return drafts.stream()
        .filter(draft -> purposes.contains(draft.purpose()))
        .map(SavedDraft::place)
        .distinct();
  }

  private static Stream<ContributionId> sources(Collection<SavedDraft> drafts) {
    return drafts.stream().map(SavedDraft::source).filter(Objects::nonNull);
  }

  private Map<UUID, Contribution> contributions(Stream<ContributionId> ids) {
    return readership.readable(ids.distinct().toList()).stream()
        .collect(Collectors.toMap(c -> c.id().value(), Function.identity()));
  }

  private static DraftPlace community(CommunityRow row) {
    return row == null ? null : new DraftPlace(row.name(), row.slug(), null);
  }

  private static DraftPlace contribution(Contribution about, SavedDraft draft) {
    return about == null
        ? null
        : new DraftPlace(about.topic().titleFor(draft.author()), about.community().slug(), null);
  }

  // What has moved, or was taken back, is no source any more; the text that was made from it stays.
  private static boolean isSource(Contribution topic, SavedDraft draft) {
    return topic != null
        && topic.published()
        && topic.topic() == topic
        && topic.community().id().value().equals(draft.place());
  }

  private static DraftView view(
      SavedDraft draft, DraftPlace open, Map<UUID, Contribution> contributions) {
    DraftPlace place = Optional.ofNullable(open).orElse(UNNAMED);
    ContributionId source = draft.source();
    return new DraftView(
        draft.id(),
        draft.purpose(),
        draft.place(),
        place.name(),
        place.communitySlug(),
        place.guide(),
        draft.kind(),
        draft.title(),
        draft.text(),
        draft.note(),
        draft.base(),
        source != null && isSource(contributions.get(source.value()), draft) ? source : null,
        draft.savedAt(),
        draft.version());
  }
}
