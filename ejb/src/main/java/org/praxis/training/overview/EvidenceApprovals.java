package org.praxis.training.overview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;
import org.praxis.training.overview.view.TeamApproval;
import org.praxis.training.overview.view.WaitingCount;
import org.praxis.training.transcript.model.Evidence;
import org.praxis.training.transcript.store.EvidenceStore;

/** What people learnt elsewhere, to be confirmed. */
@ApplicationScoped
public class EvidenceApprovals implements TeamApprovals {
  private static final String KIND = "EVIDENCE";
  private static final String ADDRESS = "/training/evidence";

  @Inject EvidenceStore store;
  @Inject People people;

  @Override
  public Waiting waiting(PersonId manager, int most) {
    Page<Evidence> found = store.waiting(manager, false, new PageRequest(1, most));
    Map<PersonId, PersonChip> chips =
        people.chips(found.items().stream().map(Evidence::person).toList());
    return new Waiting(
        found.total(),
        found.items().stream()
            .map(
                one ->
                    new TeamApproval(
                        KIND,
                        chips.get(one.person()),
                        one.title(),
                        null,
                        one.addedAt(),
                        ADDRESS + "#e-" + one.id()))
            .toList());
  }

  @Override
  public WaitingCount count(PersonId manager) {
    return new WaitingCount(KIND, ADDRESS, store.count(manager, false));
  }
}
