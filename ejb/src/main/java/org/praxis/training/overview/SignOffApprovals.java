package org.praxis.training.overview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.PageRequest;
import org.praxis.training.marking.model.SignOffRequest;
import org.praxis.training.marking.store.SignOffs;
import org.praxis.training.overview.view.TeamApproval;
import org.praxis.training.overview.view.WaitingCount;

/** Steps that somebody is to sign off. */
@ApplicationScoped
public class SignOffApprovals implements TeamApprovals {
  private static final String KIND = "SIGN_OFF";
  private static final String ADDRESS = "/training/signing";

  @Inject SignOffs store;
  @Inject People people;

  @Override
  public Waiting waiting(PersonId manager, int most) {
    List<SignOffRequest> found = store.waiting(manager, new PageRequest(1, most));
    Map<PersonId, PersonChip> chips =
        people.chips(found.stream().map(SignOffRequest::learner).toList());
    return new Waiting(
        store.countWaiting(manager),
        found.stream()
            .map(
                one ->
                    new TeamApproval(
                        KIND,
                        chips.get(one.learner()),
                        one.step().title(),
                        null,
                        one.askedAt(),
                        ADDRESS + "#s-" + one.id()))
            .toList());
  }

  @Override
  public WaitingCount count(PersonId manager) {
    return new WaitingCount(KIND, ADDRESS, store.countWaiting(manager));
  }

  @Override
  public boolean isOfManagersAlone() {
    return false;
  }
}
