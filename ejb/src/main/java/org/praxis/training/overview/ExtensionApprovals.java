package org.praxis.training.overview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;
import org.praxis.training.assigning.store.ExtensionStore;
import org.praxis.training.overview.view.TeamApproval;
import org.praxis.training.overview.view.WaitingCount;

/** Requests for more time. */
@ApplicationScoped
public class ExtensionApprovals implements TeamApprovals {
  private static final String KIND = "EXTENSION";
  private static final String ADDRESS = "/training/extensions";

  @Inject ExtensionStore extensions;
  @Inject People people;

  @Override
  public Waiting waiting(PersonId manager, int most) {
    Page<ExtensionStore.Row> found = extensions.waiting(manager, false, new PageRequest(1, most));
    Map<PersonId, PersonChip> chips =
        people.chips(found.items().stream().map(ExtensionStore.Row::person).toList());
    return new Waiting(
        found.total(),
        found.items().stream()
            .map(
                row ->
                    new TeamApproval(
                        KIND,
                        chips.get(row.person()),
                        row.title(),
                        row.reason(),
                        row.askedAt(),
                        ADDRESS + "#e-" + row.id()))
            .toList());
  }

  @Override
  public WaitingCount count(PersonId manager) {
    return new WaitingCount(KIND, ADDRESS, extensions.count(manager, false));
  }
}
