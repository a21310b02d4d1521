package org.praxis.communities;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.praxis.communities.model.Applied;
import org.praxis.communities.model.Contribution;
import org.praxis.communities.model.Opened;
import org.praxis.communities.store.Endorsed;
import org.praxis.communities.view.EndorsementList;
import org.praxis.communities.view.Endorsements;
import org.praxis.people.CurrentPerson;
import org.praxis.people.PersonId;
import org.praxis.people.Role;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;
import org.praxis.platform.content.Rendering;

/** Whom something helped by name, and what those say who applied it. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class EndorsementReading {
  private static final int EXCERPT = 280;

  @Inject Admission admission;
  @Inject Endorsed endorsed;
  @Inject CommunityViews views;
  @Inject Authors authors;
  @Inject Rendering rendering;
  @Inject CurrentPerson me;

  /** A page of both. */
  public EndorsementList of(ContributionId id, PageRequest page) {
    Opened<Contribution> found = admission.readable(id, Contribution.class);
    Contribution contribution = found.contribution();
    if (contribution instanceof Applied || !contribution.published()) {
      throw new NoSuchContribution();
    }
    List<PersonId> helped = endorsed.helped(id, page);
    List<Applied> applied = endorsed.applied(id, page);
    Map<PersonId, PersonChip> chips =
        authors.chips(
            Stream.of(
                    helped.stream(),
                    applied.stream().map(Applied::author),
                    Stream.of(contribution.author()))
                .flatMap(persons -> persons)
                .toList());
    Endorsements counts = endorsed.counts(List.of(id), me.id()).getOrDefault(id, Endorsements.NONE);
    return new EndorsementList(
        id,
        contribution.topic().id(),
        contribution.topic().published() ? contribution.topic().title() : null,
        rendering.excerpt(contribution.text(), EXCERPT),
        chips.get(contribution.author()),
        contribution.author().equals(me.id()),
        views.around(found.place()),
        counts,
        new Page<>(
            helped.stream().map(chips::get).toList(),
            page,
            Math.max(counts.helped(), counts.applied())),
        applied.stream()
            .map(
                said ->
                    new EndorsementList.Sentence(
                        said.id(), chips.get(said.author()), said.text().source(), said.at()))
            .toList());
  }
}
