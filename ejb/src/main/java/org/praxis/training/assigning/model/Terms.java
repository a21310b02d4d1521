package org.praxis.training.assigning.model;

import java.util.List;
import java.util.UUID;
import org.praxis.people.PersonId;
import org.praxis.training.TrackId;
import org.praxis.training.assigning.AssignmentDraft;
import org.praxis.training.assigning.Leaving;
import org.praxis.training.assigning.Prior;
import org.praxis.training.model.Track;

/**
 * A rule as it is followed.
 *
 * @param rule its key; null of one that is not saved
 * @param audience null where it names people alone
 * @param ended whether it names nobody any more
 * @param number which of the rule's changes made it so
 */
public record Terms(
    Long rule,
    long track,
    TrackId trackId,
    UUID audience,
    List<UUID> people,
    Policy policy,
    Prior prior,
    Leaving leaving,
    boolean ended,
    int number) {
  public Terms {
    people = ended ? List.of() : List.copyOf(people);
  }

  static Terms of(Long rule, Track track, AssignmentDraft draft, boolean ended, int number) {
    return new Terms(
        rule,
        track.key(),
        track.id(),
        ended || draft.audience() == null ? null : draft.audience().value(),
        draft.people().stream().map(PersonId::value).toList(),
        draft.policy(),
        draft.prior(),
        draft.leaving(),
        ended,
        number);
  }
}
