package org.praxis.people.audience.view;

import java.util.List;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.Page;

/**
 * Whom a rule would find.
 *
 * @param people all of them
 * @param joining those who do not belong to the audience now; of a new one, all
 * @param leaving those who belong to it now and would not any more
 * @param consequences for each use of the audience
 */
public record AudiencePreview(
    Page<PersonChip> people,
    Page<PersonChip> joining,
    Page<PersonChip> leaving,
    List<Consequence> consequences) {
  public AudiencePreview {
    consequences = List.copyOf(consequences);
  }
}
