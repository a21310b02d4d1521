package org.praxis.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.praxis.access.RolesSeen;
import org.praxis.moderation.model.Case;
import org.praxis.moderation.store.Cases;
import org.praxis.people.CurrentPerson;
import org.praxis.people.PersonId;
import org.praxis.people.Role;

/** Who stands above the moderators of a place. */
@ApplicationScoped
@Transactional
public class Superiors {
  @Inject @Any Instance<SpaceKeepers> keepers;
  @Inject RolesSeen roles;
  @Inject Cases cases;
  @Inject CurrentPerson me;

  /** Where above whoever asks stands; null where they do not. */
  EscalationLevel mine(SpaceId space) {
    if (me.is(Role.MODERATOR)) {
      return EscalationLevel.COMPANY;
    }
    return owners(space).contains(me.id()) ? EscalationLevel.OWNERS : null;
  }

  /**
   * To whom a case goes first: past owners who wrote what it is about, or hand it up themselves.
   *
   * @param by null where the clock does
   */
  EscalationLevel first(Case c, PersonId by) {
    return owners(c.space()).stream().anyMatch(one -> !one.equals(c.author()) && !one.equals(by))
        ? EscalationLevel.OWNERS
        : EscalationLevel.COMPANY;
  }

  /**
   * Who are to hear that a case has come up to them; nobody of what has been decided. Of the roles
   * in the company that is known which people had when they signed in last. Its author is told
   * nothing, and neither is whoever handed it up.
   */
  public Set<PersonId> toTell(CaseId id) {
    Optional<Case> found = cases.find(id).filter(Case::waits);
    Set<PersonId> told =
        found
            .flatMap(c -> c.urgency().escalated())
            .map(
                up ->
                    up.to() == EscalationLevel.OWNERS
                        ? owners(found.get().space())
                        : roles.seen(Role.MODERATOR))
            .map(HashSet::new)
            .orElseGet(HashSet::new);
    found.ifPresent(c -> told.remove(c.author()));
    found.flatMap(c -> c.urgency().escalated()).ifPresent(up -> told.remove(up.by()));
    return told;
  }

  private Set<PersonId> owners(SpaceId space) {
    return keepers.stream()
        .flatMap(keeper -> keeper.ownersOf(space).stream())
        .collect(Collectors.toSet());
  }
}
