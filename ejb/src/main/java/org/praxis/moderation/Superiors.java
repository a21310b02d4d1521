package org.praxis.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praxis.access.RolesSeen;
import org.praxis.moderation.absence.Absences;
import org.praxis.moderation.absence.Deputies;
import org.praxis.moderation.model.Case;
import org.praxis.moderation.model.Escalation;
import org.praxis.moderation.store.Cases;
import org.praxis.people.CurrentPerson;
import org.praxis.people.PersonId;
import org.praxis.people.Receivers;
import org.praxis.people.Role;

/** Who stands above the moderators of a place. */
@ApplicationScoped
@Transactional
public class Superiors {
  @Inject @Any Instance<SpaceKeepers> keepers;
  @Inject RolesSeen roles;
  @Inject Cases cases;
  @Inject Absences absences;
  @Inject Receivers receivers;
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
    if (now.areNone()) {
      return Set.of();
    }
    Map<SpaceId, Keepers> places =
        keepers.stream()
            .flatMap(keeper -> keeper.keepersBeside(now.away().keySet()).entrySet().stream())
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    Predicate<Keepers> left = left(places.values(), now);
    return places.entrySet().stream()
        .filter(place -> left.test(place.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** Whether that place is one of them. */
  boolean isForsaken(SpaceId place) {
    Deputies now = absences.now();
    if (now.areNone()) {
      return false;
    }
    Keepers there = new Keepers(moderators(place), owners(place));
    return left(List.of(there), now).test(there);
  }

  // Owners look after what comes up; where there is nobody else, they are those who moderate.
  private Predicate<Keepers> left(Collection<Keepers> places, Deputies now) {
    Set<PersonId> company = roles.seen(Role.MODERATOR);
    Set<PersonId> here =
        receivers.here(
            Stream.concat(company.stream(), places.stream().flatMap(place -> place.all().stream()))
                .collect(Collectors.toSet()));
    return place -> {
      Set<PersonId> all = new HashSet<>(place.all());
      all.retainAll(here);
      Set<PersonId> others = new HashSet<>(all);
      others.removeAll(place.owners());
      return now.hearing(
              others.isEmpty() ? all : others,
              one -> here.contains(one) && (all.contains(one) || company.contains(one)))
          .isEmpty();
    };
  }

  private static boolean isConcerned(PersonId person, Case c, PersonId by) {
    return person.equals(c.author()) || person.equals(by);
  }

  private Set<PersonId> hearing(Set<PersonId> asked, Case c, PersonId by, boolean byHand) {
    Deputies now = absences.now();
    if (now.areNone()) {
      return receivers.here(asked);
    }
    // What was handed up, those below decide no more.
    Set<PersonId> place = byHand ? owners(c.space()) : moderators(c.space());
    Set<PersonId> company = roles.seen(Role.MODERATOR);
    // A seat outlasts whoever leaves the company, and so does being a stand-in.
    return receivers.here(
        now.hearing(
            asked,
            one -> !isConcerned(one, c, by) && (place.contains(one) || company.contains(one))));
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
