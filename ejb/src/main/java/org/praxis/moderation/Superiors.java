package org.praxis.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.praxis.access.RolesSeen;
import org.praxis.moderation.absence.Absences;
import org.praxis.moderation.absence.Deputies;
import org.praxis.moderation.model.Case;
import org.praxis.moderation.model.Escalation;
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
  @Inject Absences absences;
  @Inject CurrentPerson me;

  /** Where above whoever asks stands; null where they do not. */
  EscalationLevel mine(SpaceId space) {
    if (me.is(Role.MODERATOR)) {
      return EscalationLevel.COMPANY;
    }
    return owners(space).contains(me.id()) ? EscalationLevel.OWNERS : null;
  }

  /**
   * To whom a case goes first: past owners who wrote what it is about, hand it up themselves, or
   * are away without anybody who stands in.
   *
   * @param by null where the clock does
   */
  EscalationLevel first(Case c, PersonId by) {
    Set<PersonId> above = owners(c.space());
    above.removeIf(one -> isConcerned(one, c, by));
    return hearing(above, c, by, by != null).isEmpty()
        ? EscalationLevel.COMPANY
        : EscalationLevel.OWNERS;
  }

  /**
   * Who are to hear that a case has come up to them; nobody of what has been decided. Of the roles
   * in the company that is known which people had when they signed in last. Its author is told
   * nothing, and neither is whoever handed it up. Instead of who is away hears who stands in; where
   * nobody of them is here, those above, and at last they all the same: somebody has to.
   */
  public Set<PersonId> toTell(CaseId id) {
    Case c = cases.find(id).filter(Case::waits).orElse(null);
    Escalation up = c == null ? null : c.urgency().escalated().orElse(null);
    if (up == null) {
      return Set.of();
    }
    Set<PersonId> company = new HashSet<>(roles.seen(Role.MODERATOR));
    Set<PersonId> meant = up.to() == EscalationLevel.OWNERS ? owners(c.space()) : company;
    for (Set<PersonId> asked : List.of(meant, company)) {
      asked.removeIf(one -> isConcerned(one, c, up.by()));
      Set<PersonId> hear = hearing(asked, c, up.by(), up.isByHand());
      if (!hear.isEmpty()) {
        return hear;
      }
    }
    return meant;
  }

  /** Places where whoever moderates is away, and nobody stands in. */
  Set<SpaceId> forsaken() {
    Deputies now = absences.now();
    return now.away().keySet().stream()
        .flatMap(away -> keepers.stream().flatMap(keeper -> keeper.keptBy(away).stream()))
        .distinct()
        .filter(place -> isForsaken(place, now))
        .collect(Collectors.toSet());
  }

  // Owners look after what comes up; where there is nobody else, they are those who moderate.
  private boolean isForsaken(SpaceId place, Deputies now) {
    Set<PersonId> all = moderators(place);
    Set<PersonId> others = new HashSet<>(all);
    others.removeAll(owners(place));
    return now.hearing(
            others.isEmpty() ? all : others,
            one -> all.contains(one) || roles.seen(Role.MODERATOR).contains(one))
        .isEmpty();
  }

  private static boolean isConcerned(PersonId person, Case c, PersonId by) {
    return person.equals(c.author()) || person.equals(by);
  }

  private Set<PersonId> hearing(Set<PersonId> asked, Case c, PersonId by, boolean byHand) {
    Deputies now = absences.now();
    if (now.areNone()) {
      return asked;
    }
    // What was handed up, those below decide no more.
    Set<PersonId> place = byHand ? owners(c.space()) : moderators(c.space());
    Set<PersonId> company = roles.seen(Role.MODERATOR);
    return now.hearing(
        asked, one -> !isConcerned(one, c, by) && (place.contains(one) || company.contains(one)));
  }

  private Set<PersonId> owners(SpaceId space) {
    return keepers.stream()
        .flatMap(keeper -> keeper.ownersOf(space).stream())
        .collect(Collectors.toCollection(HashSet::new));
  }

  private Set<PersonId> moderators(SpaceId space) {
    return keepers.stream()
        .flatMap(keeper -> keeper.moderatorsOf(space).stream())
        .collect(Collectors.toSet());
  }
}
