package org.praxis.communities.guides;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.praxis.communities.Admission;
import org.praxis.communities.guides.model.Guide;
import org.praxis.communities.guides.model.OpenGuide;
import org.praxis.communities.guides.model.ProposedChange;
import org.praxis.communities.guides.store.GuideStore;
import org.praxis.communities.guides.store.Proposals;
import org.praxis.communities.writing.DraftPlace;
import org.praxis.communities.writing.DraftPlaces;
import org.praxis.communities.writing.DraftPurpose;
import org.praxis.people.CurrentPerson;

/** Where in guides the one who asks may go on writing. */
@ApplicationScoped
public class WritableGuides implements DraftPlaces {
  @Inject Admission admission;
  @Inject GuideStore guides;
  @Inject Proposals proposals;
  @Inject CurrentPerson me;

  @Override
  public Set<DraftPurpose> purposes() {
    return Set.of(DraftPurpose.GUIDE_EDIT, DraftPurpose.PROPOSAL, DraftPurpose.PROPOSAL_REVISION);
  }

  @Override
  public Map<UUID, DraftPlace> open(DraftPurpose purpose, Collection<UUID> places) {
    return switch (purpose) {
      case GUIDE_EDIT -> which(places, open -> open.isReadable() && open.isWritable());
      case PROPOSAL -> which(places, OpenGuide::isProposable);
      case PROPOSAL_REVISION -> revisable(places);
      default -> Map.of();
    };
  }

  // What was proposed leads to its guide.
  private Map<UUID, DraftPlace> revisable(Collection<UUID> changes) {
    Map<UUID, UUID> mine =
        proposals.all(changes.stream().map(ProposalId::new).toList()).stream()
            .filter(change -> change.isRevisableBy(me.id()))
            .collect(Collectors.toMap(change -> change.id().value(), WritableGuides::guide));
    Map<UUID, DraftPlace> open = which(mine.values(), OpenGuide::isProposable);
    return mine.entrySet().stream()
        .filter(change -> open.containsKey(change.getValue()))
        .collect(Collectors.toMap(Map.Entry::getKey, change -> open.get(change.getValue())));
  }

  private static UUID guide(ProposedChange change) {
    return change.guide().id().value();
  }

  private Map<UUID, DraftPlace> which(Collection<UUID> ids, Predicate<OpenGuide> wanted) {
    return guides.find(ids.stream().map(GuideId::new).toList(), admission.reader()).stream()
        .filter(wanted)
        .map(OpenGuide::guide)
        .collect(Collectors.toMap(guide -> guide.id().value(), WritableGuides::place));
  }

  private static DraftPlace place(Guide guide) {
    return new DraftPlace(guide.title(), guide.community().slug(), guide.id().value());
  }
}
