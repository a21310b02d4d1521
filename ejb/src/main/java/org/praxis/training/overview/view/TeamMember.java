package org.praxis.training.overview.view;

import java.util.List;
import org.praxis.people.view.PersonChip;

/** Somebody of a team, what is late first. */
public record TeamMember(
    PersonChip person, long late, long expiring, long open, List<TeamDuty> duties) {
  public TeamMember {
    duties = List.copyOf(duties);
  }
}
