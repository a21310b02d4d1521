package org.praxis.training.reminding;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import org.praxis.people.CurrentPerson;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.people.Role;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;
import org.praxis.training.assigning.store.AssignLists;
import org.praxis.training.assigning.view.AssignedPerson;
import org.praxis.training.assigning.view.AssignmentRow;

/** Who of those whom the reader leads is late with what is assigned to them. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class LateReports {
  @Inject AssignLists lists;
  @Inject People people;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  /** What was due first comes first; of whoever leads nobody there is nothing. */
  public Page<AssignedPerson> late(PageRequest page) {
    Page<AssignmentRow> found = lists.lateOf(me.id(), clock.instant(), page);
    Map<PersonId, PersonChip> chips =
        people.chips(found.items().stream().map(AssignmentRow::person).toList());
    return found.map(row -> new AssignedPerson(chips.get(row.person()), row));
  }
}
