package org.praxis.moderation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.praxis.people.CurrentPerson;
import org.praxis.people.PersonId;
import org.praxis.people.Role;

/** Who moderates where. */
@RequestScoped
public class Moderators {
  @Inject @Any Instance<SpaceKeepers> keepers;
  @Inject CurrentPerson me;

  private Bench mine;

  /** Where the one who asks moderates; found out once a request. */
  public Bench mine() {
    PersonId person = me.id();
    if (mine == null || !mine.moderator().equals(person)) {
      mine = me.is(Role.MODERATOR) ? Bench.everywhere(person) : bench(person);
    }
    return mine;
  }

  private Bench bench(PersonId person) {
    List<SpaceKeepers.Kept> kept = keepers.stream().map(keeper -> keeper.kept(person)).toList();
    return new Bench(
        person,
        false,
        kept.stream().flatMap(one -> one.all().stream()).collect(Collectors.toSet()),
        kept.stream().flatMap(one -> one.owned().stream()).collect(Collectors.toSet()));
  }

  /**
   * Whether what somebody writes in a place is trusted, because they moderate it. Of others than
   * the one who asks, nobody knows the roles that the directory gives them: they count by the
   * places that they look after.
   */
  boolean trusts(PersonId author, SpaceId space) {
    return author.equals(me.id()) ? mine().covers(space) : keptBy(author).contains(space);
  }

  /** In which role somebody moderates a place, as far as anybody can know of others. */
  DecidedAs decidedAs(PersonId moderator, SpaceId space) {
    return keptBy(moderator).contains(space) ? DecidedAs.PLACE : DecidedAs.COMPANY;
  }

  /** Who moderate a place, its owners included; without those of the company. */
  public Set<PersonId> of(SpaceId space) {
    return keepers.stream()
        .flatMap(keeper -> keeper.moderatorsOf(space).stream())
        .collect(Collectors.toSet());
  }

  public Set<PersonId> ownersOf(SpaceId space) {
    return keepers.stream()
        .flatMap(keeper -> keeper.ownersOf(space).stream())
        .collect(Collectors.toSet());
  }

  /** Of these people, who moderate any of these places. */
  public Set<PersonId> keepersAmong(Collection<PersonId> people, Collection<SpaceId> places) {
    return keepers.stream()
        .flatMap(keeper -> keeper.keepersAmong(people, places).stream())
        .collect(Collectors.toSet());
  }

  /** The places that somebody moderates by themselves, and not by their role in the company. */
  public Set<SpaceId> keptBy(PersonId person) {
    return keepers.stream()
        .flatMap(keeper -> keeper.keptBy(person).stream())
        .collect(Collectors.toSet());
  }

  /** The place with that address name; whether it is open to whoever asks is not asked. */
  public Optional<SpaceId> place(String slug) {
    return keepers.stream().flatMap(keeper -> keeper.called(slug).stream()).findFirst();
  }

  /** What places are called; of those that there are. */
  public Map<SpaceId, String> names(Collection<SpaceId> places) {
    return keepers.stream()
        .flatMap(keeper -> keeper.names(places).entrySet().stream())
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The same of those that somebody may read. */
  Map<SpaceId, String> namesTo(PersonId reader, Collection<SpaceId> places) {
    return keepers.stream()
        .flatMap(keeper -> keeper.namesTo(reader, places).entrySet().stream())
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The address names of places; of those that there are. */
  Map<SpaceId, String> slugs(Collection<SpaceId> places) {
    return keepers.stream()
        .flatMap(keeper -> keeper.slugs(places).entrySet().stream())
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The address name of a place; null where there is none. */
  public String slug(SpaceId place) {
    return slugs(List.of(place)).get(place);
  }
}
